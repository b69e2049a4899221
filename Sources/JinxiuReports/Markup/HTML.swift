/// Markup that cannot be broken by data: an interpolated `String` is escaped, `HTML` is not.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let markup: String

  package init(stringLiteral markup: String) {
    self.markup = markup
  }

  package init(stringInterpolation: Interpolation) {
    markup = stringInterpolation.markup
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup: String

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup = ""
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }

    package mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

    package mutating func appendInterpolation(_ list: [HTML]) {
      for html in list { markup += html.markup }
    }
  }

  /// Text for content and for quoted attributes alike, controls replaced (R40).
  private static func escaped(_ text: String) -> String {
    let cleaned = PlainText.cleaned(text, keepingLineBreaks: true)
    guard cleaned.utf8.contains(where: { special.contains($0) }) else { return cleaned }
    var escaped = ""
    for scalar in cleaned.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "`": escaped += "&#96;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let special: [UInt8] = Array("&<>\"'`".utf8)
}
