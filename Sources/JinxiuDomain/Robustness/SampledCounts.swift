/// Whole numbers drawn by chance, and what they say of their expected value.
///
/// Everything is counted in integers; means are in thousandths.
package struct SampledCounts: Hashable, Sendable {
  /// Ascending.
  private let sorted: [Int]
  private let sum: Int
  /// `n Σ x² − (Σ x)²`.
  private let spread: Int128

  package init(_ numbers: [Int]) {
    sorted = numbers.sorted()
    sum = numbers.reduce(0, +)
    let squares = numbers.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
    spread = Int128(numbers.count) * squares - Int128(sum) * Int128(sum)
  }

  package var count: Int { sorted.count }
  package var total: Int { sum }
  package var most: Int? { sorted.last }

  /// In thousandths, half rounded up; nil without numbers.
  package var mean: Int? {
    count == 0 ? nil : Int((2_000 * Int128(sum) + Int128(count)) / (2 * Int128(count)))
  }

  /// Half the width of the 95 % confidence interval of the expected value by Student's t, in
  /// thousandths, rounded up; nil with fewer than two numbers.
  ///
  /// `t · √(Σ (x − x̄)² / (n (n − 1)))`, with t for n − 1 degrees of freedom, or for the next fewer
  /// that the table has.
  package var halfWidth: Int? {
    guard count > 1 else { return nil }
    let factor = Int128(Self.student(freedom: count - 1))
    let (n, less) = (Int128(count), Int128(count - 1))
    return Int(Self.root(aboveOrAt: factor * factor * spread, over: n * n * less))
  }

  /// The only number that was drawn, if it was drawn more than once; an interval of nothing around it
  /// would be no truth about what may be drawn.
  package var only: Int? {
    count > 1 && sorted.first == sorted.last ? sorted.first : nil
  }

  /// How likely another number than the only one may be at most, in millionths, at 95 % confidence:
  /// with `3 / n` for `1 − 0.05^(1/n)`, which is a little less.
  package var chanceOfAnother: Int { count == 0 ? 1_000_000 : min(1_000_000, 3_000_000 / count) }

  /// The least number that at least `permille` thousandths of all do not exceed.
  package func quantile(_ permille: Int) -> Int? {
    guard count > 0 else { return nil }
    let rank = (permille * count + 999) / 1_000
    return sorted[min(count, max(1, rank)) - 1]
  }

  /// How often each number was drawn, ascending.
  package var distribution: [(number: Int, draws: Int)] {
    sorted.reduce(into: []) { groups, number in
      if let last = groups.last, last.number == number {
        groups[groups.count - 1].draws += 1
      } else {
        groups.append((number, 1))
      }
    }
  }

  /// The least r with `r² · divisor ≥ value`.
  private static func root(aboveOrAt value: Int128, over divisor: Int128) -> Int128 {
    var (low, high) = (Int128(0), Int128(1))
    while high * high * divisor < value { high *= 2 }
    while low < high {
      let middle = (low + high) / 2
      if middle * middle * divisor >= value { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// 97.5 % quantiles of Student's distribution in thousandths, rounded up.
  private static func student(freedom: Int) -> Int {
    let first = [
      12_707, 4_303, 3_183, 2_777, 2_571, 2_447, 2_365, 2_307, 2_263, 2_229, 2_201, 2_179, 2_161,
      2_145, 2_132, 2_120, 2_110, 2_101, 2_094, 2_086, 2_080, 2_074, 2_069, 2_064, 2_060, 2_056,
      2_052, 2_049, 2_046, 2_043,
    ]
    if freedom <= first.count { return first[freedom - 1] }
    let later = [
      (30, 2_043), (40, 2_022), (60, 2_001), (80, 1_991), (99, 1_985), (120, 1_980), (199, 1_972),
      (299, 1_968), (499, 1_965), (960, 1_963),
    ]
    return later.last { $0.0 <= freedom }?.1 ?? 2_043
  }
}
