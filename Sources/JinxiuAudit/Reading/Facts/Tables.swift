import JinxiuDomain

/// The tables in numbers: what may be asked millions of times is looked up here.
struct Tables: Sendable {
  struct PinFacts: Sendable {
    let host: Int
    /// `Numbering.none` for any.
    let specialty: Int
  }

  struct Bond: Sendable {
    let host: Int
    /// `Numbering.none` for every one.
    let specialty: Int
    let points: Int
  }

  private(set) var demands: [DemandFacts] = []
  private(set) var seats: [SeatFacts] = []
  /// By demand: the specialties asked for, each once, in order of choice.
  private(set) var specialties: [[Int]] = []
  /// By demand: hosts in order of preference.
  private(set) var wishes: [[Int]] = []
  /// By demand: the partners of its county, unit and consortium.
  private(set) var bonds: [[Bond]] = []
  /// By position of the demand.
  private(set) var pins: [Int: [PinFacts]] = [:]
  /// By specialty: positions in `seats`.
  private(set) var seatsBySpecialty: [Int: [Int]] = [:]
  let hostCount: Int
  /// County by county, host by host; nil where the table has no row.
  private var kilometres: [Int?] = []
  private var names: Numbering
  private let hosts: Numbering
  private let counties: Numbering

  init(_ scenario: Scenario, demands list: [Demand], seats offered: [Seat]) {
    counties = Numbering(scenario.counties.map(\.id.text))
    hosts = Numbering(scenario.hosts.map(\.id.text))
    hostCount = scenario.hosts.count
    names = Numbering()
    for seat in offered { seats.append(facts(of: seat)) }
    seatsBySpecialty = Dictionary(grouping: seats.indices) { [seats] in seats[$0].specialty }
    addBonds(scenario, list)
    addDemands(scenario, list)
    addDistances(scenario)
  }

  /// Of the distance from a county to a host; nil where the table has no row.
  func kilometres(from county: Int, to host: Int) -> Int? {
    county == Numbering.none ? nil : kilometres[county * hostCount + host]
  }

  /// Of a specialty, a unit, a consortium or a technique; `Numbering.none` for what is nowhere.
  func number(of name: String) -> Int { names[name] }

  private mutating func facts(of seat: Seat) -> SeatFacts {
    let (offer, host) = (seat.offer, seat.host)
    return SeatFacts(
      host: hosts[host.id.text], hostUnit: number(host.unit?.text),
      county: counties[host.county?.text], consortium: number(host.consortium),
      tier: host.tier.rank, kind: host.kind.rank, specialty: names.number(offer.specialty.text),
      technique: number(offer.technique?.text), level: offer.level?.rank ?? Numbering.none,
      incubates: host.incubationFor.contains(offer.specialty))
  }

  private mutating func number(_ name: String?) -> Int {
    name.map { names.number($0) } ?? Numbering.none
  }

  private mutating func addBonds(_ scenario: Scenario, _ list: [Demand]) {
    var bySender: [String: [Bond]] = [:]
    for partner in scenario.partners {
      let bond = Bond(
        host: hosts[partner.host.text], specialty: number(partner.specialty?.text),
        points: partner.points)
      bySender[partner.sender, default: []].append(bond)
    }
    bonds = list.map { demand in
      guard !bySender.isEmpty else { return [] }
      // A sender may stand in the table under three names, each of which counts once.
      var seen: Set<String> = []
      return [demand.county.text, demand.unit?.id.text, demand.unit?.consortium].compactMap(\.self)
        .filter { seen.insert($0).inserted }
        .flatMap { bySender[$0] ?? [] }
    }
  }

  private mutating func addDemands(_ scenario: Scenario, _ list: [Demand]) {
    let receiving = Set(scenario.hosts.compactMap(\.unit))
    let pinned = Dictionary(grouping: scenario.pins, by: \.trainee)
    for (position, demand) in list.enumerated() {
      let trainee = demand.trainee
      var seen: Set<Int> = []
      specialties.append(
        demand.specialties.map { number($0.text) }.filter { seen.insert($0).inserted })
      wishes.append((trainee?.wishes ?? []).map { hosts[$0.text] })
      let own = trainee.flatMap { pinned[$0.id] } ?? []
      if !own.isEmpty {
        pins[position] = own.map {
          PinFacts(host: hosts[$0.host.text], specialty: number($0.specialty?.text))
        }
      }
      demands.append(
        DemandFacts(
          position: position, level: demand.level.rank, county: counties[demand.county.text],
          unit: number(demand.unit?.id.text), parent: number(demand.unit?.parent?.text),
          consortium: number(demand.unit?.consortium), technique: number(demand.technique?.text),
          specialty: specialties[position].first ?? Numbering.none,
          featureDepartment: number(trainee?.featureDepartment?.text),
          isTrainee: trainee != nil, hasGround: demand.ground != nil,
          isFeatureGround: demand.ground == .featureDepartment, isPinned: !own.isEmpty,
          hasWishes: !wishes[position].isEmpty, hasPartners: !bonds[position].isEmpty,
          parentReceives: demand.unit?.parent.map(receiving.contains) ?? false))
    }
  }

  private mutating func addDistances(_ scenario: Scenario) {
    kilometres = Array(repeating: nil, count: scenario.counties.count * hostCount)
    for distance in scenario.distances {
      let (county, host) = (counties[distance.county.text], hosts[distance.host.text])
      guard county != Numbering.none, host != Numbering.none,
        kilometres[county * hostCount + host] == nil
      else { continue }
      kilometres[county * hostCount + host] = distance.kilometres
    }
  }
}
