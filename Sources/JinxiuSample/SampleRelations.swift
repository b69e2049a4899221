import JinxiuDomain

/// What ties senders to hosts in the sample: partners, distances, pins and waivers.
struct SampleRelations {
  let counties: [SampleCounty]
  let units: SampleUnits
  let hosts: SampleHosts

  /// 医共体 of each county with its hospitals, and aid (对口支援) of a city hospital for some units.
  func partners(seed: Int) -> [Partner] {
    var random = SplitMix64(seed: seed, stream: .relations)
    let own = hosts.hosts.compactMap { host in
      host.consortium.map {
        Partner(sender: $0, host: host.id, specialty: nil, kind: "医共体", points: 2)
      }
    }
    let aid = counties.filter { $0.nominees > 1 }.map { county in
      let unit = random.choice(of: units.nominating(in: county.county.id))
      let offer = random.choice(of: hosts.offers.filter { isMunicipal($0.host) })
      return Partner(
        sender: unit.id.text, host: offer.host, specialty: offer.specialty, kind: "对口支援", points: 4)
    }
    return own + aid
  }

  /// Kilometres along two axes, since the sample has no roads; at least 2.
  func distances() -> [Distance] {
    counties.flatMap { county in
      hosts.hosts.map { host in
        let place = counties.first { $0.county.id == host.county }
        let east = abs(county.east - (place?.east ?? 0))
        let north = abs(county.north - (place?.north ?? 0))
        return Distance(
          county: county.county.id, host: host.id, kilometres: max(2, east + north))
      }
    }
  }

  /// Two placements agreed beforehand, where they hinder no rule: a feature department's physician
  /// at the centre that incubates it, and one at the own county's hospital.
  func pins(of trainees: [(nominee: Nominee, trainee: Trainee)]) -> [Pin] {
    let free = trainees.filter { row in row.nominee.isOrdinary && !isUnlisted(row.nominee.county) }
    let first = free.lazy.compactMap { row in
      opening(for: row.nominee) { row.nominee.isFeatureBackbone && $0.incubationFor.contains($1) }
        .map { (row, $0) }
    }.first
    let second = free.lazy.compactMap { row in
      opening(for: row.nominee) { host, _ in host.county == row.nominee.county }.map { (row, $0) }
    }.first { $0.0.trainee.unit != first?.0.trainee.unit }
    return [
      first.map { pin($0, from: Calendar2024.july, reason: "孵化中心已商定（示例）") },
      second.map { pin($0, from: nil, reason: "县区与医院已商定（示例）") },
    ].compactMap { $0 }
  }

  func waivers(of trainees: [(nominee: Nominee, trainee: Trainee)]) -> [Waiver] {
    trainees.filter { $0.nominee.flaw == .waivedYears }.map { row in
      Waiver(
        trainee: row.trainee.id, rule: "years-in-profession",
        reason: "专科急需，单位同意提前培养（示例）", approver: "\(row.nominee.county)卫生健康部门负责人（示例）")
    }
  }

  private func isMunicipal(_ host: Identifier<Host>) -> Bool {
    hosts.host(host)?.tier == .municipal
  }

  private func isUnlisted(_ county: Identifier<County>) -> Bool {
    counties.contains { $0.county.id == county && $0.pressure == .unlisted }
  }

  /// A seat in the nominee's first specialty that is open in all months, at a host that `fits`.
  private func opening(
    for nominee: Nominee, where fits: (Host, Identifier<Specialty>) -> Bool
  ) -> Offer? {
    hosts.offers.first { offer in
      offer.specialty == nominee.specialty && offer.technique == nil && offer.starts == nil
        && offer.span.contains(PeriodSpan(from: Calendar2024.july, count: 4))
        && hosts.host(offer.host).map { fits($0, offer.specialty) } == true
    }
  }

  private func pin(
    _ match: ((nominee: Nominee, trainee: Trainee), Offer), from: Period?, reason: String
  ) -> Pin {
    Pin(
      trainee: match.0.trainee.id, host: match.1.host, specialty: match.1.specialty, from: from,
      reason: reason)
  }
}
