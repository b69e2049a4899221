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
  /// - Parameter formerHosts: That wishes may still name, whether they are there or not.
  static func scenario(
    _ sheets: [Table: TableSheet], _ draft: ProgrammeDraft, formerHosts: [String] = [],
    _ book: FaultBook
  ) -> Scenario? {
    let register = Register(sheets, draft, formerHosts: formerHosts)
    let counties = County.rows(sheets[.counties], register, book)
    let units = Unit.rows(sheets[.units], register, book)
    let hosts = Host.rows(sheets[.hosts], register, book)
    let listed = Offer.rows(sheets[.offers], register, book)
    let needs = Need.rows(sheets[.needs], register, book)
    let trainees = Trainee.rows(sheets[.trainees], register, book)
    let partners = Partner.rows(sheets[.partners], register, book)
    let distances = Distance.rows(sheets[.distances], register, book)
    let pins = Pin.rows(sheets[.pins], register, book)
    let waivers = Waiver.rows(sheets[.waivers], register, book)
    let transfers = Transfer.rows(sheets[.transfers], register, book)
    let courses = Course.rows(sheets[.courses], register, book)
    let guidance = Guidance.rows(sheets[.guidance], register, book)
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
