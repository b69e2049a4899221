/// What was most likely meant by names that are not known, each looked for once.
///
/// A file of 20,000 rows for another province would compare each with thousands of names; after so
/// many comparisons nothing more is suggested.
package final class NameSuggestions {
  private var known: [String: String?] = [:]
  private var fitting: [String: [String]] = [:]
  private var comparisons: Int

  package init(comparisons: Int = 500_000) {
    self.comparisons = comparisons
  }

  /// - Parameter owner: What the candidates are the names of, as the same text may be looked for
  ///   among others too.
  package func name(to text: String, among candidates: [String], of owner: String) -> String? {
    let key = owner + "\u{0}" + text
    if let name = known[key] { return name }
    guard comparisons > 0 else { return nil }
    comparisons -= candidates.count
    let name = Nearest.name(to: text, among: candidates)
    known[key] = .some(name)
    return name
  }

  /// All that fit, the likeliest first.
  package func names(to text: String, among candidates: [String], of owner: String) -> [String] {
    let key = owner + "\u{0}" + text
    if let names = fitting[key] { return names }
    guard comparisons > 0 else { return [] }
    comparisons -= candidates.count
    let names = Nearest.fitting(text, among: candidates)
    fitting[key] = names
    return names
  }
}
