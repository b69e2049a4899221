import JinxiuDomain

/// Hospitals of province and cities, and from other provinces.
extension ZhejiangHosts {
  mutating func addHospitals() {
    let people = demand.county.reduce(0, +)
    let grounded = demand.grounded.reduce(0, +)
    guard people + grounded > 0 else { return }
    let all = ZhejiangHospitals(sample: sample, people: max(people, grounded * 5 / 2))
    let provincial = add(all.provincial)
    let municipal = add(all.municipal)
    let elsewhere = add(all.outOfProvince)
    for (card, people) in demand.county.enumerated() where people > 0 {
      let seatMonths = people * 6 * plenty(people, card) / 100
      let count = max(3, min(random.number(in: 14...24), seatMonths / 20))
      let far = count >= 12 ? 1 : 0
      let high = max(1, count * 26 / 100)
      addOffers(seatMonths * 37 / 100, to: high, of: provincial, card, .county)
      addOffers(seatMonths * 60 / 100, to: count - high - far, of: municipal, card, .county)
      addOffers(seatMonths * 3 / 100, to: far, of: elsewhere, card, .county)
    }
    for (card, people) in demand.grounded.enumerated() where people > 0 {
      let seatMonths = people * 3 * 70 / 100
      let count = max(1, min(10, seatMonths / 18))
      addOffers(seatMonths * 20 / 100, to: count / 5, of: provincial, card, .township)
      addOffers(seatMonths, to: count - count / 5, of: municipal, card, .township)
    }
  }

  /// Seat-months for a hundred that are asked for: a little more than enough, less so for two
  /// cards in eight, and more where few people must find months that fit.
  private func plenty(_ people: Int, _ card: Int) -> Int {
    let usual = [122, 118, 130, 108, 126, 120, 134, 105][card % 8]
    return usual + 300 / (squareRoot(of: people) + 1)
  }

  private mutating func addOffers(
    _ seatMonths: Int, to count: Int, of group: Range<Int>, _ card: Int, _ level: UnitLevel
  ) {
    let chosen = random.shuffled(Array(group)).prefix(count)
    guard !chosen.isEmpty else { return }
    let weights = chosen.map { _ in random.number(in: 6...14) }
    let budgets = apportion(max(seatMonths, chosen.count), by: weights)
    for (host, budget) in zip(chosen, budgets) { addOffer(budget, at: host, card, level) }
  }
}
