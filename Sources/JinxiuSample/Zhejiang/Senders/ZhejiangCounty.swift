import JinxiuDomain

/// A county of the sample: its row, where it lies and whom it nominates.
struct ZhejiangCounty {
  let county: County
  /// Kilometres from 杭州.
  let spot: Spot
  /// Nominees of each level.
  var people: [UnitLevel: Int] = [:]
  /// 医共体, each with a county hospital that leads it.
  var consortia: [String] = []

  /// Districts have community centres, counties township centres.
  var isUrban: Bool { county.id.text.hasSuffix("区") }

  func people(of level: UnitLevel) -> Int { people[level] ?? 0 }

  /// The counties of the sample's cities in the order of the notice.
  static func all(of sample: ZhejiangSample, _ nominations: ZhejiangNominations) -> [ZhejiangCounty]
  {
    var places = SplitMix64(seed: sample.seed, stream: .counties)
    var all = ZhejiangNotice.counties.map { county in
      ZhejiangCounty(county: county, spot: ZhejiangPlaces.spot(in: county.city, with: &places))
    }
    var shares = SplitMix64(seed: sample.seed, stream: .units)
    for city in ZhejiangSample.cities {
      let indices = all.indices.filter { all[$0].county.city == city }
      let sizes = indices.map { _ in shares.number(in: 60...140) }
      for level in sample.levels {
        let weights = indices.indices.map { index in
          // A clinic needs a township centre above it, which is to nominate people of its own.
          level == .village && sample.level == nil
            ? sizes[index] * all[indices[index]].people(of: .township) : sizes[index]
        }
        let counts = distribute(nominations.people(of: level, in: city), by: weights)
        for (index, count) in zip(indices, counts) { all[index].people[level] = count }
      }
      for index in indices { all[index].consortia = all[index].named(with: &shares) }
    }
    return all.filter { sample.city == nil || $0.county.city == sample.city }
  }

  /// One or two, more when many townships send; about 160 in the province.
  private func named(with random: inout SplitMix64) -> [String] {
    let members = people(of: .township) + people(of: .village)
    guard members > 0 else { return [] }
    let usual = members < 6 || !random.chance(percent: 78) ? 1 : 2
    return (0..<max(usual, members / 100)).map {
      "\(county.id)示例" + (usual == 1 && members < 200 ? "" : "第\($0 + 1)") + "医共体"
    }
  }
}

/// Where the cities lie, in kilometres east and north of 杭州, as far as a sample needs it.
enum ZhejiangPlaces {
  static func spot(in city: String, with random: inout SplitMix64) -> Spot {
    let centre = centre(of: city)
    return Spot(
      east: centre.east + random.number(in: -28...28),
      north: centre.north + random.number(in: -28...28))
  }

  static func centre(of city: String) -> Spot { centres[city] ?? Spot(east: 0, north: 0) }

  private static let centres: [String: Spot] = [
    "杭州市": Spot(east: 0, north: 0), "宁波市": Spot(east: 130, north: -42),
    "温州市": Spot(east: 55, north: -252), "湖州市": Spot(east: -7, north: 68),
    "嘉兴市": Spot(east: 60, north: 52), "绍兴市": Spot(east: 42, north: -28),
    "金华市": Spot(east: -48, north: -130), "衢州市": Spot(east: -125, north: -145),
    "舟山市": Spot(east: 195, north: -30), "台州市": Spot(east: 125, north: -180),
    "丽水市": Spot(east: -22, north: -200), "上海市": Spot(east: 130, north: 105),
    "南京市": Spot(east: -130, north: 200), "北京市": Spot(east: -360, north: 1_070),
  ]
}
