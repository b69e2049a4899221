import JinxiuDomain

/// Township health centres and community centres of the sample, with invented names.
struct SampleUnits {
  /// In the order of the counties; a county's central units come first.
  let units: [Unit]

  init(seed: Int, counties: [SampleCounty]) {
    var random = SplitMix64(seed: seed, stream: .units)
    var plans = counties.flatMap { Self.plans(of: $0, with: &random) }
    // The register leaves 政府办 blank for two units, so that the plan must list them (D16).
    let known = plans.indices.filter { plans[$0].isGovernmentRun == true }
    for index in random.shuffled(known).prefix(2) { plans[index].isGovernmentRun = nil }
    units = plans.enumerated().map { number, plan in plan.unit(number: number + 1) }
  }

  /// The units of a county that nominate in the ordinary way.
  func nominating(in county: Identifier<County>) -> [Unit] {
    units.filter { $0.county == county && $0.isGovernmentRun != false }
  }

  /// A unit of the county that is not government-run (L8), if it has one.
  func notGovernmentRun(in county: Identifier<County>) -> Unit? {
    units.first { $0.county == county && $0.isGovernmentRun == false }
  }

  private static func plans(
    of county: SampleCounty, with random: inout SplitMix64
  ) -> [UnitPlan] {
    let count = (2 * county.nominees + 2) / 3
    let central = (count + 1) / 2
    let ordinary = (0..<count).map { index in
      let limits: [Limit] = index < central ? [.atMost(2), .atMost(3), .unlimited] : small
      return UnitPlan(
        county: county, index: index, isCentral: index < central, isGovernmentRun: true,
        maximumAway: random.choice(of: limits))
    }
    guard county.pressure == .surplus else { return ordinary }
    return ordinary + [
      UnitPlan(
        county: county, index: count, isCentral: false, isGovernmentRun: false,
        maximumAway: .atMost(2))
    ]
  }

  private static let small: [Limit] = [.atMost(1), .atMost(2), .atMost(2)]
}

/// A unit before it has a number.
private struct UnitPlan {
  let county: SampleCounty
  let index: Int
  let isCentral: Bool
  var isGovernmentRun: Bool?
  let maximumAway: Limit

  func unit(number: Int) -> Unit {
    let name = county.county.id.text
    let sort = county.isUrban ? "社区卫生服务中心" : isCentral ? "中心卫生院" : "乡镇卫生院"
    return Unit(
      id: Identifier(numbered("U", number)), name: "\(name)示例第\(index + 1)\(sort)",
      county: county.county.id, level: .township, isGovernmentRun: isGovernmentRun,
      consortium: SampleHosts.consortium(of: county.county.id), parent: nil,
      maximumAway: maximumAway)
  }
}

/// `T007`; numbers with more digits simply grow longer.
func numbered(_ letter: String, _ number: Int, digits: Int = 3) -> String {
  let text = String(number)
  return letter + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
