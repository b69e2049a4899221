import JinxiuDomain

extension Inspection {
  /// Nil beyond the range of integers.
  func value(of level: Level) -> Int? {
    switch level.kind {
    case .shortfall: return shortfall(at: sums)
    case .placed:
      return people(ofClass: level.priorityClass)
    case .waivers: return waivers.total
    case .fairness: return fillings()?.first
    case .fairnessOfAll: return fillings().flatMap { $0.dropFirst(level.rank - 1).first }
    case .points: return points.total
    }
  }

  /// Hundredths of a person under all floors; nil beyond the range of integers.
  func shortfall(at sums: [Tally]) -> Int? {
    var total = Tally()
    for (floor, sum) in zip(reading.book.floors, sums) {
      guard let missing = floor.shortfall(at: sum) else { return nil }
      total.add(missing)
    }
    return total.total
  }

  private func people(ofClass priorityClass: Int?) -> Int? {
    var total = Tally()
    for stay in stays where reading.priorityClasses[stay.demandIndex] == priorityClass {
      total.add(stay.count)
    }
    return total.total
  }

  /// How full each county is, in permille of what it may fill, the worst first; 1000 where none may.
  private func fillings() -> [Int]? {
    var possible: [Identifier<County>: Tally] = [:]
    var filled: [Identifier<County>: Tally] = [:]
    for (index, demand) in reading.demands.enumerated() {
      if reading.hasOption[index] { possible[demand.county, default: Tally()].add(demand.count) }
      guard let people = placed[index].total else { return nil }
      filled[demand.county, default: Tally()].add(people)
    }
    var fillings: [Int] = []
    for county in scenario.counties {
      guard let able = (possible[county.id] ?? Tally()).total,
        let thousandfold = Tally().adding(1000, times: filled[county.id]?.total ?? 0).total
      else { return nil }
      let entitlement = reading.entitlement(of: county.id, able: able)
      if entitlement > 0 { fillings.append(min(1000, thousandfold / entitlement)) }
    }
    return fillings.isEmpty ? [1000] : fillings.sorted()
  }
}

extension Reading {
  /// The quota that a rule of the programme enforces; nil when none does.
  private func quota(of county: Identifier<County>) -> Int? {
    (sums.countyCeilings[county] ?? []).compactMap { index in
      let ceiling = book.ceilings[index]
      guard ceiling.code == .countyQuota, case .number(let people) = ceiling.height else {
        return nil
      }
      return people
    }.min()
  }

  /// People of a county who might be placed at most.
  func entitlement(of county: Identifier<County>, able: Int) -> Int {
    min(able, quota(of: county) ?? able)
  }
}
