import JinxiuDomain

/// Units, hosts and people of `LargeSample`: 11 cities of 8 counties, 11,000 placed, 2,000 not.
struct LargePeople {
  static let cities = ["杭", "宁", "温", "湖", "嘉", "绍", "金", "衢", "舟", "台", "丽"].map { $0 + "州市" }

  static let counties = cities.flatMap { city in
    (0..<8).map { index in
      County(
        id: Identifier("\(city.prefix(1))\(names[index])县"), city: city,
        authority: .healthCommission, quotaMinimum: 0, quotaMaximum: .unlimited,
        terrain: index < 3 ? .mountain : .plain, order: nil)
    }
  }

  private static let names = ["安", "定", "宁", "和", "平", "顺", "泰", "昌"]
  private static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨")
  private static let given = ["建国", "秀英", "伟", "敏", "浩然", "思远", "洁", "桐"]
  private static let specialties: [Identifier<Specialty>] = [
    "心血管病学", "神经外科学", "超声影像", "全科医学", "儿科", "康复医学", "急诊急救",
  ]

  static func months(of level: UnitLevel) -> Int {
    switch level {
    case .county: 6
    case .township: 3
    case .village: 1
    }
  }

  private(set) var units: [Unit] = []
  private(set) var hosts: [Host] = []
  private(set) var offers: [Offer] = []
  private(set) var trainees: [Trainee] = []
  private(set) var placements: [Placement] = []
  private(set) var unplaced: [Unplaced] = []

  init() {
    for county in Self.counties { addUnitsAndHosts(of: county) }
    let levels = Dictionary(grouping: units, by: \.level)
    let shares: [(UnitLevel, Int)] = [(.county, 5_000), (.township, 3_000), (.village, 3_000)]
    for (level, people) in shares {
      let units = levels[level] ?? []
      for index in 0..<people { place(index, unit: units[index % units.count]) }
      for index in 0..<people * 2 / 11 { turnAway(index, unit: units[index % units.count]) }
    }
  }

  private mutating func addUnitsAndHosts(of county: County) {
    let counts: [(UnitLevel, String, Int)] = [
      (.county, "人民医院", 8), (.township, "镇中心卫生院", 24), (.village, "村卫生室", 32),
    ]
    for (level, kind, count) in counts {
      for index in 0..<count {
        let name = "\(county.id)第\(index + 1)\(kind)"
        units.append(
          Unit(
            id: Identifier("\(county.id)-\(level.rawValue)-\(index)"), name: name,
            county: county.id, level: level, isGovernmentRun: true, consortium: nil, parent: nil,
            maximumAway: .unlimited))
      }
    }
    for (tier, count) in [(Tier.municipal, 2), (.county, 3), (.township, 24)] {
      for index in 0..<count { addHost(tier, index, county) }
    }
  }

  private mutating func addHost(_ tier: Tier, _ index: Int, _ county: County) {
    let id = Identifier<Host>("\(county.id)-\(tier.rawValue)-\(index)")
    hosts.append(
      Host(
        id: id, name: "\(county.id)第\(index + 1)医院", city: county.city, county: county.id,
        tier: tier, kind: .general, consortium: nil, incubationFor: [],
        maximumTrainees: .unlimited, beds: .unlimited))
    offers.append(
      Offer(
        id: Identifier("o-\(id)"), host: id, specialty: Self.specialties[index % 7],
        technique: nil, level: nil, span: Sample.span("2024-01", 36), seats: 4, starts: nil,
        mentors: 4))
  }

  private mutating func place(_ index: Int, unit: Unit) {
    let trainee = name(unit)
    let host = hosts[(index * 7) % hosts.count]
    let months = Self.months(of: unit.level)
    placements.append(
      Placement(
        demand: .trainee(trainee.id), count: 1, county: unit.county, unit: unit.id,
        level: unit.level, host: host.id, tier: host.tier, kind: host.kind,
        specialty: trainee.specialty, offer: Identifier("o-\(host.id)"),
        spells: [PeriodSpan(from: Sample.month("2024-01").advanced(by: index % 30), count: months)],
        payer: .unit, points: 7, waivers: index % 50 == 0 ? ["age"] : []))
  }

  private mutating func turnAway(_ index: Int, unit: Unit) {
    let trainee = name(unit)
    let reason = UnplacedReason.allCases[index % 3]
    unplaced.append(
      Unplaced(
        demand: .trainee(trainee.id), count: 1, county: unit.county, unit: unit.id,
        reason: reason, rules: reason == .ineligible ? ["licence"] : ["seats"],
        explanation: Phrase(
          "\(trainee.name)可去的席位已由至少同样好的方案用完，没有剩余的月份。",
          "Every seat that \(trainee.name) could take is used by a plan at least as good."),
        nearest: nil))
  }

  private mutating func name(_ unit: Unit) -> Trainee {
    let number = trainees.count
    let name = String(Self.surnames[number % 16]) + Self.given[number / 16 % 8]
    let trainee = Sample.trainee(
      Identifier("T\(10_000 + number)"), name, unit.id, Self.specialties[number % 7])
    trainees.append(trainee)
    return trainee
  }
}
