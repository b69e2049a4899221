package import JinxiuDomain

/// What reading a scenario gave: all faults, and the scenario when none of them is an error.
package struct ScenarioReading: Sendable {
  /// Nil when `faults` has an error.
  package let scenario: Scenario?
  /// By file in the order of the contract, then row and column; warnings among them.
  package let faults: [Fault]

  package var errors: [Fault] { faults.filter { $0.severity == .error } }
  package var warnings: [Fault] { faults.filter { $0.severity == .warning } }
}

/// Reads the files of a scenario from memory, all faults of all files in one pass (R29).
package enum ScenarioReader {
  /// `files` maps the names of the files of a folder to their bytes.
  ///
  /// Files that are neither tables nor the programme are left alone, except that a `.csv` of
  /// another name is a fault, since a misspelt table would be left out silently.
  package static func read(_ files: [String: [UInt8]]) -> ScenarioReading {
    read(files, unreadable: [], book: FaultBook())
  }

  /// `unreadable` files are there, but their fault is in `book` already.
  static func read(
    _ files: [String: [UInt8]], unreadable: [String], book: FaultBook
  ) -> ScenarioReading {
    let folder = FolderCheck(names: files.keys.sorted() + unreadable, book: book)
    folder.refuseUnknownFiles()
    folder.refuseMissingFiles()
    let programme =
      text(FileName.programme, files, book).map { ProgrammeReader.read($0, into: book) }
      ?? .unreadable
    var sheets: [Table: TableSheet] = [:]
    for table in Table.allCases {
      sheets[table] = text(table.fileName, files, book)
        .flatMap { TableSheet($0, of: table, into: book) }
    }
    let scenario = scenario(sheets, programme, book)
    return ScenarioReading(scenario: book.hasErrors ? nil : scenario, faults: book.sorted)
  }

  private static func text(
    _ name: String, _ files: [String: [UInt8]], _ book: FaultBook
  ) -> String? {
    guard let bytes = files[name] else { return nil }
    do {
      return try SourceText(bytes, file: name).text
    } catch {
      book.add(error.fault)
      return nil
    }
  }

  /// Reads every row even when the programme is missing, so that all faults are found.
  ///
  /// - Parameters:
  ///   - formerHosts: That wishes may still name, whether they are there or not.
  ///   - known: Rows that have been read before and are taken as they are.
  static func scenario(
    _ sheets: [Table: TableSheet], _ draft: ProgrammeDraft, formerHosts: [String] = [],
    known: KnownRows? = nil, _ book: FaultBook
  ) -> Scenario? {
    let register = Register(sheets, draft, formerHosts: formerHosts)
    func rows<Row: TableRow>(_ table: Table, _ rows: KeyPath<Scenario, [Row]>) -> [Row] {
      known?[table, rows] ?? Row.rows(sheets[table], register, book)
    }
    let counties = rows(.counties, \.counties)
    let units = rows(.units, \.units)
    let hosts = rows(.hosts, \.hosts)
    let listed = Offer.rows(sheets[.offers], register, book)
    let needs = rows(.needs, \.needs)
    let trainees = rows(.trainees, \.trainees)
    let partners = rows(.partners, \.partners)
    let distances = rows(.distances, \.distances)
    let pins = rows(.pins, \.pins)
    let waivers = rows(.waivers, \.waivers)
    let transfers = rows(.transfers, \.transfers)
    let courses = rows(.courses, \.courses)
    let guidance = rows(.guidance, \.guidance)
    let offers =
      sheets[.seats].map {
        MonthlySeatsTable(sheet: $0, register: register, book: book).laid(over: listed)
      } ?? listed
    if let sheet = sheets[.transfers] {
      TransferCheck(sheet: sheet, register: register, book: book).refuseOverdrafts()
    }
    let specialties = SpecialtyCheck(sheets: sheets, register: register, book: book)
    specialties.warnOfUnmapped()
    specialties.warnOfUnknown()
    guard let programme = draft.programme else { return nil }
    return Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      needs: needs, trainees: trainees, partners: partners, distances: distances, pins: pins,
      waivers: waivers, transfers: transfers, courses: courses, guidance: guidance
    ).stamped
  }
}
