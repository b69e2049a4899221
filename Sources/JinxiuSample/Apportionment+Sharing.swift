/// Shares `total` out by `weights` with largest remainders; a share may be 0, and all are 0 when all
/// weights are.
///
/// The result adds up to `total` unless all weights are 0; equal remainders go to the earlier weight.
func distribute(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  var shares = weights.map { total * $0 / sum }
  let missing = total - shares.reduce(0, +)
  let byRemainder = weights.indices.sorted {
    (total * weights[$1] % sum, $0) < (total * weights[$0] % sum, $1)
  }
  for index in byRemainder.prefix(missing) { shares[index] += 1 }
  return shares
}

/// ⌊√number⌋.
func squareRoot(of number: Int) -> Int {
  guard number > 0 else { return 0 }
  var root = Int(Double(number).squareRoot())
  while root * root > number { root -= 1 }
  while (root + 1) * (root + 1) <= number { root += 1 }
  return root
}
