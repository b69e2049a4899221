import JinxiuDomain

/// A county whose values a test may change before it is used.
struct CountyDraft: Sendable {
  var id: Identifier<County>
  var quotaMinimum = 0
  var quotaMaximum: Limit? = .unlimited
  var city = "连云港"
  var terrain = Terrain.plain

  var value: County {
    County(
      id: id, city: city, authority: .healthCommission, quotaMinimum: quotaMinimum,
      quotaMaximum: quotaMaximum, terrain: terrain)
  }
}

struct UnitDraft: Sendable {
  var id: Identifier<JinxiuDomain.Unit>
  var name: String
  var county: Identifier<County>
  var level = UnitLevel.township
  var isGovernmentRun: Bool? = true
  var consortium: String?
  var parent: Identifier<JinxiuDomain.Unit>?
  var maximumAway = Limit.unlimited
  var isHospital: Bool?

  var value: JinxiuDomain.Unit {
    Unit(
      id: id, name: name, county: county, level: level, isGovernmentRun: isGovernmentRun,
      consortium: consortium, parent: parent, maximumAway: maximumAway, isHospital: isHospital)
  }
}

struct HostDraft: Sendable {
  var id: Identifier<Host>
  var name: String
  var tier: Tier
  var kind = HostKind.general
  var incubationFor: [Identifier<Specialty>] = []
  var maximumTrainees = Limit.unlimited
  var beds = Limit.unlimited
  var county: Identifier<County>?
  var consortium: String?
  var unit: Identifier<JinxiuDomain.Unit>?

  var value: Host {
    Host(
      id: id, name: name, city: "连云港", county: county, tier: tier, kind: kind,
      consortium: consortium, incubationFor: incubationFor, maximumTrainees: maximumTrainees,
      beds: beds, unit: unit)
  }
}

struct OfferDraft: Sendable {
  var id: Identifier<Offer>
  var host: Identifier<Host>
  var specialty: Identifier<Specialty>
  var technique: Identifier<Technique>?
  var level: UnitLevel?
  var span = spell("2024-07", "2024-12")
  var seats: Int
  var starts: [Period]?
  var mentors: Int?
  var others = 0
  /// Seats in single months, as `2024-08`.
  var monthly: [String: Int] = [:]

  var value: Offer {
    Offer(
      id: id, host: host, specialty: specialty, technique: technique, level: level, span: span,
      seats: seats, starts: starts, mentors: mentors, others: others,
      monthly: monthly.compactMap { month, seats in
        Period(month).map { MonthlySeats(month: $0, seats: seats) }
      })
  }
}

struct TraineeDraft: Sendable {
  var id: Identifier<Trainee>
  var name: String
  var unit: Identifier<JinxiuDomain.Unit>
  var age = 35
  var licence: String? = "执业医师"
  var role = Role.physician
  var specialty: Identifier<Specialty> = "内科"
  var otherSpecialties: [Identifier<Specialty>] = []
  var technique: Identifier<Technique>?
  var years: Int? = 5
  var featureDepartment: Identifier<Specialty>?
  var wishes: [Identifier<Host>] = []
  var availableFrom: Period?
  var availableTo: Period?
  var priority: Int?
  var isOnPost: Bool? = true
  var ground: Ground?

  var value: Trainee {
    Trainee(
      id: id, name: name, unit: unit, sex: .female, age: age, title: "主治医师", education: "本科",
      licence: licence, role: role, specialty: specialty, otherSpecialties: otherSpecialties,
      technique: technique, years: years, featureDepartment: featureDepartment, wishes: wishes,
      availableFrom: availableFrom, availableTo: availableTo, priority: priority,
      isOnPost: isOnPost, ground: ground, note: "")
  }
}

struct NeedDraft: Sendable {
  var id: Identifier<Need>
  var county: Identifier<County>
  var unit: Identifier<JinxiuDomain.Unit>?
  var level = UnitLevel.township
  var specialty: Identifier<Specialty>
  var count: Int
  var ground: Ground?

  var value: Need {
    Need(
      id: id, county: county, unit: unit, level: level, specialty: specialty, technique: nil,
      count: count, ground: ground, priority: nil)
  }
}

struct RuleDraft: Sendable {
  var id: Identifier<RuleSetting>
  var key: String
  var kind: RuleKind
  var clause: String
  var parameters: [String: ParameterValue]

  var value: RuleSetting {
    RuleSetting(
      id: id, rule: key, kind: kind, requirements: [], clause: clause, quote: "原文",
      parameters: parameters.keys.sorted().compactMap { name in
        parameters[name].map { Parameter(name, $0) }
      })
  }
}

/// The months written as `YYYY-MM`; a test that writes them wrongly gets a month that is nowhere.
func spell(_ first: String, _ last: String) -> PeriodSpan {
  PeriodSpan(from: month(first), to: month(last)) ?? PeriodSpan(from: month(first), count: 1)
}

func month(_ text: String) -> Period { Period(text) ?? Period(index: 0) }

/// Half months by first and last day; a test that writes them wrongly gets a half that is nowhere.
func halves(_ first: String, _ last: String) -> PeriodSpan {
  let nowhere = Period(index: 0, on: .halfMonth)
  let first = Period(first, .first, on: .halfMonth) ?? nowhere
  let last = Period(last, .last, on: .halfMonth) ?? nowhere
  return PeriodSpan(from: first, to: last) ?? PeriodSpan(from: nowhere, count: 1)
}
