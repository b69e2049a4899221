import JinxiuDomain

/// People who are somewhere else or nowhere, on a page.
struct MoveTable {
  let lines: [PlanChange.Line]
  let names: MoveNames
  let frame: ReportPage
  /// People listed; beyond them `file` has them all.
  let most: Int
  let file: String

  var markup: HTML {
    guard !lines.isEmpty else { return frame.paragraph(ReportWords.noMoves) }
    let language = names.language
    var table = HTMLTable(
      ReportWords.movesTitle,
      [
        .init(ReportWords.person), .init(ReportWords.moveHead), .init(ReportWords.county),
        .init(ReportWords.hostBefore), .init(ReportWords.hostAfter),
      ])
    for line in lines.prefix(most) {
      let count = line.count > 1 ? " ×\(line.count)" : ""
      let stops = names.stops(line)
      table.append([
        "\(names.person(line))\(count)", "\(ReportWords.move(line.kind)[language])",
        "\(line.county?.text ?? "")", "\(stops.from ?? "—")", "\(stops.to ?? "—")",
      ])
    }
    let rest = lines.count - most
    let more = rest > 0 ? frame.paragraph(ReportWords.more(rest, in: file)) : ""
    return "\(frame.folded(table))\(more)"
  }
}
