import JinxiuDomain

/// What nominees ask for first, counted where hosts are to answer to it.
struct ZhejiangDemand {
  /// People of counties by card.
  private(set) var county: [Int]
  /// People of townships with a ground by card, who may go to hospitals of cities.
  private(set) var grounded: [Int]
  /// People of townships by consortium and card.
  private(set) var township: [[Int]]
  /// People of villages by unit of the centre above and card.
  private(set) var village: [Int: [Int]] = [:]
  /// The consortia in the order of the counties.
  let consortia: [(name: String, county: Int)]

  init(units: ZhejiangUnits, cards: ZhejiangCards, nominees: [ZhejiangNominee]) {
    consortia = units.counties.enumerated().flatMap { index, county in
      county.consortia.map { ($0, index) }
    }
    let numbers = Dictionary(
      zip(consortia.map(\.name), consortia.indices), uniquingKeysWith: { first, _ in first })
    let centres = Dictionary(
      uniqueKeysWithValues: units.centres.map { (units.units[$0].id, $0) })
    county = cards[.county].map { _ in 0 }
    grounded = cards[.township].map { _ in 0 }
    let none = grounded
    township = consortia.map { _ in none }
    for nominee in nominees {
      let unit = units.units[nominee.unit]
      switch nominee.level {
      case .county: county[nominee.specialty] += 1
      case .township:
        if nominee.ground != nil { grounded[nominee.specialty] += 1 }
        guard let number = unit.consortium.flatMap({ numbers[$0] }) else { continue }
        township[number][nominee.specialty] += 1
      case .village:
        guard let centre = unit.parent.flatMap({ centres[$0] }) else { continue }
        village[centre, default: cards[.village].map { _ in 0 }][nominee.specialty] += 1
      }
    }
  }
}
