package import JinxiuDomain
import JinxiuFiles

/// What units and hosts are called on forms: by name, and with their id where the name alone would
/// not tell which one is meant.
package struct FormLabels: Sendable {
  private let units: [Identifier<Unit>: String]
  private let hosts: [Identifier<Host>: String]

  /// A unit's name must be its own within its county, a host's among all hosts.
  package init(_ scenario: Scenario) {
    let names = scenario.units.map {
      NameIndex.Entry(id: $0.id.text, name: $0.name, group: $0.county.text)
    }
    units = Dictionary(
      zip(scenario.units.map(\.id), Self.labels(names)), uniquingKeysWith: { first, _ in first })
    let others = scenario.hosts.map {
      NameIndex.Entry(id: $0.id.text, name: $0.name, group: "")
    }
    hosts = Dictionary(
      zip(scenario.hosts.map(\.id), Self.labels(others)), uniquingKeysWith: { first, _ in first })
  }

  package func unit(_ id: Identifier<Unit>) -> String { units[id] ?? id.text }
  package func host(_ id: Identifier<Host>) -> String { hosts[id] ?? id.text }

  /// The shortest that an import takes for just this one.
  private static func labels(_ entries: [NameIndex.Entry]) -> [String] {
    let index = NameIndex(entries)
    let ids = Set(entries.map(\.id))
    return entries.map { entry in
      if entry.name.unicodeScalars.contains(where: CellText.isListSeparator) { return entry.id }
      let whole = "\(entry.name)（\(entry.id)）"
      let labels = endsWithID(entry.name, ids) ? [whole] : [entry.name, whole]
      return labels.first { index.find($0, in: entry.group) == .one(entry.id) } ?? entry.id
    }
  }

  /// People would read a name such as 示例医院（H002） as that of H002.
  private static func endsWithID(_ name: String, _ ids: Set<String>) -> Bool {
    guard name.hasSuffix("）"), let open = name.lastIndex(of: "（") else { return false }
    return ids.contains(String(name[name.index(after: open)...].dropLast()))
  }
}
