import JinxiuDomain
import JinxiuRules

/// A plan by hand: so that an early stop or a crash still leaves something to show.
///
/// Pinned people first, then by class of urgency, then those with the fewest options; each takes
/// the option of most points that fits. Shares leave more room the more people are placed, so the
/// round is gone until nobody more fits.
struct FirstPlan {
  private let problem: Problem
  private let pinned: Set<DemandName>

  init(_ problem: Problem) {
    self.problem = problem
    pinned = Set(problem.scenario.pins.map { DemandName.trainee($0.trainee) })
  }

  /// Nil when the pins do not all fit this way.
  func assignment() -> Assignment? {
    let assignment = completed(Array(repeating: 0, count: problem.options.count)) { _ in true }
    return Ledger(problem, assignment).isFeasible ? assignment : nil
  }

  /// The assignment with everybody added who fits and is wanted; nobody is moved.
  func completed(
    _ start: Assignment, wants: (ProblemDemand) -> Bool
  ) -> Assignment {
    var assignment = start
    var ledger = Ledger(problem, start)
    var left = order.filter(wants).map { demand in
      (demand: demand, people: demand.demand.count - demand.options.reduce(0) { $0 + start[$1] })
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in left.indices {
        while left[index].people > 0, let option = bestFitting(left[index].demand, ledger) {
          assignment[option] += 1
          ledger.add(problem.options[option])
          left[index].people -= 1
          hasChanged = true
        }
      }
    }
    return assignment
  }

  private var order: [ProblemDemand] {
    problem.demands.sorted { left, right in
      (pinned.contains(left.demand.name) ? 0 : 1, left.priorityClass, left.options.count)
        < (pinned.contains(right.demand.name) ? 0 : 1, right.priorityClass, right.options.count)
    }
  }

  /// Pinned people do not wait for a share: others make room for it, or the plan is dropped.
  private func bestFitting(_ demand: ProblemDemand, _ ledger: Ledger) -> Int? {
    let isPinned = pinned.contains(demand.demand.name)
    return demand.options.filter { option in
      ledger.blockers(of: problem.options[option]).allSatisfy { isPinned && isShare($0) }
    }
    .max { left, right in
      let (left, right) = (problem.options[left], problem.options[right])
      return (-left.waivers, left.points) < (-right.waivers, right.points)
    }
  }

  private func isShare(_ row: Int) -> Bool {
    switch problem.rows[row].bound {
    case .shareAtMost, .shareAbove: true
    case .atMost, .atLeast, .required: false
    }
  }
}
