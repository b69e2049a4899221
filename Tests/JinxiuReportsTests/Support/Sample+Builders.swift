import JinxiuDomain

/// Short ways to write the parts of a scenario; what is not named does not matter.
extension Sample {
  static func month(_ text: String) -> Period {
    guard let month = Period(text) else { preconditionFailure("\(text) is not a month") }
    return month
  }

  static func span(_ from: String, _ count: Int) -> PeriodSpan {
    PeriodSpan(from: month(from), count: count)
  }

  static func rule(
    _ id: Identifier<RuleSetting>, _ key: String, _ kind: RuleKind, _ clause: String = "一",
    _ quote: String = "", _ parameters: [Parameter] = []
  ) -> RuleSetting {
    RuleSetting(
      id: id, rule: key, kind: kind, requirements: ["L4"], clause: clause, quote: quote,
      parameters: parameters)
  }

  static func county(_ id: Identifier<County>, quota: Limit?) -> County {
    County(
      id: id, city: "连云港市", authority: quota == nil ? .affiliated : .healthCommission,
      quotaMinimum: 0, quotaMaximum: quota, terrain: .plain)
  }

  static func unit(
    _ id: Identifier<Unit>, _ name: String, _ county: Identifier<County>
  ) -> Unit {
    Unit(
      id: id, name: name, county: county, level: .township, isGovernmentRun: true,
      consortium: nil, parent: nil, maximumAway: .unlimited)
  }

  static func host(
    _ id: Identifier<Host>, _ name: String, _ tier: Tier, _ kind: HostKind, maximum: Limit,
    incubationFor: [Identifier<Specialty>] = []
  ) -> Host {
    Host(
      id: id, name: name, city: "连云港市", county: nil, tier: tier, kind: kind, consortium: nil,
      incubationFor: incubationFor, maximumTrainees: maximum, beds: .unlimited)
  }

  static func offer(
    _ id: Identifier<Offer>, _ host: Identifier<Host>, _ specialty: Identifier<Specialty>,
    _ seats: Int, from: String = "2024-07", months: Int = 4
  ) -> Offer {
    Offer(
      id: id, host: host, specialty: specialty, technique: nil, level: nil,
      span: span(from, months), seats: seats, starts: nil, mentors: seats)
  }

  static func trainee(
    _ id: Identifier<Trainee>, _ name: String, _ unit: Identifier<Unit>,
    _ specialty: Identifier<Specialty>, sex: Sex = .male, role: Role = .physician,
    licence: String? = "执业医师", years: Int = 8,
    featureDepartment: Identifier<Specialty>? = nil, note: String = ""
  ) -> Trainee {
    Trainee(
      id: id, name: name, unit: unit, sex: sex, age: 36, title: "主治医师", education: "本科",
      licence: licence, role: role, specialty: specialty, otherSpecialties: [], technique: nil,
      years: years, featureDepartment: featureDepartment, wishes: [], availableFrom: nil,
      availableTo: nil, priority: nil, isOnPost: nil, ground: nil, note: note)
  }

  static func placement(
    _ trainee: Identifier<Trainee>, _ unit: Identifier<Unit>, _ host: Identifier<Host>,
    _ specialty: Identifier<Specialty>, _ offer: Identifier<Offer>, from: String,
    waivers: [Identifier<RuleSetting>] = []
  ) -> Placement {
    placement(
      .trainee(trainee), 1, units.first { $0.id == unit }?.county ?? "", unit, host, specialty,
      offer, from, waivers)
  }

  static func placement(
    need: Identifier<Need>, _ count: Int, _ county: Identifier<County>, _ host: Identifier<Host>,
    _ specialty: Identifier<Specialty>, _ offer: Identifier<Offer>, from: String
  ) -> Placement {
    placement(.need(need), count, county, nil, host, specialty, offer, from, [])
  }

  private static func placement(
    _ demand: DemandName, _ count: Int, _ county: Identifier<County>, _ unit: Identifier<Unit>?,
    _ host: Identifier<Host>, _ specialty: Identifier<Specialty>, _ offer: Identifier<Offer>,
    _ from: String, _ waivers: [Identifier<RuleSetting>]
  ) -> Placement {
    let place = hosts.first { $0.id == host }
    return Placement(
      demand: demand, count: count, county: county, unit: unit, level: .township, host: host,
      tier: place?.tier ?? .county, kind: place?.kind ?? .general, specialty: specialty,
      offer: offer, spells: [span(from, 3)],
      payer: place?.tier == .municipal ? .city : .county, points: 6, waivers: waivers)
  }
}
