import JinxiuDomain

/// Hospitals with invented names and the seats that they publish.
struct SampleHosts {
  let hosts: [Host]
  let offers: [Offer]

  init(seed: Int, people: Int) {
    let drafts = OfferDrafts(seed: seed).drafts
    var months = SplitMix64(seed: seed, stream: .offers)
    offers = drafts.enumerated().map { number, draft in
      draft.offer(number: number + 1, people: people, with: &months)
    }
    var rooms = SplitMix64(seed: seed, stream: .rooms)
    let offers = offers
    hosts = HostProfile.all.map { profile in
      let seats = offers.filter { $0.host == profile.id }.reduce(0) { $0 + $1.seats }
      return profile.host(seats: seats, with: &rooms)
    }
  }

  func host(_ id: Identifier<Host>) -> Host? { hosts.first { $0.id == id } }

  /// What the hosts offer to teach in a specialty, sorted.
  func techniques(in specialty: Identifier<Specialty>) -> [Identifier<Technique>] {
    Set(offers.filter { $0.specialty == specialty }.compactMap(\.technique)).sorted()
  }

  /// 医共体 of a county with a hospital of its own; nil elsewhere.
  static func consortium(of county: Identifier<County>) -> String? {
    SampleCounty.hospitalCounties.contains(county.text) ? "\(county.text)示例医共体" : nil
  }

  /// Up to three hosts in order; city general hospitals are wished for most, the own county's
  /// hospital next, and some name a hospital that does not offer what they need.
  func wishes(of nominee: Nominee, with random: inout SplitMix64) -> [Identifier<Host>] {
    let count = random.choice(of: [(0, 10), (1, 15), (2, 30), (3, 45)])
    var open = hosts.filter { offersAny(of: nominee.specialties, at: $0.id) }
    if open.isEmpty || random.chance(percent: 8) { open.append(hosts[0]) }
    var wishes: [Identifier<Host>] = []
    while wishes.count < count, !open.isEmpty {
      let wish = random.choice(of: open.map { ($0.id, weight(of: $0, for: nominee)) })
      wishes.append(wish)
      open.removeAll { $0.id == wish }
    }
    return wishes
  }

  private func offersAny(
    of specialties: [Identifier<Specialty>], at host: Identifier<Host>
  ) -> Bool {
    offers.contains { $0.host == host && specialties.contains($0.specialty) }
  }

  private func weight(of host: Host, for nominee: Nominee) -> Int {
    if host.tier == .municipal { return host.kind == .general ? 10 : 5 }
    return host.county == nominee.county ? 6 : 1
  }
}
