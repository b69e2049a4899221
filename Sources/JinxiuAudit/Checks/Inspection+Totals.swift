import JinxiuDomain

/// Whether sums over the plan and over counties stay under their ceilings (L4, L17, L30, L70).
extension Inspection {
  mutating func checkTotals() {
    var members: [[Int]] = Array(repeating: [], count: counts.count)
    for (position, stay) in stays.enumerated() {
      for index in reading.sums.ceilings[stay.demandIndex] {
        let amount = reading.book.ceilings[index].amount(at: stay.seat.host)
        counts[index].add(stay.count, each: amount)
        if amount != 0 { members[index].append(position) }
      }
      for index in reading.sums.floors[stay.demandIndex] {
        let amount = reading.book.floors[index].amount(
          of: stay.demand, at: stay.seat.host, from: stay.timing.months.first)
        if let amount = amount.total { sums[index].add(amount, times: stay.count) }
      }
    }
    for (index, ceiling) in reading.book.ceilings.enumerated() {
      check(ceiling, counts[index], members[index].map { stays[$0] })
    }
  }

  private mutating func check(_ ceiling: Ceiling, _ count: Ceiling.Count, _ stays: [Stay]) {
    if ceiling.isKept(by: count) { return }
    let word = Self.word(for: ceiling)
    let site = Site(county: ceiling.county)
    guard let amount = count.amount.total, let number = ceiling.number(for: count.people) else {
      return noteOverflow("\(word.chinese)合计", "the sum of \(word.english)", at: site)
    }
    let people = Words.list(stays.map(Self.placeAndPerson))
    note(
      ceiling.code, rule: ceiling.setting, at: site, found: amount, allowed: number,
      "\(word.chinese)\(amount)，上限\(number)：\(people.chinese)",
      "\(word.english): \(amount), at most \(number): \(people.english)")
  }

  private static func word(for ceiling: Ceiling) -> Phrase {
    switch ceiling.weight {
    case .everybody: return Phrase("安排人数", "people placed")
    case .money: return Phrase("补助金额（元）", "subsidy in yuan")
    case .hosts(let tier, let kind):
      let tier = Words.tier(tier)
      let kind = Words.kind(kind)
      return Phrase(
        "到\(tier.chinese)\(kind.chinese)人数", "people at a \(tier.english) \(kind.english)")
    }
  }

  private static func placeAndPerson(_ stay: Stay) -> Phrase {
    let span = Words.span(stay.timing.months)
    let person = stay.site.person ?? Phrase("", "")
    let host = stay.seat.host.name
    return Phrase(
      "\(person.chinese)（\(host) \(span.chinese)）", "\(person.english) (\(host) \(span.english))")
  }
}
