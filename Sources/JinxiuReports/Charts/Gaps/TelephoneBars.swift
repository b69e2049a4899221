import JinxiuDomain

/// The hosts to telephone first: people gained as bars, what is not proven hatched.
struct TelephoneBars {
  let calls: [TelephoneCall]
  let language: Language

  private let label = 250
  private let row = 26
  private let width = 800
  /// For what stands behind a bar.
  private let words = 330

  var markup: HTML {
    guard !calls.isEmpty else { return "" }
    return Chart(
      identifier: "telephone", title: ReportWords.telephone[language],
      description: ReportWords.telephoneDescription[language], width: width,
      height: calls.count * row + 10, body: calls.enumerated().map(draw)
    ).markup
  }

  private func draw(_ index: Int, _ call: TelephoneCall) -> HTML {
    let y = 4 + index * row
    let people = call.value.people
    let (sure, whole) = (length(people.atLeast ?? 0, mostPeople), length(most(people), mostPeople))
    let points = length(call.worthInPoints, mostPoints)
    let end = max(whole, points)
    return """
      \(Shape.text(Shape.fitted(call.label, width: label - 12), x: label - 8, y: y + 15, .end))\
      \(Shape.box(x: label, y: y + 1, width: sure, height: 11, "full"))\
      \(Shape.hatched(x: label + sure, y: y + 1, width: whole - sure, height: 11))\
      \(Shape.box(x: label, y: y + 14, width: points, height: 5, "frame"))\
      \(call.people.group(
        call.points.group(
          Shape.text(
            Shape.fitted(ReportWords.worth(call.value)[language], width: words - 12),
            x: label + end + 8, y: y + 15))))
      """
  }

  private var mostPeople: Int {
    calls.reduce(1) { max($0, most($1.value.people)) }
  }

  /// No bar where nothing is known.
  private func most(_ people: Gain) -> Int { people.atMost ?? people.atLeast ?? 0 }

  private var mostPoints: Int { calls.reduce(1) { max($0, $1.worthInPoints) } }

  private func length(_ number: Int, _ most: Int) -> Int {
    max(0, number) * (width - label - words) / most
  }
}
