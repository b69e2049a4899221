import JinxiuDomain

extension TerminalSummary {
  /// What the names took of the plan of counts, and what is left where; nothing without one.
  var reserved: [String] {
    let counties = ReservedFilling.all(in: scenario, plan)
    guard !counties.isEmpty else { return [] }
    let all = counties.reduce(0) { $0 + $1.reserved }
    let taken = counties.reduce(0) { $0 + $1.taken }
    let head = "\(report(Words.reserved))\(colon)\(report(Words.reserved(taken, of: all)))"
    let open = counties.flatMap(\.open)
    if report.isLarge || open.count > mostOpen {
      let fewest = counties.filter { $0.left > 0 }.enumerated().sorted { left, right in
        (right.element.left, left.offset) < (left.element.left, right.offset)
      }.map(\.element)
      return wrapped(head)
        + fewest.prefix(3).flatMap { county in
          wrapped(
            "  - \(county.county)\(colon)\(report(Words.reserved(county.taken, of: county.reserved)))",
            hanging: 4)
        } + rest(open.count, in: "reserved.csv")
    }
    return wrapped(head) + open.flatMap { use in wrapped("  - " + line(use), hanging: 4) }
  }

  private func line(_ use: ReservedUse) -> String {
    let offer = scenario.offer(use.place.offer)
    let parts = [
      use.place.county.text, report.names.unit(use.place.unit),
      offer.map { report.names.host($0.host) } ?? use.place.offer.text,
      offer?.specialty.text ?? "", MonthText.short(use.place.spells),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
      + "\(colon)\(report(Words.leftHead)) \(use.left)"
  }

  private var mostOpen: Int { 20 }
}
