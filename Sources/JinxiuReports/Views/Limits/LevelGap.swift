package import JinxiuDomain

/// How far a level can be from the best, as far as prices prove it by addition.
///
/// A bound of the search gives no gap: nobody can re-add it.
package struct LevelGap: Hashable, Sendable {
  /// The bound of the level's certificate.
  package let bound: Int
  /// `10⁶ · |bound − value| / max(1, |value|)`, rounded up, so that 0 is told only of no gap.
  package let partsPerMillion: Int

  /// Nil when the plan has no prices for the level, or when the numbers are absurdly large.
  package init?(of level: LevelResult, in plan: Plan) {
    let certified = plan.certificates.first { $0.level == level.name }?.bound
    guard let bound = certified ?? (level.proof == .prices ? level.bound : nil) else { return nil }
    self.init(of: level.value, bound: bound, isMaximised: level.isMaximised)
  }

  /// Of a value while planning goes on.
  package init?(of value: Int, bound: Int, isMaximised: Bool) {
    let (rest, isTooFar) =
      isMaximised
      ? bound.subtractingReportingOverflow(value) : value.subtractingReportingOverflow(bound)
    let value = max(1, value.magnitude)
    guard !isTooFar, rest < Int.max / 1_000_000, value < UInt(Int.max / 2) else { return nil }
    self.bound = bound
    partsPerMillion = rest <= 0 ? 0 : (rest * 1_000_000 - 1) / Int(value) + 1
  }

  /// Percent with at most four decimals: `0`, `0.0083%`, `1.2%`.
  package var text: String {
    guard partsPerMillion > 0 else { return "0" }
    let fraction = partsPerMillion % 10_000
    var decimals = String(String(fraction + 10_000).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(partsPerMillion / 10_000)" + (decimals.isEmpty ? "" : ".\(decimals)") + "%"
  }
}
