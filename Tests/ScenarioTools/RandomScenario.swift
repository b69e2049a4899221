package import JinxiuDomain
import JinxiuFiles
import JinxiuRules

/// Draws scenarios that use every column, with texts that are hard to quote.
package struct RandomScenario {
  private var random: SeededRandom
  private let hard = "内外,\"'\n\r\t =+-@：:；、;#&*{}[]|>%!?~` é😀\u{3000}妇儿\\"
  private let plain = "内外妇儿 ABCabc019-_()（）\"',"
  private let specialties: [Identifier<Specialty>]
  private let grid: Grid

  /// Every third scenario counts half months.
  package init(seed: Int) {
    grid = seed % 3 == 0 ? .halfMonth : .month
    random = SeededRandom(seed)
    var names: [Identifier<Specialty>] = []
    for number in 0..<4 { names.append(Identifier("专科\(number)" + random.text(plain))) }
    specialties = names
  }

  package mutating func scenario() -> Scenario {
    let counties = list("县", 1...4) { $0.county($1) }
    let units = list("U", 1...5) { $0.unit($1, counties) }
    let hosts = list("H", 1...4) { $0.host($1, counties, units) }
    let offers = list("O", 0...6) { $0.offer($1, hosts) }
    let trainees = list("T", 0...6) { $0.trainee($1, units, hosts) }
    let needs = list("N", 0...4) { $0.need($1, counties, units) }
    return Scenario(
      programme: programme(), counties: counties, units: units, hosts: hosts, offers: offers,
      needs: needs, trainees: trainees, partners: partners(counties, units, hosts),
      distances: distances(counties, hosts), pins: pins(trainees, hosts),
      waivers: waivers(trainees), transfers: transfers(counties), courses: courses(trainees),
      guidance: guidance(counties)
    ).stamped
  }

  private mutating func list<Value>(
    _ prefix: String, _ counts: ClosedRange<Int>, _ make: (inout Self, String) -> Value
  ) -> [Value] {
    (0..<random.number(counts)).map { number in
      let id = "\(prefix)\(number)" + random.text(plain)
      return make(&self, id)
    }
  }

  private mutating func county(_ id: String) -> County {
    let quota: Limit? = random.pick([nil, .unlimited, .atMost(random.number(0...30))])
    let floor = random.number(0...(quota?.number ?? 30))
    return County(
      id: Identifier(id), city: optional { $0.text } ?? "",
      authority: random.pick(Authority.allCases),
      quotaMinimum: floor, quotaMaximum: quota, terrain: random.pick(Terrain.allCases),
      order: optional { $0.random.number(1...9) })
  }

  private mutating func unit(_ id: String, _ counties: [County]) -> Unit {
    Unit(
      id: Identifier(id), name: text, county: random.pick(counties).id,
      level: random.pick(UnitLevel.allCases), isGovernmentRun: random.pick([nil, true, false]),
      consortium: optional { $0.name }, parent: nil, maximumAway: limit,
      isHospital: random.pick([nil, true, false]))
  }

  private mutating func host(_ id: String, _ counties: [County], _ units: [Unit]) -> Host {
    let county = optional { $0.random.pick(counties).id }
    let own = units.filter { county == nil || $0.county == county }
    return Host(
      id: Identifier(id), name: text, city: optional { $0.text } ?? "",
      county: county, tier: random.pick(Tier.allCases),
      kind: random.pick(HostKind.allCases), consortium: optional { $0.name },
      incubationFor: someSpecialties, maximumTrainees: limit, beds: limit,
      unit: own.isEmpty ? nil : optional { $0.random.pick(own).id })
  }

  private mutating func offer(_ id: String, _ hosts: [Host]) -> Offer {
    let span = PeriodSpan(from: month, count: random.number(1...12))
    let starts = span.periods.filter { _ in random.chance(30) }
    return Offer(
      id: Identifier(id), host: random.pick(hosts).id, specialty: random.pick(specialties),
      technique: optional { Identifier($0.name) },
      level: optional { $0.random.pick(UnitLevel.allCases) }, span: span,
      seats: random.number(0...20), starts: starts.isEmpty ? nil : starts,
      mentors: optional { $0.random.number(0...9) },
      others: random.pick([0, random.number(0...9)]),
      monthly: span.periods.filter { _ in random.chance(20) }.map {
        MonthlySeats(month: $0, seats: random.number(0...20))
      })
  }

  private mutating func need(_ id: String, _ counties: [County], _ units: [Unit]) -> Need {
    let unit = optional { $0.random.pick(units) }
    return Need(
      id: Identifier(id), county: unit?.county ?? random.pick(counties).id, unit: unit?.id,
      level: random.pick(UnitLevel.allCases), specialty: random.pick(specialties),
      technique: optional { Identifier($0.name) }, count: random.number(1...30),
      ground: optional { $0.random.pick(Ground.allCases) },
      priority: optional { $0.random.number(1...9) })
  }

  private mutating func trainee(_ id: String, _ units: [Unit], _ hosts: [Host]) -> Trainee {
    let from = optional { $0.month }
    let until = optional { (from ?? $0.month).advanced(by: $0.random.number(0...9)) }
    return Trainee(
      id: Identifier(id), name: "\(id)" + text, unit: random.pick(units).id,
      sex: random.pick(Sex.allCases), age: random.number(18...70),
      title: random.pick(["", "主治医师", text]), education: random.pick(["", "本科", text]),
      licence: optional { $0.text }, role: random.pick(Role.allCases),
      specialty: random.pick(specialties), otherSpecialties: someSpecialties,
      technique: optional { Identifier($0.name) }, years: optional { $0.random.number(0...60) },
      featureDepartment: optional { $0.random.pick($0.specialties) },
      wishes: hosts.map(\.id).shuffled(using: &random).filter { _ in random.chance(40) },
      availableFrom: from, availableTo: until, priority: optional { $0.random.number(1...9) },
      isOnPost: random.pick([nil, true, false]),
      ground: optional { $0.random.pick(Ground.allCases) }, note: optional { $0.text } ?? "")
  }

  // MARK: -

  private mutating func partners(
    _ counties: [County], _ units: [Unit], _ hosts: [Host]
  ) -> [Partner] {
    let senders = counties.map(\.id.text) + units.map(\.id.text)
    return senders.filter { _ in random.chance(40) }.map { sender in
      Partner(
        sender: sender, host: random.pick(hosts).id,
        specialty: optional { $0.random.pick($0.specialties) }, kind: text,
        points: random.number(-9...9))
    }
  }

  private mutating func distances(_ counties: [County], _ hosts: [Host]) -> [Distance] {
    counties.flatMap { county in
      hosts.filter { _ in random.chance(60) }.map { host in
        Distance(county: county.id, host: host.id, kilometres: random.number(0...400))
      }
    }
  }

  private mutating func pins(_ trainees: [Trainee], _ hosts: [Host]) -> [Pin] {
    trainees.filter { _ in random.chance(30) }.map { trainee in
      Pin(
        trainee: trainee.id, host: random.pick(hosts).id,
        specialty: optional { $0.random.pick($0.specialties) }, from: optional { $0.month },
        reason: text)
    }
  }

  private mutating func waivers(_ trainees: [Trainee]) -> [Waiver] {
    trainees.filter { _ in random.chance(30) }.map { trainee in
      Waiver(trainee: trainee.id, rule: "three-years", reason: text, approver: text)
    }
  }

  private mutating func courses(_ trainees: [Trainee]) -> [Course] {
    trainees.filter { _ in random.chance(20) }.map { trainee in
      Course(
        trainee: trainee.id, name: text,
        span: PeriodSpan(from: month, count: random.number(1...12)))
    }
  }

  private mutating func guidance(_ counties: [County]) -> [Guidance] {
    // A city must be a name here, though a county may have any text for it.
    let cities = Set(
      counties.map(\.city).filter { !$0.isEmpty && !$0.contains(where: Self.separates) })
    return cities.sorted().flatMap { city in
      UnitLevel.allCases.filter { _ in random.chance(30) }.map {
        Guidance(city: city, level: $0, people: random.number(0...900))
      }
    }
  }

  private static func separates(_ character: Character) -> Bool { "；;、\n\r\t".contains(character) }

  private mutating func transfers(_ counties: [County]) -> [Transfer] {
    guard counties.count > 1 else { return [] }
    return counties.indices.dropFirst().compactMap { index in
      guard let quota = counties[index].quotaMaximum, quota != .atMost(0) else { return nil }
      return Transfer(
        from: counties[index].id, to: counties[index - 1].id,
        count: random.number(1...(quota.number ?? 9)), reason: text)
    }
  }

  private mutating func programme() -> Programme {
    let ids = ["one-placement", "specialty-match", "pins", "duration", "within-periods", "seats"]
    let indispensable = ids.map { rule($0, .hard, []) }
    let years = RuleSetting(
      id: "three-years", rule: "years-in-profession", kind: .waivable, requirements: ["L14"],
      clause: text, quote: text, parameters: [Parameter("minimum", .integer(random.number(0...9)))])
    let deadline = rule("finish-by", .hard, [Parameter("month", .text(month.closing))])
    let start = month
    return Programme(
      id: Identifier(text), title: text,
      document: Document(
        number: text, issuer: text, division: optional { $0.text } ?? "", dated: "2024-02-29",
        basis: (0..<random.number(0...2)).map { _ in text }),
      periods: PeriodSpan(from: start, count: random.number(1...36)),
      levels: UnitLevel.allCases.shuffled(using: &random).map {
        TrainingLevel(level: $0, length: random.number(1...6), patterns: patterns)
      }, asOf: "2024-06-12", filingDeadline: optional { _ in "2024-06-12" },
      language: random.pick(Language.allCases),
      categories: specialties.filter { _ in random.chance(70) }.map {
        SpecialtyCategory(specialty: $0, category: random.pick(FormCategory.allCases))
      }, rules: (indispensable + [years, deadline]).shuffled(using: &random),
      objective: random.pick([ObjectiveLevel.standard, [.placed], [.points, .placed]]),
      contact: optional { $0.text } ?? "", sampleNotice: optional { $0.text })
  }

  private var patterns: [SpellPattern] {
    mutating get {
      (0..<random.number(0...2)).map { number in
        let least = random.number(1...3)
        // Lengths that differ, since a pattern may stand once only.
        let lengths = (0..<random.number(2...3)).map { _ in random.number(1...4) } + [number + 1]
        return SpellPattern(lengths: lengths, apart: least...(least + random.number(0...5)))
      }
    }
  }

  private mutating func rule(
    _ key: String, _ kind: RuleKind, _ parameters: [Parameter]
  ) -> RuleSetting {
    let setting = RuleSetting(
      id: Identifier(key), rule: key, kind: kind, requirements: [],
      clause: optional { $0.text } ?? "", quote: optional { $0.text } ?? "",
      parameters: parameters)
    return RuleCatalogue.form(of: key)?.completed(setting) ?? setting
  }

  private var text: String { mutating get { random.text(hard, length: 12) } }
  private var name: String { mutating get { random.text(plain) } }
  private var month: Period {
    mutating get {
      Period(index: 2024 * grid.periodsInYear + random.number(0...24), on: grid)
    }
  }
  private var limit: Limit {
    mutating get { random.chance(30) ? .unlimited : .atMost(random.number(0...50)) }
  }
  private var someSpecialties: [Identifier<Specialty>] {
    mutating get { specialties.filter { _ in random.chance(30) } }
  }

  private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
    random.chance(50) ? make(&self) : nil
  }
}
