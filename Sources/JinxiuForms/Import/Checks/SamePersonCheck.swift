import JinxiuDomain
import JinxiuFiles

/// Somebody whom two units list: name, sex, age, title and specialty are the same (L54). Who stands
/// twice at one unit is refused as a row; this one may be two people.
struct SamePersonCheck {
  let tables: ScenarioTables
  let names: ScenarioNames
  /// Rows of the files.
  let places: Set<RowPlace>
  let book: FaultBook

  private let columns = TableColumns(.trainees)

  func run() {
    let rows = tables[.trainees]
    let common = namesOfSeveral(rows)
    guard !common.isEmpty else { return }
    var known: [[String]: [SourcedRow]] = [:]
    // Rows of the scenario come first, so that those of the files are told.
    for row in rows where common.contains(name(of: row)) {
      guard let key = key(of: row) else { continue }
      let twins = known[key] ?? []
      let unit = row.cells[columns["unit"]]
      if let twin = twins.first(where: { $0.cells[columns["unit"]] != unit }) { tell(row, twin) }
      known[key, default: []].append(row)
    }
  }

  private func tell(_ row: SourcedRow, _ twin: SourcedRow) {
    let isNew = places.contains(RowPlace(row.origin))
    guard isNew || places.contains(RowPlace(twin.origin)) else { return }
    let (told, other) = isNew ? (row, twin) : (twin, row)
    let id = other.cells[columns["unit"]]
    let unit = names.units.name(of: id)
    let county = names.countyOfUnit[id] ?? ""
    book.add(
      .perhapsSamePerson(
        told.cells[columns["name"]], other: unit.hasPrefix(county) ? unit : county + unit,
        there: other.origin.place("name"), at: told.origin.place("name")))
  }

  /// Most people are the only ones of their name, and need no more looking at.
  private func namesOfSeveral(_ rows: [SourcedRow]) -> Set<String> {
    var (seen, several) = (Set<String>(minimumCapacity: rows.count), Set<String>())
    for name in rows.lazy.map(name) where !seen.insert(name).inserted { several.insert(name) }
    return several
  }

  private func name(of row: SourcedRow) -> String { PersonWords.name(row.cells[columns["name"]]) }

  /// Nil where too little is known of a person.
  private func key(of row: SourcedRow) -> [String]? {
    let name = name(of: row)
    let unit = row.cells[columns["unit"]]
    guard !name.isEmpty, names.countyOfUnit[unit] != nil,
      let age = CountText.number(row.cells[columns["age"]].replacing("岁", with: ""))
    else { return nil }
    let words = ["sex", "title", "specialty"].map { column in
      HeadText.folded(SpokenCell.text(row.cells[columns[column]], of: column, in: .trainees))
    }
    return [name, String(age)] + words
  }
}
