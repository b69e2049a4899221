import JinxiuDomain

/// What ties senders to hosts in the sample: aid, medical alliances, consortia and distances.
struct ZhejiangRelations {
  let sample: ZhejiangSample
  let units: ZhejiangUnits
  let hosts: ZhejiangHosts

  /// “山海提升” aid of a provincial hospital for mountain and island counties, 城市医联体 of a hospital
  /// of the city for each county, and 医共体 with their leads.
  func partners() -> [Partner] {
    var random = SplitMix64(seed: sample.seed, stream: .relations)
    let provincial = hosts.offering.filter { $0.tier == .provincial }
    var partners: [Partner] = []
    for county in units.counties.map(\.county) {
      let municipal = hosts.offering.filter { $0.tier == .municipal && $0.city == county.city }
      if county.terrain != .plain, !provincial.isEmpty {
        partners.append(
          partner(county.id.text, random.choice(of: provincial), "山海提升工程", points: 6))
      }
      if !municipal.isEmpty {
        partners.append(partner(county.id.text, random.choice(of: municipal), "城市医联体", points: 4))
      }
    }
    // Without members in the sample a consortium cannot be named.
    let members = Set(units.units.compactMap(\.consortium))
    return partners
      + hosts.offering.filter { $0.tier == .county }.compactMap { lead in
        guard let consortium = lead.consortium, members.contains(consortium) else { return nil }
        return partner(consortium, lead, "医共体", points: 2)
      }
  }

  /// From every county to the hospitals that all may choose, and to the hosts of its own.
  func distances() -> [Distance] {
    var random = SplitMix64(seed: sample.seed, stream: .rooms)
    var own: [Identifier<County>: [Host]] = [:]
    var places: [(Host, Spot)] = []
    for host in hosts.offering {
      if let county = host.county {
        own[county, default: []].append(host)
      } else {
        let centre = ZhejiangPlaces.centre(of: host.city)
        let spot = Spot(
          east: centre.east + random.number(in: -9...9),
          north: centre.north + random.number(in: -9...9))
        places.append((host, spot))
      }
    }
    return units.counties.flatMap { county in
      places.map { host, spot in
        Distance(
          county: county.county.id, host: host.id,
          kilometres: max(2, county.spot.kilometres(to: spot)))
      }
        + (own[county.county.id] ?? []).map { host in
          Distance(
            county: county.county.id, host: host.id,
            kilometres: random.number(in: host.tier == .township ? 2...12 : 8...40))
        }
    }
  }

  private func partner(_ sender: String, _ host: Host, _ kind: String, points: Int) -> Partner {
    Partner(sender: sender, host: host.id, specialty: nil, kind: kind, points: points)
  }
}
