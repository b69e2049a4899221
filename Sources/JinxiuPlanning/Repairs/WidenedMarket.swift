import JinxiuDomain
import JinxiuRules

/// A market in which everything that could be permitted is, with what each option needs for it, and
/// offers list periods without seats, which levers add.
struct WidenedMarket: Sendable {
  /// Ways to open an option, any one of which is enough.
  typealias Ways = [Key]

  /// A lever of permission, and how many units of it.
  struct Key: Hashable, Sendable {
    let kind: Lever.Kind
    let units: Int
  }

  let base: Scenario
  let market: Market
  private let leaves: Set<Leave>
  let milder: [MilderRule]
  private let opensPins: Bool

  struct Leave: Hashable, Sendable {
    let trainee: Identifier<Trainee>
    let rule: Identifier<RuleSetting>
  }

  /// - Parameters:
  ///   - costs: Only those of rules made milder matter.
  ///   - opensPins: Whether pins may be given up.
  ///   - opensMonths: Whether offers may get months that they do not have.
  init(_ scenario: Scenario, _ costs: RepairCosts, opensPins: Bool, opensMonths: Bool = true) {
    base = scenario
    self.opensPins = opensPins
    let rules = scenario.programme.rules
    milder = rules.compactMap { MilderRule($0, in: scenario, costs) }
    leaves = Set(scenario.waivers.map { Leave(trainee: $0.trainee, rule: $0.rule) })
    var changes = milder.compactMap { rule in
      rule.values.last.map { ScenarioChange.parameter(rule.setting.id, $0) }
    }
    for trainee in scenario.trainees {
      for rule in rules where RuleCatalogue.acceptsWaivers(for: rule) {
        let leave = Leave(trainee: trainee.id, rule: rule.id)
        guard !leaves.contains(leave) else { continue }
        changes.append(Lever.Kind.waiver(trainee.id, rule.id).leave)
      }
    }
    if opensPins { changes += scenario.pins.map { .withoutPin($0.trainee) } }
    if opensMonths { changes += scenario.openings }
    market = Market(scenario.applying(changes))
  }

  /// What must be permitted before the option is open; none where it is today.
  func needs(of choice: Choice) -> [Ways] {
    let option = market.option(choice)
    return waiverNeeds(choice, option) + milderNeeds(option) + pinNeeds(option)
  }

  private func waiverNeeds(_ choice: Choice, _ option: Option) -> [Ways] {
    guard let trainee = option.demand.trainee else { return [] }
    return market.waivedRules(choice).compactMap { rule in
      leaves.contains(Leave(trainee: trainee.id, rule: rule))
        || milder.contains { $0.setting.id == rule }
        ? nil : [Key(kind: .waiver(trainee.id, rule), units: 1)]
    }
  }

  /// Where a rule that could be milder is in the way: so much milder, or leave.
  private func milderNeeds(_ option: Option) -> [Ways] {
    guard !milder.isEmpty else { return [] }
    let stay = market.rules.stay(of: option)
    return milder.compactMap { rule in
      let units = rule.units(for: option, stay: stay)
      guard units != 0 else { return nil }
      let id = rule.setting.id
      let milder = units.map { [Key(kind: .milder(id, rule.values), units: $0)] } ?? []
      guard RuleCatalogue.acceptsWaivers(for: rule.setting), let trainee = option.demand.trainee
      else { return milder }
      guard !leaves.contains(Leave(trainee: trainee.id, rule: id)) else { return nil }
      return milder + [Key(kind: .waiver(trainee.id, id), units: 1)]
    }
  }

  private func pinNeeds(_ option: Option) -> [Ways] {
    guard opensPins, let trainee = option.demand.trainee,
      let pin = base.pins.first(where: { $0.trainee == trainee.id })
    else { return [] }
    let fits =
      pin.host == option.host.id
      && pin.specialty ?? option.offer.specialty == option.offer.specialty
      && pin.from ?? option.firstPeriod == option.firstPeriod
    return fits ? [] : [[Key(kind: .withoutPin(trainee.id), units: 1)]]
  }
}

extension Lever.Kind {
  /// The change that one unit of a permission is.
  fileprivate var leave: ScenarioChange {
    Lever(kind: self, rule: "", cost: 0, most: 1, gains: [[]]).change(1)
  }
}
