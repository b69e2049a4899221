/// Shares as officials write them.
package enum Percent {
  /// `count` of `total` in percent with one decimal place, half rounded up; `—` when there is no total.
  package static func text(_ count: Int, of total: Int) -> String {
    guard total > 0 else { return "—" }
    let permille = (2000 * count + total) / (2 * total)
    return "\(permille / 10).\(permille % 10)%"
  }
}
