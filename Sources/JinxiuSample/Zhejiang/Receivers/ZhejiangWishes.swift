import JinxiuDomain

/// The hosts that nominees name, best first (Z62).
///
/// At the county level six in ten first wishes go to provincial hospitals, which have about half of
/// the seats that so many need; then the own city's hospitals come.
struct ZhejiangWishes {
  let sample: ZhejiangSample
  let units: ZhejiangUnits
  let hosts: ZhejiangHosts
  /// By card: provincial, out of province, municipal.
  private let county: [Choices]
  private let township: [Choices]
  private let taught: [Int: Set<Int>]

  private struct Choices {
    var provincial: [Int] = []
    var outOfProvince: [Int] = []
    var municipal: [Int] = []
    var own: [String: [Int]] = [:]
  }

  init(sample: ZhejiangSample, units: ZhejiangUnits, hosts: ZhejiangHosts) {
    self.sample = sample
    self.units = units
    self.hosts = hosts
    func choices(_ level: UnitLevel) -> [Choices] {
      (hosts.teaching[level] ?? []).map { Self.sorted($0, of: hosts.hosts) }
    }
    county = choices(.county)
    township = choices(.township)
    var taught: [Int: Set<Int>] = [:]
    for level in [UnitLevel.township, .village] {
      for (card, able) in (hosts.teaching[level] ?? []).enumerated() {
        // Cards of the two levels are told apart by their sign.
        for host in able { taught[host, default: []].insert(level == .village ? -card - 1 : card) }
      }
    }
    self.taught = taught
  }

  func draw(for nominees: [ZhejiangNominee]) -> [[Identifier<Host>]] {
    var random = SplitMix64(seed: sample.seed, stream: .wishes)
    return nominees.map { nominee in
      wishes(of: nominee, with: &random).map { hosts.hosts[$0].id }
    }
  }

  private func wishes(
    of nominee: ZhejiangNominee, with random: inout SplitMix64
  ) -> [Int] {
    let unit = units.units[nominee.unit]
    let city = units.counties[units.countyOfUnit[nominee.unit]].county.city
    let lead = unit.consortium.flatMap { hosts.leads[$0] }
    switch nominee.level {
    case .county:
      return ranked(
        county[nominee.specialty], of: city, provincial: 60, count: random.number(in: 2...4),
        with: &random)
    case .township:
      var wishes =
        nominee.ground == nil
        ? []
        : ranked(
          township[nominee.specialty], of: city, provincial: 15, count: random.number(in: 1...3),
          with: &random)
      if let lead, teaches(lead, nominee.specialty) {
        wishes.insert(lead, at: random.number(in: 0...wishes.count))
      }
      return wishes
    case .village:
      guard random.chance(percent: 60) else { return [] }
      let centre = unit.parent.flatMap { hosts.centres[$0] }
      return [centre, lead].compactMap { $0 }.filter { teaches($0, -nominee.specialty - 1) }
    }
  }

  private func teaches(_ host: Int, _ card: Int) -> Bool { taught[host]?.contains(card) == true }

  /// Different hosts; fewer when there are not so many.
  private func ranked(
    _ choices: Choices, of city: String, provincial: Int, count: Int,
    with random: inout SplitMix64
  ) -> [Int] {
    let own = choices.own[city] ?? []
    let groups = [
      (choices.provincial, provincial), (own, 88 - provincial), (choices.municipal, 9),
      (choices.outOfProvince, 3),
    ].filter { !$0.0.isEmpty }
    guard !groups.isEmpty else { return [] }
    var wishes: [Int] = []
    // Some draws repeat a host, which then counts for nothing.
    for _ in 0..<2 * count where wishes.count < count {
      let host = random.choice(of: random.choice(of: groups.map { ($0.0, $0.1) }))
      if !wishes.contains(host) { wishes.append(host) }
    }
    return wishes
  }

  private static func sorted(_ able: [Int], of hosts: [Host]) -> Choices {
    var choices = Choices()
    for host in able {
      switch hosts[host].tier {
      case .provincial: choices.provincial.append(host)
      case .outOfProvince: choices.outOfProvince.append(host)
      case .municipal:
        choices.municipal.append(host)
        choices.own[hosts[host].city, default: []].append(host)
      case .county, .township: break
      }
    }
    return choices
  }
}
