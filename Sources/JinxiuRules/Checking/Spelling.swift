/// Which known word a misspelt one most likely means.
package enum Spelling {
  /// The nearest of `words` by single letters inserted, dropped, changed or swapped.
  ///
  /// Ties go to the earlier word; nil when even the nearest differs in more than a third of its
  /// letters, since a far guess misleads.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let target = Array(word.lowercased())
    var best: (word: String, distance: Int)?
    for candidate in words {
      let letters = Array(candidate.lowercased())
      let found = distance(target, letters)
      guard found * 3 <= max(target.count, letters.count) else { continue }
      if let best, best.distance <= found { continue }
      best = (candidate, found)
    }
    return best?.word
  }

  /// Optimal string alignment distance, row by row.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        let changed = previous[j] + (left[i] == right[j] ? 0 : 1)
        var cost = min(changed, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, older[j - 1] + 1)
        }
        current.append(cost)
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
