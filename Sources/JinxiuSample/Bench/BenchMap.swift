import JinxiuDomain

/// The sending side of a bench sample: counties on a map and their units, which spare one to three
/// more at once than their nominees need on average.
struct BenchMap {
  let counties: [County]
  let units: [Unit]
  private let spots: [Spot]

  init(seed: Int, size: BenchSize) {
    var random = SplitMix64(seed: seed, stream: .counties)
    counties = (1...size.counties).map { number in
      County(
        id: Identifier("示例" + numbered("第", number, digits: 2) + "县"), city: Self.city,
        authority: .healthCommission, quotaMinimum: 0, quotaMaximum: .unlimited, terrain: .plain,
        order: number)
    }
    spots = counties.map { _ in Spot(with: &random) }
    var limits = SplitMix64(seed: seed, stream: .units)
    let counties = counties
    let load = (size.people * size.stay + size.units * size.months - 1) / (size.units * size.months)
    units = (1...size.units).map { number in
      Unit(
        id: Identifier(numbered("U", number, digits: 5)), name: "示例第\(number)医院",
        county: counties[number % counties.count].id, level: .county, isGovernmentRun: true,
        consortium: nil, parent: nil,
        maximumAway: .atMost(load + limits.choice(of: [(1, 20), (2, 50), (3, 30)])),
        isHospital: true)
    }
  }

  static let city = "示例市"

  /// Kilometres along two axes between every county and every host; at least 2.
  func distances(to hosts: [Host], seed: Int) -> [Distance] {
    var random = SplitMix64(seed: seed, stream: .relations)
    let places = hosts.map { ($0, Spot(with: &random)) }
    return zip(counties, spots).flatMap { county, spot in
      places.map { host, place in
        Distance(county: county.id, host: host.id, kilometres: max(2, spot.kilometres(to: place)))
      }
    }
  }
}

/// A place on a map.
struct Spot {
  /// Kilometres.
  let east: Int
  let north: Int

  init(east: Int, north: Int) {
    self.east = east
    self.north = north
  }

  init(with random: inout SplitMix64) {
    east = random.number(in: -100...100)
    north = random.number(in: -100...100)
  }

  /// Along two axes, since a sample has no roads.
  func kilometres(to other: Spot) -> Int { abs(east - other.east) + abs(north - other.north) }
}
