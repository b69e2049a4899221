import JinxiuFiles

/// Finds units and hospitals by what forms call them: a name, an identifier, or `name（id）`.
///
/// Blanks and the width of signs do not matter; anything else that differs is another name, which is
/// suggested and never taken.
struct NameIndex {
  struct Entry {
    let id: String
    let name: String
    /// The county of a unit; blank where names need none.
    let group: String
  }

  enum Found: Equatable {
    case one(String)
    /// Several of this name.
    case several([String])
    /// In another group than the one asked for.
    case elsewhere(id: String, group: String)
    case none
  }

  private let entries: [Entry]
  private var byKey: [String: [Int]] = [:]
  private let namesByGroup: [String: [String]]
  private let names: [String]
  private let suggestions = NameSuggestions()

  init(_ entries: [Entry]) {
    self.entries = entries
    names = entries.map(\.name)
    for (index, entry) in entries.enumerated() {
      let name = HeadText.folded(entry.name)
      let id = HeadText.folded(entry.id)
      for key in Set([name, id, "\(name)(\(id))"]) where !key.isEmpty {
        byKey[key, default: []].append(index)
      }
    }
    namesByGroup = Dictionary(grouping: entries, by: \.group).mapValues { $0.map(\.name) }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter group: Where it must be; blank for anywhere.
  func find(_ text: String, in group: String = "") -> Found {
    let found = (byKey[HeadText.folded(text)] ?? []).map { entries[$0] }
    // An identifier is nobody else's, whatever others are called.
    if let exact = found.first(where: { $0.id == text }), group.isEmpty || exact.group == group {
      return .one(exact.id)
    }
    let own = group.isEmpty ? found : found.filter { $0.group == group }
    if own.count > 1 { return .several(own.map(\.id)) }
    if let one = own.first { return .one(one.id) }
    return found.count == 1 ? .elsewhere(id: found[0].id, group: found[0].group) : .none
  }

  /// The names that may have been meant, of the group where it has one, the likeliest first.
  func nearest(to text: String, in group: String = "") -> [String] {
    let own = suggestions.names(to: text, among: namesByGroup[group] ?? [], of: group)
    return own.isEmpty ? suggestions.names(to: text, among: names, of: "\u{0}") : own
  }

  /// Identifiers of all whose whole names stand in a text, but for names within a longer one.
  func named(in text: String) -> [String] {
    let folded = HeadText.folded(text)
    guard !folded.isEmpty, folded.utf8.count < 300 else { return [] }
    let found = entries.map { ($0.id, HeadText.folded($0.name)) }.filter { _, name in
      name.unicodeScalars.count > 2 && folded.contains(name)
    }
    return found.filter { _, name in
      let covered = found.filter { $0.1 != name && $0.1.contains(name) }.map(\.1)
      return covered.isEmpty
        || covered.reduce(folded) { $0.replacing($1, with: "") }.contains(name)
    }.map(\.0)
  }

  func name(of id: String) -> String { entries.first { $0.id == id }?.name ?? id }
}
