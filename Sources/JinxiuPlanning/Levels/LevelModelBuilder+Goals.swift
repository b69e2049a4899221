import JinxiuDomain
import JinxiuRules
import MIP

extension LevelModelBuilder {
  /// Keeps a goal that is already decided at its value.
  mutating func fix(_ decided: FixedGoal) {
    let name = "level \(decided.goal.name)"
    switch decided.goal {
    case .shortfall:
      if decided.value > 0 { addRow(shortfallTerms, .atMost(decided.value), name) }
    case .placed: addRow(problem.terms(of: decided.goal), .exactly(decided.value), name)
    case .waivers:
      let terms = problem.terms(of: .waivers)
      if !terms.isEmpty { addRow(terms, .atMost(decided.value), name) }
    case .fairness: addFairnessFloors(decided.value, name)
    case .fairnessRank(let rank): keep(rank, at: decided.value, name)
    case .points: addRow(problem.terms(of: .points), .atLeast(decided.value), name)
    }
  }

  /// `placed_c ≥ ⌈E_c · t / 1000⌉` in whole people.
  private mutating func addFairnessFloors(_ permille: Int, _ name: String) {
    for entry in problem.market.entitlements.entries {
      let people = entry.people(at: permille)
      if people > 0 {
        addRow(problem.terms(in: entry.county), .atLeast(people), "\(name) · \(entry.county)")
      }
    }
  }

  mutating func setObjective(_ goal: Goal) {
    level.model.sense = goal.isMaximised ? .maximize : .minimize
    switch goal {
    case .fairness: addFilling()
    case .fairnessRank(let rank): addFilling(ofRank: rank)
    case .shortfall, .placed, .waivers, .points:
      let costs = goal == .shortfall ? shortfallTerms : problem.terms(of: goal)
      for term in costs { level.model.columns[term.column].cost = term.coefficient }
    }
  }

  /// `max Σ_j (τ_j − τ_{j−1}) · z_j`, `z_{j+1} ≤ z_j`, and for each county
  /// `placed_c ≥ Σ_j (⌈E_c · τ_j / 1000⌉ − ⌈E_c · τ_{j−1} / 1000⌉) · z_j`.
  ///
  /// Steps τ_j are all values that a filling can take. One column `t` instead has a weak
  /// relaxation, on which the search was seen to run for minutes.
  private mutating func addFilling() {
    let steps = problem.market.entitlements.steps
    var columns: [Int] = []
    for (index, step) in steps.enumerated() {
      let column = addColumn(.filling(permille: step), upper: 1)
      level.model.columns[column].cost = step - (index == 0 ? 0 : steps[index - 1])
      if let last = columns.last {
        addRow(
          [Term(column: last, coefficient: 1), Term(column: column, coefficient: -1)],
          .atLeast(0), "fairness · step \(step)")
      }
      columns.append(column)
    }
    for entry in problem.market.entitlements.entries {
      addRow(
        problem.terms(in: entry.county) + stepTerms(of: entry, steps, columns), .atLeast(0),
        "fairness · \(entry.county)")
    }
  }

  private func stepTerms(
    of entry: Entitlements.Entry, _ steps: [Int], _ columns: [Int]
  ) -> [Term] {
    let people = [0] + steps.map { entry.people(at: $0) }
    return columns.indices.compactMap { index in
      let more = people[index + 1] - people[index]
      return more == 0 ? nil : Term(column: columns[index], coefficient: -more)
    }
  }

  private var shortfallTerms: [Term] {
    shortfallColumns.sorted { $0.key < $1.key }.map { row, column in
      let isPeople = if case .atLeast = problem.rows[row].bound { true } else { false }
      return Term(column: column, coefficient: isPeople ? 100 : 1)
    }
  }
}
