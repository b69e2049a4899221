import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

/// Tries every way to place everybody, and keeps the best values level by level.
struct Enumeration {
  private let problem: Problem
  private let classes: [Int]
  private var people: [Int]
  private let isOpen: (ProblemOption) -> Bool
  private let holds: ([Int]) -> Bool
  private(set) var best: [Int]?

  /// - Parameters:
  ///   - isOpen: Whether an option may be taken at all.
  ///   - holds: What the numbers of people by option have to keep besides the rows.
  init(
    _ problem: Problem, where isOpen: @escaping (ProblemOption) -> Bool = { _ in true },
    keeping holds: @escaping ([Int]) -> Bool = { _ in true }
  ) {
    self.problem = problem
    self.isOpen = isOpen
    self.holds = holds
    classes = problem.priorityClasses
    people = Array(repeating: 0, count: problem.options.count)
    place(from: 0)
  }

  private mutating func place(from option: Int) {
    guard option < people.count else {
      judge()
      return
    }
    let demand = problem.demands[problem.options[option].demand]
    let taken = demand.options.reduce(0) { $0 + ($1 < option ? people[$1] : 0) }
    let most = isOpen(problem.options[option]) ? demand.demand.count - taken : 0
    for count in 0...most {
      people[option] = count
      place(from: option + 1)
    }
    people[option] = 0
  }

  /// Better is larger: what is minimised counts negative.
  private mutating func judge() {
    guard holds(people) else { return }
    var used = Array(repeating: 0, count: problem.rows.count)
    var base = used
    for (option, count) in zip(problem.options, people) where count > 0 {
      for use in option.uses {
        used[use.row] += count * use.amount
        base[use.row] += count * use.base
      }
    }
    var shortfall = 0
    for (index, row) in problem.rows.enumerated() {
      switch row.bound {
      case .atMost(let limit): if used[index] > limit { return }
      case .required(let number): if used[index] < number { return }
      case .shareAtMost(let percent): if 100 * used[index] > percent * base[index] { return }
      case .atLeast(let floor): shortfall += 100 * max(0, floor - used[index])
      case .shareAbove(let percent):
        shortfall += max(0, 1 - 100 * used[index] + percent * base[index])
      }
    }
    let values = [-shortfall] + classes.map(placed) + [-waivers, fairness, points]
    if best.map({ $0.lexicographicallyPrecedes(values) }) ?? true { best = values }
  }

  private func placed(_ priorityClass: Int) -> Int {
    zip(problem.options, people).reduce(0) {
      $0 + (problem.demands[$1.0.demand].priorityClass == priorityClass ? $1.1 : 0)
    }
  }

  private var waivers: Int {
    zip(problem.options, people).reduce(0) { $0 + $1.0.waivers * $1.1 }
  }

  private var points: Int { zip(problem.options, people).reduce(0) { $0 + $1.0.points * $1.1 } }

  private var fairness: Int {
    problem.scenario.counties.reduce(1000) { worst, county in
      let demands = problem.demands.filter {
        $0.demand.county == county.id
          && $0.options.contains { isOpen(problem.options[$0]) }
      }
      let eligible = demands.reduce(0) { $0 + $1.demand.count }
      let hasQuota = problem.scenario.programme.rules.contains { $0.rule == "county-quota" }
      let quota = hasQuota ? county.effectiveQuota(in: problem.scenario) : nil
      let entitled = min(eligible, quota ?? eligible)
      guard entitled > 0 else { return worst }
      let placed = demands.flatMap(\.options).reduce(0) { $0 + people[$1] }
      return min(worst, 1000 * placed / entitled)
    }
  }
}

@Suite struct EnumerationTests {
  @Test(arguments: 0..<300)
  func `level values equal those of trying everything`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    let problem = Problem(scenario)
    let expected = Enumeration(problem).best

    let plan = try await plan(of: scenario)

    let values = plan.outcome.levels.map { $0.isMaximised ? $0.value : -$0.value }
    #expect(values == expected, "seed \(seed)")
    #expect(plan.outcome.state == .proven, "seed \(seed)")
    let findings = Audit(scenario: scenario).verify(plan).findings
    #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
  }
}
