import JinxiuDomain
import JinxiuRules

/// A market in which everything that could be permitted is, with what each option needs for it.
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
  private let deadlines: [(setting: RuleSetting, last: Period)]
  private let opensPins: Bool

  struct Leave: Hashable, Sendable {
    let trainee: Identifier<Trainee>
    let rule: Identifier<RuleSetting>
  }

  /// - Parameter opensPins: Whether pins may be given up.
  init(_ scenario: Scenario, opensPins: Bool) {
    base = scenario
    self.opensPins = opensPins
    let rules = scenario.programme.rules
    deadlines = rules.filter { $0.rule == FinishBy.form.key }.compactMap { setting in
      setting["month"]?.month(.last, on: scenario.programme.grid).map { (setting, $0) }
    }
    let waivable = rules.filter(RuleCatalogue.acceptsWaivers(for:))
    leaves = Set(scenario.waivers.map { Leave(trainee: $0.trainee, rule: $0.rule) })
    var changes: [ScenarioChange] = deadlines.map { setting, last in
      .parameter(
        setting.id,
        Parameter("month", .text(max(last, scenario.programme.periods.last).text(.last))))
    }
    let closed = Set(deadlines.map(\.setting.id))
    for trainee in scenario.trainees {
      for rule in waivable where !closed.contains(rule.id) {
        let leave = Leave(trainee: trainee.id, rule: rule.id)
        guard !leaves.contains(leave) else { continue }
        changes.append(Lever.Kind.waiver(trainee.id, rule.id).leave)
      }
    }
    if opensPins { changes += scenario.pins.map { .withoutPin($0.trainee) } }
    market = Market(scenario.applying(changes))
  }

  /// What must be permitted before the option is open; none where it is today.
  func needs(of choice: Choice) -> [Ways] {
    let option = market.option(choice)
    return waiverNeeds(choice, option) + deadlineNeeds(option) + pinNeeds(option)
  }

  private func waiverNeeds(_ choice: Choice, _ option: Option) -> [Ways] {
    guard let trainee = option.demand.trainee else { return [] }
    return market.waivedRules(choice).compactMap { rule in
      leaves.contains(Leave(trainee: trainee.id, rule: rule))
        ? nil : [Key(kind: .waiver(trainee.id, rule), units: 1)]
    }
  }

  private func deadlineNeeds(_ option: Option) -> [Ways] {
    deadlines.compactMap { setting, last in
      guard option.lastPeriod > last else { return nil }
      let later = Key(
        kind: .deadline(setting.id, now: last), units: option.lastPeriod.index - last.index)
      guard RuleCatalogue.acceptsWaivers(for: setting), let trainee = option.demand.trainee else {
        return [later]
      }
      let leave = Leave(trainee: trainee.id, rule: setting.id)
      if leaves.contains(leave) { return nil }
      return [later, Key(kind: .waiver(trainee.id, setting.id), units: 1)]
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
