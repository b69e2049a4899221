import JinxiuDomain

/// Who goes from where to where: bands from counties, cities or hosts to hosts, as wide as people are
/// many; those who have no place go to, or come from, a hatched end.
struct CountyFlow {
  /// A band with its figure.
  struct Band {
    let from: String
    let to: String
    let figure: GapFigure
  }

  let bands: [Band]
  /// In the order in which they stand.
  let senders: [String]
  let receivers: [String]
  /// The receiver that is no host.
  let nowhere: String
  /// Other words for some senders and receivers.
  let words: [String: String]
  let language: Language
  /// Unique on the page.
  var identifier = "flow"
  var title = ReportWords.flow
  var description = ReportWords.flowDescription

  private let width = 680
  private let label = 150
  private let thick = 12
  private let gap = 7
  private let top = 10

  var markup: HTML {
    guard !bands.isEmpty else { return "" }
    let (left, right) = (ends(of: senders) { $0.from }, ends(of: receivers) { $0.to })
    let height = max(left.bottom, right.bottom) + 8
    return Chart(
      identifier: identifier, title: title[language], description: description[language],
      width: width, height: height,
      body: paths(left, right) + nodes(left, isLeft: true) + nodes(right, isLeft: false)
    ).markup
  }

  private struct Ends {
    var tops: [String: Int] = [:]
    var sizes: [String: Int] = [:]
    var people: [String: Int] = [:]
    var bottom = 0
  }

  /// Pixels of so many people, on one scale for both sides.
  private func size(_ people: Int) -> Int { people * scale.pixels / scale.people }

  private var scale: (pixels: Int, people: Int) {
    let people = bands.reduce(0) { $0 + $1.figure.value }
    return (max(360, 14 * max(senders.count, receivers.count)), max(1, people))
  }

  private func ends(of names: [String], _ end: (Band) -> String) -> Ends {
    var ends = Ends()
    ends.bottom = top
    for name in names {
      let people = bands.filter { end($0) == name }.reduce(0) { $0 + $1.figure.value }
      ends.people[name] = people
      ends.tops[name] = ends.bottom
      ends.sizes[name] = size(people)
      // A label needs its line, however few people there are.
      ends.bottom += max(size(people), 11) + gap
    }
    return ends
  }

  private func paths(_ left: Ends, _ right: Ends) -> [HTML] {
    var (starts, goals) = (left.tops, right.tops)
    let (x1, x2) = (label + thick, width - label - 40 - thick)
    let middle = (x1 + x2) / 2
    return senders.flatMap { sender in
      receivers.compactMap { receiver -> HTML? in
        guard let band = bands.first(where: { $0.from == sender && $0.to == receiver }),
          let y1 = starts[sender], let y2 = goals[receiver]
        else { return nil }
        let size = max(1, size(band.figure.value))
        starts[sender] = y1 + size
        goals[receiver] = y2 + size
        let fill = receiver == nowhere ? "#fff" : "#c0d6ea"
        return band.figure.group(
          """
          <path d="M\(x1) \(y1)C\(middle) \(y1) \(middle) \(y2) \(x2) \(y2)L\(x2) \(y2 + size)\
          C\(middle) \(y2 + size) \(middle) \(y1 + size) \(x1) \(y1 + size)Z" fill="\(fill)" \
          fill-opacity="0.7" stroke="#5b6775" stroke-width="0.5"/>
          """)
      }
    }
  }

  private func nodes(_ ends: Ends, isLeft: Bool) -> [HTML] {
    (isLeft ? senders : receivers).flatMap { name -> [HTML] in
      guard let y = ends.tops[name], let size = ends.sizes[name], let people = ends.people[name]
      else { return [] }
      let x = isLeft ? label : width - label - 40 - thick
      let bar =
        name == nowhere
        ? Shape.hatched(x: x, y: y, width: thick, height: max(2, size))
        : Shape.box(x: x, y: y, width: thick, height: max(2, size), "full")
      let room = isLeft ? label - 36 : label + 4
      let text = Shape.fitted(words[name] ?? name, width: room) + " \(people)"
      let figure = GapFigure(
        bands.filter { isLeft ? $0.from == name : $0.to == name }.map(\.figure))
      let place = y + max(size, 11) / 2 + 4
      return [
        bar,
        figure.group(
          isLeft
            ? Shape.text(text, x: x - 6, y: place, .end)
            : Shape.text(text, x: x + thick + 6, y: place)),
      ]
    }
  }
}
