import JinxiuDomain

/// A plan by hand: so that an early stop or a crash still leaves something to show.
///
/// Pinned people first, then by class of urgency, then those with the fewest options; each takes
/// the option of most points that fits.
struct FirstPlan {
  private let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  /// Nil when the pins do not all fit this way.
  func assignment() -> Assignment? {
    var ledger = Ledger(problem)
    var assignment = Array(repeating: 0, count: problem.options.count)
    for demand in order {
      for _ in 0..<demand.demand.count {
        guard let option = bestFitting(demand, ledger) else { break }
        assignment[option] += 1
        ledger.add(problem.options[option])
      }
    }
    return ledger.isFeasible ? assignment : nil
  }

  private var order: [ProblemDemand] {
    let pinned = Set(problem.scenario.pins.map { DemandName.trainee($0.trainee) })
    return problem.demands.sorted { left, right in
      (pinned.contains(left.demand.name) ? 0 : 1, left.priorityClass, left.options.count)
        < (pinned.contains(right.demand.name) ? 0 : 1, right.priorityClass, right.options.count)
    }
  }

  private func bestFitting(_ demand: ProblemDemand, _ ledger: Ledger) -> Int? {
    demand.options.filter { ledger.blockers(of: problem.options[$0]).isEmpty }
      .max { left, right in
        let (left, right) = (problem.options[left], problem.options[right])
        return (-left.waivers.count, left.points) < (-right.waivers.count, right.points)
      }
  }
}
