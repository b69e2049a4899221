import JinxiuDomain
import Yams

/// Reads the `patterns` of a level: `- {spells: [1, 1], apart: [2, 6]}`.
struct SpellPatternReader {
  let reader: YAMLReader
  let grid: Grid

  private static let keys = ["spells", "apart"]
  private static let spells = Phrase(
    "至少两段的月数，例如 [1, 1]", "the months of at least two spells, for example [1, 1]")
  private static let apart = Phrase(
    "间隔的最少和最多月数，例如 [2, 6]", "the fewest and most months between, for example [2, 6]")

  func patterns(_ node: Node) -> [SpellPattern]? {
    guard let entries = reader.list(node) else { return nil }
    var patterns: [SpellPattern] = []
    for entry in entries {
      guard let pattern = pattern(entry) else { continue }
      if patterns.contains(pattern) { addRepeated(pattern, entry) }
      patterns.append(pattern)
    }
    return patterns
  }

  private func pattern(_ node: Node) -> SpellPattern? {
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(Self.keys)
    let lengths = map.required("spells", among: Self.keys).flatMap { node -> [Int]? in
      guard let lengths = months(node) else { return nil }
      return lengths.count >= 2 ? lengths : reader.wrongType(node, Self.spells)
    }
    let apart = map.required("apart", among: Self.keys).flatMap { node -> ClosedRange<Int>? in
      guard let ends = months(node) else { return nil }
      guard ends.count == 2, ends[0] <= ends[1] else { return reader.wrongType(node, Self.apart) }
      return ends[0]...ends[1]
    }
    guard let lengths, let apart else { return nil }
    return SpellPattern(lengths: lengths, apart: apart)
  }

  /// Nil after a fault in any of them.
  private func months(_ node: Node) -> [Int]? {
    guard let entries = reader.list(node) else { return nil }
    let months = entries.compactMap { reader.length($0, most: 60, on: grid) }
    return months.count == entries.count ? months : nil
  }

  private func addRepeated(_ pattern: SpellPattern, _ node: Node) {
    let lengths = pattern.lengths.map(grid.months).joined(separator: ", ")
    reader.add(
      .repeatedInList, node, found: "[\(lengths)]",
      Phrase("这种分段方式出现两次", "this pattern stands twice"), Phrase("删除后一个", "delete the second one"))
  }
}
