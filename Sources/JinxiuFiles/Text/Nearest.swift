/// The name that was most likely meant, for “did you mean”.
package enum Nearest {
  /// The candidate with the fewest edits, at most a third of its length and at least one;
  /// among equals the first in `candidates`.
  ///
  /// A Chinese name that the text is short for comes before (心内科 is 心血管内科, not 内科), one that
  /// the text has more words around (连云港市东海县) after all others.
  package static func name(to text: String, among candidates: [String]) -> String? {
    guard text.unicodeScalars.first?.properties.isIdeographic ?? false, text.count >= 2 else {
      return leastEdited(text, candidates)
    }
    return inFull(Array(text), candidates) ?? leastEdited(text, candidates)
      ?? inside(text, candidates)
  }

  /// A name with the same first character and all others of the text in their order, the shortest;
  /// names that begin with the text before others.
  private static func inFull(_ short: [Character], _ candidates: [String]) -> String? {
    var best: (name: String, rank: Int)?
    for candidate in candidates {
      let full = Array(candidate)
      guard full.count > short.count, full.first == short.first else { continue }
      var found = 0
      for character in full where found < short.count && character == short[found] { found += 1 }
      guard found == short.count else { continue }
      let rank = (full.starts(with: short) ? 0 : 1_000) + full.count
      if rank < best?.rank ?? Int.max { best = (candidate, rank) }
    }
    return best?.name
  }

  /// The longest name that stands in the text.
  private static func inside(_ text: String, _ candidates: [String]) -> String? {
    var best: String?
    for candidate in candidates where candidate.count >= max(2, (best?.count ?? 0) + 1) {
      if text.contains(candidate) { best = candidate }
    }
    return best
  }

  private static func leastEdited(_ text: String, _ candidates: [String]) -> String? {
    let wanted = Array(text.lowercased())
    var best: (name: String, edits: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let allowed = max(1, max(wanted.count, other.count) / 3)
      guard abs(wanted.count - other.count) <= allowed else { continue }
      let edits = self.edits(wanted, other)
      if edits <= allowed, edits < other.count, edits < best?.edits ?? Int.max {
        best = (candidate, edits)
      }
    }
    return best?.name
  }

  /// The candidates with the fewest edits, nearest first, at most half of the longer name; those
  /// that begin with the text come before all others.
  package static func names(to text: String, among candidates: [String], most: Int) -> [String] {
    let wanted = Array(text.lowercased())
    let ranked = candidates.enumerated().compactMap { order, candidate -> (Int, Int, String)? in
      let other = Array(candidate.lowercased())
      if !wanted.isEmpty, other.starts(with: wanted) { return (0, order, candidate) }
      let allowed = max(1, max(wanted.count, other.count) / 2)
      guard abs(wanted.count - other.count) <= allowed else { return nil }
      let edits = self.edits(wanted, other)
      return edits <= allowed && edits < other.count ? (edits, order, candidate) : nil
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(most).map(\.2)
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one to the other (optimal
  /// string alignment).
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, candidate) in right.enumerated() {
        let replaced = previous[column] + (character == candidate ? 0 : 1)
        var edits = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == right[column - 1], candidate == left[row - 1] {
          edits = min(edits, older[column - 1] + 1)
        }
        current.append(edits)
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
