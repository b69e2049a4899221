import JinxiuDomain
import JinxiuRules

/// How every rule was used: limits with what they hold, conditions with whom they turned away.
struct RuleUses {
  private let problem: Problem
  private let assignment: Assignment
  private let ledger: Ledger
  private let turnedAway: [Identifier<RuleSetting>: Int]
  private let waived: [Identifier<RuleSetting>: Int]

  init(_ problem: Problem, _ assignment: Assignment, _ ledger: Ledger, _ unplaced: [Unplaced]) {
    self.problem = problem
    self.assignment = assignment
    self.ledger = ledger
    turnedAway = unplaced.filter { $0.reason != .limits }.reduce(into: [:]) { counts, entry in
      for rule in entry.rules { counts[rule, default: 0] += entry.count }
    }
    waived = zip(problem.options, assignment).reduce(into: [:]) { counts, pair in
      for rule in pair.0.waivers { counts[rule, default: 0] += pair.1 }
    }
  }

  /// In programme order, then by subject.
  func lines() -> [RuleUse] {
    let rows = Dictionary(grouping: problem.rows.indices) { problem.rows[$0].rule }
    return problem.scenario.programme.rules.flatMap { setting -> [RuleUse] in
      guard let rows = rows[setting.id], setting.rule != "one-placement" else {
        return [condition(setting)]
      }
      return limits(rows)
    }
  }

  private func condition(_ setting: RuleSetting) -> RuleUse {
    let people = turnedAway[setting.id] ?? 0
    return RuleUse(
      rule: setting.id, subject: nil, used: people, limit: nil, isBinding: people > 0,
      waived: waived[setting.id] ?? 0)
  }

  private func limits(_ rows: [Int]) -> [RuleUse] {
    let bySubject = Dictionary(grouping: rows) { problem.rows[$0].subject }
    return bySubject.keys.sorted().compactMap { subject in
      tightest(bySubject[subject] ?? []).map(line)
    }
  }

  /// Of a calendar the month with the least left; nothing when nobody uses it.
  private func tightest(_ rows: [Int]) -> Int? {
    if rows.count == 1, problem.rows[rows[0]].month == nil { return rows[0] }
    return rows.filter { ledger.used[$0] > 0 }.min { slack($0) < slack($1) }
  }

  private func slack(_ row: Int) -> Int {
    guard case .atMost(let limit) = problem.rows[row].bound else { return 0 }
    return limit - ledger.used[row]
  }

  private func line(_ index: Int) -> RuleUse {
    let row = problem.rows[index]
    let used = ledger.used[index]
    let limit: Int
    let isBinding: Bool
    switch row.bound {
    case .atMost(let number): (limit, isBinding) = (number, used >= number)
    case .atLeast(let number), .required(let number): (limit, isBinding) = (number, used <= number)
    case .shareAtMost(let percent):
      limit = percent * ledger.base[index] / 100
      isBinding = used >= limit
    case .shareAbove(let percent):
      limit = percent * ledger.base[index] / 100 + 1
      isBinding = used <= limit
    }
    return RuleUse(
      rule: row.rule, subject: phrase(row), used: used, limit: limit, isBinding: isBinding,
      waived: waived[row.rule] ?? 0)
  }

  private func phrase(_ row: ResourceRow) -> Phrase {
    guard let month = row.month else { return row.subject.phrase }
    return Phrase(
      "\(row.subject.phrase.chinese) · \(month)", "\(row.subject.phrase.english) · \(month)")
  }
}
