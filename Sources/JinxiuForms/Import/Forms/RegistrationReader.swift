import JinxiuDomain
import JinxiuFiles

/// Reads Annex 1 (登记表): a row for each person nominated (L52–L61).
struct RegistrationReader {
  let input: SheetInput
  let names: ScenarioNames
  var people: PeopleIndex

  private let columns = TableColumns(.trainees)
  private var roles: [Role: Int] = [:]
  /// The first row whose role was derived.
  private var firstDerived: Int?
  private var toldSpecialties: Set<String> = []

  init(_ input: SheetInput, _ names: ScenarioNames, _ people: PeopleIndex) {
    self.input = input
    self.names = names
    self.people = people
  }

  mutating func read(_ rows: SheetRows, into forms: inout ReadForms) {
    let heads = RegistrationHeads(input)
    var sheet = NominationSheet(place: input.sheetPlace)
    var counties: [String] = []
    for row in rows.data {
      let unit = unit(of: row, heads)
      let specialty = specialty(of: row, heads)
      let county = unit.county
      if county.isEmpty {
        sheet.strangers += 1
      } else {
        if counties.last != county { counties.append(county) }
        sheet.people.append(
          NominationSheet.Person(
            county: county,
            place: input.place(
              row.number, row.text(heads.county).isEmpty ? heads.unit : heads.county),
            category: specialty.isEmpty ? nil : names.specialties.category(specialty) ?? .other))
      }
      contribute(row, heads, unit.id, specialty, to: &forms)
    }
    tellRoles(heads)
    forms.nominations.append(sheet)
    for county in Set(counties).sorted() { forms.scopes.append(.people(county: county)) }
  }

  /// The row of trainees.csv, and that of pins.csv where hospitals are pins.
  private mutating func contribute(
    _ row: DataRow, _ heads: RegistrationHeads, _ unit: String, _ specialty: String,
    to forms: inout ReadForms
  ) {
    var draft = RowDraft(columns)
    for (index, column) in heads.plain { draft.set(column, to: row.text(index)) }
    let given = row.text(heads.trainee)
    // A name that came from here comes back as it was; the blanks of others only set it wider.
    let name = given.isEmpty ? PersonWords.name(row.text(heads.name)) : row.text(heads.name)
    let known = people.id(given: given, unit: unit, name: name)
    if let owner = known.row {
      compare(owner, name, unit, at: input.place(row.number, heads.trainee))
    }
    draft.set(columns["trainee"], to: known.id)
    draft.set(columns["name"], to: name)
    draft.set(columns["unit"], to: unit)
    draft.set(columns["age"], to: PersonWords.age(row.text(heads.age)))
    draft.set(columns["specialty"], to: specialty)
    // The unit's row has the county; writers leave it out, and readers compare.
    draft.set(columns["county"], to: names.county(row.text(heads.county)))
    setRole(of: row, heads, specialty, known.row, &draft)
    let hosts = hosts(of: row, heads, known.row, &draft)
    let months = months(of: row, heads, &draft)
    let origin = heads.origin(
      hasHost: isBlamed(hosts, beside: row.text(heads.wishes)),
      hasMonths: input.options.host == .wish && months != nil)
    forms.contributions.append(
      draft.contribution(of: RowOrigin(origin, row: row.number), isOfForm: true))
    guard input.options.host == .pin, let host = hosts.first else { return }
    forms.contributions.append(
      heads.pin(
        known.id, host, from: months?.from ?? "", at: row.number, isKnown: people.isPinned(known.id)
      ))
  }

  private func unit(of row: DataRow, _ heads: RegistrationHeads) -> (id: String, county: String) {
    let text = row.text(heads.unit)
    let county = names.county(row.text(heads.county))
    // What is no name at all the row reader refuses.
    guard !text.isEmpty, !names.units.isEmpty, !CellText.isSpreadsheetError(text) else {
      return (text, county)
    }
    let place = input.place(row.number, heads.unit)
    switch names.units.find(text, in: names.isCounty(county) ? county : "") {
    case .one(let id): return (id, names.countyOfUnit[id] ?? county)
    case .several(let ids):
      input.book.add(.ambiguousName(text, ids, at: place, clause: "L55 · 附件1"))
    case .elsewhere(_, let actual):
      input.book.add(.unitElsewhere(text, actual: actual, stated: county, at: place))
    case .none:
      let near = names.units.nearest(to: text, in: county)
      input.book.add(
        .unknownName(text, near: near, in: "units.csv", at: place, clause: "L55 · 附件1"))
    }
    return (text, county)
  }

  /// Whether an identifier that the form gives is still that of the same person: one of another
  /// county would lose somebody, and another name is worth a look.
  private func compare(_ known: SourcedRow, _ name: String, _ unit: String, at place: FaultPlace) {
    let before = known.cells[columns["name"]]
    guard PersonWords.name(before) != PersonWords.name(name), !name.isEmpty else { return }
    let id = known.cells[columns["trainee"]]
    let counties = [known.cells[columns["unit"]], unit].map { names.countyOfUnit[$0] }
    if let old = counties[0], let new = counties[1], old != new {
      input.book.add(.takenIdentifier(id, of: old + before, at: place, clause: "L54"))
    } else {
      input.book.add(.otherName(id, name, before: before, at: place))
    }
  }

  private mutating func specialty(of row: DataRow, _ heads: RegistrationHeads) -> String {
    let text = row.text(heads.specialty)
    let name = names.specialties.name(text)
    if name != text, toldSpecialties.insert(text).inserted {
      input.book.add(.readSpecialty(text, as: name, at: input.place(row.number, heads.specialty)))
    }
    return name
  }

  /// Only where neither the form nor the table says it.
  private mutating func setRole(
    of row: DataRow, _ heads: RegistrationHeads, _ specialty: String, _ known: SourcedRow?,
    _ draft: inout RowDraft
  ) {
    let column = columns["role"]
    if !row.text(heads.role).isEmpty { return draft.set(column, to: row.text(heads.role)) }
    if let known, !known.cells[column].isEmpty { return }
    let role = PersonWords.role(
      licence: row.text(heads.licence), title: row.text(heads.title),
      category: names.specialties.category(specialty))
    draft.set(column, to: role.rawValue)
    roles[role, default: 0] += 1
    firstDerived = firstDerived ?? row.number
  }

  /// The hospital that the county filled in comes before all wishes (L60); returned first where it is
  /// filled in.
  private func hosts(
    of row: DataRow, _ heads: RegistrationHeads, _ known: SourcedRow?, _ draft: inout RowDraft
  ) -> [String] {
    let own = hosts(named: row.text(heads.host), at: input.place(row.number, heads.host))
    let wished = heads.wishes.map { index in
      hosts(named: row.text(index), at: input.place(row.number, index))
    }
    let column = columns["wishes"]
    let others = wished ?? CellText.list(known?.cells[column] ?? "")
    if input.options.host == .wish, !own.isEmpty {
      let all = own + others.filter { !own.contains($0) }
      draft.set(column, to: all.joined(separator: ";"))
    } else if let wished {
      draft.set(column, to: wished.joined(separator: ";"))
    }
    return own
  }

  /// Whether what a table's reader refuses of the wishes stands in the cell of the hospital.
  private func isBlamed(_ hosts: [String], beside wishes: String) -> Bool {
    guard input.options.host == .wish, !hosts.isEmpty else { return false }
    return wishes.isEmpty || Set(hosts).count < hosts.count
  }

  /// Without names that have a fault now, which nobody needs to refuse again.
  private func hosts(named text: String, at place: FaultPlace) -> [String] {
    guard !text.isEmpty, !input.refusesError(text, at: place) else { return [] }
    return names.entries(text).compactMap { entry in
      switch names.hosts.find(entry) {
      case .one(let id): return id
      case .several(let ids):
        input.book.add(.ambiguousName(entry, ids, at: place, clause: "L60 · 附件1"))
      default:
        input.book.add(
          .unknownName(
            entry, near: names.hosts.nearest(to: entry), in: "hosts.csv", at: place,
            clause: "L60 · 附件1"))
      }
      return nil
    }
  }

  private func months(
    of row: DataRow, _ heads: RegistrationHeads, _ draft: inout RowDraft
  ) -> MonthRange? {
    guard let programme = input.programme else { return nil }
    for (name, edge) in [("from", Edge.first), ("to", .last)] {
      guard let index = input.index(name) else { continue }
      draft.set(columns[name], to: MonthEnd.written(row.text(index), edge, in: programme))
    }
    let text = row.text(heads.months)
    guard !text.isEmpty, input.options.host != .ignore else { return nil }
    let place = input.place(row.number, heads.months)
    guard !input.refusesError(text, at: place) else { return nil }
    guard let range = MonthRange(text, in: programme) else {
      input.book.add(.notMonths(text, at: place))
      return nil
    }
    compare(range, text, with: programme, at: place)
    if input.options.host == .wish {
      draft.set(columns["from"], to: range.from)
      draft.set(columns["to"], to: range.to)
    }
    return range
  }

  /// L61: as long as a stay.
  private func compare(
    _ range: MonthRange, _ text: String, with programme: Programme, at place: FaultPlace
  ) {
    let lengths = Set(programme.levels.map(\.length)).sorted()
    guard let length = range.length, !lengths.contains(length) else { return }
    input.book.add(
      .stayDiffers(
        text, months: programme.grid.months(length),
        stay: lengths.map(programme.grid.months).joined(separator: "/"), at: place))
  }

  private static let words: [Role: String] = [
    .physician: "医师", .imaging: "影像", .laboratory: "检验", .nursing: "护理", .other: "其他",
  ]

  private func tellRoles(_ heads: RegistrationHeads) {
    guard let firstDerived else { return }
    let counts = Role.allCases.compactMap { role in roles[role].map { (role, $0) } }
    input.book.add(
      .derivedRoles(
        Phrase(
          counts.map { "\(Self.words[$0.0] ?? "")\($0.1)人" }.joined(separator: "、"),
          counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")),
        blank: heads.role == nil ? nil : roles.values.reduce(0, +),
        at: heads.role.map { input.place(firstDerived, $0) } ?? input.sheetPlace))
  }
}

/// Where Annex 1 has its columns, and which of them a table takes as they are.
struct RegistrationHeads {
  let county, name, unit, age, title, licence, specialty, host, months, trainee, role, wishes: Int?
  /// Columns of the form with the columns of the table that they fill unchanged.
  let plain: [(form: Int, table: Int)]
  /// By whether the hospital and the months are where the table's text stands.
  private let origins: [SheetOrigin]
  private let pins = TableColumns(.pins)
  private let pinOrigin: SheetOrigin

  init(_ input: SheetInput) {
    county = input.index("county")
    name = input.index("name")
    unit = input.index("unit")
    age = input.index("age")
    title = input.index("title")
    licence = input.index("licence")
    specialty = input.index("specialty")
    host = input.index("host")
    months = input.index("months")
    trainee = input.index("trainee")
    role = input.index("role")
    wishes = input.index("wishes")
    let columns = TableColumns(.trainees)
    plain = [
      "sex", "title", "education", "licence", "note", "years", "on_post", "feature_department",
      "other_specialties", "technique", "priority", "ground",
    ].compactMap { name in input.index(name).map { ($0, columns[name]) } }
    origins = [(false, false), (true, false), (false, true), (true, true)].map { host, months in
      input.origin(
        (host || input.index("wishes") == nil ? ["host": ["wishes"], "wishes": []] : [:]).merging(
          months || input.index("from") == nil
            ? ["months": ["from", "to"], "from": [], "to": []] : [:],
          uniquingKeysWith: { first, _ in first }))
    }
    pinOrigin = input.origin(["name": ["trainee"], "months": ["from"], "trainee": [], "from": []])
  }

  /// Where the cells of the table's row stand: hospital and months of Annex 1 come before the columns
  /// of wishes and months that a form may have besides.
  func origin(hasHost: Bool, hasMonths: Bool) -> SheetOrigin {
    origins[(hasHost ? 1 : 0) + (hasMonths ? 2 : 0)]
  }

  /// The row that fixes a person's hospital.
  func pin(
    _ trainee: String, _ host: String, from: String, at row: Int, isKnown: Bool
  ) -> Contribution {
    var draft = RowDraft(pins)
    draft.set(pins["trainee"], to: trainee)
    draft.set(pins["host"], to: host)
    draft.set(pins["from"], to: from)
    if !isKnown { draft.set(pins["reason"], to: "县区登记表填写（L60）") }
    return draft.contribution(of: RowOrigin(pinOrigin, row: row), isOfForm: true)
  }
}
