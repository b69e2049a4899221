import JinxiuDomain

/// The hospitals of province and cities, and some of other provinces, before they have offers.
struct ZhejiangHospitals {
  let provincial: [Host]
  let municipal: [Host]
  let outOfProvince: [Host]

  /// About 25 provincial, 5 to 8 for each city and 6 from elsewhere when 5,250 people of counties
  /// are nominated; with the square root of their number otherwise.
  init(sample: ZhejiangSample, people: Int) {
    var random = SplitMix64(seed: sample.seed, stream: .hosts)
    let cities = ZhejiangSample.cities.filter { sample.city == nil || $0 == sample.city }
    let provincialCount = max(2, Self.scaled(25, to: people, of: 5_250))
    let elsewhere = max(1, Self.scaled(6, to: people, of: 5_250))
    let guided = ZhejiangSample.guidance(level: .county, city: sample.city)
      .reduce(0) { $0 + $1.people }
    provincial = (1...provincialCount).map { number in
      let seat = number % 6 == 0 ? random.choice(of: ZhejiangSample.cities) : "杭州市"
      return Self.host("省级示例医院\(number)", seat, .provincial, Self.kind(number))
    }
    municipal = cities.flatMap { city in
      let count = Self.scaled(random.number(in: 5...8), to: people, of: guided * 105 / 100)
      return (1...max(1, count)).map { number in
        Self.host("\(city)示例医院\(number)", city, .municipal, Self.kind(number))
      }
    }
    outOfProvince = (0..<elsewhere).map { index in
      let city = ["上海市", "南京市", "北京市"][index % 3]
      return Self.host("\(city)示例医院\(index / 3 + 1)", city, .outOfProvince, .general)
    }
  }

  private static func scaled(_ number: Int, to people: Int, of usual: Int) -> Int {
    (number * squareRoot(of: people * 10_000 / max(1, usual)) + 50) / 100
  }

  /// Most are general hospitals.
  private static func kind(_ number: Int) -> HostKind {
    switch number % 6 {
    case 2: .chineseMedicine
    case 3: .maternalAndChild
    case 5: .specialist
    default: .general
    }
  }

  /// Without a number, rooms and beds, which follow from its offers.
  private static func host(
    _ name: String, _ city: String, _ tier: Tier, _ kind: HostKind
  ) -> Host {
    Host(
      id: Identifier(name), name: name, city: city, county: nil, tier: tier, kind: kind,
      consortium: nil, incubationFor: [], maximumTrainees: .unlimited, beds: .unlimited)
  }
}
