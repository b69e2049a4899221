/// A sum that remembers whether it has left the range of integers instead of trapping.
struct Tally: Hashable, Sendable {
  /// Nil once a product or the sum did not fit.
  private(set) var total: Int? = 0

  init(_ start: Int = 0) {
    total = start
  }

  mutating func add(_ amount: Int, times count: Int = 1) {
    let (product, productOverflows) = amount.multipliedReportingOverflow(by: count)
    guard let total, !productOverflows else { return self.total = nil }
    let (sum, sumOverflows) = total.addingReportingOverflow(product)
    self.total = sumOverflows ? nil : sum
  }

  /// Says that something that cannot be computed belongs to the sum.
  mutating func lose() {
    total = nil
  }

  /// The tally after one more addition; this one stays as it is.
  func adding(_ amount: Int, times count: Int = 1) -> Tally {
    var copy = self
    copy.add(amount, times: count)
    return copy
  }
}
