/// The name that was most likely meant, for “did you mean”.
enum Nearest {
  /// The candidate with the fewest edits, at most a third of its length and at least one;
  /// among equals the first in `candidates`.
  static func name(to text: String, among candidates: [String]) -> String? {
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

  /// Insertions, deletions and replacements from one to the other (Levenshtein).
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (other, candidate) in right.enumerated() {
        let replaced = diagonal + (character == candidate ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(replaced, row[other] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
