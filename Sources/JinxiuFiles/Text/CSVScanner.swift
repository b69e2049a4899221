/// The state machine behind `CSVDocument`, over UTF-8: all that it looks for is ASCII.
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

  private let bytes: [UInt8]
  private let hasLineFeeds: Bool
  private let comma: UInt8
  private let limits: CSVLimits
  /// Rows begun, with those that are not kept.
  private var rowsBefore = 0
  private var cellsTaken = 0
  /// Where reading stopped since there was more than is read.
  private(set) var end: (row: Int, column: Int)?
  private var state = State.start
  private var cell: [UInt8] = []
  private var cells: [String] = []
  private var hasQuotes = false
  private var flawed: CSVFlawKind?
  private var isBroken = false
  private var openedAt = (row: 1, column: 1)

  /// - Parameter separator: Of ASCII.
  init(_ text: String, separator: Unicode.Scalar, limits: CSVLimits) {
    bytes = Array(text.utf8)
    hasLineFeeds = bytes.contains(Self.lineFeed)
    comma = UInt8(ascii: separator)
    self.limits = limits
  }

  private var row: Int { rowsBefore + 1 }
  private var column: Int { cells.count + 1 }

  mutating func scan() {
    var index = 0
    while index < bytes.count, end == nil {
      index = state == .quoted ? takeQuoted(from: index) : take(from: index)
    }
    guard end == nil else { return }
    if state == .quoted {
      flaws.append(
        CSVFlaw(.unterminatedQuote, row: openedAt.row, column: openedAt.column))
      isBroken = true
    }
    if state != .start || !cells.isEmpty { endRecord() }
  }

  /// Inside quotes: content up to a quote, or the quote; returns where to go on.
  private mutating func takeQuoted(from start: Int) -> Int {
    guard bytes[start] == Self.quote else {
      return takeRun(from: start) { $0 == Self.quote }
    }
    guard start + 1 < bytes.count, bytes[start + 1] == Self.quote else {
      state = .closed
      return start + 1
    }
    cell.append(Self.quote)
    return start + 2
  }

  /// Outside quotes: content up to what ends it, or one sign; returns where to go on.
  private mutating func take(from start: Int) -> Int {
    switch bytes[start] {
    case comma: endCell()
    case Self.lineFeed: endRecord()
    case Self.carriageReturn:
      if start + 1 < bytes.count, bytes[start + 1] == Self.lineFeed {
        endRecord()
        return start + 2
      }
      // Lines of a file without any line feed end like this: CSV of old Macintosh.
      if hasLineFeeds { flaw(.bareReturn) }
      endRecord()
    case Self.quote where state == .start:
      state = .quoted
      hasQuotes = true
      openedAt = (row, column)
    case Self.quote:
      flaw(.strayQuote)
      cell.append(Self.quote)
    default:
      if state == .closed { flaw(.strayQuote) }
      if state == .start { state = .plain }
      let comma = comma
      return takeRun(from: start) {
        $0 == comma || $0 == Self.lineFeed || $0 == Self.carriageReturn || $0 == Self.quote
      }
    }
    return start + 1
  }

  private mutating func takeRun(from start: Int, until isEnd: (UInt8) -> Bool) -> Int {
    var end = start
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    cell += bytes[start..<end]
    return end
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// One flaw of a kind for each cell: a second stray quote in it tells nothing new.
  private mutating func flaw(_ kind: CSVFlawKind) {
    isBroken = true
    guard flawed != kind else { return }
    flawed = kind
    flaws.append(CSVFlaw(kind, row: row, column: column))
  }

  private mutating func endCell() {
    cellsTaken += 1
    let text = String(decoding: cell, as: UTF8.self)
    // What a quote swallowed is long, and is told as that.
    let isLong = !isBroken && cell.count > limits.cellLength && text.utf16.count > limits.cellLength
    if cellsTaken > limits.cells || cells.count == limits.columns || isLong {
      end = end ?? (row, column)
    }
    cells.append(text)
    cell.removeAll(keepingCapacity: true)
    state = .start
    flawed = nil
  }

  private mutating func endRecord() {
    endCell()
    let isEmptyLine = cells == [""] && !hasQuotes
    if isEmptyLine { cellsTaken -= 1 }
    if !isEmptyLine || limits.keepsEmptyLines {
      if records.count == limits.rows { end = end ?? (row, 1) }
      records.append(
        CSVRecord(row: row, cells: cells, isEmptyLine: isEmptyLine, isBroken: isBroken))
    }
    rowsBefore += 1
    // The next row is most likely as wide.
    let width = cells.count
    cells = []
    cells.reserveCapacity(width)
    hasQuotes = false
    isBroken = false
  }
}
