import JinxiuDomain

/// The receiving side of a bench sample: hosts, and offers with one to a few seats.
struct BenchHosts {
  let specialties: [Identifier<Specialty>]
  /// Nominees who lack each specialty first, in proportion.
  let shares: [Int]
  let hosts: [Host]
  let offers: [Offer]
  /// Hosts of each specialty with how often they are wished for.
  let wished: [[(element: Identifier<Host>, weight: Int)]]

  init(seed: Int, size: BenchSize) {
    var random = SplitMix64(seed: seed, stream: .hosts)
    let count = size.specialties
    let shares = (0..<count).map { _ in random.number(in: 20...40) }
    let hosts = (1...size.hosts).map(Self.host)
    let wanted = apportion(max(size.people, count), by: shares)
    let names = Self.names(count)
    var months = SplitMix64(seed: seed, stream: .offers)
    var offers: [Offer] = []
    var wished: [[(element: Identifier<Host>, weight: Int)]] = []
    for (specialty, people) in zip(names, wanted) {
      let able = Array(random.shuffled(hosts).prefix(size.offersPerSpecialty))
      let plenty = random.number(in: Self.plenty)
      let total = (people * size.stay * plenty + 50 * size.months) / (100 * size.months)
      let seats = apportion(max(able.count, total), by: able.map(Self.weight))
      for (host, seats) in zip(able, seats) {
        offers.append(
          Offer(
            id: Identifier(numbered("O", offers.count + 1, digits: 5)), host: host.id,
            specialty: specialty, technique: nil, level: nil,
            span: Self.span(of: size.months, with: &months), seats: seats, starts: nil,
            mentors: seats))
      }
      wished.append(able.map { ($0.id, Self.popularity(of: $0)) })
    }
    self.shares = shares
    self.hosts = hosts
    self.offers = offers
    self.wished = wished
    specialties = names
  }

  /// Seat-months of a specialty for 100 months that its people stay.
  private static let plenty = 85...155

  private static func host(_ number: Int) -> Host {
    let (tier, kind): (Tier, HostKind) =
      switch number % 10 {
      case 0, 3, 6, 8: (.municipal, .general)
      case 1, 5: (.provincial, .general)
      case 2: (.municipal, .specialist)
      default: (.county, .general)
      }
    return Host(
      id: Identifier(numbered("H", number, digits: 4)), name: "示例进修医院\(number)",
      city: BenchMap.city, county: nil, tier: tier, kind: kind, consortium: nil,
      incubationFor: [], maximumTrainees: .unlimited, beds: .unlimited)
  }

  /// How large a host is.
  private static func weight(of host: Host) -> Int { host.tier == .county ? 2 : 3 }

  /// How often a host is wished for.
  private static func popularity(of host: Host) -> Int {
    switch (host.tier, host.kind) {
    case (.municipal, .general): 10
    case (.provincial, _): 8
    default: 4
    }
  }

  /// Three in four run through, the rest for half of the months or more.
  private static func span(of months: Int, with random: inout SplitMix64) -> PeriodSpan {
    let count = random.chance(percent: 75) ? months : random.number(in: (months + 1) / 2...months)
    let first = random.number(in: 0...months - count)
    return PeriodSpan(from: BenchProgramme.first.advanced(by: first), count: count)
  }

  private static func names(_ count: Int) -> [Identifier<Specialty>] {
    (0..<count).map { index in
      let name = Self.fields[index % fields.count]
      let direction = index / fields.count
      return Identifier(direction == 0 ? name : "\(name)方向\(direction + 1)")
    }
  }

  private static let fields = [
    "心血管内科", "呼吸内科", "消化内科", "神经内科", "内分泌科", "肾内科", "普外科", "骨科", "神经外科", "泌尿外科",
    "妇产科", "儿科", "急诊科", "重症医学科", "麻醉科", "康复科", "超声", "病理", "感染科", "老年医学科",
  ]
}
