/// A number of the page, with the sums over table rows of which it is made.
struct GapFigure {
  let value: Int
  private let origin: Origin

  private enum Origin {
    case sums([GapSum], TableSums)
    case written(String)
    case several([GapFigure])
  }

  init(_ sums: [GapSum], _ tables: TableSums) {
    value = sums.reduce(0) { $0 + tables[$1] }
    origin = .sums(sums, tables)
  }

  /// A number that is summed elsewhere.
  init(value: Int, source: String) {
    self.value = value
    origin = .written(source)
  }

  /// Several figures together.
  init(_ parts: [GapFigure]) {
    value = parts.reduce(0) { $0 + $1.value }
    origin = .several(parts)
  }

  /// As `TableSums.source` writes them, joined by ` + `. Written when asked for, since most figures
  /// only measure a drawing.
  var source: String {
    switch origin {
    case .sums(let sums, let tables): sums.map(tables.source).joined(separator: " + ")
    case .written(let source): source
    case .several(let parts): parts.map(\.source).joined(separator: " + ")
    }
  }

  init(_ sum: GapSum, _ tables: TableSums) { self.init([sum], tables) }

  /// In the text of a page.
  var span: HTML { span("\(value)") }

  /// In other words, of which the number is a part.
  func span(_ text: String) -> HTML {
    "<span data-sum=\"\(source)\" data-value=\"\(value)\">\(text)</span>"
  }

  /// Around a part of a drawing.
  func group(_ body: HTML) -> HTML {
    "<g data-sum=\"\(source)\" data-value=\"\(value)\">\(body)</g>\n"
  }

  /// With the sign that people read: − and not a hyphen.
  static func signed(_ value: Int) -> String {
    value < 0 ? "−\(-value)" : value > 0 ? "+\(value)" : "0"
  }
}

extension Shape {
  /// A box with diagonal lines, which also a black and white print tells from others.
  static func hatched(x: Int, y: Int, width: Int, height: Int) -> HTML {
    guard width > 0, height > 0 else { return "" }
    var path = ""
    for offset in stride(from: -height + 3, to: width, by: 5) {
      let (x1, y1) = (max(0, offset), offset < 0 ? height + offset : height)
      let end = min(width, offset + height)
      path += "M\(x + x1) \(y + y1)L\(x + end) \(y + height - (end - offset))"
    }
    return """
      <rect x="\(x)" y="\(y)" width="\(width)" height="\(height)" fill="#fff" stroke="#5b6775"/>
      <path d="\(path)" stroke="#5b6775" stroke-width="1" fill="none"/>

      """
  }
}
