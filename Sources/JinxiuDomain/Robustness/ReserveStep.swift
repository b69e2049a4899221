/// What one withdrawal alone needs of a reserve, on the way to the reserve of all.
package struct ReserveStep: Hashable, Sendable {
  package let told: ReserveCase
  /// People who can be placed again with as many seats as they like.
  package let placed: Int
  /// Seats by offer of the program that found it.
  package let seats: [Int]
  /// The other values of that program.
  package let values: [Int]
  /// Whether the program was solved to the end.
  package let isProven: Bool

  package init(
    told: ReserveCase, placed: Int, seats: [Int], values: [Int], isProven: Bool
  ) {
    self.told = told
    self.placed = placed
    self.seats = seats
    self.values = values
    self.isProven = isProven
  }
}
