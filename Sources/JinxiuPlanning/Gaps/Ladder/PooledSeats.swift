import JinxiuDomain
import JinxiuRules
import MIP

/// How many people of a specialty its seats could serve if they could be moved.
///
/// Everybody who is eligible counts, with the periods that the rules about months leave open to
/// the person; who offers a seat, and to whom, counts no more.
struct PooledSeats {
  /// People with the same open periods and the same shortest stay.
  private struct Crowd {
    let timings: [OpenTiming]
    let people: Int
  }

  /// Published seats by period of the programme.
  let seats: [Int]
  private let crowds: [Crowd]
  /// Periods of the shortest stay of each person.
  private let lengths: [Int]

  /// - Parameter people: By demand, people who count and their open periods.
  init(seats: [Int], people: [(count: Int, timings: Set<OpenTiming>)]) {
    self.seats = seats
    let groups = Dictionary(grouping: people, by: \.timings)
    crowds = groups.map { timings, people in
      Crowd(
        timings: timings.sorted { $0.order.lexicographicallyPrecedes($1.order) },
        people: people.reduce(0) { $0 + $1.count })
    }.sorted { left, right in
      left.timings.map(\.order).lexicographicallyPrecedes(right.timings.map(\.order)) {
        $0.lexicographicallyPrecedes($1)
      }
    }
    lengths = people.flatMap { entry -> [Int] in
      let shortest = entry.timings.map { $0.months.count }.min() ?? 0
      return Array(repeating: shortest, count: entry.count)
    }.sorted()
  }

  var people: Int { lengths.count }

  /// Most people when every seat may move to any period: the shortest stays first, by counting.
  var movedFreely: Int {
    var left = seats.reduce(0, +)
    return lengths.prefix { length in
      left -= length
      return left >= 0
    }.count
  }

  /// Most people when every seat stays in its period: `max Σ x_{c,t}`, `Σ_t x_{c,t} ≤ n_c`,
  /// `Σ_{c, t ∋ m} x_{c,t} ≤ seats_m`.
  func inTheirMonths(
    _ solver: any Solver, options: SolverOptions, cancellation: Cancellation
  ) async throws(SolverError) -> Outcome {
    var model = Model(sense: .maximize)
    var months = Array(repeating: [Term](), count: seats.count)
    for crowd in crowds {
      var own: [Term] = []
      for timing in crowd.timings {
        let column = model.addColumn(lower: 0, upper: crowd.people, cost: 1)
        own.append(Term(column: column, coefficient: 1))
        for month in timing.months { months[month].append(Term(column: column, coefficient: 1)) }
      }
      if !own.isEmpty { model.addRow(own, .atMost(crowd.people)) }
    }
    for (month, terms) in months.enumerated() where !terms.isEmpty {
      model.addRow(terms, .atMost(seats[month]))
    }
    guard !model.columns.isEmpty else { return .optimal(Solution(values: [], objective: 0)) }
    return try await solver.solve(model, options: options, cancellation: cancellation)
  }
}
