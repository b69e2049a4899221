import JinxiuDomain

/// The sending units of the sample: institutions of counties, township centres, village clinics.
struct ZhejiangUnits {
  let counties: [ZhejiangCounty]
  /// In the order of the counties, and within each from the county level down.
  private(set) var units: [Unit] = []
  /// Nominees of each unit, one at least where its level is nominated.
  private(set) var people: [Int] = []
  private(set) var countyOfUnit: [Int] = []
  /// Numbers of the first hospitals of each county, which may lead a consortium.
  private(set) var hospitals: [[Int]] = []
  /// Numbers of all township centres.
  private(set) var centres: [Int] = []

  private var random: SplitMix64
  private let months: Int
  private let isCountyLevelNominated: Bool

  init(seed: Int, sample: ZhejiangSample, counties: [ZhejiangCounty]) {
    self.counties = counties
    random = SplitMix64(seed: seed, stream: .particulars)
    months = sample.periods.count
    isCountyLevelNominated = sample.levels.contains(.county)
    for index in counties.indices {
      addInstitutions(of: index)
      let centres = addCentres(of: index)
      addClinics(of: index, under: centres)
    }
  }

  private mutating func addInstitutions(of index: Int) {
    let county = counties[index]
    let count = max(county.people(of: .county) > 0 ? 1 : 0, county.people(of: .county) / 8)
    let sorts = (0..<count).map(Institution.numbered)
    let shares = count == 0 ? [] : apportion(county.people(of: .county), by: sorts.map(\.weight))
    let first = units.count
    for (sort, people) in zip(sorts, shares) {
      add(
        "\(county.county.id)示例\(sort.name)", .county, in: index, people: people,
        isHospital: sort.isHospital)
    }
    hospitals.append(
      Array(zip(sorts, first...).filter { $0.0.isHospital }.map(\.1).prefix(county.consortia.count))
    )
  }

  /// Two or three nominees each.
  private mutating func addCentres(of index: Int) -> [Int] {
    let county = counties[index]
    let clinics = Self.clinics(of: county)
    let people = county.people(of: .township)
    let wanted = max(people * 5 / 12, (clinics + 9) / 10)
    let count = people == 0 ? (clinics + 3) / 4 : min(people, max(1, wanted))
    let weights = (0..<count).map { _ in random.number(in: 2...4) }
    let shares = people == 0 ? weights.map { _ in 0 } : apportion(people, by: weights)
    let first = units.count
    let sort = county.isUrban ? "社区卫生服务中心" : "乡镇卫生院"
    for (number, people) in shares.enumerated() {
      add(
        "\(county.county.id)示例第\(number + 1)\(sort)", .township, in: index, people: people,
        consortium: county.consortia.isEmpty
          ? nil : county.consortia[number % county.consortia.count],
        parent: hospitals[index].isEmpty
          ? nil : units[hospitals[index][number % hospitals[index].count]].id)
    }
    let centres = Array(first..<units.count)
    self.centres += centres
    return centres
  }

  /// One nominee each and now and then two; most are government-run.
  private mutating func addClinics(of index: Int, under centres: [Int]) {
    let county = counties[index]
    let count = Self.clinics(of: county)
    guard count > 0, !centres.isEmpty else { return }
    let shares = apportion(county.people(of: .village), by: (0..<count).map { _ in 1 })
    for (number, people) in shares.enumerated() {
      let centre = units[centres[number % centres.count]]
      add(
        "\(county.county.id)示例第\(number + 1)\(county.isUrban ? "社区卫生服务站" : "村卫生室")", .village,
        in: index, people: people, consortium: centre.consortium, parent: centre.id,
        isGovernmentRun: random.chance(percent: 93))
    }
  }

  private static func clinics(of county: ZhejiangCounty) -> Int {
    let people = county.people(of: .village)
    return people == 0 ? 0 : max(1, people * 19 / 20)
  }

  private mutating func add(
    _ name: String, _ level: UnitLevel, in county: Int, people: Int, consortium: String? = nil,
    parent: Identifier<Unit>? = nil, isGovernmentRun: Bool = true, isHospital: Bool? = false
  ) {
    let away = people * ZhejiangNotice.months(of: level)
    let spare = random.chance(percent: 60) ? 1 : 0
    let limit = max(1, (3 * away + 2 * months - 1) / (2 * months) + (people > 2 ? spare : 0))
    let isLimited = level != .county || !random.chance(percent: 8)
    units.append(
      Unit(
        id: Identifier(numbered("U", units.count + 1, digits: 6)), name: name,
        county: counties[county].county.id, level: level, isGovernmentRun: isGovernmentRun,
        consortium: consortium, parent: parent,
        maximumAway: isLimited ? .atMost(limit) : .unlimited,
        isHospital: isHospital))
    self.people.append(people)
    countyOfUnit.append(county)
  }
}

/// A sort of institution of a county, the larger first.
private struct Institution {
  let name: String
  let weight: Int
  let isHospital: Bool

  /// Every county has these in this order; very large samples number further hospitals.
  static func numbered(_ index: Int) -> Institution {
    index < usual.count
      ? usual[index] : Institution(name: "第\(index - 3)医院", weight: 8, isHospital: true)
  }

  private static let usual = [
    Institution(name: "人民医院", weight: 36, isHospital: true),
    Institution(name: "中医医院", weight: 22, isHospital: true),
    Institution(name: "妇幼保健院", weight: 12, isHospital: true),
    Institution(name: "疾病预防控制中心", weight: 5, isHospital: false),
    Institution(name: "第二人民医院", weight: 14, isHospital: true),
    Institution(name: "急救中心", weight: 4, isHospital: false),
  ]
}
