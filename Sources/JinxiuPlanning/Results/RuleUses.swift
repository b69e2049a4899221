import JinxiuDomain
import JinxiuRules

/// How every rule was used: limits with what they hold, conditions with whom they turned away.
struct RuleUses {
  private let market: Market
  private let standing: Standing
  private let turnedAway: [Identifier<RuleSetting>: Int]
  private let waived: [Identifier<RuleSetting>: Int]

  init(_ market: Market, _ standing: Standing, _ unplaced: [Unplaced]) {
    self.market = market
    self.standing = standing
    turnedAway = unplaced.filter { $0.reason != .limits }.reduce(into: [:]) { counts, entry in
      for rule in entry.rules { counts[rule, default: 0] += entry.count }
    }
    waived = standing.holdings.joined().reduce(into: [:]) { counts, holding in
      for rule in market.waivedRules(holding.choice) {
        counts[rule, default: 0] += holding.people
      }
    }
  }

  /// In programme order, then by subject.
  func lines() -> [RuleUse] {
    let rows = Dictionary(grouping: market.rows.indices) { market.rows[$0].rule }
    return market.scenario.programme.rules.flatMap { setting -> [RuleUse] in
      guard let rows = rows[setting.id] else {
        return [condition(setting)]
      }
      return setting.rule == ReservedPlaces.form.key ? [sum(rows, of: setting)] : limits(rows)
    }
  }

  /// One line for all: the plan lists the reserved places themselves.
  private func sum(_ rows: [Int], of setting: RuleSetting) -> RuleUse {
    let used = rows.reduce(0) { $0 + standing.used[$1] }
    let limit = market.scenario.reserved.reduce(0) { $0 + $1.count }
    return RuleUse(
      rule: setting.id, subject: nil, used: used, limit: limit, isBinding: used >= limit,
      waived: 0)
  }

  private func condition(_ setting: RuleSetting) -> RuleUse {
    let people = turnedAway[setting.id] ?? 0
    return RuleUse(
      rule: setting.id, subject: nil, used: people, limit: nil, isBinding: people > 0,
      waived: waived[setting.id] ?? 0)
  }

  private func limits(_ rows: [Int]) -> [RuleUse] {
    let bySubject = Dictionary(grouping: rows) { market.rows[$0].subject }
    return bySubject.keys.sorted().compactMap { subject in
      tightest(bySubject[subject] ?? []).map(line)
    }
  }

  /// Of a calendar the month with the least left; nothing when nobody uses it.
  private func tightest(_ rows: [Int]) -> Int? {
    if rows.count == 1, market.rows[rows[0]].month == nil { return rows[0] }
    return rows.filter { standing.used[$0] > 0 }.min { slack($0) < slack($1) }
  }

  private func slack(_ row: Int) -> Int {
    guard case .atMost(let limit) = market.rows[row].bound else { return 0 }
    return limit - standing.used[row]
  }

  private func line(_ index: Int) -> RuleUse {
    let row = market.rows[index]
    let used = standing.used[index]
    let limit: Int
    let isBinding: Bool
    switch row.bound {
    case .atMost(let number): (limit, isBinding) = (number, used >= number)
    case .atLeast(let number), .required(let number): (limit, isBinding) = (number, used <= number)
    case .shareAtMost(let percent):
      limit = percent * standing.base[index] / 100
      isBinding = used >= limit
    case .shareAbove(let percent):
      limit = percent * standing.base[index] / 100 + 1
      isBinding = used <= limit
    }
    return RuleUse(
      rule: row.rule, subject: phrase(row), used: used, limit: limit, isBinding: isBinding,
      waived: waived[row.rule] ?? 0)
  }

  private func phrase(_ row: ResourceRow) -> Phrase {
    guard let month = row.month else { return row.subject.phrase }
    let (subject, words) = (row.subject.phrase, month.phrase)
    return Phrase(
      "\(subject.chinese) · \(words.chinese)", "\(subject.english) · \(words.english)")
  }
}
