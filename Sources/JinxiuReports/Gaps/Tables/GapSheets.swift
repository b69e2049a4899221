import JinxiuDomain

/// All tables of a gap report; every figure of the page is a sum over their rows.
struct GapSheets: Punctuated {
  let report: GapReport
  let plan: Plan
  let repairs: [Repair]
  /// In the language of the tables.
  let names: Nameplate

  var balance: BalanceSheets {
    BalanceSheets(months: report.months, plan: plan, names: names)
  }

  var language: Language { names.language }
  var scenario: Scenario { names.scenario }
  var grid: Grid { scenario.programme.grid }

  /// In the order of `GapTable`.
  var all: [GapSheet] {
    [
      specialties, values, free, seats, places, balance.monthSheet, people, funding, balance.flow,
      repairTable,
    ]
  }

  func text(_ phrase: Phrase) -> ReportCell { balance.text(phrase) }

  private var places: GapSheet {
    GapSheet(
      table: .places,
      columns: [
        .specialty, .tier, .city, .county, .need, .placed, .unplaced, .stays, .freeStays,
      ],
      rows: report.places.map { cell in
        balance.key(cell.key) + [
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
          .text(orEmpty: ReportWords.verdict(gap, in: report, grid)?[language]),
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
}
