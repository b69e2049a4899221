/// One inline drawing with a title and a description for readers who cannot see it.
struct Chart {
  /// Unique on the page.
  let identifier: String
  let title: String
  let description: String
  let width: Int
  let height: Int
  let body: [HTML]

  var markup: HTML {
    """
    <div class="scroll"><svg class="chart" role="img" viewBox="0 0 \(width) \(height)" \
    aria-labelledby="\(identifier)-title \(identifier)-desc">
    <title id="\(identifier)-title">\(title)</title>
    <desc id="\(identifier)-desc">\(description)</desc>
    \(body)</svg></div>

    """
  }
}

/// The shapes of which drawings are made; lengths in pixels of the view box.
enum Shape {
  enum Anchor: String {
    case start, middle, end
  }

  static func text(
    _ text: String, x: Int, y: Int, _ anchor: Anchor = .start, _ classes: String = "t"
  ) -> HTML {
    "<text class=\"\(classes)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\">\(text)</text>\n"
  }

  /// Text from below to above that begins at a point.
  static func upright(_ text: String, x: Int, y: Int) -> HTML {
    """
    <text class="t" x="\(x)" y="\(y)" transform="rotate(-90 \(x) \(y))">\(text)</text>

    """
  }

  static func box(x: Int, y: Int, width: Int, height: Int, _ classes: String) -> HTML {
    """
    <rect class="\(classes)" x="\(x)" y="\(y)" width="\(width)" height="\(height)"/>

    """
  }

  /// Dashed by an attribute and no style: what the page's policy lets through.
  static func line(
    x1: Int, y1: Int, x2: Int, y2: Int, _ classes: String, isDashed: Bool = false
  ) -> HTML {
    let dashes: HTML = isDashed ? " stroke-dasharray=\"6 4\"" : ""
    return """
      <line class="\(classes)" x1="\(x1)" y1="\(y1)" x2="\(x2)" y2="\(y2)"\(dashes)/>

      """
  }

  /// `text` cut to `width` pixels at the size of chart text, half of it for a terminal column.
  static func fitted(_ text: String, width: Int) -> String {
    DisplayWidth.truncated(text, to: max(1, width * 10 / 62))
  }
}

extension Array {
  /// The array in parts of at most `size`.
  func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
