/// Who is without a place again when hosts withdraw and people of theirs stay away; draws of the same
/// case share it.
package struct StrandedCase: Hashable, Sendable {
  /// By id.
  package let withdrawn: [Identifier<Host>]
  /// People who stay away, by placement of the plan; 0 where the host did not withdraw.
  package let absent: [Int]
  /// People without a place again, in the order of `withdrawn`.
  package let people: [Int]
  /// Whether it is proven that no more could be placed again.
  package let isProven: Bool

  package init(
    withdrawn: [Identifier<Host>], absent: [Int], people: [Int], isProven: Bool
  ) {
    self.withdrawn = withdrawn
    self.absent = absent
    self.people = people
    self.isProven = isProven
  }
}
