import JinxiuDomain
import MIP

/// Goals and counties as sums over the columns of options, which come first in every level.
extension Problem {
  /// Empty for goals that have columns of their own.
  func terms(of goal: Goal) -> [Term] {
    var terms: [Term] = []
    for (column, option) in options.enumerated() {
      let value = worth(of: option, for: goal)
      if value != 0 { terms.append(Term(column: column, coefficient: value)) }
    }
    return terms
  }

  /// People of a county.
  func terms(in county: Identifier<County>) -> [Term] {
    var terms: [Term] = []
    for (column, option) in options.enumerated()
    where demands[option.demand].demand.county == county {
      terms.append(Term(column: column, coefficient: 1))
    }
    return terms
  }

  /// What one person in the option adds to a goal; 0 for goals that are no sum over people.
  func worth(of option: ProblemOption, for goal: Goal) -> Int {
    switch goal {
    case .placed(let priorityClass):
      demands[option.demand].priorityClass == priorityClass ? 1 : 0
    case .waivers: option.waivers
    case .points: option.points
    case .shortfall, .fairness, .fairnessRank: 0
    }
  }
}
