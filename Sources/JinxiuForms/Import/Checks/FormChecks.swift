import JinxiuDomain
import JinxiuFiles

/// What forms say of each other, of quotas and of paper; each difference names both places (L48, L67,
/// L70).
struct FormChecks {
  let forms: ReadForms
  let names: ScenarioNames
  /// With what the files bring.
  let tables: ScenarioTables
  let options: ImportOptions
  let book: FaultBook

  func run() {
    let counted = CountyCounts(forms.nominations)
    compareSummaries(counted)
    compareQuotas(counted)
    comparePaper()
  }

  // MARK: - Annex 2 against Annex 1

  private func compareSummaries(_ counted: CountyCounts) {
    guard !forms.summaries.isEmpty else { return }
    let known = counted.isEmpty ? CountyCounts(tables, names) : counted
    var all: Set<String> = []
    var hasUnknown = false
    for summary in forms.summaries {
      let repeated = refuseRepeated(in: summary)
      for row in summary.rows {
        let county = names.county(row.county)
        all.insert(county)
        if repeated.contains(county) { continue }
        guard names.counties.isEmpty || names.isCounty(county) else {
          addUnknown(row.county, at: summary.place(row.number, "county"))
          hasUnknown = true
          continue
        }
        guard let counts = counted[county] ?? known[county] else {
          if row.counts.contains(where: { $0 ?? 0 > 0 }) {
            book.add(.nothingToCompare(county, at: summary.place(row.number, "county")))
          }
          continue
        }
        compare(row, of: summary, with: counts, county)
      }
    }
    // A county that is misspelt is told by itself.
    if !hasUnknown { tellMissing(counted.counties.filter { !all.contains($0) }, counted) }
  }

  /// The counties that a summary has twice: which of its rows counts nobody can say.
  private func refuseRepeated(in summary: SummarySheet) -> Set<String> {
    var first: [String: Int] = [:]
    var repeated: Set<String> = []
    for row in summary.rows where !row.county.isEmpty {
      let county = names.county(row.county)
      guard let other = first[county] else {
        first[county] = row.number
        continue
      }
      repeated.insert(county)
      book.add(
        .repeatedCounty(
          county, there: summary.place(other, "county"), at: summary.place(row.number, "county")))
    }
    return repeated
  }

  private func tellMissing(_ counties: [String], _ counted: CountyCounts) {
    let sheets = forms.summaries.map { FaultPlace($0.origin.file, sheet: $0.origin.name) }
    for county in counties {
      guard let counts = counted[county] else { continue }
      book.add(
        .notInSummary(
          county, listed: counts.total, there: FaultPlace.phrase(of: sheets), at: counts.first))
    }
  }

  private func compare(
    _ row: SummarySheet.Row, of summary: SummarySheet, with counts: CountyCounts.Entry,
    _ county: String
  ) {
    // Who cannot be counted has a fault of their own already.
    guard !counts.isOpen else { return }
    for (category, stated) in zip(FormCategory.allCases, row.counts) {
      let counted = counts.people[category] ?? 0
      guard let stated, stated != counted else { continue }
      book.add(
        .formsDiffer(
          stated, counted: counted,
          of: Phrase(county + category.rawValue, "\(county) \(category.rawValue)"),
          there: counts.there, at: summary.place(row.number, category.rawValue)))
    }
  }

  private func addUnknown(_ county: String, at place: FaultPlace) {
    let near = names.nearestCounties(to: county)
    book.add(
      .unknownName(county, near: near, in: "counties.csv", at: place, clause: "L53 · 附件2"))
  }

  // MARK: - Annex 1 against quotas

  private func compareQuotas(_ counted: CountyCounts) {
    let columns = TableColumns(.counties)
    let moved = transfers
    // Whom the scenario has already counts too; who cannot be read yet is on the form alone.
    let all = counted.isEmpty ? counted : CountyCounts(tables, names)
    for row in tables[.counties] {
      let county = row.cells[columns["county"]]
      guard let counts = counted[county],
        let quota = CellText.integer(CellText.normalised(row.cells[columns["quota_max"]]))
      else { continue }
      let onForm = forms.quotaPlaces[county]
      let place = onForm ?? row.origin.place("quota_max")
      let due = quota + (moved[county] ?? 0)
      let others = max(0, (all[county]?.total ?? 0) - counts.total)
      guard counts.total + others != due else { continue }
      book.add(
        .quotaDiffers(
          county, listed: counts.total, others: others, quota: due, there: place.phrase,
          isOnForm: onForm != nil, at: counts.first))
    }
  }

  private var transfers: [String: Int] {
    let columns = TableColumns(.transfers)
    var moved: [String: Int] = [:]
    for row in tables[.transfers] {
      guard let count = CellText.integer(CellText.normalised(row.cells[columns["count"]])) else {
        continue
      }
      moved[row.cells[columns["from"]], default: 0] -= count
      moved[row.cells[columns["to"]], default: 0] += count
    }
    return moved
  }

  // MARK: - Paper against file

  private func comparePaper() {
    guard let paper = options.paperTotal, let first = forms.nominations.first else { return }
    let counted = forms.nominations.reduce(0) { $0 + $1.people.count + $1.strangers }
    guard counted != paper else { return }
    let all = FaultPlace.phrase(of: forms.nominations.map(\.place))
    let last = forms.nominations.last?.people.last?.place ?? first.place
    book.add(.paperTotalDiffers(paper, counted: counted, there: all, at: last))
  }
}

/// People by county and category, with where they are listed.
struct CountyCounts {
  struct Entry {
    var people: [FormCategory: Int] = [:]
    var total = 0
    /// Whether somebody of the county has no category that could be read.
    var isOpen = false
    /// The cell of the first of them.
    let first: FaultPlace
    /// Sheets, each once.
    var places: [FaultPlace] = []

    var there: Phrase { FaultPlace.phrase(of: places) }
  }

  private var entries: [String: Entry] = [:]

  var isEmpty: Bool { entries.isEmpty }

  var counties: [String] { entries.keys.sorted() }

  subscript(county: String) -> Entry? { entries[county] }

  init(_ sheets: [NominationSheet]) {
    for sheet in sheets {
      for person in sheet.people { add(person, at: sheet.place) }
    }
    guard sheets.contains(where: { $0.strangers > 0 }) else { return }
    for county in entries.keys { entries[county]?.isOpen = true }
  }

  /// Of the scenario's own people, where the files have no Annex 1.
  init(_ tables: ScenarioTables, _ names: ScenarioNames) {
    let columns = TableColumns(.trainees)
    for row in tables[.trainees] {
      guard let county = names.countyOfUnit[row.cells[columns["unit"]]] else { continue }
      let specialty = row.cells[columns["specialty"]]
      add(
        NominationSheet.Person(
          county: county, place: row.origin.place("unit"),
          category: specialty.isEmpty ? nil : names.specialties.category(specialty) ?? .other),
        at: FaultPlace(row.origin.sheet.file, sheet: row.origin.sheet.name))
    }
  }

  private mutating func add(_ person: NominationSheet.Person, at place: FaultPlace) {
    var entry = entries[person.county] ?? Entry(first: person.place)
    // The copy must not be shared while it grows.
    entries[person.county] = nil
    entry.total += 1
    if let category = person.category {
      entry.people[category, default: 0] += 1
    } else {
      entry.isOpen = true
    }
    if entry.places.last != place, !entry.places.contains(place) { entry.places.append(place) }
    entries[person.county] = entry
  }
}

extension FaultPlace {
  /// As both languages write it.
  var phrase: Phrase {
    Phrase(FaultText.place(self, in: .chinese), FaultText.place(self, in: .english))
  }

  static func phrase(of places: [FaultPlace]) -> Phrase {
    let all = places.map(\.phrase)
    return Phrase(
      all.map(\.chinese).joined(separator: "、"), all.map(\.english).joined(separator: ", "))
  }
}
