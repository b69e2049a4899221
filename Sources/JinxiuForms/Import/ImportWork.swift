import JinxiuDomain
import JinxiuFiles

/// The course of one import: recognise sheets, read them, lay their rows over the scenario.
struct ImportWork {
  let options: ImportOptions
  let book: FaultBook
  private(set) var sheets: [ImportResult.Sheet] = []

  private var base: ScenarioTables
  private var programme: Programme?
  private var programmeSheet: ProgrammeSheet?
  private var forms = ReadForms()
  /// Of our own forms, by file.
  private var stamps: [(stamp: FormStamp, file: String)] = []
  private let before: Scenario?

  init(base: ScenarioTables, options: ImportOptions, book: FaultBook) {
    self.base = base
    self.options = options
    self.book = book
    before = base.reading().scenario
  }

  // MARK: - Reading

  mutating func read(_ grids: [[SheetGrid]]) {
    for grid in grids.joined() where programmeSheet == nil { readProgramme(grid) }
    programme = base.programmeReading().programme
    var found: [ReadSheet] = []
    let recognition = FormRecognition(
      programme: programme, programmeSheet: programmeSheet, options: options, book: book)
    for file in grids where !file.isEmpty {
      let own = recognition.sheets(of: file)
      sheets += own.map(\.summary)
      if let stamp = StampCheck.stamp(of: file) {
        stamps.append((stamp, file[0].file))
        StampCheck(scenario: before, book: book)
          .compare(stamp, of: file[0].file, with: own.map(\.input.form.shape))
      }
      found += own
    }
    readTables(found)
    readForms(found)
  }

  private mutating func readProgramme(_ grid: SheetGrid) {
    guard grid.visibility != .veryHidden, let sheet = ProgrammeSheet(grid) else { return }
    programmeSheet = sheet
    base.programme = sheet.text
    sheets.append(
      ImportResult.Sheet(file: grid.file, name: grid.name, shape: nil, rows: grid.rows.count))
  }

  private mutating func readTables(_ found: [ReadSheet]) {
    for each in found {
      guard case .table(let table) = each.input.form.shape else { continue }
      TableSheetReader(input: each.input, table: table).read(each.rows, into: &forms)
    }
  }

  /// Each kind after those whose names it needs: quotas, offers, people, then what is compared.
  private mutating func readForms(_ found: [ReadSheet]) {
    func sheets(_ form: OfficialForm) -> [ReadSheet] {
      found.filter { $0.input.form.shape == .form(form) }
    }
    let allocations = sheets(.allocation)
    let known = ScenarioNames(laid().tables, programme).counties
    for each in allocations {
      AllocationReader(input: each.input, counties: known).read(each.rows, into: &forms)
    }
    let tables = laid().tables
    let names = ScenarioNames(tables, programme)
    var offers = OfferIndex(tables, programme, given: Self.given("offer", sheets(.recruitment)))
    for each in sheets(.recruitment) {
      var reader = RecruitmentReader(each.input, names, offers)
      reader.read(each.rows, into: &forms)
      offers = reader.offers
    }
    var people = PeopleIndex(tables, given: Self.given("trainee", sheets(.registration)))
    for each in sheets(.registration) {
      var reader = RegistrationReader(each.input, names, people)
      reader.read(each.rows, into: &forms)
      people = reader.people
    }
    for each in sheets(.summary) { SummaryReader(input: each.input).read(each.rows, into: &forms) }
  }

  /// Identifiers that forms of a kind give themselves.
  private static func given(_ column: String, _ found: [ReadSheet]) -> [String] {
    found.flatMap { each in
      each.input.index(column).map { index in each.rows.data.map { $0.text(index) } } ?? []
    }
  }

  private func laid(without places: Set<RowPlace> = []) -> LaidTables {
    LaidTables(base, forms, replaces: options.replaces, without: places)
  }

  // MARK: - Outcome

  struct Outcome {
    var scenario: Scenario?
    var differences: [TableDifference] = []
    var leftOut: [FaultPlace] = []
    var files: [OutputFile] = []
  }

  /// Reads everything as a scenario would be; faults go to the book.
  mutating func outcome() -> Outcome {
    let first = laid()
    for fault in first.faults { book.add(fault) }
    tellMissing(first)
    let stampCheck = StampCheck(scenario: before, book: book)
    for (stamp, file) in stamps { stampCheck.refuse(stamp, of: file) }
    let names = ScenarioNames(first.tables, programme)
    FormChecks(
      forms: forms, names: names, tables: first.tables, options: options, book: book
    ).run()
    SamePersonCheck(tables: first.tables, names: names, places: first.places, book: book).run()
    var reading = first.tables.reading(room: FormImport.room)
    tell(reading.faults)
    book.add(reading.further)
    guard book.hasErrors else {
      return taken(reading.scenario, first.touched, leftOut: [])
    }
    guard options.isPartial, programme != nil else { return Outcome() }
    var bad = Set(Self.errors(book.all, book.further).compactMap(RowPlace.init))
    guard isAboutRows(first) else { return Outcome() }
    while true {
      reading = laid(without: bad).tables.reading(room: FormImport.room)
      let more = Self.errors(reading.faults, reading.further)
      guard !more.isEmpty else { break }
      let places = Set(more.compactMap(RowPlace.init)).intersection(first.places)
      // What no row of the files is to blame for cannot be left out.
      guard !places.isSubset(of: bad) else { return Outcome() }
      bad.formUnion(places)
    }
    return taken(
      reading.scenario, first.touched, leftOut: bad.intersection(first.places).map(\.place))
  }

  private static func errors(_ faults: [Fault], _ further: [FurtherFault]) -> [FaultPlace] {
    faults.filter { $0.severity == .error }.map(\.place)
      + further.filter { $0.code.severity == .error }.map(\.place)
  }

  /// Whether the base could be imported into if the files had no errors.
  private func isAboutRows(_ laid: LaidTables) -> Bool {
    !book.all.contains { fault in
      fault.severity == .error && (fault.code == .missingTable || isOfBase(fault.place))
    }
  }

  private func isOfBase(_ place: FaultPlace) -> Bool {
    place.sheet == nil
      && (place.file == FileName.programme || Table.allCases.contains { $0.fileName == place.file })
      && !sheets.contains { $0.file == place.file }
  }

  private func tellMissing(_ laid: LaidTables) {
    if base.programme == nil { book.add(.missingProgramme) }
    for table in laid.tables.missing(for: laid.touched) {
      book.add(
        .missingTable(
          table,
          Phrase(
            "与它一起导入，或先导入它（基础数据工作簿中有\(table.title.chinese)表）",
            "import it together with this, or before (as a sheet \(table.title.chinese))")))
    }
  }

  /// A reader's fault in a cell that has one already is the same fault in other words.
  private func tell(_ faults: [Fault]) {
    let told = Set(book.all.filter { $0.severity == .error }.map(\.place))
    for fault in faults where !(fault.severity == .error && told.contains(fault.place)) {
      guard let sheet = programmeSheet, fault.place.file == FileName.programme else {
        book.add(fault)
        continue
      }
      book.add(fault.at(sheet.place(fault.place)))
    }
  }

  /// A scenario must have these tables, if only their headers.
  private func isLacking(_ table: Table) -> Bool {
    table.isRequired && !base.present.contains(table) && base[table].isEmpty
  }

  private func taken(
    _ scenario: Scenario?, _ touched: [Table], leftOut: [FaultPlace]
  ) -> Outcome {
    guard let scenario else { return Outcome() }
    let differences = touched.map { TableDifference($0, from: before, to: scenario) }
    var files: [OutputFile] = []
    if programmeSheet != nil, before?.programme != scenario.programme, let text = base.programme {
      files.append(OutputFile(name: FileName.programme, bytes: Array(text.utf8)))
    }
    for difference in differences
    where !difference.isEmpty || isLacking(difference.table) {
      files.append(ScenarioText.file(of: difference.table, scenario))
    }
    // What a form itself brought does not make it stale when it comes again.
    if !files.isEmpty {
      let check = StampCheck(scenario: before, book: book)
      for (stamp, file) in stamps { check.compare(stamp, of: file) }
    }
    return Outcome(scenario: scenario, differences: differences, leftOut: leftOut, files: files)
  }
}

/// A row of a sheet, as faults and rows have it.
struct RowPlace: Hashable {
  let file: String
  let sheet: String?
  let row: Int

  /// Nil for faults of a whole file or sheet.
  init?(_ place: FaultPlace) {
    switch place.spot {
    case .row(let row), .cell(let row, _, _): self.row = row
    default: return nil
    }
    file = place.file
    sheet = place.sheet
  }

  init(_ origin: RowOrigin) {
    file = origin.sheet.file
    sheet = origin.sheet.name
    row = origin.row
  }

  var place: FaultPlace { FaultPlace(file, sheet: sheet, .row(row)) }
}

extension Fault {
  static let missingProgramme = Fault(
    .missingProgramme, at: FaultPlace(FileName.programme),
    problem: Phrase("缺少 programme.yaml", "programme.yaml is missing"),
    advice: Phrase(
      "先在情景文件夹中放入方案文件，或导入含“实施方案”表的工作簿",
      "put a programme into the folder first, or import a workbook with a sheet 实施方案"))
}
