import JinxiuDomain

/// A county of the sample: its row, and how it nominates against its quota.
struct SampleCounty {
  /// Nominations against quota (L70).
  enum Pressure {
    /// More nominees than quota.
    case surplus
    case exact
    /// Fewer nominees than quota.
    case short
    /// No row in Annex 3 (D13).
    case unlisted
  }

  let county: County
  let pressure: Pressure
  let nominees: Int
  /// Kilometres east and north of the city's hospitals.
  let east: Int
  let north: Int

  /// A zone of the city sends from community centres, a county from township centres.
  var isUrban: Bool {
    pressure == .unlisted || county.authority == .socialAffairsBureau
      || county.id.text.hasPrefix("海州") || county.id.text.hasPrefix("连云")
  }

  /// Large enough to have a hospital of its own in the sample.
  static let hospitalCounties = ["东海县", "灌云县", "灌南县", "赣榆区", "海州区"]
}

extension SampleCounty {
  /// The nine counties of Annex 3 and the affiliated units.
  ///
  /// Two of the five large counties nominate five and four above quota and one nominates one below
  /// it; which ones, the seed says. At other sizes quotas and nominations keep these proportions.
  static func all(seed: Int, people: Int, target: Int) -> [SampleCounty] {
    var random = SplitMix64(seed: seed, stream: .counties)
    let published = LianyungangNotice.quotas
    let pressures = drawPressures(with: &random)
    let quotas = apportion(target, by: published.map(\.quota))
    let weights = published.indices.map { published[$0].quota + pressures[$0].difference }
    let nominees = apportion(people, by: weights + [affiliatedNominees])
    let listed = published.indices.map { index in
      let row = published[index]
      return SampleCounty(
        county: County(row.county, row.authority, .atMost(quotas[index]), order: index + 1),
        pressure: pressures[index].pressure, nominees: nominees[index],
        east: random.number(in: -50...50), north: random.number(in: -40...40))
    }
    let affiliated = SampleCounty(
      county: County(
        LianyungangNotice.affiliated, .affiliated, nil, order: published.count + 1),
      pressure: .unlisted,
      nominees: nominees[published.count], east: 2, north: 1)
    return listed + [affiliated]
  }

  private static let affiliatedNominees = 2

  private static func drawPressures(
    with random: inout SplitMix64
  ) -> [(pressure: Pressure, difference: Int)] {
    let large = random.shuffled(hospitalCounties)
    return LianyungangNotice.quotas.map { row in
      switch row.county {
      case large[0]: (.surplus, 5)
      case large[1]: (.surplus, 4)
      case large[2]: (.short, -1)
      default: (.exact, 0)
      }
    }
  }
}

extension County {
  fileprivate init(_ name: String, _ authority: Authority, _ quota: Limit?, order: Int) {
    self.init(
      id: Identifier(name), city: LianyungangNotice.city, authority: authority, quotaMinimum: 0,
      quotaMaximum: quota, terrain: .plain, order: order)
  }
}
