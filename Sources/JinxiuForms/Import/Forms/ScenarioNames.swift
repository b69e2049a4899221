import JinxiuDomain
import JinxiuFiles

/// Names of a scenario as forms write them.
struct ScenarioNames {
  let units: NameIndex
  let hosts: NameIndex
  let countyOfUnit: [String: String]
  let specialties: SpecialtyWords
  /// By folded name.
  let counties: [String: String]
  private let exactCounties: Set<String>
  private let suggestions = NameSuggestions()
  /// Rows of hosts.csv by identifier.
  let hostRows: [String: SourcedRow]
  /// Hospitals whose names have signs that separate a list.
  private let hasListedNames: Bool

  init(_ tables: ScenarioTables, _ programme: Programme?) {
    let unit = TableColumns(.units)
    units = NameIndex(
      tables[.units].map { row in
        NameIndex.Entry(
          id: row.cells[unit["unit"]], name: row.cells[unit["name"]],
          group: row.cells[unit["county"]])
      })
    countyOfUnit = Dictionary(
      tables[.units].map { ($0.cells[unit["unit"]], $0.cells[unit["county"]]) },
      uniquingKeysWith: { first, _ in first })
    let host = TableColumns(.hosts)
    hosts = NameIndex(
      tables[.hosts].map { row in
        NameIndex.Entry(id: row.cells[host["host"]], name: row.cells[host["name"]], group: "")
      })
    hostRows = Dictionary(
      tables[.hosts].map { ($0.cells[host["host"]], $0) }, uniquingKeysWith: { first, _ in first })
    hasListedNames = tables[.hosts].contains { row in
      row.cells[host["name"]].unicodeScalars.contains(where: CellText.isListSeparator)
    }
    let offer = TableColumns(.offers)
    specialties = SpecialtyWords(
      programme, offered: tables[.offers].map { $0.cells[offer["specialty"]] })
    let county = TableColumns(.counties)
    exactCounties = Set(tables[.counties].map { $0.cells[county["county"]] })
    counties = Dictionary(
      tables[.counties].map { row in
        (HeadText.folded(row.cells[county["county"]]), row.cells[county["county"]])
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The county as the scenario writes it; the text itself where it has none such.
  func county(_ text: String) -> String {
    guard !text.isEmpty, !exactCounties.contains(text) else { return text }
    return counties[HeadText.folded(text)] ?? text
  }

  func nearestCounties(to text: String) -> [String] {
    suggestions.names(to: text, among: counties.values.sorted(), of: "counties")
  }

  /// The only county that is called so without 县, 区 or 市: 灌云 is 灌云县.
  func county(short folded: String) -> String? {
    let found = ["县", "区", "市", "新区"].compactMap { counties[folded + $0] }
    return found.count == 1 && folded.unicodeScalars.count > 1 ? found[0] : nil
  }

  func isCounty(_ name: String) -> Bool { counties[HeadText.folded(name)] != nil }

  /// Also in short.
  func isCalledCounty(_ name: String) -> Bool {
    isCounty(name) || county(short: HeadText.folded(name)) != nil
  }

  /// The entries of a cell that may name several hospitals.
  func entries(_ text: String) -> [String] {
    if hasListedNames, case .one = hosts.find(text) { return [text] }
    return CellText.list(text)
  }

  /// The cell as a list, where it has several hospitals by other signs: `A/B`, `A或者B`, `1.A 2.B`.
  func severalHosts(_ text: String) -> String? {
    let entries = self.entries(text)
    guard entries.contains(where: { hosts.find($0) == .none }) else { return nil }
    let parts = HostList.parts(of: text) { host in
      if case .none = hosts.find(host) { false } else { true }
    }
    guard let parts, parts != entries else { return nil }
    return parts.map { part in
      switch hosts.find(part) {
      case .one(let id): hosts.name(of: id)
      case .none: hosts.nearest(to: part).first ?? part
      default: part
      }
    }.joined(separator: "；")
  }
}

/// Who is in trainees.csv already, so that the same person keeps the same identifier.
struct PeopleIndex {
  private var free: FreeIdentifiers
  private var byName: [String: [SourcedRow]] = [:]
  private let byID: [String: SourcedRow]
  private let pinned: Set<String>
  private let id: Int

  /// - Parameter given: Identifiers that the files themselves give.
  init(_ tables: ScenarioTables, given: [String]) {
    let columns = TableColumns(.trainees)
    id = columns["trainee"]
    for row in tables[.trainees].reversed() {
      let key = Self.key(unit: row.cells[columns["unit"]], name: row.cells[columns["name"]])
      byName[key, default: []].append(row)
    }
    let id = id
    byID = Dictionary(
      tables[.trainees].map { ($0.cells[id], $0) }, uniquingKeysWith: { first, _ in first })
    free = FreeIdentifiers(tables[.trainees].map { $0.cells[id] } + given, prefix: "T")
    let pin = TableColumns(.pins)["trainee"]
    pinned = Set(tables[.pins].map { $0.cells[pin] })
  }

  /// The identifier that the form gives, else that of the same name at the same unit, each taken
  /// once, else a new one; with the row that has it.
  mutating func id(given: String, unit: String, name: String) -> (id: String, row: SourcedRow?) {
    if !given.isEmpty { return (given, byID[given]) }
    let key = Self.key(unit: unit, name: name)
    if let row = byName[key]?.popLast() { return (row.cells[id], row) }
    return (free.next(), nil)
  }

  func isPinned(_ id: String) -> Bool { pinned.contains(id) }

  private static func key(unit: String, name: String) -> String {
    unit + "\u{0}" + PersonWords.name(name)
  }
}
