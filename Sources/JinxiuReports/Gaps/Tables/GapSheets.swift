import JinxiuDomain

/// All tables of a gap report; every figure of the page is a sum over their rows.
struct GapSheets {
  let report: GapReport
  let plan: Plan
  let repairs: [Repair]
  /// In the language of the tables.
  let names: Nameplate

  var language: Language { names.language }
  var scenario: Scenario { names.scenario }
  var grid: Grid { scenario.programme.grid }

  /// In the order of `GapTable`.
  var all: [GapSheet] {
    [specialties, values, free, seats, places, months, people, funding, flow, repairTable]
  }

  func text(_ phrase: Phrase) -> ReportCell { .text(phrase[language]) }

  func tier(_ tier: Tier?) -> ReportCell {
    text(tier.map(ReportWords.tier) ?? ReportWords.undecided)
  }

  func county(_ county: Identifier<County>?) -> ReportCell {
    .text(county?.text ?? ReportWords.cityItself[language])
  }

  func key(_ key: GapKey) -> [ReportCell] {
    [.text(key.specialty.text), tier(key.tier), .text(key.city), county(key.county)]
  }

  private var months: GapSheet {
    GapSheet(
      table: .months,
      columns: [
        .specialty, .tier, .city, .county, .period, .need, .waiting, .published, .used, .lost,
        .free, .balance,
      ],
      rows: report.months.map { cell in
        key(cell.key) + [
          cell.period.map { .text($0.description) } ?? text(ReportWords.noMonth),
          .number(cell.need), .number(cell.waiting), .number(cell.published), .number(cell.used),
          .number(cell.published - cell.used - cell.free), .number(cell.free),
          .number(cell.balance),
        ]
      })
  }

  private var places: GapSheet {
    GapSheet(
      table: .places,
      columns: [
        .specialty, .tier, .city, .county, .need, .placed, .unplaced, .stays, .freeStays,
      ],
      rows: report.places.map { cell in
        key(cell.key) + [
          .number(cell.need), .number(cell.placed), .number(cell.need - cell.placed),
          .number(cell.stays), .number(cell.freeStays),
        ]
      })
  }

  private var specialties: GapSheet {
    GapSheet(
      table: .specialties,
      columns: [.specialty, .need, .placed, .unplaced, .needPeriods, .seatPeriods]
        + GapCause.allCases.map(GapColumn.step) + [.proven, .verdict],
      rows: report.specialties.map { gap in
        [
          .text(gap.specialty.text), .number(gap.need), .number(gap.placed),
          .number(gap.unplaced), .number(gap.needPeriods), .number(gap.seatPeriods),
        ] + GapCause.allCases.map { .number(gap.people($0)) } + [
          text(gap.steps.allSatisfy(\.isProven) ? ReportWords.yes : ReportWords.no),
          .text(orEmpty: ReportWords.verdict(gap, grid)?[language]),
        ]
      })
  }

  private var people: GapSheet {
    GapSheet(
      table: .people,
      columns: [.person, .people, .county, .unit, .specialty, .reason, .rules, .explanation],
      rows: plan.unplaced.map { unplaced in
        [
          .text(names.person(unplaced.demand)), .number(unplaced.count),
          .text(unplaced.county.text), .text(orEmpty: names.unit(unplaced.unit)),
          .text(orEmpty: specialty(of: unplaced.demand)?.text),
          text(ReportWords.reason(unplaced.reason)),
          .text(orEmpty: ReportWords.list(unplaced.rules.map(names.rule))[language]),
          .text(names.text(unplaced.explanation[language], about: unplaced.demand)),
        ]
      })
  }

  private func specialty(of demand: DemandName) -> Identifier<Specialty>? {
    switch demand {
    case .trainee(let id): scenario.trainee(id)?.specialty
    case .need(let id): scenario.need(id)?.specialty
    }
  }

  private var funding: GapSheet {
    GapSheet(
      table: .funding, columns: [.payer, .placed, .waiting, .yuan, .yuanWaiting],
      rows: report.funding.map { gap in
        [
          text(gap.payer.map(ReportWords.payer) ?? ReportWords.undecided), .number(gap.placed),
          .number(gap.waiting), .number(gap.yuan), .number(gap.yuanWaiting),
        ]
      })
  }

  /// People by county and host, and by county who have none.
  private var flow: GapSheet {
    let order = Dictionary(
      scenario.counties.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var people: [Identifier<County>: [Identifier<Host>: Int]] = [:]
    for placement in plan.placements {
      people[placement.county, default: [:]][placement.host, default: 0] += placement.count
    }
    let unplaced = Dictionary(grouping: plan.unplaced, by: \.county)
      .mapValues { $0.reduce(0) { $0 + $1.count } }
    let counties = Set(people.keys).union(unplaced.keys).sorted {
      (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1)
    }
    return GapSheet(
      table: .flow, columns: [.city, .county, .host, .tier, .people],
      rows: counties.flatMap { county -> [[ReportCell]] in
        let city = ReportCell.text(scenario.county(county)?.city ?? "")
        let hosts = people[county] ?? [:]
        return hosts.keys.sorted().map { host in
          [
            city, .text(county.text), .text(names.host(host)),
            tier(scenario.host(host)?.tier), .number(hosts[host] ?? 0),
          ]
        }
          + (unplaced[county].map {
            [[city, .text(county.text), text(ReportWords.unplacedHead), .empty, .number($0)]]
          } ?? [])
      })
  }
}
