import JinxiuDomain

/// A nominee while the sample is being drawn.
struct ZhejiangNominee {
  /// Its number among the units.
  let unit: Int
  let level: UnitLevel
  /// Numbers among the cards of the level.
  let specialty: Int
  var second: Int?
  var ground: Ground?
  var age: Int
  var years: Int
  var isOnPost = true
  var hasAgeWaiver = false
  /// Months of release; nil when open.
  var window: PeriodSpan?
  var course: (name: String, span: PeriodSpan)?
}

/// Draws who is nominated and what for; the first of every unit can be placed.
struct ZhejiangNominees {
  let sample: ZhejiangSample
  let units: ZhejiangUnits
  let cards: ZhejiangCards

  func draw() -> [ZhejiangNominee] {
    var random = SplitMix64(seed: sample.seed, stream: .trainees)
    let decks = Dictionary(
      uniqueKeysWithValues: sample.levels.map { level in
        (level, cards[level].enumerated().map { ($0.offset, $0.element.weight) })
      })
    var nominees: [ZhejiangNominee] = []
    for unit in units.units.indices {
      let level = units.units[unit].level
      guard let deck = decks[level] else { continue }
      for number in 0..<units.people[unit] {
        var nominee = nominee(of: unit, level, random.choice(of: deck), with: &random)
        if number > 0 {
          addFlaw(to: &nominee, with: &random)
        } else {
          free(&nominee, among: units.people[unit])
        }
        nominees.append(nominee)
      }
    }
    return nominees
  }

  private func nominee(
    of unit: Int, _ level: UnitLevel, _ specialty: Int, with random: inout SplitMix64
  ) -> ZhejiangNominee {
    let age = random.number(in: level == .village ? 22...58 : 25...49)
    var nominee = ZhejiangNominee(
      unit: unit, level: level, specialty: specialty, age: age,
      years: max(0, min(age - 22, random.number(in: 0...20))))
    if random.chance(percent: 25) {
      let other = random.number(in: 0...cards[level].count - 1)
      nominee.second = other == specialty ? nil : other
    }
    nominee.ground = ground(of: level, with: &random)
    nominee.window = window(with: &random)
    if random.chance(percent: 5) { nominee.course = course(of: level, with: &random) }
    return nominee
  }

  /// Every county institution states one (Z20); a township centre states one where it has an actual
  /// need of a hospital of the city (Z29).
  private func ground(of level: UnitLevel, with random: inout SplitMix64) -> Ground? {
    let ground = random.choice(
      of: [
        (Ground.weakSpecialty, 40), (.development, 25), (.diseaseSpectrum, 20),
        (.gradingStandard, 15),
      ])
    switch level {
    case .county: return ground
    case .township: return random.chance(percent: 45) ? ground : nil
    case .village: return nil
    }
  }

  /// Most are released for 9 to 18 months, some for all.
  private func window(with random: inout SplitMix64) -> PeriodSpan? {
    let months = sample.periods.count
    let count = min(months, random.number(in: 9...18))
    let first = random.number(in: 0...months - count)
    guard !random.chance(percent: 15) else { return nil }
    return PeriodSpan(from: sample.periods.first.advanced(by: first), count: count)
  }

  /// Z46; it takes a part of the year only, so that a stay fits before or after it.
  private func course(
    of level: UnitLevel, with random: inout SplitMix64
  ) -> (name: String, span: PeriodSpan) {
    let name =
      switch level {
      case .county: "县级专科骨干培训"
      case .township: random.chance(percent: 40) ? "全科医生转岗培训" : "基层服务能力提升培训"
      case .village: "基层服务能力提升培训"
      }
    let count = random.number(in: 1...3)
    let first = random.number(in: 0...sample.periods.count - count)
    return (name, PeriodSpan(from: sample.periods.first.advanced(by: first), count: count))
  }

  /// Nothing keeps the first of a unit from going: no course, and where hardly anybody else could go
  /// in their place, no window either, since six months fit into few.
  private func free(_ nominee: inout ZhejiangNominee, among people: Int) {
    if nominee.level != .village { nominee.course = nil }
    if nominee.level == .county, people <= 2 { nominee.window = nil }
  }

  /// A few are above the age or off post; half of the former have leave.
  private func addFlaw(to nominee: inout ZhejiangNominee, with random: inout SplitMix64) {
    switch random.number(in: 1...1_000) {
    case 1...4: nominee.isOnPost = false
    case 5...18 where nominee.level != .village:
      nominee.age = random.number(in: 50...56)
      nominee.years = random.number(in: 15...28)
      nominee.hasAgeWaiver = random.chance(percent: 50)
    default: break
    }
  }
}
