import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK

/// A month of 2024.
func month(_ number: Int) -> Period { Period(index: 2024 * 12 + number - 1) }

func span(_ first: Int, _ last: Int) -> PeriodSpan {
  PeriodSpan(from: month(first), count: last - first + 1)
}

func rule(
  _ key: String, kind: RuleKind? = nil, _ parameters: [Parameter] = []
) -> RuleSetting {
  let form = RuleCatalogue.form(of: key)
  let setting = RuleSetting(
    id: Identifier(key), rule: key, kind: kind ?? form?.kinds.first ?? .hard, requirements: [],
    clause: "一", quote: "引文", parameters: parameters)
  return form?.completed(setting) ?? setting
}

/// The rules without which no plan makes sense.
let indispensable = RuleCatalogue.types.map { $0.form }.filter { $0.isIndispensable }.map {
  rule($0.key)
}

func programme(
  _ rules: [RuleSetting] = [], objective: [ObjectiveLevel] = ObjectiveLevel.standard,
  months: Int = 3
) -> Programme {
  Programme(
    id: "p", title: "方案",
    document: Document(number: "1", issuer: "i", division: "d", dated: "2024-06-03", basis: []),
    periods: span(7, 12), levels: [TrainingLevel(level: .township, length: months)],
    asOf: "2024-06-12", filingDeadline: nil, language: .chinese, categories: [],
    rules: indispensable + rules, objective: objective, contact: "", sampleNotice: nil)
}

func county(_ name: String, quota: Limit? = .unlimited, minimum: Int = 0) -> County {
  County(
    id: Identifier(name), city: "市", authority: .healthCommission, quotaMinimum: minimum,
    quotaMaximum: quota, terrain: .plain)
}

func unit(_ name: String, in county: String, away: Limit = .unlimited) -> Unit {
  Unit(
    id: Identifier(name), name: name, county: Identifier(county), level: .township,
    isGovernmentRun: true, consortium: nil, parent: nil, maximumAway: away)
}

func host(
  _ name: String, _ tier: Tier = .municipal, _ kind: HostKind = .general,
  most: Limit = .unlimited, beds: Limit = .unlimited
) -> Host {
  Host(
    id: Identifier(name), name: name, city: "市", county: nil, tier: tier, kind: kind,
    consortium: nil, incubationFor: [], maximumTrainees: most, beds: beds)
}

func offer(
  _ name: String, at host: String, _ specialty: String = "内科", seats: Int = 1,
  in months: PeriodSpan = span(7, 10), mentors: Int? = nil
) -> Offer {
  Offer(
    id: Identifier(name), host: Identifier(host), specialty: Identifier(specialty),
    technique: nil, level: nil, span: months, seats: seats, starts: nil, mentors: mentors)
}

func trainee(
  _ name: String, of unit: String, _ specialty: String = "内科", others: [String] = [],
  wishes: [String] = [], feature: String? = nil, years: Int? = 5, role: Role = .physician,
  from: Period? = nil, to: Period? = nil
) -> Trainee {
  Trainee(
    id: Identifier(name), name: name, unit: Identifier(unit), sex: .female, age: 35,
    title: "", education: "", licence: "执业医师", role: role, specialty: Identifier(specialty),
    otherSpecialties: others.map { Identifier($0) }, technique: nil, years: years,
    featureDepartment: feature.map { Identifier($0) }, wishes: wishes.map { Identifier($0) },
    availableFrom: from, availableTo: to, priority: nil, isOnPost: true, ground: nil, note: "")
}

func need(_ name: String, in county: String, _ specialty: String = "内科", count: Int) -> Need {
  Need(
    id: Identifier(name), county: Identifier(county), unit: nil, level: .township,
    specialty: Identifier(specialty), technique: nil, count: count, ground: nil, priority: nil)
}

func pin(_ trainee: String, _ host: String) -> Pin {
  Pin(
    trainee: Identifier(trainee), host: Identifier(host), specialty: nil, from: nil, reason: "r")
}

/// Plans with GLPK in this process.
func result(
  of scenario: Scenario, solver: any Solver = GLPKSolver(),
  cancellation: Cancellation = Cancellation()
) async throws -> PlanningResult {
  try await Planner(
    Market(scenario), solver: solver,
    options: PlannerOptions(version: "test", scenarioName: "test")
  ).plan(cancellation: cancellation)
}

struct NoPlan: Error {
  let result: PlanningResult
}

func plan(of scenario: Scenario, solver: any Solver = GLPKSolver()) async throws -> Plan {
  let result = try await result(of: scenario, solver: solver)
  guard case .plan(let plan) = result else { throw NoPlan(result: result) }
  return plan
}

extension Plan {
  func value(_ level: String) -> Int? { outcome.levels.first { $0.name == level }?.value }

  func placement(_ trainee: String) -> Placement? {
    placements.first { $0.demand == .trainee(Identifier(trainee)) }
  }

  func reason(_ trainee: String) -> Unplaced? {
    unplaced.first { $0.demand == .trainee(Identifier(trainee)) }
  }
}
