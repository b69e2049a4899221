/// The name that was most likely meant, for “did you mean”.
package enum Nearest {
  /// The candidate with the fewest edits, at most a third of its length and at least one;
  /// among equals the first in `candidates`.
  package static func name(to text: String, among candidates: [String]) -> String? {
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
