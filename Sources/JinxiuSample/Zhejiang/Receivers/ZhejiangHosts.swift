import JinxiuDomain

/// The receiving side of the sample: hospitals of all tiers and what they offer to whom.
///
/// Seats follow what nominees ask for, so that their number and the load on them keep their
/// proportion at every size.
struct ZhejiangHosts {
  private(set) var hosts: [Host] = []
  /// Those of `hosts` that offer anything.
  private(set) var offering: [Host] = []
  private(set) var offers: [Offer] = []
  /// Numbers of the hosts that offer each card of a level, in the order of `hosts`.
  private(set) var teaching: [UnitLevel: [[Int]]]
  /// The host that leads each consortium, by its name.
  var leads: [String: Int] = [:]
  /// The host that a township centre is, by its unit.
  var centres: [Identifier<Unit>: Int] = [:]

  let sample: ZhejiangSample
  let units: ZhejiangUnits
  let cards: ZhejiangCards
  let demand: ZhejiangDemand
  var random: SplitMix64

  init(
    sample: ZhejiangSample, units: ZhejiangUnits, cards: ZhejiangCards,
    nominees: [ZhejiangNominee]
  ) {
    self.sample = sample
    self.units = units
    self.cards = cards
    demand = ZhejiangDemand(units: units, cards: cards, nominees: nominees)
    random = SplitMix64(seed: sample.seed, stream: .offers)
    teaching = cards.levels.mapValues { $0.map { _ in [] } }
    addHospitals()
    addCentres()
    addLeads()
    settle()
  }

  /// Numbers the hosts; returns their places in `hosts`.
  mutating func add(_ added: [Host]) -> Range<Int> {
    let first = hosts.count
    hosts += added.enumerated().map { index, host in
      host.with(id: Identifier(numbered("H", first + index + 1, digits: 5)))
    }
    return first..<hosts.count
  }

  /// An offer of so many seat-months, as whole seats over some of the months.
  mutating func addOffer(
    _ seatMonths: Int, at host: Int, _ card: Int, _ level: UnitLevel
  ) {
    let budget = OfferBudget(periods: sample.periods, stay: ZhejiangNotice.months(of: level))
    offers.append(
      budget.offer(
        seatMonths, number: offers.count + 1, host: hosts[host].id,
        specialty: cards[level][card].specialty, level: level, with: &random))
    teaching[level]?[card].append(host)
  }

  /// Rooms and beds are a little fewer than the seats of all offers.
  private mutating func settle() {
    var seats: [Identifier<Host>: Int] = [:]
    for offer in offers { seats[offer.host, default: 0] += offer.seats }
    offering = hosts.compactMap { host in
      guard let seats = seats[host.id] else { return nil }
      let rooms = max(1, seats * random.number(in: 94...100) / 100)
      let isLimited = random.chance(percent: 60)
      let hasFewBeds = random.chance(percent: 50)
      return host.with(
        id: host.id, maximumTrainees: isLimited ? .atMost(rooms) : .unlimited,
        beds: hasFewBeds ? .atMost(max(1, rooms - random.number(in: 0...rooms / 20))) : .unlimited)
    }
  }
}

extension Host {
  /// The same host under another number, with other rooms.
  fileprivate func with(
    id: Identifier<Host>, maximumTrainees: Limit? = nil, beds: Limit? = nil
  ) -> Host {
    Host(
      id: id, name: name, city: city, county: county, tier: tier, kind: kind,
      consortium: consortium, incubationFor: incubationFor,
      maximumTrainees: maximumTrainees ?? self.maximumTrainees, beds: beds ?? self.beds, unit: unit)
  }
}
