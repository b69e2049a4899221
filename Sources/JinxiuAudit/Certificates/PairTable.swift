import JinxiuDomain

/// Which seats the rules let each demand take, and what that earns and costs, whatever the months.
struct PairTable: Sendable {
  struct Pair: Sendable {
    let seat: Int
    /// Of one person, those for months left out.
    let points: Int
    /// Of one person, with those that the rules about people cost.
    let waivers: Int
  }

  private(set) var pairs: [Pair] = []
  /// By demand: its part of `pairs`.
  private(set) var ranges: [Range<Int>] = []
  /// By position in the programme: points of one person who begins then.
  private(set) var monthPoints: [Int] = []
  /// The largest that points of one person can be, either way; nil beyond the range of integers.
  let mostPoints: Int?
  let mostWaivers: Int

  init(_ reading: Reading) {
    var most: Int? = 0
    var mostWaivers = 0
    for demand in reading.demands.indices {
      let first = pairs.count
      if let own = reading.personWaivers[demand] {
        for seat in reading.seats(for: demand) {
          guard let waivers = reading.waivers(of: demand, at: seat) else { continue }
          let points = reading.points(of: demand, at: seat).total
          if let size = points?.magnitude, let most0 = most {
            most = max(most0, Int(clamping: size))
          } else {
            most = nil
          }
          mostWaivers = max(mostWaivers, own + waivers)
          pairs.append(Pair(seat: seat, points: points ?? 0, waivers: own + waivers))
        }
      }
      ranges.append(first..<pairs.count)
    }
    var mostOfMonths: Int? = 0
    for position in 0..<reading.calendar.count {
      var sum = Tally()
      let month = reading.calendar.month(at: position)
      for score in reading.scores { score.add(to: &sum, from: month) }
      if let size = sum.total?.magnitude, let most0 = mostOfMonths {
        mostOfMonths = max(most0, Int(clamping: size))
      } else {
        mostOfMonths = nil
      }
      monthPoints.append(sum.total ?? 0)
    }
    mostPoints = most.flatMap { most in mostOfMonths.flatMap { Tally(most).adding($0).total } }
    self.mostWaivers = mostWaivers + reading.book.months.count
  }
}
