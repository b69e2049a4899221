import JinxiuDomain
import JinxiuRules

/// Something that may be loosened, unit by unit.
struct Lever: Sendable {
  enum Kind: Hashable, Sendable {
    case seats(Identifier<Offer>, PeriodSpan)
    case mentors(Identifier<Offer>)
    case hostCapacity(Identifier<Host>)
    case beds(Identifier<Host>)
    case away(Identifier<Unit>)
    case quota(Identifier<County>)
    /// A number of a rule: its name, what it is now, and what one unit adds.
    case number(Identifier<RuleSetting>, String, now: Int, each: Int)
    /// A rule with these values of its number or month, after one unit, two and so on.
    case milder(Identifier<RuleSetting>, [Parameter])
    case waiver(Identifier<Trainee>, Identifier<RuleSetting>)
    case withoutPin(Identifier<Trainee>)
  }

  let kind: Kind
  let rule: Identifier<RuleSetting>
  /// Of one unit.
  let cost: Int
  /// Units at most.
  let most: Int
  /// What each further unit adds to the limits of rows by itself, never less than it does.
  let gains: [[RowGain]]

  struct RowGain: Hashable, Sendable {
    let row: Int
    let amount: Int
  }

  /// What levers together may add to a row besides, as soon as two of them are in use.
  struct JointGain: Sendable {
    let row: Int
    let amount: Int
    /// Indices into a list of levers.
    let levers: [Int]
  }

  /// So many units.
  func change(_ units: Int) -> ScenarioChange {
    switch kind {
    case .seats(let offer, let months): .seats(offer, during: months, by: units)
    case .mentors(let offer): .mentors(offer, by: units)
    case .hostCapacity(let host): .hostCapacity(host, by: units)
    case .beds(let host): .beds(host, by: units)
    case .away(let unit): .away(unit, by: units)
    case .quota(let county): .quota(county, by: units)
    case .number(let rule, let name, let now, let each):
      .parameter(rule, Parameter(name, .integer(now + units * each)))
    case .milder(let rule, let values): .parameter(rule, values[units - 1])
    case .waiver(let trainee, let rule):
      .waiver(Waiver(trainee: trainee, rule: rule, reason: "修复建议", approver: "待批准"))
    case .withoutPin(let trainee): .withoutPin(trainee)
    }
  }

  func step(_ units: Int, in scenario: Scenario) -> RepairStep {
    let change = change(units)
    return RepairStep(
      change: change, phrase: change.phrase(in: scenario, ruleTitles: RuleCatalogue.titles),
      rule: rule, clause: scenario.programme.rule(rule)?.clause ?? "",
      decider: decider(in: scenario), cost: units * cost)
  }

  private func decider(in scenario: Scenario) -> RepairDecider {
    switch kind {
    case .seats(let id, _), .mentors(let id):
      scenario.offer(id).map { .host($0.host) } ?? .issuer
    case .hostCapacity(let host), .beds(let host): .host(host)
    case .away(let unit): .unit(unit)
    case .quota, .number, .milder, .waiver: .issuer
    case .withoutPin: .pinner
    }
  }
}
