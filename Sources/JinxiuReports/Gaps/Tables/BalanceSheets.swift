import JinxiuDomain

/// Need and seats by month, and who goes where: what counting a plan tells without any solve.
struct BalanceSheets {
  let months: [GapMonth]
  let plan: Plan
  /// In the language of the tables.
  let names: Nameplate

  private var language: Language { names.language }
  private var scenario: Scenario { names.scenario }

  /// In the order of `GapTable`.
  var all: [GapSheet] { [monthSheet, flow] }

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

  var monthSheet: GapSheet {
    GapSheet(
      table: .months,
      columns: [
        .specialty, .tier, .city, .county, .period, .need, .waiting, .published, .used, .lost,
        .free, .balance,
      ],
      rows: months.map { cell in
        key(cell.key) + [
          cell.period.map { .text($0.description) } ?? text(ReportWords.noMonth),
          .number(cell.need), .number(cell.waiting), .number(cell.published), .number(cell.used),
          .number(cell.published - cell.used - cell.free), .number(cell.free),
          .number(cell.balance),
        ]
      })
  }

  /// People by county and host, and by county who have none.
  var flow: GapSheet {
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
