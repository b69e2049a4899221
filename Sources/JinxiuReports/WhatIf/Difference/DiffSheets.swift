import JinxiuDomain

/// Tables of two plans compared: people, counties, hosts, levels.
struct DiffSheets {
  let change: PlanChange
  let names: MoveNames

  private var language: Language { names.language }

  var all: [ReportTable] { [people, counties, hosts, levels] }

  private func table(
    _ name: String, _ title: Phrase, _ heads: [Phrase], _ rows: [[ReportCell]]
  ) -> ReportTable {
    ReportTable(name, title[language], heads.map { $0[language] }, rows)
  }

  static let peopleHeads: [Phrase] = [
    ReportWords.moveHead, ReportWords.person, ReportWords.identifier, ReportWords.count,
    ReportWords.county, ReportWords.unit, ReportWords.hostBefore, ReportWords.specialtyBefore,
    ReportWords.monthsBefore, ReportWords.offerBefore, ReportWords.hostAfter,
    ReportWords.specialtyAfter, ReportWords.monthsAfter, ReportWords.offerAfter,
  ]

  static func row(_ line: PlanChange.Line, _ names: MoveNames) -> [ReportCell] {
    func cells(_ stop: PlanStop?) -> [ReportCell] {
      guard let stop else { return [.empty, .empty, .empty, .empty] }
      return [
        .text(names.host(stop.host)), .text(stop.specialty.text),
        .text(MonthText.short(stop.spells)), .text(stop.offer.text),
      ]
    }
    return [
      .text(ReportWords.move(line.kind)[names.language]), .text(names.person(line)),
      .text(line.demand.text), .number(line.count), .text(orEmpty: line.county?.text),
      .text(orEmpty: names.unit(line.unit)),
    ] + cells(line.from) + cells(line.to)
  }

  private var people: ReportTable {
    table(
      "diff-people", ReportWords.movesTitle, Self.peopleHeads,
      change.lines.map { Self.row($0, names) })
  }

  static let balanceHeads: [Phrase] = [
    ReportWords.placedBefore, ReportWords.placedAfter, ReportWords.changeHead, ReportWords.came,
    ReportWords.left,
  ]

  static func cells<Place>(_ balance: PlanChange.Balance<Place>) -> [ReportCell] {
    [balance.before, balance.after, balance.change, balance.came, balance.left].map {
      .number($0)
    }
  }

  private var counties: ReportTable {
    table(
      "diff-counties", ReportWords.countiesTitle, [ReportWords.county] + Self.balanceHeads,
      change.counties(in: names.second.scenario).map { [.text($0.place.text)] + Self.cells($0) })
  }

  private var hosts: ReportTable {
    table(
      "diff-hosts", ReportWords.hostsTitle, [ReportWords.hostName] + Self.balanceHeads,
      change.hosts(in: names.second.scenario).map {
        [.text(names.host($0.place))] + Self.cells($0)
      })
  }

  private var levels: ReportTable {
    let old = change.before.outcome.levels
    return table(
      "diff-levels", ReportWords.levelsTitle,
      [
        ReportWords.levelHead, ReportWords.valueBefore, ReportWords.valueAfter,
        ReportWords.changeHead, ReportWords.bestPossible, ReportWords.proofHead,
      ],
      change.after.outcome.levels.map { level in
        let before = old.first { $0.name == level.name }?.value
        return [
          .text(ReportWords.level(level.name)[language]), .number(orEmpty: before),
          .number(level.value), .number(orEmpty: before.map { level.value - $0 }),
          .number(orEmpty: level.bound), .text(ReportWords.proof(level)[language]),
        ]
      })
  }
}
