import JinxiuDomain

extension GapSheets {
  /// One row for each repair, in the order in which they were found best.
  var repairTable: GapSheet {
    GapSheet(
      table: .repairs,
      columns: [
        .rank, .change, .decider, .rules, .gained, .moved, .displaced, .cost, .proof,
      ],
      rows: repairs.enumerated().map { index, repair in
        [
          .number(index + 1), .text(list(repair) { $0.phrase[language] }),
          .text(list(repair) { $0.decider.phrase(in: scenario)[language] }),
          .text(list(repair) { names.rule($0.rule) }), .number(repair.gain),
          .number(repair.moved), .number(repair.lost), .number(repair.cost),
          text(ReportWords.proof(repair.proof)),
        ]
      })
  }

  /// What the steps of a repair say, each thing once.
  private func list(_ repair: Repair, _ words: (RepairStep) -> String) -> String {
    let all = repair.steps.map(words)
    return all.enumerated().filter { !all.prefix($0.offset).contains($0.element) }
      .map(\.element).joined(separator: semicolon)
  }
}
