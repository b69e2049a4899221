import JinxiuDomain

/// Township centres, and the county hospitals that lead consortia.
extension ZhejiangHosts {
  /// Nine centres in ten can teach (Z38, Z39), and each most of what its clinics ask for.
  ///
  /// Where a county has very many centres all can, or a clinic would have them all to choose from.
  mutating func addCentres() {
    let neighbours = Dictionary(grouping: units.centres) { units.countyOfUnit[$0] }
    for number in units.centres {
      let isOneOfMany = (neighbours[units.countyOfUnit[number]]?.count ?? 0) > 24
      guard let people = demand.village[number], isOneOfMany || random.chance(percent: 92) else {
        continue
      }
      let unit = units.units[number]
      let index = add([
        host(unit.name, in: units.countyOfUnit[number], .township, .community, unit: unit)
      ]).lowerBound
      centres[unit.id] = index
      let usual = people.firstIndex { $0 > 0 }
      for (card, people) in people.enumerated() {
        guard random.chance(percent: people > 0 ? 92 : 12) || card == usual else { continue }
        addOffer(max(sample.periods.count, people * 2), at: index, card, .village)
      }
    }
  }

  /// The leads of consortia teach townships, and villages what their own centre cannot.
  mutating func addLeads() {
    let unserved = unserved()
    var ranks: [Int: Int] = [:]
    for (number, consortium) in demand.consortia.enumerated() {
      let rank = ranks[consortium.county, default: 0]
      ranks[consortium.county] = rank + 1
      addLead(
        consortium, rank, township: demand.township[number], village: unserved[consortium.name])
    }
  }

  /// People of villages whose own centre does not teach their card, by consortium and card.
  private func unserved() -> [String: [Int]] {
    let served = (teaching[.village] ?? []).map(Set.init)
    let none = cards[.village].map { _ in 0 }
    var unserved: [String: [Int]] = [:]
    for number in units.centres {
      guard let people = demand.village[number], let name = units.units[number].consortium else {
        continue
      }
      let host = centres[units.units[number].id]
      for (card, people) in people.enumerated()
      where people > 0 && host.map({ served[card].contains($0) }) != true {
        unserved[name, default: none][card] += people
      }
    }
    return unserved
  }

  private mutating func addLead(
    _ consortium: (name: String, county: Int), _ rank: Int, township: [Int], village: [Int]?
  ) {
    let hospitals = units.hospitals[consortium.county]
    let unit = rank < hospitals.count ? units.units[hospitals[rank]] : nil
    let name = unit?.name ?? "\(units.counties[consortium.county].county.id)示例牵头医院\(rank + 1)"
    let index = add([
      host(
        name, in: consortium.county, .county, rank == 1 ? .chineseMedicine : .general, unit: unit,
        consortium: consortium.name)
    ]).lowerBound
    leads[consortium.name] = index
    let months = sample.periods.count
    for (card, people) in township.enumerated() where people > 0 {
      addOffer(max(months, people * 3 * 3 / 2), at: index, card, .township)
    }
    for (card, people) in (village ?? []).enumerated() where people > 0 {
      addOffer(max(months, people * 2), at: index, card, .village)
    }
  }

  private func host(
    _ name: String, in county: Int, _ tier: Tier, _ kind: HostKind, unit: Unit?,
    consortium: String? = nil
  ) -> Host {
    let county = units.counties[county].county
    return Host(
      id: Identifier(name), name: name, city: county.city, county: county.id, tier: tier,
      kind: kind, consortium: consortium ?? unit?.consortium, incubationFor: [],
      maximumTrainees: .unlimited, beds: .unlimited, unit: unit?.id)
  }
}
