import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Testing

/// Plans by one way, whatever the size.
///
/// - Parameters:
///   - gap: In millionths.
///   - simplexLimit: 0 to have first-order steps solve linear programs of any size.
///   - laneEntries: Few to have several threads share these steps.
func planned(
  _ scenario: Scenario, by method: PlanningMethod, within limit: Duration? = nil, gap: Int = 0,
  simplexLimit: Int = 2_500, laneEntries: Int = 100_000, solver: any Solver = GLPKSolver(),
  cancellation: Cancellation = Cancellation(),
  onEvent: @escaping @Sendable (PlanningEvent) -> Void = { _ in }
) async throws -> PlanningResult {
  try await Planner(
    Market(scenario), solver: solver,
    options: PlannerOptions(
      timeLimit: limit, gapPartsPerMillion: gap, version: "test", scenarioName: "test",
      method: method, simplexLimit: simplexLimit, laneEntries: laneEntries)
  ).plan(cancellation: cancellation, onEvent: onEvent)
}

/// Whatever is wrong with a plan by itself, as text.
func complaints(of plan: Plan, in scenario: Scenario) -> [String] {
  var complaints = Audit(scenario: scenario).verify(plan).findings.map(\.phrase.english)
  let asked = scenario.demands.reduce(0) { $0 + $1.count }
  if plan.placedCount + plan.unplacedCount != asked {
    complaints.append("\(plan.placedCount) placed, \(plan.unplacedCount) not, of \(asked)")
  }
  let byClass = plan.outcome.levels.filter { $0.name.hasPrefix("placed-") }
  if byClass.reduce(0, { $0 + $1.value }) != plan.placedCount {
    complaints.append("levels place \(byClass.map(\.value)), the plan \(plan.placedCount)")
  }
  for level in plan.outcome.levels where level.isBeyondItsBound {
    complaints.append("\(level.name) is \(level.value), beyond its bound")
  }
  return complaints
}

extension LevelResult {
  fileprivate var isBeyondItsBound: Bool { forbids(value) }

  /// Whether the bound says that no plan has this value.
  fileprivate func forbids(_ value: Int) -> Bool {
    guard let bound else { return false }
    return isMaximised ? bound < value : bound > value
  }
}

/// Levels of one plan that the other proves to be out of reach, the levels above being equal.
private func contradictions(_ left: Plan, _ right: Plan) -> [String] {
  var contradictions: [String] = []
  for (left, right) in zip(left.outcome.levels, right.outcome.levels) {
    if left.name != right.name { return ["\(left.name) is not \(right.name)"] }
    if left.forbids(right.value) || right.forbids(left.value) {
      contradictions.append(
        "\(left.name): \(left.value) within \(left.bound ?? -1), "
          + "\(right.value) within \(right.bound ?? -1)")
    }
    if left.value != right.value { break }
  }
  return contradictions
}

/// Plans both ways and expects that neither contradicts the other, wherever they were stopped.
///
/// - Parameter isProven: Whether the whole plan is to be proven, so that prices are compared with the
///   true values; else both ways have a limit.
private func expectAgreement(
  _ scenario: Scenario, _ name: String, isProven: Bool = false, simplexLimit: Int = 2_500,
  laneEntries: Int = 100_000
) async throws {
  let limit: Duration? = isProven ? nil : .milliseconds(300)
  let priced = try await planned(
    scenario, by: .prices, within: .milliseconds(900), simplexLimit: simplexLimit,
    laneEntries: laneEntries)
  let whole = try await planned(scenario, by: .whole, within: limit)
  switch (priced, whole) {
  case (.plan(let priced), .plan(let whole)):
    #expect(complaints(of: priced, in: scenario) == [], "\(name), by prices")
    #expect(complaints(of: whole, in: scenario) == [], "\(name), whole")
    #expect(contradictions(priced, whole) == [], "\(name)")
    if isProven { #expect(whole.outcome.state == .proven, "\(name)") }
    #expect(
      priced.certificates.map(\.level).allSatisfy { level in
        priced.outcome.levels.contains { $0.name == level }
      }, "\(name)")
  case (.contradiction, .contradiction): break
  case (_, .nothing) where !isProven: break
  default:
    Issue.record("\(name): \(priced) by prices, \(whole) whole")
  }
}

/// The same scenario with each of these rules left out or not, as the seed says.
private func thinned(_ scenario: Scenario, seed: Int) -> Scenario {
  let kept = Set(indispensable.map(\.rule) + ["target"])
  var dice = Dice(seed: seed)
  let rules = scenario.programme.rules.filter { kept.contains($0.rule) || dice.chance(75) }
  return scenario.with(programme: scenario.programme.with(rules: rules))
}

@Suite struct PricedAgreementTests {
  @Test(arguments: 0..<190)
  func `tiny markets have the same values whole and by prices, within what is proven`(
    seed: Int
  ) async throws {
    try await expectAgreement(randomScenario(seed: seed), "seed \(seed)", isProven: true)
  }

  @Test(arguments: 0..<90)
  func `small markets with every kind of rule agree`(seed: Int) async throws {
    try await expectAgreement(
      randomMarket(seed: seed, people: 5...10), "seed \(seed)", isProven: true)
  }

  @Test(arguments: 0..<90)
  func `where first-order steps solve linear programs, they agree too`(seed: Int) async throws {
    try await expectAgreement(
      randomMarket(seed: seed, people: 5...12), "seed \(seed)", isProven: true, simplexLimit: 0,
      laneEntries: seed.isMultiple(of: 2) ? 100_000 : 20)
    try await expectAgreement(
      randomScenario(seed: seed), "small, seed \(seed)", isProven: true, simplexLimit: 0)
  }

  /// Here those of a more urgent class are among the few in each other's way.
  @Test func `a crowd of two classes is counted whole`() async throws {
    try await expectAgreement(
      randomMarket(seed: 9, people: 5...20), "seed 9", isProven: true)
  }

  @Test(arguments: 500..<506)
  func `markets of some dozens agree`(seed: Int) async throws {
    try await expectAgreement(randomMarket(seed: seed, people: 20...40), "seed \(seed)")
  }

  @Test(arguments: 1...8)
  func `Lianyungang samples with rules left out agree`(seed: Int) async throws {
    let sample = LianyungangSample(seed: seed, people: 45 + seed).scenario()
    try await expectAgreement(thinned(sample, seed: seed), "seed \(seed)")
  }

  @Test(arguments: 1...5)
  func `bench samples with rules left out agree`(seed: Int) async throws {
    let sample = BenchSample(seed: seed, people: 50 + 5 * seed, months: 6 + seed).scenario()
    try await expectAgreement(thinned(sample, seed: seed), "seed \(seed)")
  }

  @Test(arguments: 1...2)
  func `Zhejiang samples with rules left out agree`(seed: Int) async throws {
    let sample = ZhejiangSample(seed: seed, people: 50 + 5 * seed, years: 1 + seed % 3)
    try await expectAgreement(thinned(sample.scenario(), seed: seed), "seed \(seed)")
  }

  @Test func `samples of three hundred people agree`() async throws {
    let sample = BenchSample(seed: 1, people: 300, months: 6).scenario()
    try await expectAgreement(sample, "bench, seed 1")
    let other = LianyungangSample(seed: 1, people: 300).scenario()
    try await expectAgreement(other, "Lianyungang, seed 1")
  }
}
