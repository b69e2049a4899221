package import JinxiuDomain

/// A scenario of 浙卫发〔2024〕1号: rules, counties and guidance numbers as published, and hosts, seats,
/// units and nominees generated from a seed, because nothing of these is published.
///
/// Five in a hundred more are nominated than the guidance numbers ask for. At the ordinary size over
/// three years the numbers are the notice's; at any other they follow the nominations and the sample
/// notice says so. The same seed and size give the same scenario on every machine.
package struct ZhejiangSample: Hashable, Sendable {
  package static let peopleRange = 50...200_000
  package static let yearRange = 1...3
  package static let cities = ZhejiangNotice.guidance.map(\.city)

  package let seed: Int
  /// Nominees of all levels.
  package let people: Int
  /// Nil for all three.
  package let level: UnitLevel?
  /// One of `cities`, or nil for all.
  package let city: String?
  /// From 2024.
  package let years: Int

  /// `people`, `years` and `city` lie in their ranges; without `people` the size is the ordinary one.
  package init(
    seed: Int, people: Int? = nil, level: UnitLevel? = nil, city: String? = nil, years: Int = 3
  ) {
    precondition(Self.yearRange.contains(years), "a sample has one to three years")
    let ordinary = Self.ordinaryPeople(level: level, city: city, years: years)
    self.seed = seed
    self.people = people ?? ordinary
    self.level = level
    self.city = city
    self.years = years
    precondition(Self.peopleRange.contains(self.people), "a sample has 50 to 200,000 people")
  }

  /// Five in a hundred above the guidance numbers of these levels and cities, a third a year.
  package static func ordinaryPeople(level: UnitLevel?, city: String?, years: Int) -> Int {
    let guided = guidance(level: level, city: city).reduce(0) { $0 + $1.people }
    return max(peopleRange.lowerBound, (guided * 105 * years + 150) / 300)
  }

  package func scenario() -> Scenario {
    let nominations = ZhejiangNominations(self)
    let counties = ZhejiangCounty.all(of: self, nominations)
    let units = ZhejiangUnits(seed: seed, sample: self, counties: counties)
    let cards = ZhejiangCards(people: nominations.people)
    let nominees = ZhejiangNominees(sample: self, units: units, cards: cards).draw()
    let hosts = ZhejiangHosts(sample: self, units: units, cards: cards, nominees: nominees)
    let wishes = ZhejiangWishes(sample: self, units: units, hosts: hosts).draw(for: nominees)
    let rows = ZhejiangRows(sample: self, units: units, cards: cards, nominees: nominees)
    let relations = ZhejiangRelations(sample: self, units: units, hosts: hosts)
    return Scenario(
      programme: ZhejiangProgramme(
        sample: self, nominations: nominations, cards: cards
      ).programme,
      counties: counties.map(\.county), units: units.units, hosts: hosts.offering,
      offers: hosts.offers, trainees: rows.trainees(wishes: wishes),
      partners: relations.partners(), distances: relations.distances(),
      waivers: rows.waivers(), courses: rows.courses(), guidance: nominations.guidance)
  }

  /// The months that the programme plans.
  var periods: PeriodSpan { PeriodSpan(from: ZhejiangNotice.first, count: 12 * years) }

  var levels: [UnitLevel] { level.map { [$0] } ?? [.county, .township, .village] }

  /// Nominations and guidance numbers are those of the notice.
  var isOrdinary: Bool {
    years == 3 && people == Self.ordinaryPeople(level: level, city: city, years: years)
  }

  static func guidance(level: UnitLevel?, city: String?) -> [Guidance] {
    ZhejiangNotice.guidanceRows.filter {
      (level == nil || $0.level == level) && (city == nil || $0.city == city)
    }
  }
}
