/// Shares `total` out by `weights` with largest remainders, at least 1 each.
///
/// The result adds up to `total`, which is at least the number of weights; equal remainders go to
/// the earlier weight.
func apportion(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  precondition(total >= weights.count && sum > 0, "everyone gets at least one")
  var shares = weights.map { max(1, total * $0 / sum) }
  // Whoever was lifted to one has had more than the fair share already.
  let remainders = weights.map { total * $0 < sum ? -1 : total * $0 % sum }
  let byRemainder = weights.indices.sorted {
    (remainders[$1], $0) < (remainders[$0], $1)
  }
  var missing = total - shares.reduce(0, +)
  for index in byRemainder where missing > 0 {
    shares[index] += 1
    missing -= 1
  }
  while missing < 0, let largest = shares.indices.max(by: { shares[$0] < shares[$1] }) {
    shares[largest] -= 1
    missing += 1
  }
  return shares
}

/// `number` per 60 nominees, for `people` nominees, rounded, at least 1.
func scaled(_ number: Int, to people: Int) -> Int {
  max(
    1, (number * people + LianyungangSample.ordinaryPeople / 2) / LianyungangSample.ordinaryPeople)
}
