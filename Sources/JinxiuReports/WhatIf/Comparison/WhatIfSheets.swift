import JinxiuDomain

/// The tables of a comparison.
struct WhatIfSheets {
  let study: WhatIfStudy
  let rows: [CaseRow]
  let language: Language
  let masksNames: Bool

  var all: [ReportTable] {
    [cases, changes, levels] + breaks + [money, counties, hosts, people]
  }

  private func table(
    _ name: String, _ title: Phrase, _ heads: [Phrase], _ rows: [[ReportCell]]
  ) -> ReportTable {
    ReportTable(name, title[language], heads.map { $0[language] }, rows)
  }

  private func names(_ row: CaseRow) -> MoveNames {
    MoveNames(study.scenario, row.scenario, language: language, masksNames: masksNames)
  }

  private func head(_ row: CaseRow) -> [ReportCell] {
    [.number(row.number), .text(row.title[language])]
  }

  private static let heads: [Phrase] = [ReportWords.numberHead, ReportWords.caseHead]

  private var cases: ReportTable {
    let levels = CaseRow.levels(of: rows)
    return table(
      "whatif-cases", ReportWords.casesTitle,
      Self.heads + study.axes.map(\.title) + [
        ReportWords.status, ReportWords.placedHead, ReportWords.changeHead,
        ReportWords.unplacedHead, ReportWords.waiversHead, ReportWords.move(.gained),
        ReportWords.move(.lost), ReportWords.move(.moved),
      ] + levels.map(ReportWords.level),
      rows.map { row in
        head(row) + coordinates(row) + [
          .text(ReportWords.caseState(row)[language]), .number(orEmpty: row.placed),
          .number(orEmpty: row.placed.map { $0 - study.base.placedCount }),
          .number(orEmpty: row.plan?.unplacedCount), .number(orEmpty: row.waivers),
          .number(orEmpty: row.gained), .number(orEmpty: row.lost), .number(orEmpty: row.moved),
        ] + levels.map { .number(orEmpty: row.level($0)?.value) }
      })
  }

  /// A number as a number, so that a spreadsheet can draw it.
  private func coordinates(_ row: CaseRow) -> [ReportCell] {
    study.axes.enumerated().map { index, axis in
      guard row.coordinates.indices.contains(index) else { return .empty }
      let value = axis.values[row.coordinates[index]]
      return Int(value).map { .number($0) } ?? .text(value)
    }
  }

  private var changes: ReportTable {
    table(
      "whatif-changes", ReportWords.changesTitle, Self.heads + [ReportWords.changeWords],
      rows.flatMap { row in row.words.map { head(row) + [.text($0[language])] } })
  }

  private var levels: ReportTable {
    table(
      "whatif-levels", ReportWords.levelsTitle,
      Self.heads + [
        ReportWords.levelHead, ReportWords.value, ReportWords.changeHead,
        ReportWords.bestPossible, ReportWords.proofHead, ReportWords.basisHead,
      ],
      rows.flatMap { row in
        (row.plan?.outcome.levels ?? []).map { level in
          let before = rows[0].level(level.name)?.value
          return head(row) + [
            .text(ReportWords.level(level.name)[language]), .number(level.value),
            .number(orEmpty: before.map { level.value - $0 }), .number(orEmpty: level.bound),
            .text(ReportWords.proof(level)[language]),
            .text(ReportWords.basis(of: level)[language]),
          ]
        }
      })
  }

  /// None where nothing breaks.
  private var breaks: [ReportTable] {
    let rows = ReportWords.breaks(of: study).map { [ReportCell.text($0[language])] }
    guard !rows.isEmpty else { return [] }
    return [table("whatif-breaks", ReportWords.breaksTitle, [ReportWords.breakHead], rows)]
  }

  private var money: ReportTable {
    table(
      "whatif-money", ReportWords.moneyTitle,
      Self.heads + [
        ReportWords.payerHead, ReportWords.count, ReportWords.yuanHead, ReportWords.changeHead,
      ],
      rows.flatMap { row in
        row.money.map { money in
          let before = rows[0].money.first { $0.payer == money.payer }?.yuan
          return head(row) + [
            .text(ReportWords.payer(money.payer)[language]), .number(money.people),
            .number(orEmpty: money.yuan),
            .number(orEmpty: money.yuan.map { $0 - (before ?? 0) }),
          ]
        }
      })
  }

  private var counties: ReportTable {
    table(
      "whatif-counties", ReportWords.countiesTitle,
      Self.heads + [ReportWords.county] + DiffSheets.balanceHeads,
      rows.dropFirst().flatMap { row in
        (row.change?.counties(in: row.scenario) ?? []).map {
          head(row) + [.text($0.place.text)] + DiffSheets.cells($0)
        }
      })
  }

  private var hosts: ReportTable {
    table(
      "whatif-hosts", ReportWords.hostsTitle,
      Self.heads + [ReportWords.hostName] + DiffSheets.balanceHeads,
      rows.dropFirst().flatMap { row in
        let names = names(row)
        return (row.change?.hosts(in: row.scenario) ?? []).map {
          head(row) + [.text(names.host($0.place))] + DiffSheets.cells($0)
        }
      })
  }

  private var people: ReportTable {
    table(
      "whatif-people", ReportWords.movesTitle, Self.heads + DiffSheets.peopleHeads,
      rows.dropFirst().flatMap { row in
        let names = names(row)
        return (row.change?.lines ?? []).map { head(row) + DiffSheets.row($0, names) }
      })
  }
}
