package import JinxiuDomain
import JinxiuFiles

/// What units and hosts are called on forms: by name, and with their id where the name alone would
/// not tell which one is meant.
package struct FormLabels: Sendable {
  private let units: [Identifier<Unit>: String]
  private let hosts: [Identifier<Host>: String]

  /// A unit's name must be its own within its county, a host's among all hosts.
  package init(_ scenario: Scenario) {
    var units: [Identifier<Unit>: String] = [:]
    let counties = Dictionary(grouping: scenario.units, by: \.county)
    for county in scenario.counties {
      let names = Self.labels((counties[county.id] ?? []).map { ($0.id.text, $0.name) })
      for (unit, label) in zip(counties[county.id] ?? [], names) { units[unit.id] = label }
    }
    self.units = units
    let names = Self.labels(scenario.hosts.map { ($0.id.text, $0.name) })
    hosts = Dictionary(uniqueKeysWithValues: zip(scenario.hosts.map(\.id), names))
  }

  package func unit(_ id: Identifier<Unit>) -> String { units[id] ?? id.text }
  package func host(_ id: Identifier<Host>) -> String { hosts[id] ?? id.text }

  private static func labels(_ entries: [(id: String, name: String)]) -> [String] {
    let ids = Set(entries.map(\.id))
    let bearers = Dictionary(grouping: entries, by: \.name)
    return entries.map { id, name in
      if name.unicodeScalars.contains(where: CellText.isListSeparator) { return id }
      if name == id { return name }
      let isShared = (bearers[name]?.count ?? 0) > 1 || ids.contains(name)
      return isShared || endsWithID(name, ids) ? "\(name)（\(id)）" : name
    }
  }

  /// A name such as 示例医院（H002） would be read as that of H002.
  private static func endsWithID(_ name: String, _ ids: Set<String>) -> Bool {
    guard name.hasSuffix("）"), let open = name.lastIndex(of: "（") else { return false }
    return ids.contains(String(name[name.index(after: open)...].dropLast()))
  }
}
