import JinxiuDomain
import JinxiuFiles
import JinxiuRules

/// What a command line asks to be compared: alternatives side by side, or all points of one or two
/// ranges over the same changes.
struct SweepDraft {
  let axes: [Variation]
  /// What each case changes and where it stands on the axes.
  let cases: [(sources: [ChangeSource], coordinates: [Int])]

  /// Points of two ranges together at most.
  static let most = 2_500

  /// - Parameters:
  ///   - changes: Alternatives; under a range they are all laid first, in order.
  init(changes: [[ChangeSource]], axes: [Variation]) {
    self.axes = axes
    guard !axes.isEmpty else {
      cases = changes.map { ($0, []) }
      return
    }
    let under = changes.flatMap(\.self)
    let start: [[Int]] = [[]]
    let points = axes.reduce(start) { points, axis in
      points.flatMap { point in axis.values.indices.map { point + [$0] } }
    }
    cases = points.map { point in
      (under + zip(axes, point).map { $0.source($0.values[$1]) }, point)
    }
  }

  /// A note for each alternative that was given before.
  var repeated: [Phrase] {
    guard axes.isEmpty else { return [] }
    return cases.indices.compactMap { index in
      let texts = cases[index].sources.map(\.text)
      let first = cases[..<index].firstIndex { $0.sources.map(\.text) == texts }
      guard let first else { return nil }
      let name = cases[index].sources.map(\.name).joined(separator: "+")
      return Phrase(
        "第\(index + 1)个 --change（\(name)）与第\(first + 1)个相同，结果也会相同。",
        "--change number \(index + 1) (\(name)) is the same as number \(first + 1), and so is what "
          + "comes of it.")
    }
  }

  /// The axes with the names of rules and columns.
  func titledAxes(in scenario: Scenario) -> [WhatIfAxis] {
    axes.map { axis in
      WhatIfAxis(
        key: axis.key, title: axis.title(in: scenario, ruleTitles: RuleCatalogue.titles),
        values: axis.values)
    }
  }
}
