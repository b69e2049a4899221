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
      let own = reading.priorityClasses[index]
      guard let position = levels.firstIndex(where: { $0.priorityClass == own }),
        proven.contains(levels[position].name)
      else { continue }
      let above = levels[..<position].map(\.kind)
      if let (seat, months) = opening(for: index, keeping: above, &starts) {
        noteOpening(for: reading.demands[index], at: seat, months, claimed: levels[position].name)
      }
    }
  }

  private mutating func noteOpening(
    for demand: Demand, at seat: Seat, _ months: PeriodSpan, claimed level: String
  ) {
    note(
      .couldBePlaced, at: site(of: demand.name, at: seat.host.id, months),
      "可直接加入安排（\(seat.offer.specialty)）而不违反任何规则，但“\(level)”称已证明最优",
      "could simply be added (\(seat.offer.specialty)) without breaking any rule, "
        + "yet \(level) is called proven")
  }

  /// The first offer and months that one more person of a demand could take.
  private func opening(
    for demand: Int, keeping above: [ObjectiveLevel], _ starts: inout OpenStarts
  ) -> (Seat, PeriodSpan)? {
    let kind = reading.calendar.kindOfDemands[demand]
    let own = reading.sums.limitsOfDemands[demand]
    for seat in reading.seats(for: demand) {
      guard reading.waivers(of: demand, at: seat) != nil else { continue }
      if starts.timings(kind, at: seat) == nil { starts.set(openTimings(kind, seat), kind, seat) }
      for timing in starts.timings(kind, at: seat) ?? []
      where hasPlace(demand, at: seat) && hasRoom(timing, under: own)
        && fits(timing, demand, at: seat, keeping: above)
      {
        return (reading.seats[seat], timing.months)
      }
    }
    return nil
  }

  /// Whether a reserved place is left for the demand, where places are reserved.
  private func hasPlace(_ demand: Int, at seat: Int) -> Bool {
    reading.reservations.isEmpty
      || reading.reservations.places(of: demand, at: seat).contains { place in
        reservedTaken[place].total.map { $0 < reading.reservations.places[place].count } ?? false
      }
  }

  /// Stays for which the host has room, whoever comes.
  private func openTimings(_ kind: Int, _ seat: Int) -> [Timing] {
    let limits = reading.sums.limitsOfSeats[seat]
    var open: [Timing] = []
    for timing in StayScan(reading.calendar).timings(kind, at: seat)
    where hasRoom(timing, under: limits) {
      open.append(timing)
    }
    return open
  }

  private func hasRoom(_ timing: Timing, under limits: [Int]) -> Bool {
    for index in limits {
      for spell in timing.spells {
        let window = reading.book.limits[index].window
        for position in MonthlyLimit.positions(of: spell, in: window) {
          if let capacity = reading.book.limits[index].capacities[position],
            loads[index][position] >= capacity
          {
            return false
          }
        }
      }
    }
    return true
  }

  private func fits(
    _ timing: Timing, _ demand: Int, at seat: Int, keeping above: [ObjectiveLevel]
  ) -> Bool {
    let host = reading.seats[seat].host
    let isWithin = reading.sums.ceilings[demand].allSatisfy { index in
      let ceiling = reading.book.ceilings[index]
      var count = counts[index]
      count.add(1, each: ceiling.amount(at: host))
      return ceiling.isKept(by: count)
    }
    guard isWithin else { return false }
    return above.allSatisfy { keeps($0, timing, demand, at: seat) }
  }

  /// Whether a level that matters more than the people placed gets no worse.
  private func keeps(
    _ level: ObjectiveLevel, _ timing: Timing, _ demand: Int, at seat: Int
  ) -> Bool {
    let place = reading.seats[seat]
    switch level {
    case .shortfall: return keepsFloors(timing, demand, at: place.host)
    case .waivers: return reading.objections(to: demand, at: place, timing).isEmpty
    case .points:
      return reading.points(of: demand, at: seat, from: timing.months.first).total
        .map { $0 >= 0 } ?? false
    case .placed, .fairness, .fairnessOfAll: return true
    }
  }

  private func keepsFloors(_ timing: Timing, _ demand: Int, at host: Host) -> Bool {
    var change = Tally()
    for index in reading.sums.floors[demand] {
      let floor = reading.book.floors[index]
      let amount = floor.amount(of: reading.demands[demand], at: host, from: timing.months.first)
      guard let more = amount.total, let before = floor.shortfall(at: sums[index]),
        let later = floor.shortfall(at: sums[index].adding(more))
      else { return false }
      change.add(later)
      change.add(before, times: -1)
    }
    return change.total.map { $0 <= 0 } ?? false
  }
}

/// Stays for which an offer and its host still have room, looked up once for each kind of demand.
private struct OpenStarts {
  private struct Key: Hashable {
    let kind: Int
    let seat: Int
  }

  private var known: [Key: [Timing]] = [:]

  func timings(_ kind: Int, at seat: Int) -> [Timing]? { known[Key(kind: kind, seat: seat)] }

  mutating func set(_ timings: [Timing], _ kind: Int, _ seat: Int) {
    known[Key(kind: kind, seat: seat)] = timings
  }
}
