/// The state machine behind `CSVDocument`, one Unicode scalar at a time.
struct CSVScanner {
  private(set) var records: [CSVRecord] = []
  private(set) var flaws: [CSVFlaw] = []

  private enum State {
    /// Nothing of the cell yet.
    case start
    case plain
    case quoted
    /// Behind the closing quote.
    case closed
  }

  private let scalars: [Unicode.Scalar]
  private var state = State.start
  private var cell = String.UnicodeScalarView()
  private var cells: [String] = []
  private var hasQuotes = false
  private var flawed: CSVFlawKind?
  private var isBroken = false
  private var openedAt = (row: 1, column: 1)

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  private var row: Int { records.count + 1 }
  private var column: Int { cells.count + 1 }

  mutating func scan() {
    var index = 0
    while index < scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += state == .quoted ? takeQuoted(scalars[index], next) : take(scalars[index], next)
    }
    if state == .quoted {
      flaws.append(
        CSVFlaw(.unterminatedQuote, row: openedAt.row, column: openedAt.column))
      isBroken = true
    }
    if state != .start || !cells.isEmpty { endRecord() }
  }

  /// Inside quotes; returns how many scalars were used up.
  private mutating func takeQuoted(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Int {
    guard scalar == "\"" else {
      cell.append(scalar)
      return 1
    }
    guard next == "\"" else {
      state = .closed
      return 1
    }
    cell.append(scalar)
    return 2
  }

  /// Outside quotes; returns how many scalars were used up.
  private mutating func take(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Int {
    switch (scalar, next) {
    case (",", _): endCell()
    case ("\n", _): endRecord()
    case ("\r", "\n"):
      endRecord()
      return 2
    case ("\r", _):
      flaw(.bareReturn)
      endRecord()
    case ("\"", _) where state == .start:
      state = .quoted
      hasQuotes = true
      openedAt = (row, column)
    default: takeContent(scalar)
    }
    return 1
  }

  private mutating func takeContent(_ scalar: Unicode.Scalar) {
    if scalar == "\"" || state == .closed { flaw(.strayQuote) }
    if state == .start { state = .plain }
    cell.append(scalar)
  }

  /// One flaw of a kind for each cell: a second stray quote in it tells nothing new.
  private mutating func flaw(_ kind: CSVFlawKind) {
    isBroken = true
    guard flawed != kind else { return }
    flawed = kind
    flaws.append(CSVFlaw(kind, row: row, column: column))
  }

  private mutating func endCell() {
    cells.append(String(cell))
    cell = String.UnicodeScalarView()
    state = .start
    flawed = nil
  }

  private mutating func endRecord() {
    endCell()
    let isEmptyLine = cells == [""] && !hasQuotes
    records.append(
      CSVRecord(row: row, cells: cells, isEmptyLine: isEmptyLine, isBroken: isBroken))
    cells = []
    hasQuotes = false
    isBroken = false
  }
}
