import JinxiuDomain

/// People at the capped hosts as a part of all people placed, with a line at what the cap allows.
struct ShareBar {
  let use: ShareUse
  /// Counted from 1.
  let number: Int
  let language: Language

  private let width = 680
  private let label = 132

  var markup: HTML {
    let allowed = use.inForce?.allowed ?? 0
    let name = ReportWords.hosts(use.tier, use.kind)[language]
    let line = label + length(allowed)
    let limit = "\(ReportWords.allowed[language]) \(allowed)"
    let isNearEnd = line > width - 80
    return Chart(
      identifier: "share-\(number)", title: ReportWords.capTitle(use)[language],
      description: use.inForce.map { ReportWords.cap(use, $0)[language] } ?? "", width: width,
      height: 62,
      body: [
        Shape.text(Shape.fitted(name, width: label - 8), x: label - 8, y: 38, .end),
        Shape.box(x: label, y: 24, width: length(use.placed), height: 20, "frame"),
        Shape.box(x: label, y: 24, width: length(use.used), height: 20, "full"),
        Shape.line(x1: line, y1: 16, x2: line, y2: 52, "cap"),
        Shape.text(
          limit, x: line + (isNearEnd ? -4 : 4), y: 14, isNearEnd ? .end : .start, "t cap-text"),
        Shape.text(
          usedText, x: label + length(max(use.placed, allowed)) + 8, y: 38, .start, "t strong"),
      ]
    ).markup
  }

  private var usedText: String { "\(use.used)/\(use.placed)" }

  private func length(_ people: Int) -> Int {
    people * (width - label - 60) / max(1, use.placed, use.inForce?.allowed ?? 0)
  }
}
