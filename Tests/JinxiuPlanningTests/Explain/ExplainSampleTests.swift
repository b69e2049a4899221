import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import Testing

/// Everybody without a place in the Lianyungang sample, against plans made without the resolver.
@Suite struct ExplainSampleTests {
  private let scenario = LianyungangSample(seed: 20_240_612, people: 60).scenario()

  @Test func `a forced plan confirms the reason of everybody without a place`() async throws {
    let explaining = try await Explaining(scenario, alternatives: 0)
    #expect(explaining.plan.unplaced.count > 5)

    for unplaced in explaining.plan.unplaced {
      let refusal = try #require(try await explaining.person(unplaced.demand).refusal)

      #expect(refusal.reason == unplaced.reason, "\(unplaced.demand)")
      #expect(
        Set(refusal.objections.map(\.rule)).isSubset(of: unplaced.rules), "\(unplaced.demand)")
      let forced = try await bestPlan(of: scenario, with: unplaced.demand)
      switch refusal.finding {
      case .noOption, .impossible: #expect(forced == nil, "\(unplaced.demand)")
      case .worse:
        #expect(forced?.lexicographicallyPrecedes(explaining.plan.merit) == true)
        #expect(refusal.forced.difference?.merit == forced, "\(unplaced.demand)")
      case .equal: #expect(forced == explaining.plan.merit, "\(unplaced.demand)")
      case .better, .worseFound, .unknown: Issue.record("\(unplaced.demand) \(refusal.finding)")
      }
    }
  }

  @Test func `every change said to help does so in a plan made anew`() async throws {
    let explaining = try await Explaining(scenario, alternatives: 4)
    var confirmed = 0

    for unplaced in explaining.plan.unplaced {
      let refusal = try #require(try await explaining.person(unplaced.demand).refusal)
      for remedy in refusal.remedies {
        let changed = scenario.applying(remedy.changes)
        let free = try await plan(of: changed)
        #expect(remedy.difference.merit == free.merit, "\(unplaced.demand) \(remedy.changes)")
        let isPlaced = free.placements.contains { $0.demand == unplaced.demand }
        if !isPlaced {
          #expect(remedy.strength == .possible, "\(unplaced.demand) \(remedy.changes)")
          let with = try await bestPlan(of: changed, with: unplaced.demand)
          #expect(with == free.merit, "\(unplaced.demand) \(remedy.changes)")
        }
        confirmed += 1
      }
    }
    #expect(confirmed > 0)
  }

  @Test func `full limits are those of the plan's own placements`() async throws {
    let explaining = try await Explaining(scenario, alternatives: 0)

    for unplaced in explaining.plan.unplaced {
      let person = try await explaining.person(unplaced.demand)
      for alternative in person.alternatives {
        for limit in alternative.standing.limits where limit.rule == "seats" {
          for line in limit.lines {
            let month = try #require(line.month)
            let sitting = explaining.plan.placements.filter { placement in
              placement.offer.text == limit.subject
                && placement.spells.contains { $0.contains(month) }
            }
            #expect(sitting.reduce(0) { $0 + $1.count } == line.used)
            #expect(Set(sitting.map(\.demand)).isSubset(of: limit.holders.map(\.demand)))
          }
        }
      }
    }
  }
}

/// The best plan that has the person somewhere, by pinning the person to each host in turn; nil
/// when there is none.
func bestPlan(of scenario: Scenario, with demand: DemandName) async throws -> [Int]? {
  guard case .trainee(let trainee) = demand else { throw NoAnswer() }
  let problem = Problem(scenario)
  let options = problem.demands.first { $0.demand.name == demand }?.options ?? 0..<0
  let hosts = Set(options.map { problem.options[$0].option.host.id }).sorted()
  var best: [Int]?
  for host in hosts {
    let pin = Pin(trainee: trainee, host: host, specialty: nil, from: nil, reason: "test")
    let result = try await result(of: scenario.applying([.pin(pin)]))
    guard case .plan(let plan) = result else { continue }
    if best.map({ $0.lexicographicallyPrecedes(plan.merit) }) ?? true { best = plan.merit }
  }
  return best
}
