import JinxiuDomain

/// A bar for each county or city: placed inside the frame of its quota, a mark at the people
/// nominated.
struct CountyBars {
  struct Bar {
    let name: String
    /// Nil without a number.
    let quota: Int?
    let nominated: Int
    let placed: Int
  }

  let bars: [Bar]
  let title: Phrase
  let description: Phrase
  let language: Language

  init(fillings: [CountyFilling], language: Language) {
    bars = fillings.map {
      Bar(
        name: $0.county.text, quota: $0.quota.number, nominated: $0.nominated, placed: $0.placed)
    }
    title = ReportWords.countyChart
    description = ReportWords.countyChartDescription
    self.language = language
  }

  init(cities: [CityFilling], language: Language) {
    bars = cities.map {
      Bar(name: $0.city, quota: $0.quota.number, nominated: $0.nominated, placed: $0.placed)
    }
    title = ReportWords.cityChart
    description = ReportWords.cityChartDescription
    self.language = language
  }

  private let label = 132
  private let row = 26
  private let width = 680

  /// Several drawings, so that each fits on a page.
  var markup: [HTML] {
    bars.chunks(of: 30).enumerated().map { index, part in
      Chart(
        identifier: "counties-\(index + 1)", title: title[language],
        description: description[language], width: width,
        height: part.count * row + 34, body: legend + part.enumerated().map(draw)
      ).markup
    }
  }

  private var legend: [HTML] {
    [
      Shape.box(x: label, y: 6, width: 22, height: 10, "full"),
      Shape.text(ReportWords.placedHead[language], x: label + 28, y: 15),
      Shape.box(x: label + 110, y: 6, width: 22, height: 10, "frame"),
      Shape.text(ReportWords.quotaHead[language], x: label + 138, y: 15),
      Shape.line(x1: label + 225, y1: 4, x2: label + 225, y2: 18, "mark"),
      Shape.text(ReportWords.nominated[language], x: label + 232, y: 15),
    ]
  }

  private func draw(_ index: Int, _ bar: Bar) -> HTML {
    let y = 28 + index * row
    let quota = bar.quota
    let end = max(length(quota ?? 0), length(bar.placed), length(bar.nominated))
    let numbers = "\(bar.placed)" + (hasQuotas ? "/\(quota.map(String.init) ?? "—")" : "")
    return """
      \(Shape.text(Shape.fitted(bar.name, width: label - 8), x: label - 8, y: y + 13, .end))\
      \(quota.map { Shape.box(x: label, y: y, width: length($0), height: 17, "frame") } ?? "")\
      \(Shape.box(x: label, y: y + 3, width: length(bar.placed), height: 11, "full"))\
      \(nominatedMark(bar.nominated, y))\
      \(Shape.text(numbers, x: label + end + 10, y: y + 13, .start, "t strong"))
      """
  }

  private func nominatedMark(_ people: Int, _ y: Int) -> HTML {
    let x = label + length(people)
    return Shape.line(x1: x, y1: y - 2, x2: x, y2: y + 19, "mark")
  }

  private var hasQuotas: Bool { bars.contains { $0.quota != nil } }

  /// One scale for all drawings, with room for the numbers at the end.
  private func length(_ people: Int) -> Int {
    let most = bars.reduce(1) { max($0, $1.nominated, $1.placed, $1.quota ?? 0) }
    return people * (width - label - 70) / most
  }
}
