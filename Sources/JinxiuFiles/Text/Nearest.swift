/// The name that was most likely meant, for “did you mean”.
package enum Nearest {
  /// The candidate with the fewest edits, at most a third of its length and at least one;
  /// among equals the first in `candidates`.
  ///
  /// A Chinese name that the text is short for comes before (心内科 is 心血管内科, not 内科), then the only
  /// one that it stands in (妇幼保健院); the only one that has all its characters in their order (市一院)
  /// comes after those of few edits, and one that the text has more words around (连云港市东海县) last.
  package static func name(to text: String, among candidates: [String]) -> String? {
    let wanted = letters(text)
    let names = candidates.map(letters)
    return place(of: wanted, in: names, isChinese: isChinese(text)).map { candidates[$0] }
  }

  /// The name that was most likely meant, then all others that have the text in them or, of a Chinese
  /// text, all its characters in their order: 第一人民医院 is that of every city.
  package static func fitting(
    _ text: String, among candidates: [String], most: Int = 5
  ) -> [String] {
    let (wanted, names) = (letters(text), candidates.map(letters))
    let first = place(of: wanted, in: names, isChinese: isChinese(text))
    var found = first.map { [candidates[$0]] } ?? []
    guard isChinese(text), wanted.count >= 2 else { return found }
    for (candidate, name) in zip(candidates, names)
    where found.count < most && !found.contains(candidate) {
      if name.count > wanted.count, holds(wanted, in: name) || isShort(wanted, for: name) {
        found.append(candidate)
      }
    }
    return found
  }

  private static func place(
    of wanted: [UInt32], in names: [[UInt32]], isChinese: Bool
  ) -> Int? {
    guard isChinese, wanted.count >= 2 else { return leastEdited(wanted, names) }
    return inFull(wanted, names)
      ?? only(names) { $0.count > wanted.count && holds(wanted, in: $0) }
      ?? leastEdited(wanted, names) ?? only(names) { isShort(wanted, for: $0) }
      ?? inside(wanted, names)
  }

  /// A name with the same first character and all others of the text in their order, the shortest;
  /// names that begin with the text before others.
  private static func inFull(_ short: [UInt32], _ names: [[UInt32]]) -> Int? {
    var best: (place: Int, rank: Int)?
    for (place, full) in names.enumerated() {
      guard full.count > short.count, full.first == short.first,
        found(short, in: full) == short.count
      else { continue }
      let rank = (full.starts(with: short) ? 0 : 1_000) + full.count
      if rank < best?.rank ?? Int.max { best = (place, rank) }
    }
    return best?.place
  }

  /// The one name of which something is true; nil where it is true of several.
  private static func only(_ names: [[UInt32]], _ isMeant: ([UInt32]) -> Bool) -> Int? {
    var found: Int?
    for (place, name) in names.enumerated() where isMeant(name) {
      guard found.map({ names[$0] == name }) ?? true else { return nil }
      found = found ?? place
    }
    return found
  }

  /// Whether all characters of the text, three at least, stand in the name in their order.
  private static func isShort(_ short: [UInt32], for full: [UInt32]) -> Bool {
    short.count >= 3 && full.count > short.count && found(short, in: full) == short.count
  }

  /// How many characters of the text stand in the name in their order.
  private static func found(_ short: [UInt32], in full: [UInt32]) -> Int {
    var found = 0
    for letter in full where found < short.count && letter == short[found] { found += 1 }
    return found
  }

  /// The longest name that stands in the text.
  private static func inside(_ text: [UInt32], _ names: [[UInt32]]) -> Int? {
    var best: Int?
    for (place, name) in names.enumerated() {
      guard name.count >= max(2, (best.map { names[$0].count } ?? 0) + 1) else { continue }
      if holds(name, in: text) { best = place }
    }
    return best
  }

  private static func holds(_ part: [UInt32], in whole: [UInt32]) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
    for start in 0...(whole.count - part.count) where whole[start] == first {
      if part.indices.allSatisfy({ whole[start + $0] == part[$0] }) { return true }
    }
    return false
  }

  private static func leastEdited(_ wanted: [UInt32], _ names: [[UInt32]]) -> Int? {
    var best: (place: Int, edits: Int)?
    for (place, other) in names.enumerated() {
      let allowed = max(1, max(wanted.count, other.count) / 3)
      let most = min(allowed, other.count - 1, (best?.edits ?? Int.max) - 1)
      guard abs(wanted.count - other.count) <= most else { continue }
      if let edits = edits(wanted, other, atMost: most) { best = (place, edits) }
    }
    return best?.place
  }

  /// The candidates with the fewest edits, nearest first, at most half of the longer name; those
  /// that begin with the text come before all others.
  package static func names(to text: String, among candidates: [String], most: Int) -> [String] {
    let wanted = letters(text)
    let ranked = candidates.enumerated().compactMap { order, candidate -> (Int, Int, String)? in
      let other = letters(candidate)
      if !wanted.isEmpty, other.starts(with: wanted) { return (0, order, candidate) }
      let allowed = max(1, max(wanted.count, other.count) / 2)
      guard abs(wanted.count - other.count) <= allowed else { return nil }
      return edits(wanted, other, atMost: min(allowed, other.count - 1))
        .map { ($0, order, candidate) }
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(most).map(\.2)
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one to the other (optimal
  /// string alignment); nil where there are more.
  private static func edits(_ left: [UInt32], _ right: [UInt32], atMost most: Int) -> Int? {
    guard most >= 0 else { return nil }
    var older: [Int] = []
    var previous = Array(0...right.count)
    var current = previous
    var fewest = 0
    for (row, letter) in left.enumerated() {
      current[0] = row + 1
      var least = row + 1
      for (column, candidate) in right.enumerated() {
        let replaced = previous[column] + (letter == candidate ? 0 : 1)
        var edits = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], candidate == left[row - 1] {
          edits = min(edits, older[column - 1] + 1)
        }
        current[column + 1] = edits
        least = min(least, edits)
      }
      // A swap looks two rows back.
      if least > most, fewest > most { return nil }
      fewest = least
      (older, previous, current) = (previous, current, older.isEmpty ? previous : older)
    }
    return previous[right.count] <= most ? previous[right.count] : nil
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.properties.isIdeographic)
  }

  /// Small letters; 20,000 names are compared with thousands, and characters are slow to compare.
  private static func letters(_ text: String) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 65...90: letters.append(scalar.value + 32)
      case 0...0x7F, 0x2E80...0x9FFF: letters.append(scalar.value)
      default: letters += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      }
    }
    return letters
  }
}
