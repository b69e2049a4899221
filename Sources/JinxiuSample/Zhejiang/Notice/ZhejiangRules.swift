import JinxiuDomain

/// The rules of the notice with its numbers, in the order of its articles.
///
/// 原则上 makes a rule waivable. A rule that no sentence of the notice states is marked 方案约定 and says
/// in a sentence of its own what it asks.
struct ZhejiangRules {
  let sample: ZhejiangSample
  let nominations: ZhejiangNominations

  func settings() -> [RuleSetting] {
    people + channels + places + months + capacities + totals + wishes
  }

  private var people: [RuleSetting] {
    let aged = [UnitLevel.county, .township].filter(sample.levels.contains)
    return [
      setting(
        "sending-level", .hard, ["Z4"], ZhejiangNotice.stepByStep,
        [words("levels", sample.levels)]),
      setting("on-post", .hard, ["Z7", "Z24", "Z34"], ZhejiangNotice.countyPeople),
      setting("licence", .hard, ["Z34"], ZhejiangNotice.villagePeople, licences),
    ]
      + (aged.isEmpty
        ? []
        : [
          setting(
            "age-below", .waivable, ["Z8", "Z24", "D10"], ZhejiangNotice.countyPeople,
            [
              Parameter("below", .integer(50)), Parameter("inclusive", .boolean(false)),
              words("levels", aged),
            ])
        ])
  }

  private var channels: [RuleSetting] {
    sample.levels.map { level in
      switch level {
      case .county:
        channel(
          level, ["Z13", "Z14"], ZhejiangNotice.countyChannel,
          tiers: [.provincial, .municipal, .outOfProvince])
      case .township:
        channel(
          level, ["Z28", "Z29"], ZhejiangNotice.townshipChannel, tiers: [.provincial, .municipal],
          needsGround: true, lead: true)
      case .village:
        channel(
          level, ["Z38", "Z39"], ZhejiangNotice.villageChannel, tiers: [], lead: true,
          parent: true, county: "fallback")
      }
    }
  }

  private func channel(
    _ level: UnitLevel, _ requirements: [String], _ citation: Citation, tiers: [Tier],
    needsGround: Bool = false, lead: Bool = false, parent: Bool = false, county: String = "never"
  ) -> RuleSetting {
    setting(
      "channel", named: level.rawValue, .waivable, requirements, citation,
      [
        Parameter("level", .text(level.rawValue)), words("tiers", tiers),
        Parameter("needs_ground", .boolean(needsGround)), Parameter("lead", .boolean(lead)),
        Parameter("parent", .boolean(parent)), Parameter("county", .text(county)),
      ])
  }

  private var places: [RuleSetting] {
    [
      setting("specialty-match", .hard, ["Z16", "Z20"], ZhejiangNotice.countyContent),
      setting("offer-level", .hard, ["D25"], .agreed("招收计划注明派出单位层级的，只接收该层级人员。")),
      setting("pins", .hard, ["Z44"], .agreed("已商定的安排予以锁定，编制方案时不得变动。")),
    ]
  }

  private var months: [RuleSetting] {
    [
      setting("duration", .hard, ["Z21", "Z32", "Z42", "D9"], ZhejiangNotice.countyMonths),
      setting("within-periods", .hard, ["Z2"], ZhejiangNotice.horizon),
      setting("availability", .hard, ["Z45"], ZhejiangNotice.release),
      setting("other-courses", .hard, ["Z46"], ZhejiangNotice.otherCourses),
    ]
  }

  private var capacities: [RuleSetting] {
    let lodging = [Tier.provincial, .municipal, .county]
    return [
      setting(
        "seats", .hard, ["Z66", "Z67"], ZhejiangNotice.places,
        [Parameter("programme_first", .boolean(true))]),
      setting(
        "make-up-reserve", .hard, ["Z52"], ZhejiangNotice.makeUp,
        [
          Parameter("percent", .integer(OfferBudget.reservePercent)),
          Parameter("from_seats", .integer(OfferBudget.reserveFrom)),
        ]),
      setting("host-capacity", .hard, ["Z48"], .agreed("每月在院进修人数不超过医院可同时接收的人数。")),
      setting("beds", .hard, ["Z55"], ZhejiangNotice.lodging),
      setting(
        "lodging", .hard, ["Z55", "Z57", "D11"], ZhejiangNotice.travel,
        [words("provided_by", lodging)]),
      setting("away-at-once", .hard, ["Z30"], ZhejiangNotice.townshipRelease),
    ]
  }

  /// Everybody named by the notice: the physicians' licences include that of village doctors.
  private var licences: [Parameter] {
    Licences.parameters.map { parameter in
      guard parameter.name == Role.physician.rawValue, sample.levels.contains(.village) else {
        return parameter
      }
      return Parameter(
        parameter.name, .texts(Licences.physician + [ZhejiangRows.villageLicence]))
    }
  }

  // MARK: -

  /// - Parameter suffix: Tells several settings of one rule apart.
  func setting(
    _ rule: String, named suffix: String? = nil, _ kind: RuleKind, _ requirements: [String],
    _ citation: Citation, _ parameters: [Parameter] = []
  ) -> RuleSetting {
    RuleSetting(
      id: Identifier(suffix.map { "\(rule)-\($0)" } ?? rule), rule: rule, kind: kind,
      requirements: requirements, clause: citation.clause, quote: citation.quote,
      parameters: parameters)
  }

  func words(_ name: String, _ codes: [some RawRepresentable<String>]) -> Parameter {
    Parameter(name, .texts(codes.map(\.rawValue)))
  }
}
