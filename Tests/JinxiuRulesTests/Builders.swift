import JinxiuDomain
import JinxiuRules

// Defaults for what a test does not speak of: a township unit of 东海县 sends to a municipal general
// hospital for 内科 in July to October 2024, three months each.

func month(_ number: Int) -> Period { Period(index: 2024 * 12 + number - 1) }

/// Months of 2024, both inclusive.
func months(_ first: Int, _ last: Int) -> PeriodSpan {
  PeriodSpan(from: month(first), count: last - first + 1)
}

extension Programme {
  static func example(
    periods: PeriodSpan = PeriodSpan(from: month(7), count: 4),
    levels: [TrainingLevel] = [TrainingLevel(level: .township, length: 3)],
    rules: [RuleSetting] = []
  ) -> Programme {
    Programme(
      id: "p", title: "方案",
      document: Document(number: "1号", issuer: "委", division: "处", dated: "2024-06-03", basis: []),
      periods: periods, levels: levels, asOf: "2024-06-12", filingDeadline: nil,
      language: .chinese, categories: [], rules: rules, objective: ObjectiveLevel.standard,
      contact: "", sampleNotice: nil)
  }
}

extension County {
  static func example(
    _ id: Identifier<County> = "东海县", city: String = "连云港市", quota: Limit? = .atMost(10),
    minimum: Int = 0, terrain: Terrain = .plain
  ) -> County {
    County(
      id: id, city: city, authority: .healthCommission, quotaMinimum: minimum,
      quotaMaximum: quota, terrain: terrain)
  }
}

extension Unit {
  static func example(
    _ id: Identifier<Unit> = "U1", county: Identifier<County> = "东海县",
    level: UnitLevel = .township, isGovernmentRun: Bool? = true, consortium: String? = nil,
    parent: Identifier<Unit>? = nil, maximumAway: Limit = .unlimited, isHospital: Bool? = nil
  ) -> Unit {
    Unit(
      id: id, name: "\(id)卫生院", county: county, level: level, isGovernmentRun: isGovernmentRun,
      consortium: consortium, parent: parent, maximumAway: maximumAway,
      isHospital: isHospital)
  }
}

extension Host {
  static func example(
    _ id: Identifier<Host> = "H1", county: Identifier<County>? = nil, tier: Tier = .municipal,
    kind: HostKind = .general, consortium: String? = nil,
    incubationFor: [Identifier<Specialty>] = [], maximumTrainees: Limit = .unlimited,
    beds: Limit = .unlimited, unit: Identifier<Unit>? = nil
  ) -> Host {
    Host(
      id: id, name: "\(id)医院", city: "连云港市", county: county, tier: tier, kind: kind,
      consortium: consortium, incubationFor: incubationFor, maximumTrainees: maximumTrainees,
      beds: beds,
      unit: unit)
  }
}

extension Offer {
  static func example(
    _ id: Identifier<Offer> = "O1", host: Identifier<Host> = "H1",
    specialty: Identifier<Specialty> = "内科", technique: Identifier<Technique>? = nil,
    level: UnitLevel? = nil, span: PeriodSpan = months(7, 10), seats: Int = 1,
    starts: [Period]? = nil, mentors: Int? = 1, others: Int = 0, monthly: [MonthlySeats] = []
  ) -> Offer {
    Offer(
      id: id, host: host, specialty: specialty, technique: technique, level: level, span: span,
      seats: seats, starts: starts, mentors: mentors, others: others, monthly: monthly)
  }
}

extension Trainee {
  static func example(
    _ id: Identifier<Trainee> = "T1", unit: Identifier<Unit> = "U1", age: Int = 35,
    licence: String? = "执业医师",
    role: Role = .physician, specialty: Identifier<Specialty> = "内科",
    otherSpecialties: [Identifier<Specialty>] = [], technique: Identifier<Technique>? = nil,
    years: Int? = 5, featureDepartment: Identifier<Specialty>? = nil,
    wishes: [Identifier<Host>] = [], availableFrom: Period? = nil, availableTo: Period? = nil,
    priority: Int? = nil, isOnPost: Bool? = true, ground: Ground? = nil
  ) -> Trainee {
    Trainee(
      id: id, name: "张三", unit: unit, sex: .female, age: age, title: "主治医师", education: "本科",
      licence: licence, role: role, specialty: specialty, otherSpecialties: otherSpecialties,
      technique: technique, years: years, featureDepartment: featureDepartment, wishes: wishes,
      availableFrom: availableFrom, availableTo: availableTo, priority: priority,
      isOnPost: isOnPost, ground: ground, note: "")
  }
}

extension Need {
  static func example(
    _ id: Identifier<Need> = "N1", county: Identifier<County> = "东海县",
    unit: Identifier<Unit>? = nil, level: UnitLevel = .township,
    specialty: Identifier<Specialty> = "内科", technique: Identifier<Technique>? = nil,
    count: Int = 2, ground: Ground? = nil, priority: Int? = nil
  ) -> Need {
    Need(
      id: id, county: county, unit: unit, level: level, specialty: specialty, technique: technique,
      count: count, ground: ground, priority: priority)
  }
}

extension Demand {
  static func of(_ trainee: Trainee = .example(), unit: Unit = .example()) -> Demand {
    Demand(trainee, of: unit)
  }

  static func of(need: Need, unit: Unit? = nil) -> Demand { Demand(need, of: unit) }
}

extension Place {
  static func at(_ host: Host = .example(), _ offer: Offer = .example()) -> Place {
    Place(offer: offer, host: host)
  }
}

extension Option {
  static func stay(
    _ demand: Demand = .of(), at place: Place = .at(), _ spells: PeriodSpan...
  ) -> Option {
    Option(demand: demand, place: place, spells: spells.isEmpty ? [months(7, 9)] : spells)
  }
}

extension Pin {
  static func example(
    _ trainee: Identifier<Trainee> = "T1", host: Identifier<Host> = "H1",
    specialty: Identifier<Specialty>? = nil, from: Period? = nil
  ) -> Pin {
    Pin(trainee: trainee, host: host, specialty: specialty, from: from, reason: "已商定")
  }
}

extension Waiver {
  static func example(
    _ trainee: Identifier<Trainee> = "T1", _ rule: Identifier<RuleSetting>
  ) -> Waiver {
    Waiver(trainee: trainee, rule: rule, reason: "骨干", approver: "李四")
  }
}

extension Scenario {
  static func example(
    programme: Programme = .example(), counties: [County] = [], units: [Unit] = [],
    hosts: [Host] = [], offers: [Offer] = [], needs: [Need] = [], trainees: [Trainee] = [],
    partners: [Partner] = [], distances: [Distance] = [], pins: [Pin] = [],
    waivers: [Waiver] = [], transfers: [Transfer] = [], courses: [Course] = [],
    guidance: [Guidance] = []
  ) -> Scenario {
    Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      needs: needs, trainees: trainees, partners: partners, distances: distances, pins: pins,
      waivers: waivers, transfers: transfers, courses: courses, guidance: guidance)
  }
}
