import JinxiuDomain

/// How many people each city nominates of each level, and the guidance numbers they answer to.
struct ZhejiangNominations {
  /// Nominees of each level.
  let people: [UnitLevel: Int]
  let guidance: [Guidance]
  private let cells: [Guidance]

  init(_ sample: ZhejiangSample) {
    let published = ZhejiangSample.guidance(level: sample.level, city: sample.city)
    let shares = apportion(sample.people, by: published.map(\.people))
    cells = zip(published, shares).map {
      Guidance(city: $0.city, level: $0.level, people: $1)
    }
    // Every row asks for fewer than are nominated, so that it can be met without placing everyone.
    guidance =
      sample.isOrdinary
      ? published
      : cells.map { Guidance(city: $0.city, level: $0.level, people: $0.people * 100 / 105) }
        .filter { $0.people > 0 }
    people = Dictionary(cells.map { ($0.level, $0.people) }, uniquingKeysWith: +)
  }

  func people(of level: UnitLevel, in city: String) -> Int {
    cells.first { $0.level == level && $0.city == city }?.people ?? 0
  }

  /// Σ of the guidance numbers of a level.
  func guided(_ level: UnitLevel) -> Int {
    guidance.filter { $0.level == level }.reduce(0) { $0 + $1.people }
  }
}
