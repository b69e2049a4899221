import JinxiuDomain
import JinxiuRules

/// Pins, the rules that turn pinned people away, and the limits that they share, each of which can
/// be left out by itself.
///
/// Any set of parts is a small program: each pin of the set takes one of its options that no
/// condition of the set closes, and the limits of the set hold.
struct ClashSystem: Sendable {
  let market: Market
  /// Pinned people first, by demand; then others, where they make room in a share.
  let groups: [ClashGroup]
  /// By group.
  let options: [ClashOption]
  /// Limits, then conditions, then pins.
  let parts: [ClashPart]
  /// The part of each row that is one.
  let partOfRow: [Int: Int]
  /// Pinned groups of which some option uses the row of a part, by part.
  let groupsOfPart: [[Int]]

  /// All parts.
  var everything: Set<Int> { Set(parts.indices) }

  /// Options that no part of the set closes, and whose group has a say in it.
  func openOptions(of group: Int, in active: Set<Int>) -> [Int] {
    groups[group].options.filter { isOpen($0, in: active) }
  }

  func isOpen(_ option: Int, in active: Set<Int>) -> Bool {
    options[option].closedBy.allSatisfy { !active.contains($0) }
  }

  /// Pinned groups whose pin is in the set.
  func pinned(in active: Set<Int>) -> [Int] {
    groups.indices.filter { groups[$0].pin.map(active.contains) ?? false }
  }
}

/// People who choose alike: one pinned person, one demand, or many others summed up.
struct ClashGroup: Sendable {
  /// Nil for a sum of many.
  let demand: Demand?
  /// Index into `ClashSystem.parts`; nil for people who are not pinned.
  let pin: Int?
  let people: Int
  let options: Range<Int>
}

/// A way to place one person of a group.
struct ClashOption: Sendable {
  let group: Int
  /// By row of the market, ceilings and shares alone.
  let uses: [RowUse]
  /// Conditions that forbid it; the pin, for options elsewhere.
  let closedBy: [Int]
  /// Nil for a sum of many.
  let option: Option?

  /// What one person uses of a row.
  func use(of row: Int) -> Int { uses.first { $0.row == row }?.amount ?? 0 }
}

/// What a contradiction is made of.
enum ClashPart: Sendable {
  /// A row of the market.
  case limit(row: Int)
  /// A rule that closes options of a pinned person, and its words at the nearest of them.
  case condition(group: Int, rule: Identifier<RuleSetting>, fact: Phrase)
  case pin(group: Int)
}
