import ArgumentParser
import JinxiuDomain

/// A time such as `60s`, `5m`, `500ms`.
struct TimeSpan: ExpressibleByArgument {
  let duration: Duration

  var milliseconds: Int {
    Int(duration.components.seconds) * 1_000
      + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }

  init?(argument: String) {
    let digits = argument.prefix { $0.isNumber }
    guard let number = Int(digits), number > 0, number < 10_000_000 else { return nil }
    switch argument.dropFirst(digits.count) {
    case "ms": duration = .milliseconds(number)
    case "s", "": duration = .seconds(number)
    case "m": duration = .seconds(number * 60)
    case "h": duration = .seconds(number * 3600)
    default: return nil
    }
  }
}

/// A relative gap such as `0.01%`, in millionths.
struct RelativeGap: ExpressibleByArgument, CustomStringConvertible {
  static let zero = RelativeGap(partsPerMillion: 0)

  let partsPerMillion: Int

  init(partsPerMillion: Int) {
    self.partsPerMillion = partsPerMillion
  }

  /// At most four decimals, since a millionth is 0.0001 %.
  init?(argument: String) {
    guard argument.hasSuffix("%") else { return nil }
    let parts = argument.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard (1...2).contains(parts.count), decimals.count <= 4,
      let whole = Int(parts[0]), (0...100).contains(whole),
      let fraction = Int(decimals.padding(to: 4)), fraction >= 0
    else { return nil }
    partsPerMillion = whole * 10_000 + fraction
  }

  /// As the option writes it; the default is `0%`.
  var description: String {
    let decimals = String(partsPerMillion % 10_000 + 10_000).dropFirst()
    let shown = decimals.replacing(/0+$/, with: "")
    return "\(partsPerMillion / 10_000)" + (shown.isEmpty ? "" : ".\(shown)") + "%"
  }

  /// Whether a level is proven to lie within the gap.
  func accepts(_ level: LevelResult) -> Bool {
    level.isWithin(partsPerMillion: partsPerMillion)
  }
}

extension String {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, count - self.count))
  }
}
