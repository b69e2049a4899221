import JinxiuDomain
import JinxiuFiles

/// Reads Annex 1 (登记表): a row for each person nominated (L52–L61).
struct RegistrationReader {
  let input: SheetInput
  let names: ScenarioNames
  var people: PeopleIndex

  let columns = TableColumns(.trainees)
  private var roles = DerivedRoles()
  private var specialties: SpecialtyCells
  var openCells = OpenCells()
  /// What cells say of months, as few say something of their own.
  var ranges: [String: MonthRange?] = [:]
  /// Of a sheet whose rows do not say it.
  private var sheetCounty: SheetCounty?
  let check: NominationCheck

  init(_ input: SheetInput, _ names: ScenarioNames, _ people: PeopleIndex) {
    self.input = input
    self.names = names
    self.people = people
    specialties = SpecialtyCells(names.specialties, into: input.book)
    check = NominationCheck(input)
  }

  mutating func read(_ rows: SheetRows, into forms: inout ReadForms) {
    let heads = RegistrationHeads(input)
    var sheet = NominationSheet(place: input.sheetPlace)
    if heads.county.map({ county in rows.data.allSatisfy { $0.text(county).isEmpty } }) ?? true {
      sheetCounty = SheetCounty(input, names)
    }
    var counties: [String] = []
    for row in rows.data where !isCountyLine(row) {
      let unit = unit(of: row, heads)
      let specialty = specialties.name(
        row.text(heads.specialty), isOurs: !row.text(heads.trainee).isEmpty,
        at: input.place(row.number, heads.specialty), several: Fault.severalSpecialties)
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
    if let said = sheetCounty?.said, !rows.data.isEmpty {
      input.book.add(.derivedCounty(said.joined(separator: "、"), at: input.sheetPlace))
    }
    compareTitle(with: sheet)
    roles.tell(in: input, heads.role)
    openCells.tell(in: input)
    if check.asksLicence, heads.licence == nil, !rows.data.isEmpty {
      input.book.add(.noLicence(nil, at: input.sheetPlace))
    }
    forms.nominations.append(sheet)
    for county in Set(counties).sorted() { forms.scopes.append(.people(county: county)) }
  }

  /// A form that was begun from that of another county still says so at its top.
  private func compareTitle(with sheet: NominationSheet) {
    let counties = Set(sheet.people.map(\.county)).filter(names.isCounty).sorted()
    guard sheetCounty == nil, !counties.isEmpty, let first = sheet.people.first,
      let title = SheetCounty.title(input, names), !counties.contains(title.name)
    else { return }
    input.book.add(
      .otherCounty(title.name, there: title.place, rows: counties, at: first.place))
  }

  /// The name of a county alone, also merged over columns: a line above its people, and nobody.
  private func isCountyLine(_ row: DataRow) -> Bool {
    let cells = row.cells.lazy.compactMap { $0?.text }.filter { !$0.isEmpty }
    guard let first = cells.first, cells.allSatisfy({ $0 == first }) else { return false }
    return names.isCalledCounty(first)
  }

  /// The row of trainees.csv, and that of pins.csv where hospitals are pins.
  private mutating func contribute(
    _ row: DataRow, _ heads: RegistrationHeads, _ unit: String, _ specialty: String,
    to forms: inout ReadForms
  ) {
    var draft = RowDraft(columns)
    let given = row.text(heads.trainee)
    // A row that came from here comes back as it was; others leave cells open in many words.
    for (index, column) in heads.plain {
      guard given.isEmpty else {
        draft.set(column, to: row.text(index))
        continue
      }
      let isOpen = heads.mayBeOpen.contains(index)
      let text = isOpen ? openCells.text(row, index) : row.text(index)
      draft.set(column, to: check.word(text, of: input.form.columns[index].name))
    }
    if let others = heads.others {
      let column = columns["other_specialties"]
      draft.set(
        column,
        to: specialties.list(
          draft.cells[column], isOurs: !given.isEmpty, at: input.place(row.number, others)))
    }
    var name = name(of: row, heads, isOurs: !given.isEmpty)
    let known = people.id(given: given, unit: unit, name: name)
    // Set wider only, a name is the one that is known.
    if let before = known.row?.cells[columns["name"]], PersonWords.name(name) == before {
      name = before
    }
    if let owner = known.row {
      compare(owner, name, unit, at: input.place(row.number, heads.trainee))
    }
    draft.set(columns["trainee"], to: known.id)
    draft.set(columns["name"], to: name)
    draft.set(columns["unit"], to: unit)
    draft.set(columns["age"], to: PersonWords.age(row.text(heads.age)))
    draft.set(columns["specialty"], to: specialty)
    // The unit's row has the county; writers leave it out, and readers compare.
    if let county = heads.county {
      draft.set(columns["county"], to: names.county(row.text(county)))
    }
    setRole(of: row, heads, specialty, known.row, &draft)
    check.licence(
      draft.cells[columns["licence"]], of: name, draft.cells[columns["role"]], at: row.number,
      heads.licence)
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

  /// The blanks of others only set a name wider; what came from here stays as it was.
  private func name(of row: DataRow, _ heads: RegistrationHeads, isOurs: Bool) -> String {
    let text = row.text(heads.name)
    // What is no name at all the row reader refuses.
    guard !isOurs, !text.isEmpty, !CellText.isSpreadsheetError(text) else { return text }
    let place = input.place(row.number, heads.name)
    let name = PersonWords.name(text)
    switch NameFlaw(of: PersonWords.seen(text)) {
    case .nobody:
      input.book.add(.noName(text, at: place))
      return ""
    case .several: input.book.add(.severalPeople(text, at: place))
    case .more: input.book.add(.notOnlyName(text, at: place))
    case .odd: input.book.add(.oddName(text, as: name, at: place))
    case .perhapsTwo: input.book.add(.perhapsTwo(text, name, at: place))
    case nil: break
    }
    return name
  }

  private mutating func unit(
    of row: DataRow, _ heads: RegistrationHeads
  ) -> (id: String, county: String) {
    let text = row.text(heads.unit)
    let county = sheetCounty?.name(at: row.number) ?? names.county(row.text(heads.county))
    // A formula without a value has its own fault.
    if text.isEmpty, heads.unit.flatMap({ row.cells[$0] })?.kind != .uncomputed {
      input.book.add(.blankUnit(at: input.place(row.number, heads.unit)))
    }
    refuseUnknown(county, at: input.place(row.number, heads.county))
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

  /// In the words of those who have the form and no table.
  private func refuseUnknown(_ county: String, at place: FaultPlace) {
    guard !county.isEmpty, !names.counties.isEmpty, !names.isCounty(county),
      !CellText.isSpreadsheetError(county)
    else { return }
    input.book.add(
      .unknownName(
        county, near: names.nearestCounties(to: county), in: "counties.csv", at: place,
        clause: "L53 · 附件1"))
  }

  /// Whether an identifier that the form gives is still that of the same person: one of another
  /// county would lose somebody, and another name is worth a look.
  private func compare(_ known: SourcedRow, _ name: String, _ unit: String, at place: FaultPlace) {
    let before = known.cells[columns["name"]]
    guard PersonWords.name(before) != PersonWords.name(name), !name.isEmpty else { return }
    let id = known.cells[columns["trainee"]]
    let counties = [known.cells[columns["unit"]], unit].map { names.countyOfUnit[$0] }
    if let old = counties[0], let new = counties[1], old != new {
      input.book.add(.takenIdentifier(id, of: old + before, at: place, clause: "L54 · 附件1"))
    } else {
      input.book.add(.otherName(id, name, before: before, at: place))
    }
  }

  /// Only where neither the form nor the table says it.
  private mutating func setRole(
    of row: DataRow, _ heads: RegistrationHeads, _ specialty: String, _ known: SourcedRow?,
    _ draft: inout RowDraft
  ) {
    let column = columns["role"]
    if !row.text(heads.role).isEmpty { return draft.set(column, to: row.text(heads.role)) }
    if let known, !known.cells[column].isEmpty { return }
    let role = roles.role(
      licence: row.text(heads.licence), title: row.text(heads.title), specialty: specialty,
      names.specialties, at: row.number)
    draft.set(column, to: role.rawValue)
  }

  /// The hospital that the county filled in comes before all wishes (L60); returned first where it is
  /// filled in.
  private mutating func hosts(
    of row: DataRow, _ heads: RegistrationHeads, _ known: SourcedRow?, _ draft: inout RowDraft
  ) -> [String] {
    let own = hosts(named: host(row, heads.host), at: input.place(row.number, heads.host))
    let wished = heads.wishes.map { index in
      hosts(named: host(row, index), at: input.place(row.number, index))
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

  /// A hospital may be called anything.
  private mutating func host(_ row: DataRow, _ index: Int?) -> String {
    let text = row.text(index)
    if case .one = names.hosts.find(text) { return text }
    return openCells.text(row, index)
  }

  /// Whether what a table's reader refuses of the wishes stands in the cell of the hospital.
  private func isBlamed(_ hosts: [String], beside wishes: String) -> Bool {
    guard input.options.host == .wish, !hosts.isEmpty else { return false }
    return wishes.isEmpty || Set(hosts).count < hosts.count
  }

  /// Without names that have a fault now, which nobody needs to refuse again.
  private func hosts(named text: String, at place: FaultPlace) -> [String] {
    guard !text.isEmpty, !input.refusesError(text, at: place) else { return [] }
    if let written = names.severalHosts(text) {
      input.book.add(.severalHosts(text, written: written, at: place))
      return []
    }
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
}
