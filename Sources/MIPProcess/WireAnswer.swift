import MIP

/// What the child says to its parent, one line each.
///
/// ```
/// ready VERSION
/// accepted ID
/// progress ID BEST|- BOUND|- NODES -
/// progress ID BEST|- BOUND|- NODES PRICES VALUES ROWSTATES COLUMNSTATES
/// incumbent ID POINT
/// outcome ID optimal POINT
/// outcome ID feasible BOUND|- REASON POINT
/// outcome ID infeasible
/// outcome ID unbounded
/// outcome ID unknown BOUND|- REASON
/// outcome ID refused TEXT
/// ```
/// POINT is a count and as many pairs of column and value, zeros left out; the four parts of a
/// relaxation are the same of rows and columns. Objectives of points do not go over: the parent
/// works them out.
enum WireAnswer: Equatable {
  /// The child listens.
  case ready(version: Int)
  /// The request has been read in full.
  case accepted(id: Int)
  /// Better figures.
  case progress(id: Int, best: Int?, bound: Int?, nodes: Int, Relaxation?)
  /// A better point.
  case incumbent(id: Int, [Int])
  /// The end of a request.
  case outcome(id: Int, WireOutcome)
}

/// An ``Outcome`` as it goes over: with points in place of solutions.
enum WireOutcome: Equatable {
  case optimal([Int])
  case feasible([Int], bound: Int?, StopReason)
  case infeasible
  case unbounded
  case unknown(bound: Int?, StopReason)
  /// The solver did not take the model.
  case refused(String)

  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .optimal(let solution): .optimal(solution.values)
      case .feasible(let solution, let bound, let reason):
        .feasible(solution.values, bound: bound, reason)
      case .infeasible: .infeasible
      case .unbounded: .unbounded
      case .unknown(let bound, let reason): .unknown(bound: bound, reason)
      }
  }
}

extension WireAnswer {
  /// The answer as the bytes of its line.
  var bytes: [UInt8] {
    var writer = WireWriter()
    switch self {
    case .ready(let version):
      writer.add(word: "ready")
      writer.add(version)
    case .accepted(let id):
      writer.add(word: "accepted")
      writer.add(id)
    case .progress(let id, let best, let bound, let nodes, let relaxation):
      writer.add(word: "progress")
      writer.add(id)
      writer.add(optional: best)
      writer.add(optional: bound)
      writer.add(nodes)
      writer.add(relaxation)
    case .incumbent(let id, let values):
      writer.add(word: "incumbent")
      writer.add(id)
      writer.add(point: values)
    case .outcome(let id, let outcome):
      writer.add(word: "outcome")
      writer.add(id)
      writer.add(outcome)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Reads an answer about a model with so many columns and rows.
  init(line: [UInt8], columnCount: Int, rowCount: Int) throws(WireFault) {
    var reader = WireReader(line: line)
    switch try reader.word() {
    case "ready": self = .ready(version: try reader.number())
    case "accepted": self = .accepted(id: try reader.number())
    case "progress":
      self = .progress(
        id: try reader.number(), best: try reader.optionalNumber(),
        bound: try reader.optionalNumber(), nodes: try reader.number(),
        try reader.relaxation(rows: rowCount, columns: columnCount))
    case "incumbent":
      self = .incumbent(id: try reader.number(), try reader.point(count: columnCount))
    case "outcome":
      self = .outcome(id: try reader.number(), try reader.outcome(columnCount: columnCount))
    default: throw WireFault("the answer is unknown")
    }
    try reader.end()
  }
}

extension WireWriter {
  fileprivate mutating func add(_ relaxation: Relaxation?) {
    guard let relaxation else { return add(word: "-") }
    add(point: relaxation.prices)
    add(point: relaxation.values)
    add(relaxation.basis)
  }

  /// The states of rows, then of columns.
  mutating func add(_ basis: Basis) {
    add(point: basis.rows.map(\.rawValue))
    add(point: basis.columns.map(\.rawValue))
  }

  fileprivate mutating func add(_ outcome: WireOutcome) {
    switch outcome {
    case .optimal(let values):
      add(word: "optimal")
      add(point: values)
    case .feasible(let values, let bound, let reason):
      add(word: "feasible")
      add(optional: bound)
      add(reason)
      add(point: values)
    case .infeasible: add(word: "infeasible")
    case .unbounded: add(word: "unbounded")
    case .unknown(let bound, let reason):
      add(word: "unknown")
      add(optional: bound)
      add(reason)
    case .refused(let text):
      add(word: "refused")
      add(text: text)
    }
  }
}

extension WireReader {
  fileprivate mutating func relaxation(
    rows: Int, columns: Int
  ) throws(WireFault) -> Relaxation? {
    if try isDash() { return nil }
    return Relaxation(
      prices: try point(count: rows), values: try point(count: columns),
      basis: Basis(rows: try states(count: rows), columns: try states(count: columns)))
  }

  fileprivate mutating func outcome(columnCount: Int) throws(WireFault) -> WireOutcome {
    switch try word() {
    case "optimal": return .optimal(try point(count: columnCount))
    case "feasible":
      let (bound, reason) = (try optionalNumber(), try reason())
      return .feasible(try point(count: columnCount), bound: bound, reason)
    case "infeasible": return .infeasible
    case "unbounded": return .unbounded
    case "unknown": return .unknown(bound: try optionalNumber(), try reason())
    case "refused": return .refused(try text())
    default: throw WireFault("the outcome is unknown")
    }
  }
}
