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
  private let further: ([Int]) -> [Int]
  private let fillings: CountyFillings
  private let isFairToAll: Bool
  private(set) var best: [Int]?

  /// - Parameters:
  ///   - isFairToAll: Counts every county, from the worst to the fullest, and not the worst alone.
  ///   - isOpen: Whether an option may be taken at all.
  ///   - holds: What the numbers of people by option have to keep besides the rows.
  ///   - further: What of plans alike in every level is larger for the better one.
  init(
    _ problem: Problem, fairToAll isFairToAll: Bool = false,
    where isOpen: @escaping (ProblemOption) -> Bool = { _ in true },
    keeping holds: @escaping ([Int]) -> Bool = { _ in true },
    then further: @escaping ([Int]) -> [Int] = { _ in [] }
  ) {
    self.problem = problem
    self.isFairToAll = isFairToAll
    self.isOpen = isOpen
    self.holds = holds
    self.further = further
    fillings = CountyFillings(problem, where: isOpen)
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
    let fairness = isFairToAll ? fillings.ascending(people) : [fillings.worst(people)]
    let values =
      [-shortfall] + classes.map(placed) + [-waivers] + fairness + [points] + further(people)
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
}

/// How full counties are, in permille, by the numbers of people in the options of a problem; only
/// counties that may fill anything.
struct CountyFillings {
  private let counties: [(options: [Int], entitled: Int)]

  init(_ problem: Problem, where isOpen: (ProblemOption) -> Bool = { _ in true }) {
    let hasQuota = !problem.scenario.programme.settings(of: "county-quota").isEmpty
    counties = problem.scenario.counties.compactMap { county in
      let demands = problem.demands.filter {
        $0.demand.county == county.id && $0.options.contains { isOpen(problem.options[$0]) }
      }
      let able = demands.reduce(0) { $0 + $1.demand.count }
      let quota = hasQuota ? county.effectiveQuota(in: problem.scenario) : nil
      let entitled = min(able, quota ?? able)
      return entitled > 0 ? (demands.flatMap(\.options), entitled) : nil
    }
  }

  /// From the worst to the fullest.
  func ascending(_ people: [Int]) -> [Int] {
    guard !counties.isEmpty else { return [1000] }
    return counties.map { county in
      1000 * county.options.reduce(0) { $0 + people[$1] } / county.entitled
    }.sorted()
  }

  /// At most 1000.
  func worst(_ people: [Int]) -> Int { min(1000, ascending(people)[0]) }
}

@Suite struct EnumerationTests {
  @Test(arguments: 0..<300)
  func `level values equal those of trying everything`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    let problem = Problem(scenario)
    let expected = Enumeration(problem).best

    let plan = try await plan(of: scenario)

    #expect(plan.merit == expected, "seed \(seed)")
    #expect(plan.outcome.state == .proven, "seed \(seed)")
    let findings = Audit(scenario: scenario).verify(plan).findings
    #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
  }
}
