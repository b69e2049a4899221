/// Collects the faults of one reading, so that one pass reports them all (R29).
package final class FaultBook {
  private var entries: [Fault] = []
  /// How many errors are kept whole, and how many warnings.
  private let room: Int
  private var errors = 0
  /// For names that the reading does not know.
  let suggestions = NameSuggestions()
  /// Where the others stand.
  package private(set) var further: [FurtherFault] = []

  /// - Parameter room: A file may be wrong in a million cells, which nobody reads and which take
  ///   gigabytes to tell; beyond this only codes and places are kept.
  package init(room: Int = .max) {
    self.room = room
  }

  package func add(_ fault: Fault) {
    let isError = fault.severity == .error
    if isError ? errors < room : entries.count - errors < room {
      entries.append(fault)
      errors += isError ? 1 : 0
    } else {
      further.append(FurtherFault(code: fault.code, place: fault.place))
    }
  }

  package func add(_ faults: [FurtherFault]) { further += faults }

  // Errors are left out of the entries only where these have many.
  package var hasErrors: Bool { errors > 0 }

  /// In the order in which they were found.
  package var all: [Fault] { entries }

  func hasFault(in file: String) -> Bool { entries.contains { $0.place.file == file } }

  /// All faults by file in the order of the contract, then row, column and code.
  package var sorted: [Fault] {
    entries.enumerated().sorted { left, right in
      let leftKey = Self.key(left.element)
      let rightKey = Self.key(right.element)
      return leftKey == rightKey ? left.offset < right.offset : leftKey < rightKey
    }.map(\.element)
  }

  private static func key(_ fault: Fault) -> (Int, String, String, Int, Int, String) {
    let order = fault.place.spot.order
    return (
      FileName.rank(of: fault.place.file), fault.place.file, fault.place.sheet ?? "", order.0,
      order.1, fault.code.rawValue
    )
  }
}

/// A fault of which only its kind and place are known.
package struct FurtherFault: Hashable, Sendable {
  package let code: FaultCode
  package let place: FaultPlace
}
