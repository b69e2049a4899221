/// Collects the faults of one reading, so that one pass reports them all (R29).
package final class FaultBook {
  private var entries: [Fault] = []

  package init() {}

  package func add(_ fault: Fault) {
    entries.append(fault)
  }

  package var hasErrors: Bool { entries.contains { $0.severity == .error } }

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
