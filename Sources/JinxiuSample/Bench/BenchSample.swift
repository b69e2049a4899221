package import JinxiuDomain

/// A scenario to measure planning with: one level, individuals with ranked wishes and months of
/// their own, too few seats for all, and no notice behind it.
///
/// About 92 in 100 people can be placed, municipal general hospitals are wished for by more than
/// the 35 % whom they may take, and one person in five has a second specialty. The same seed and
/// size give the same scenario on every machine.
package struct BenchSample: Hashable, Sendable {
  package static let ordinaryPeople = 1_000
  package static let peopleRange = 50...200_000
  package static let monthRange = 6...36

  package let seed: Int
  package let people: Int
  /// Of the programme; a stay has 3 of them, or 6 when there are 24 or more.
  package let months: Int

  /// `people` and `months` lie in their ranges.
  package init(seed: Int, people: Int = ordinaryPeople, months: Int = 12) {
    precondition(Self.peopleRange.contains(people), "a bench sample has 50 to 200,000 people")
    precondition(Self.monthRange.contains(months), "a bench sample has 6 to 36 months")
    self.seed = seed
    self.people = people
    self.months = months
  }

  package func scenario() -> Scenario {
    let size = BenchSize(people: people, months: months)
    let map = BenchMap(seed: seed, size: size)
    let hosts = BenchHosts(seed: seed, size: size)
    let people = BenchPeople(seed: seed, size: size, map: map, hosts: hosts)
    return Scenario(
      programme: BenchProgramme(size: size, seed: seed, specialties: hosts.specialties).programme,
      counties: map.counties, units: map.units, hosts: hosts.hosts, offers: hosts.offers,
      trainees: people.trainees(), distances: map.distances(to: hosts.hosts, seed: seed))
  }
}
