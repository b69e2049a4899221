import JinxiuDomain

/// Whether no more people are in one place at once than may be (L44, L39, L31).
extension Inspection {
  mutating func checkCalendars() {
    var members: [[Int]] = Array(repeating: [], count: loads.count)
    for (position, stay) in stays.enumerated() {
      for limit in reading.limits(for: stay.demandIndex, at: stay.seat.position) {
        members[limit].append(position)
        count(stay, under: limit)
      }
    }
    for (index, limit) in reading.book.limits.enumerated() {
      for run in overloads(of: limit, loads[index]) {
        noteOverload(run, of: limit, loads[index], members[index].map { stays[$0] })
      }
    }
  }

  private mutating func count(_ stay: Stay, under index: Int) {
    let window = reading.book.limits[index].window
    for spell in stay.placement.spells {
      for position in MonthlyLimit.positions(of: spell, in: window) {
        let (sum, overflows) = loads[index][position].addingReportingOverflow(stay.count)
        loads[index][position] = overflows ? Int.max : sum
        if overflows { noteOverflow("同期人数", "the number of people at once", at: stay.site) }
      }
    }
  }

  /// The longest runs of months in which the load is above the capacity.
  private func overloads(of limit: MonthlyLimit, _ loads: [Int]) -> [Range<Int>] {
    let over = loads.indices.filter { position in
      limit.capacities[position].map { loads[position] > $0 } ?? false
    }
    var runs: [Range<Int>] = []
    for position in over {
      if let last = runs.last, last.upperBound == position {
        runs[runs.count - 1] = last.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    return runs
  }

  private mutating func noteOverload(
    _ run: Range<Int>, of limit: MonthlyLimit, _ loads: [Int], _ stays: [Stay]
  ) {
    guard let peak = run.max(by: { loads[$0] < loads[$1] }), let capacity = limit.capacities[peak],
      let span = PeriodSpan(
        from: limit.month(at: run.lowerBound), to: limit.month(at: run.upperBound - 1))
    else { return }
    let present = stays.filter { $0.placement.spells.contains { $0.overlaps(span) } }
    let people = Words.list(present.compactMap(\.site.person))
    let word = Self.word(for: limit.code)
    note(
      limit.code, rule: limit.setting,
      at: Site(host: limit.host?.id, hostName: limit.host?.name, span: span), found: loads[peak],
      allowed: capacity,
      "\(limit.label)：\(word.chinese)\(loads[peak])人，限\(capacity)人：\(people.chinese)",
      "\(limit.label), \(word.english): \(loads[peak]), at most \(capacity): \(people.english)")
  }

  private static func word(for code: FindingCode) -> Phrase {
    switch code {
    case .mentors: Phrase("一对一带教", "people with a mentor each")
    case .hostCapacity: Phrase("全院同期在院", "people in the whole hospital")
    case .makeUpReserve: Phrase("同期在院", "people in seats that are not kept free")
    case .beds: Phrase("同期住宿", "people lodged")
    case .awayAtOnce: Phrase("同期离岗", "people away")
    default: Phrase("同期在院", "people in the offer's seats")
    }
  }
}
