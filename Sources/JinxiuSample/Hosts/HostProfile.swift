import JinxiuDomain

/// A hospital of the sample before its rooms are drawn.
///
/// The names are generic and marked 示例, so that no real hospital is given invented figures.
struct HostProfile {
  let id: Identifier<Host>
  let name: String
  let county: String?
  let kind: HostKind
  /// Feature departments that a city hospital incubates (L20).
  let incubation: [Identifier<Specialty>]

  /// Four general and three specialist hospitals of the city, five general and two Chinese-medicine
  /// hospitals of counties.
  static let all: [HostProfile] = [
    city(1, "示例市第一综合医院", .general, ["内科", "急诊科"]),
    city(2, "示例市第二综合医院", .general, ["外科"]),
    city(3, "示例市第三综合医院", .general),
    city(4, "示例市第四综合医院", .general),
    city(5, "示例市妇幼保健院", .maternalAndChild, ["妇产科", "儿科"]),
    city(6, "示例市中医院", .chineseMedicine, ["中医科", "康复科"]),
    city(7, "示例市口腔眼科医院", .specialist),
    county(8, "东海县", "综合医院", .general),
    county(9, "灌云县", "综合医院", .general),
    county(10, "灌南县", "综合医院", .general),
    county(11, "赣榆区", "综合医院", .general),
    county(12, "海州区", "综合医院", .general),
    county(13, "东海县", "中医院", .chineseMedicine),
    county(14, "赣榆区", "中医院", .chineseMedicine),
  ]

  static let cityGeneral = ids(1...4)
  static let maternity: Identifier<Host> = "H005"
  static let cityChineseMedicine: Identifier<Host> = "H006"
  static let mouthAndEye: Identifier<Host> = "H007"
  static let countyGeneral = ids(8...12)
  static let countyChineseMedicine = ids(13...14)

  /// - Parameter seats: All concurrent seats of its offers; the house holds a little fewer people.
  func host(seats: Int, with random: inout SplitMix64) -> Host {
    let maximum = max(1, seats * random.number(in: 85...100) / 100)
    let hasLimitedBeds = random.chance(percent: 60)
    return Host(
      id: id, name: name, city: LianyungangNotice.city, county: county.map { Identifier($0) },
      tier: county == nil ? .municipal : .county, kind: kind,
      consortium: county.flatMap { SampleHosts.consortium(of: Identifier($0)) },
      incubationFor: incubation, maximumTrainees: .atMost(maximum),
      beds: hasLimitedBeds ? .atMost(max(1, maximum - random.number(in: 0...1))) : .unlimited)
  }

  private static func city(
    _ number: Int, _ name: String, _ kind: HostKind, _ incubation: [Identifier<Specialty>] = []
  ) -> HostProfile {
    HostProfile(
      id: Identifier(numbered("H", number)), name: name, county: nil, kind: kind,
      incubation: incubation)
  }

  private static func county(
    _ number: Int, _ county: String, _ sort: String, _ kind: HostKind
  ) -> HostProfile {
    HostProfile(
      id: Identifier(numbered("H", number)), name: "\(county)示例\(sort)", county: county,
      kind: kind, incubation: [])
  }

  private static func ids(_ numbers: ClosedRange<Int>) -> [Identifier<Host>] {
    numbers.map { Identifier(numbered("H", $0)) }
  }
}
