import JinxiuDomain

/// Whether somebody without a place could simply be added, where the plan claims that nobody can.
extension Inspection {
  mutating func checkOpenings() {
    let proven = Set(plan.outcome.levels.filter(\.isProven).map(\.name))
    let levels = Level.all(in: reading)
    var starts = OpenStarts()
    var seen: Set<DemandName> = []
    for entry in plan.unplaced where seen.insert(entry.demand).inserted {
      guard let index = reading.demandIndex[entry.demand], reading.hasOption[index],
        let people = placed[index].total, people < reading.demands[index].count
      else { continue }
      let demand = reading.demands[index]
      let own = reading.priorityClass(of: demand)
      guard let position = levels.firstIndex(where: { $0.priorityClass == own }),
        proven.contains(levels[position].name)
      else { continue }
      let above = levels[..<position].map(\.kind)
      if let (seat, months) = opening(for: demand, keeping: above, &starts) {
        noteOpening(for: demand, at: seat, months, claimed: levels[position].name)
      }
    }
  }

  private mutating func noteOpening(
    for demand: Demand, at seat: Seat, _ months: MonthSpan, claimed level: String
  ) {
    note(
      .couldBePlaced, at: site(of: demand.name, at: seat.host.id, months),
      "可直接加入安排（\(seat.offer.specialty)）而不违反任何规则，但“\(level)”称已证明最优",
      "could simply be added (\(seat.offer.specialty)) without breaking any rule, "
        + "yet \(level) is called proven")
  }

  /// The first offer and months that one more person of `demand` could take.
  private func opening(
    for demand: Demand, keeping above: [ObjectiveLevel], _ starts: inout OpenStarts
  ) -> (Seat, MonthSpan)? {
    guard let length = programme.months(for: demand.level), reading.mayGo(demand) else {
      return nil
    }
    for seat in reading.seats(for: demand) {
      guard reading.mayTake(seat, demand), fitsTotals(demand, at: seat, keeping: above) else {
        continue
      }
      let limits = reading.limits(for: demand, at: seat)
      let timings = starts.timings(at: seat.offer, months: length) {
        reading.timings(at: seat.offer, months: length).filter {
          hasRoom($0, under: limits) {
            if case .unit = $0 { false } else { true }
          }
        }
      }
      let found = timings.first { timing in
        hasRoom(timing, under: limits) { _ in true } && reading.mayStay(timing, at: seat, demand)
          && keeps(above, demand, at: seat, timing)
      }
      if let found { return (seat, found.months) }
    }
    return nil
  }

  private func hasRoom(
    _ timing: Timing, under limits: [Int], where counts: (MonthlyLimit.Subject) -> Bool
  ) -> Bool {
    limits.allSatisfy { index in
      let limit = reading.book.limits[index]
      guard counts(limit.subject) else { return true }
      return limit.positions(of: timing.months).allSatisfy { position in
        limit.capacities[position].map { loads[index][position] < $0 } ?? true
      }
    }
  }

  private func fitsTotals(
    _ demand: Demand, at seat: Seat, keeping above: [ObjectiveLevel]
  ) -> Bool {
    let fits = reading.ceilings(for: demand).allSatisfy { index in
      let ceiling = reading.book.ceilings[index]
      var count = counts[index]
      count.add(1, each: ceiling.amount(at: seat.host))
      return ceiling.isKept(by: count)
    }
    guard fits, above.contains(.shortfall) else { return fits }
    let after = zip(reading.book.floors, sums).map { floor, sum in
      floor.amount(of: demand, at: seat.host).total.map { sum.adding($0) } ?? sum
    }
    guard let before = shortfall(at: sums), let later = shortfall(at: after) else { return false }
    return later <= before
  }

  /// Whether no level that matters more than the people placed gets worse.
  private func keeps(
    _ above: [ObjectiveLevel], _ demand: Demand, at seat: Seat, _ timing: Timing
  ) -> Bool {
    if above.contains(.waivers), !reading.objections(to: demand, at: seat, timing).isEmpty {
      return false
    }
    guard above.contains(.points) else { return true }
    let points = reading.points(of: demand, at: seat, from: timing.months.first).total
    return points.map { $0 >= 0 } ?? false
  }
}

/// The months in which an offer and its host still have room, looked up once for each offer.
private struct OpenStarts {
  private struct Key: Hashable {
    let offer: Identifier<Offer>
    let months: Int
  }

  private var known: [Key: [Timing]] = [:]

  mutating func timings(at offer: Offer, months: Int, _ find: () -> [Timing]) -> [Timing] {
    let key = Key(offer: offer.id, months: months)
    if let timings = known[key] { return timings }
    let timings = find()
    known[key] = timings
    return timings
  }
}
