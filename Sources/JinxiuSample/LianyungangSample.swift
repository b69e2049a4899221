package import JinxiuDomain

/// A scenario of 连卫基层便函（2024）17号: rules, target and quotas as published, and hosts, seats,
/// units and nominees generated from a seed, because nothing of these is published (D17).
///
/// The same seed and size give the same scenario on every machine. At 60 people the target and the
/// quotas are the notice's; at any other size they are scaled with the nominations and the sample
/// notice says so.
package struct LianyungangSample: Hashable, Sendable {
  /// The size at which target and quotas are the published ones.
  package static let ordinaryPeople = 60
  /// Nominees that a sample may have.
  package static let peopleRange = 20...2_000

  package let seed: Int
  /// Nominees.
  package let people: Int

  /// `people` lies in `peopleRange`.
  package init(seed: Int, people: Int = ordinaryPeople) {
    precondition(Self.peopleRange.contains(people), "a sample has 20 to 2000 people")
    self.seed = seed
    self.people = people
  }

  package func scenario() -> Scenario {
    let target = scaled(LianyungangNotice.target, to: people)
    let counties = SampleCounty.all(seed: seed, people: people, target: target)
    let units = SampleUnits(seed: seed, counties: counties)
    let hosts = SampleHosts(seed: seed, people: people)
    let nominees = SampleNominees(counties: counties, units: units, hosts: hosts).draw(seed: seed)
    let rows = trainees(from: nominees)
    let relations = SampleRelations(counties: counties, units: units, hosts: hosts)
    return Scenario(
      programme: LianyungangNotice.programme(target: target, sampleNotice: sampleNotice),
      counties: counties.map(\.county), units: units.units, hosts: hosts.hosts,
      offers: hosts.offers, trainees: rows.map(\.trainee),
      partners: relations.partners(seed: seed), distances: relations.distances(),
      pins: relations.pins(of: rows), waivers: relations.waivers(of: rows))
  }

  private func trainees(from nominees: [Nominee]) -> [(nominee: Nominee, trainee: Trainee)] {
    var names = SampleNames(seed: seed)
    var random = SplitMix64(seed: seed, stream: .particulars)
    return nominees.enumerated().map { number, nominee in
      (nominee, nominee.trainee(number: number + 1, names: &names, with: &random))
    }
  }

  private var sampleNotice: String {
    let isOrdinary = people == Self.ordinaryPeople
    let scaledChinese =
      isOrdinary ? "目标人数、县区名额和规则按通知原文" : "目标人数和县区名额按\(people)名报名人员折算，也非公布数据；规则按通知原文"
    let scaledEnglish =
      isOrdinary
      ? "the target, the quotas of the counties and the rules are as published"
      : "the target and the quotas are scaled to \(people) nominees and are not published either; "
        + "the rules are as published"
    return "示例：医院、招收计划、派出单位、进修人员及其距离、协作、锁定和例外均由种子\(seed)生成，不是公布数据，"
      + "与真实单位和个人无关；\(scaledChinese)。"
      + " Sample: hosts, offers, units, nominees and all that ties them are generated from seed "
      + "\(seed), not published, and mean no real hospital or person; \(scaledEnglish)."
  }
}
