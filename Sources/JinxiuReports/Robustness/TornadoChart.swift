import JinxiuDomain

/// Withdrawals by their loss, the worst on top: people to the right, points to the left. Bars are
/// told apart by place, thickness and hatching and not by colour.
struct TornadoChart {
  let study: RobustnessStudy
  let losses: [WithdrawalLoss]
  let title: Phrase
  /// Unique on the page.
  let identifier: String
  let names: WithdrawalNames

  /// Rows that a drawing has at most; the tables have them all.
  static let most = 30

  private let label = 258
  private let axis = 400
  private let width = 740
  private let row = 28
  private let top = 42

  private var language: Language { names.language }
  private var drawn: [WithdrawalLoss] { Array(losses.prefix(Self.most)) }

  var markup: HTML {
    guard !losses.isEmpty else { return "" }
    let bottom = top + drawn.count * row
    return Chart(
      identifier: identifier, title: title[language],
      description: ReportWords.tornadoDescription[language], width: width, height: bottom + 8,
      body: legend + [Shape.line(x1: axis, y1: top - 6, x2: axis, y2: bottom, "mark")]
        + drawn.enumerated().map(draw)
    ).markup
  }

  private var legend: [HTML] {
    let way = ReplacementWay.allCases.map { ReportWords.way($0)[language] }
    return [
      Shape.text("← " + ReportWords.pointsLost[language], x: axis - 8, y: 14, .end),
      Shape.text(ReportWords.peopleLost[language] + " →", x: axis + 8, y: 14),
      Shape.box(x: axis + 8, y: 21, width: 18, height: 11, "full"),
      Shape.text(way[0], x: axis + 31, y: 31),
      Shape.box(x: axis + 150, y: 24, width: 18, height: 6, "frame"),
      Shape.text(way[1], x: axis + 173, y: 31),
    ]
  }

  private func draw(_ index: Int, _ loss: WithdrawalLoss) -> HTML {
    let y = top + index * row
    let (anew, kept) = (loss.anew.lost(from: study.base), loss.kept.lost(from: study.base))
    let sure = right(anew?.atLeast ?? 0)
    let whole = right(anew?.atMost ?? 0)
    let thin = right(kept?.atMost ?? 0)
    let points = study.pointsLost(loss.anew)
    let left = left(points ?? 0)
    let pointsBar =
      (points ?? 0) < 0
      ? Shape.hatched(x: axis - left, y: y + 3, width: left, height: 15)
      : Shape.box(x: axis - left, y: y + 3, width: left, height: 15, "frame")
    let end = max(whole, thin)
    let text = "\(ReportWords.lost(anew)) / \(ReportWords.lost(kept))"
    return """
      \(Shape.text(
        Shape.fitted(names.title(loss.withdrawal), width: label - 8), x: label, y: y + 15, .end))\
      \(pointsBar)\
      \(Shape.text(points.map(ReportWords.grouped) ?? "—", x: axis - left - 5, y: y + 15, .end))\
      \(Shape.box(x: axis, y: y + 1, width: sure, height: 12, "full"))\
      \(Shape.hatched(x: axis + sure, y: y + 1, width: whole - sure, height: 12))\
      \(Shape.box(x: axis, y: y + 15, width: thin, height: 6, "frame"))\
      \(Shape.text(text, x: axis + end + 7, y: y + 15, .start, "t strong"))
      """
  }

  private func right(_ people: Int) -> Int {
    let most = drawn.flatMap { [$0.anew, $0.kept] }
      .reduce(1) { max($0, $1.lost(from: study.base)?.atMost ?? 0) }
    return max(0, people) * (width - axis - 84) / most
  }

  /// Also of points gained.
  private func left(_ points: Int) -> Int {
    let most = drawn.reduce(1) { max($0, abs(study.pointsLost($1.anew) ?? 0)) }
    return abs(points) * (axis - label - 52) / most
  }
}
