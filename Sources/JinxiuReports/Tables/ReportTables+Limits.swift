import JinxiuDomain

extension ReportTables {
  /// One row for each limit of each rule, and one for a rule of which the plan says nothing.
  package var rules: ReportTable {
    typealias Words = ReportWords
    return table(
      "rules", Words.allRules,
      [
        Words.identifier, Words.rule, Words.ruleKindHead, Words.clauseHead, Words.quote,
        Words.requirements,
        Words.subject, Words.used, Words.limit, Words.binding, Words.waivedHead,
      ],
      RuleGroup.all(in: scenario, plan).flatMap { group in
        group.uses.isEmpty
          ? [rule(group.setting, nil)] : group.uses.map { rule(group.setting, $0) }
      })
  }

  private func rule(_ setting: RuleSetting, _ use: RuleUse?) -> [ReportCell] {
    [
      .text(setting.id.text), .text(names.title(of: setting)),
      text(ReportWords.ruleKind(setting.kind)),
      .text(orEmpty: setting.clause), .text(orEmpty: setting.quote),
      .text(orEmpty: setting.requirements.joined(separator: " ")),
      .text(orEmpty: use?.subject?[language]), .number(orEmpty: use?.used),
      .number(orEmpty: use?.limit),
      use.map { text($0.isBinding ? ReportWords.yes : ReportWords.no) } ?? .empty,
      .number(orEmpty: use?.waived),
    ]
  }

  /// One row for each county.
  package var counties: ReportTable {
    typealias Words = ReportWords
    return table(
      "counties", Words.counties,
      [
        Words.county, Words.published, Words.transferred, Words.quotaHead, Words.nominated,
        Words.placedHead, Words.balanceHead, Words.free,
      ],
      CountyFilling.all(in: scenario, plan).map { filling in
        [
          .text(filling.county.text), published(filling), .number(filling.transferred),
          quota(filling), .number(filling.nominated), .number(filling.placed),
          .number(orEmpty: filling.balance), .number(orEmpty: filling.openPlaces),
        ]
      })
  }

  private func published(_ filling: CountyFilling) -> ReportCell {
    switch filling.published {
    case .atMost(let people): .number(people)
    case .unlimited: text(ReportWords.unlimited)
    case nil: text(ReportWords.quota(.withoutRow))
    }
  }

  private func quota(_ filling: CountyFilling) -> ReportCell {
    filling.quota.number.map(ReportCell.number) ?? text(ReportWords.quota(filling.quota))
  }

  /// One row for each host and month; a list, since `3/4` in a cell would turn into a date.
  package var hosts: ReportTable {
    typealias Words = ReportWords
    return table(
      "hosts", Words.hosts,
      [
        Words.hostName, Words.hostTier, Words.hostKind, Words.month(scenario.programme.grid),
        Words.used, Words.capacity,
        Words.free,
      ],
      HostOccupancy.all(in: scenario, plan).flatMap { occupancy in
        let host = scenario.host(occupancy.host)
        return occupancy.months.map { month in
          [
            .text(names.host(occupancy.host)),
            host.map { text(ReportWords.tier($0.tier)) } ?? .empty,
            host.map { text(ReportWords.kind($0.kind)) } ?? .empty,
            .text(month.month.description), .number(month.used), .number(month.capacity),
            .number(month.capacity - month.used),
          ]
        }
      })
  }
}
