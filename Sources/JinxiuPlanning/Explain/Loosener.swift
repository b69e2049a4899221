import JinxiuDomain
import JinxiuRules

/// The smallest change of the data or the programme that takes one obstacle away.
///
/// What it proposes is only tried: nothing is said of a change that no re-solve confirmed.
struct Loosener: Sendable {
  private let market: Market
  private var scenario: Scenario { market.scenario }
  /// Answers of rules that had to be made anew, since many stays meet the same obstacle.
  private var wider: [FullLimit: Parameter?] = [:]
  private var milder: [RuleObjection: Parameter?] = [:]

  init(_ market: Market) { self.market = market }

  /// Changes that make room for one more person in a full limit; nil where none is known.
  mutating func changes(for limit: FullLimit, at stay: PlanStop) -> [ScenarioChange]? {
    guard let setting = scenario.programme.rule(limit.rule) else { return nil }
    switch setting.rule {
    case "seats": return seats(limit)
    case "mentors": return [.mentors(stay.offer, by: 1)]
    case "host-capacity": return [.hostCapacity(stay.host, by: 1)]
    case "beds": return [.beds(stay.host, by: 1)]
    case AwayAtOnce.form.key: return [.away(Identifier(limit.subject), by: 1)]
    case "county-quota": return [.quota(Identifier(limit.subject), by: 1)]
    case ReservedPlaces.form.key: return nil
    default:
      let found =
        wider[limit]
        ?? ParameterSteps(setting, in: scenario).first { rule in
          limit.lines.allSatisfy { hasRoom($0, limit.subject, in: rule) }
        }
      wider[limit] = .some(found)
      return found.map { [.parameter(limit.rule, $0)] } ?? without(setting)
    }
  }

  /// One run of months is one change.
  private func seats(_ limit: FullLimit) -> [ScenarioChange] {
    var runs: [PeriodSpan] = []
    for month in limit.months.sorted() {
      if let last = runs.last, last.last.advanced(by: 1) == month,
        let longer = PeriodSpan(from: last.first, to: month)
      {
        runs[runs.count - 1] = longer
      } else {
        runs.append(PeriodSpan(from: month, count: 1))
      }
    }
    return runs.map { .seats(Identifier(limit.subject), during: $0, by: 1) }
  }

  /// Whether a changed rule leaves room for one more in a line of its limit.
  private func hasRoom(_ line: FullLimit.Line, _ subject: String, in rule: any Rule) -> Bool {
    guard let resource = rule.resources().first(where: { $0.subject.key == subject }) else {
      return true
    }
    switch (resource, line.month) {
    case (.calendar(let calendar), let month?):
      return calendar.capacity[month].map { $0 > line.used } ?? true
    case (.total(let total), _):
      switch total.bound {
      case .atMost(let limit): return limit > line.limit && limit > line.used
      // Of those placed one more is placed with it: the re-solve says whether that is enough.
      case .shareAtMost(let percent): return 100 * (line.used + 1) <= percent * (line.base + 1)
      case .atLeast, .required, .shareAbove: return true
      }
    case (.calendar, nil): return true
    }
  }

  /// The change that takes an objection away; nil where none is known.
  mutating func change(for objection: RuleObjection, to option: Option) -> ScenarioChange? {
    guard let setting = scenario.programme.rule(objection.rule) else { return nil }
    let trainee = option.demand.trainee
    if let trainee, RuleCatalogue.acceptsWaivers(for: setting) {
      return .waiver(
        Waiver(trainee: trainee.id, rule: setting.id, reason: "explain", approver: "explain"))
    }
    switch (setting.rule, trainee) {
    case ("availability", let trainee?): return longer(trainee, for: option)
    case (Pins.form.key, let trainee?): return .withoutPin(trainee.id)
    default:
      let found =
        milder[objection]
        ?? ParameterSteps(setting, in: scenario).first {
          $0.allows(option, market.rules.stay(of: option))
        }
      milder[objection] = .some(found)
      return found.map { .parameter(setting.id, $0) } ?? without(setting)?.first
    }
  }

  /// The person's own months with those of the option.
  private func longer(_ trainee: Trainee, for option: Option) -> ScenarioChange? {
    let periods = scenario.programme.periods
    let first = min(trainee.availableFrom ?? periods.first, option.firstPeriod)
    let last = max(trainee.availableTo ?? periods.last, option.lastPeriod)
    return PeriodSpan(from: first, to: last).map { .availability(trainee.id, $0) }
  }

  /// The rule left out for everybody; nil for one without which no plan makes sense.
  private func without(_ setting: RuleSetting) -> [ScenarioChange]? {
    let form = RuleCatalogue.form(of: setting.rule)
    return form?.isIndispensable == false ? [.withoutRule(setting.id)] : nil
  }
}

extension ScenarioChange {
  /// Whether it changes the programme for everybody, and not one person, county or hospital.
  var isOfProgramme: Bool {
    switch self {
    case .parameter, .withoutRule, .kind, .objective: true
    default: false
    }
  }
}
