import JinxiuDomain
import JinxiuPlanning
import JinxiuRules

/// A scenario that holds together, to which causes of contradiction are added.
///
/// Every cause brings hosts, offers, units and people of its own, so that two of them are
/// independent of each other.
struct PlantedScenario {
  var rules: [RuleSetting] = []
  var counties: [County] = []
  var units: [JinxiuDomain.Unit] = []
  var hosts: [Host] = []
  var offers: [Offer] = []
  var trainees: [Trainee] = []
  var pins: [Pin] = []
  var courses: [Course] = []
  var dice: Dice
  private(set) var plants: [Plant] = []

  /// What was planted: a minimal set has all of `rules`, and none but `pins` take part in it.
  struct Plant {
    let kind: PlantKind
    let rules: Set<Identifier<RuleSetting>>
    let pins: Set<Identifier<Trainee>>
  }

  init(seed: Int) {
    dice = Dice(seed: seed)
    counties = [county("base")]
    units = [unit("base", in: "base")]
    hosts = [host("base", .county)]
    offers = [offer("base", at: "base", seats: 9, in: span(7, 12))]
    trainees = (0..<dice.roll(2...6)).map { trainee("base\($0)", of: "base") }
    pins = trainees.prefix(dice.roll(0...2)).map {
      Pin(trainee: $0.id, host: "base", specialty: nil, from: month(7), reason: "r")
    }
  }

  var scenario: Scenario {
    Scenario(
      programme: programme(rules), counties: counties, units: units, hosts: hosts, offers: offers,
      trainees: trainees, pins: pins, courses: courses)
  }

  /// Adds people, and pins them to the host.
  mutating func pin(
    _ name: String, _ count: Int, at host: String, from first: Int? = 8, unit: String = "base",
    change: (Trainee) -> Trainee = { $0 }
  ) {
    for number in 0..<count {
      let person = change(trainee("\(name)\(number)", of: unit))
      trainees.append(person)
      pins.append(
        Pin(
          trainee: person.id, host: Identifier(host), specialty: nil, from: first.map(month),
          reason: "r"))
    }
  }

  mutating func addRule(_ key: String, kind: RuleKind? = nil, _ parameters: [Parameter] = []) {
    guard !rules.contains(where: { $0.rule == key }) else { return }
    rules.append(rule(key, kind: kind, parameters))
  }

  mutating func plant(_ kind: PlantKind) {
    let before = Set(pins.map(\.trainee))
    let rules = kind.add(to: &self)
    plants.append(
      Plant(
        kind: kind, rules: Set(rules.map { Identifier($0) }),
        pins: Set(pins.map(\.trainee)).subtracting(kind.isAboutEverybody ? [] : before)))
  }
}

/// The ways in which pins and hard rules are made to contradict each other.
enum PlantKind: String, CaseIterable {
  case seats, mentors, hostCapacity, beds, makeUpReserve, awayAtOnce, tierShare, shareOfPlaced
  case quota, subsidy, deadline, years, availability, course, hostKind, deadlineOverSeat
  case severalOffers, target

  /// Whether pins of others take part.
  var isAboutEverybody: Bool { self == .target || self == .shareOfPlaced }

  /// - Returns: The rules of the cause besides that of the pins.
  func add(to plan: inout PlantedScenario) -> [String] {
    let name = rawValue
    let room = plan.dice.roll(1...3)
    switch self {
    case .seats, .mentors, .hostCapacity, .beds, .makeUpReserve, .severalOffers:
      return addHost(name, room, to: &plan)
    case .awayAtOnce:
      plan.addRule("away-at-once")
      plan.units.append(unit(name, in: "base", away: .atMost(room)))
      plan.pin(name, room + 1, at: "base", unit: name)
      return ["pins", "away-at-once"]
    case .quota:
      plan.addRule("county-quota")
      plan.counties.append(county(name, quota: .atMost(room)))
      plan.units.append(unit(name, in: name))
      plan.pin(name, room + 1, at: "base", unit: name)
      return ["pins", "county-quota"]
    case .tierShare, .shareOfPlaced, .subsidy, .target: return addTotal(name, room, to: &plan)
    case .deadline, .years, .availability, .course, .hostKind, .deadlineOverSeat:
      return addCondition(name, to: &plan)
    }
  }

  private func addHost(
    _ name: String, _ room: Int, to plan: inout PlantedScenario
  ) -> [String] {
    var rules = ["pins", "seats"]
    var seats = room
    var most = Limit.unlimited
    switch self {
    case .mentors: (rules[1], seats) = ("mentors", 9)
    case .hostCapacity: (rules[1], seats, most) = ("host-capacity", 9, .atMost(room))
    case .beds: (rules[1], seats) = ("beds", 9)
    case .makeUpReserve: (rules[1], seats) = ("make-up-reserve", 10)
    default: break
    }
    plan.addRule("mentors")
    plan.addRule("host-capacity")
    plan.addRule("beds")
    plan.addRule(
      "make-up-reserve",
      [Parameter("percent", .integer(20)), Parameter("from_seats", .integer(10))])
    let free = host(name, .county, most: most)
    plan.hosts.append(
      Host(
        id: free.id, name: name, city: free.city, county: nil, tier: free.tier, kind: free.kind,
        consortium: nil, incubationFor: [], maximumTrainees: most,
        beds: self == .beds ? .atMost(room) : .unlimited))
    let count = self == .severalOffers ? 2 : 1
    for number in 0..<count {
      plan.offers.append(
        offer(
          "\(name)\(number)", at: name, seats: seats, in: span(7, 12),
          mentors: self == .mentors ? room : 20))
    }
    let people = self == .makeUpReserve ? 9 : count * room + 1
    // Early enough for the deadline that another cause may bring.
    plan.pin(name, people, at: name, from: plan.dice.roll(7...9))
    return rules
  }

  private func addTotal(
    _ name: String, _ room: Int, to plan: inout PlantedScenario
  ) -> [String] {
    switch self {
    case .subsidy:
      plan.addRule(
        "subsidy",
        [
          Parameter("yuan_per_person", .integer(100)), Parameter("tiers", .texts(["provincial"])),
          Parameter("limit_yuan", .integer(100 * room + 50)),
        ])
      plan.hosts.append(host(name, .provincial))
    case .target:
      plan.addRule("target", [Parameter("people", .integer(plan.pins.count + room))])
      plan.pin(name, room + 1, at: "base", from: 10)
      return ["pins", "target"]
    case .tierShare:
      plan.addRule("target", [Parameter("people", .integer(30))])
      plan.addRule(
        "tier-share", share("municipal", percent: room * 4, base: "target"))
      plan.hosts.append(host(name, .municipal))
      plan.offers.append(offer(name, at: name, seats: 9, in: span(7, 12)))
      plan.pin(name, room * 120 / 100 + 1, at: name)
      return ["pins", "tier-share"]
    default:
      // One in three of all; with k others there may be k / 2.
      plan.rules.append(
        RuleSetting(
          id: "share-of-placed", rule: "tier-share", kind: .hard, requirements: [], clause: "二",
          quote: "引文", parameters: share("provincial", percent: 33, base: "placed")))
      plan.hosts.append(host(name, .provincial))
      plan.offers.append(offer(name, at: name, seats: 40, in: span(7, 12)))
      plan.pin(name, plan.trainees.count / 2 + 1, at: name)
      return ["pins", "share-of-placed"]
    }
    plan.offers.append(offer(name, at: name, seats: 9, in: span(7, 12)))
    plan.pin(name, room + 1, at: name)
    return ["pins", "subsidy"]
  }

  private func share(_ tier: String, percent: Int, base: String) -> [Parameter] {
    [
      Parameter("tier", .text(tier)), Parameter("kind", .text("general")),
      Parameter("percent", .integer(percent)), Parameter("base", .text(base)),
    ]
  }

  private func addCondition(_ name: String, to plan: inout PlantedScenario) -> [String] {
    plan.addRule("finish-by", [Parameter("month", .text("2024-12"))])
    switch self {
    case .deadline, .deadlineOverSeat:
      plan.rules.removeAll { $0.rule == "finish-by" }
      plan.addRule("finish-by", [Parameter("month", .text("2024-11"))])
      if self == .deadline {
        plan.pin(name, 1, at: "base", from: 10)
        return ["finish-by"]
      }
      plan.hosts.append(host(name, .county))
      plan.offers.append(offer(name, at: name, seats: 1, in: span(7, 12)))
      plan.pin(name, 2, at: name, from: nil)
      return ["pins", "seats", "finish-by"]
    case .years:
      plan.addRule("years-in-profession", [Parameter("minimum", .integer(3))])
      plan.pin(name, 1, at: "base") { $0.with(years: 2) }
      return ["years-in-profession"]
    case .availability:
      plan.addRule("availability")
      plan.pin(name, 1, at: "base") { $0.with(availableFrom: month(9)) }
      return ["availability"]
    case .course:
      plan.addRule("other-courses")
      plan.pin(name, 1, at: "base")
      plan.courses.append(
        Course(trainee: Identifier("\(name)0"), name: "转岗", span: span(10, 10)))
      return ["other-courses"]
    default:
      plan.addRule("host-kind", [Parameter("kinds", .texts(["general"]))])
      plan.hosts.append(host(name, .county, .specialist))
      plan.offers.append(offer(name, at: name, seats: 9, in: span(7, 12)))
      plan.pin(name, 1, at: name)
      return ["host-kind"]
    }
  }
}

extension Trainee {
  func with(years: Int? = 5, availableFrom: Period? = nil) -> Trainee {
    Trainee(
      id: id, name: name, unit: unit, sex: sex, age: age, title: title, education: education,
      licence: licence, role: role, specialty: specialty, otherSpecialties: otherSpecialties,
      technique: technique, years: years, featureDepartment: featureDepartment, wishes: wishes,
      availableFrom: availableFrom, availableTo: nil, priority: nil, isOnPost: isOnPost,
      ground: ground, note: note)
  }
}
