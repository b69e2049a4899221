/// People counted by a key; looked up, never walked over, so that no order leaks into output.
package struct Tally<Key: Hashable> {
  private var counts: [Key: Int] = [:]

  package init() {}

  package mutating func add(_ count: Int, to key: Key) { counts[key, default: 0] += count }

  package subscript(key: Key) -> Int { counts[key] ?? 0 }
}
