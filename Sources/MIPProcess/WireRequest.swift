import MIP

/// What the parent says to the child: five lines for a model, or one to cancel.
///
/// ```
/// solve VERSION ID max|min MILLISECONDS|- NODES|- GAP COLUMNS ROWS
/// LOWER UPPER COST …                       (COLUMNS times, on one line; a dash alone for none)
/// LOWER|- UPPER|- TERMS COLUMN FACTOR … …  (ROWS times, on one line; a dash alone for none)
/// COLUMN VALUE …                           (the point to begin from; a dash alone for none)
/// primal|dual ROW STATE … COLUMN STATE …   (the basis to begin from; a dash alone for none)
/// cancel ID
/// ```
/// Nothing but numbers of the model goes over; no name ever does (R13).
enum WireRequest: Equatable {
  /// The version that both sides must agree on.
  static let version = 4

  /// Solve the model; the number comes back with each answer. Of the options only those go over
  /// that the child has to keep by itself.
  case solve(id: Int, Model, SolverOptions)
  /// Stop solving, if it is still that request.
  case cancel(id: Int)
}

extension WireRequest {
  /// The request as the bytes of its lines.
  var bytes: [UInt8] {
    var writer = WireWriter()
    switch self {
    case .cancel(let id):
      writer.add(word: "cancel")
      writer.add(id)
      writer.endLine()
    case .solve(let id, let model, let options):
      writer.add(word: "solve")
      writer.add(Self.version)
      writer.add(id)
      writer.add(word: model.sense == .maximize ? "max" : "min")
      writer.add(optional: options.timeLimit?.milliseconds)
      writer.add(optional: options.nodeLimit)
      for number in [options.relativeGapPartsPerMillion, model.columns.count, model.rows.count] {
        writer.add(number)
      }
      writer.endLine()
      writer.add(model.columns)
      writer.add(model.rows)
      if let start = options.start { writer.add(point: start) } else { writer.add(word: "-") }
      writer.endLine()
      if let basis = options.basis {
        writer.add(word: options.keepsPrices ? "dual" : "primal")
        writer.add(basis)
      } else {
        writer.add(word: "-")
      }
      writer.endLine()
    }
    return writer.bytes
  }

  /// Reads a request; `nextLine` is asked for the lines after the first.
  init(
    firstLine: [UInt8], nextLine: () throws(WireFault) -> [UInt8]
  ) throws(WireFault) {
    var reader = WireReader(line: firstLine)
    switch try reader.word() {
    case "cancel":
      self = .cancel(id: try reader.number())
      try reader.end()
    case "solve":
      guard try reader.number() == Self.version else { throw WireFault("the version differs") }
      let id = try reader.number()
      let sense = try reader.word()
      guard ["max", "min"].contains(sense) else { throw WireFault("the sense is unknown") }
      let milliseconds = try reader.optionalNumber()
      let nodes = try reader.optionalNumber()
      let (gap, columns, rows) = (try reader.number(), try reader.number(), try reader.number())
      try reader.end()
      var model = Model(sense: sense == "max" ? .maximize : .minimize)
      model.columns = try WireReader.columns(count: columns, in: try nextLine())
      model.rows = try WireReader.rows(count: rows, in: try nextLine())
      let start = try WireReader.start(count: columns, in: try nextLine())
      let basis = try WireReader.basis(rows: rows, columns: columns, in: try nextLine())
      var options = SolverOptions(
        timeLimit: milliseconds.map { .milliseconds($0) }, relativeGapPartsPerMillion: gap,
        nodeLimit: nodes, start: start, basis: basis?.basis)
      options.keepsPrices = basis?.keepsPrices ?? false
      self = .solve(id: id, model, options)
    default: throw WireFault("the request is unknown")
    }
  }
}

extension WireWriter {
  fileprivate mutating func add(_ columns: [Column]) {
    if columns.isEmpty { add(word: "-") }
    for column in columns {
      add(column.lower)
      add(column.upper)
      add(column.cost)
    }
    endLine()
  }

  fileprivate mutating func add(_ rows: [Row]) {
    if rows.isEmpty { add(word: "-") }
    for row in rows {
      add(optional: row.bounds.lower)
      add(optional: row.bounds.upper)
      add(row.terms.count)
      for term in row.terms {
        add(term.column)
        add(term.coefficient)
      }
    }
    endLine()
  }
}

extension WireReader {
  fileprivate static func columns(count: Int, in line: [UInt8]) throws(WireFault) -> [Column] {
    var reader = WireReader(line: line)
    var columns: [Column] = []
    if count == 0 { _ = try reader.word() }
    for _ in 0..<max(0, count) {
      columns.append(
        Column(
          lower: try reader.number(), upper: try reader.number(), cost: try reader.number()))
    }
    try reader.end()
    return columns
  }

  fileprivate static func rows(count: Int, in line: [UInt8]) throws(WireFault) -> [Row] {
    var reader = WireReader(line: line)
    var rows: [Row] = []
    if count == 0 { _ = try reader.word() }
    for _ in 0..<max(0, count) {
      let bounds = try reader.bounds()
      var terms: [Term] = []
      for _ in 0..<max(0, try reader.number()) {
        terms.append(Term(column: try reader.number(), coefficient: try reader.number()))
      }
      rows.append(Row(terms: terms, bounds: bounds))
    }
    try reader.end()
    return rows
  }

  fileprivate static func start(count: Int, in line: [UInt8]) throws(WireFault) -> [Int]? {
    guard line != [UInt8(ascii: "-")] else { return nil }
    var reader = WireReader(line: line)
    let values = try reader.point(count: max(0, count))
    try reader.end()
    return values
  }

  fileprivate static func basis(
    rows: Int, columns: Int, in line: [UInt8]
  ) throws(WireFault) -> (basis: Basis, keepsPrices: Bool)? {
    guard line != [UInt8(ascii: "-")] else { return nil }
    var reader = WireReader(line: line)
    let method = try reader.word()
    guard ["primal", "dual"].contains(method) else { throw WireFault("the method is unknown") }
    let basis = Basis(
      rows: try reader.states(count: max(0, rows)),
      columns: try reader.states(count: max(0, columns)))
    try reader.end()
    return (basis, method == "dual")
  }

  private mutating func bounds() throws(WireFault) -> RowBounds {
    switch (try optionalNumber(), try optionalNumber()) {
    case (let lower?, let upper?): lower == upper ? .exactly(lower) : .between(lower, upper)
    case (let lower?, nil): .atLeast(lower)
    case (nil, let upper?): .atMost(upper)
    case (nil, nil): throw WireFault("a row has no bounds")
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int {
    Int(clamping: components.seconds.multipliedReportingOverflow(by: 1000).partialValue)
      + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
