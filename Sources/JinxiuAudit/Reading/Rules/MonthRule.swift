import JinxiuDomain

/// What a rule asks of the months of a stay.
enum MonthRule: Sendable {
  case duration([UnitLevel: [StayForm]])
  case withinPeriods(PeriodSpan)
  case earliestStart(Period)
  case finishBy(Period)
  case subsidyDeadline(Period, CodeSet)
  case availability
  case otherCourses([Identifier<Trainee>: [Course]])
  case pinnedStart([Identifier<Trainee>: [Pin]])

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting, in scenario: Scenario) throws(Unreadable) -> MonthRule? {
    let reader = ParameterReader(setting)
    let programme = scenario.programme
    let grid = programme.grid
    switch setting.rule {
    case "duration":
      let levels = Set(programme.levels.map(\.level))
      return .duration(
        Dictionary(
          levels.map { ($0, StayForm.all(of: $0, in: programme)) },
          uniquingKeysWith: { first, _ in first }))
    case "within-periods": return .withinPeriods(programme.periods)
    case "earliest-start":
      return .earliestStart(try reader.month("month", .first, on: grid))
    case "finish-by": return .finishBy(try reader.month("month", .last, on: grid))
    case "subsidy-deadline":
      return .subsidyDeadline(
        try reader.month("month", .last, on: grid), try reader.codes("tiers", as: Tier.self))
    case "availability": return .availability
    case "other-courses":
      return .otherCourses(Dictionary(grouping: scenario.courses, by: \.trainee))
    case "pins": return .pinnedStart(Dictionary(grouping: scenario.pins, by: \.trainee))
    default: return nil
    }
  }

  var code: FindingCode {
    switch self {
    case .duration: .duration
    case .withinPeriods: .withinPeriods
    case .earliestStart: .earliestStart
    case .finishBy: .finishBy
    case .subsidyDeadline: .subsidyDeadline
    case .availability: .availability
    case .otherCourses: .otherCourses
    case .pinnedStart: .pin
    }
  }

  /// What the rule asks of everybody, or of this demand; nil when nothing.
  func window(for demand: Demand) -> Window? {
    switch self {
    case .duration, .subsidyDeadline: return nil
    case .withinPeriods(let periods):
      return Window(earliest: periods.first, latest: periods.last)
    case .earliestStart(let month): return Window(earliest: month)
    case .finishBy(let month): return Window(latest: month)
    case .availability:
      return demand.trainee.map {
        Window(earliest: $0.availableFrom, latest: $0.availableTo)
      }
    case .otherCourses(let courses):
      guard let own = demand.trainee.flatMap({ courses[$0.id] }) else { return nil }
      return Window(closed: own.map(\.span))
    case .pinnedStart(let pins):
      guard let from = demand.trainee.flatMap({ pins[$0.id] })?.compactMap(\.from),
        let first = from.first
      else { return nil }
      return Window(starts: from.allSatisfy { $0 == first } ? [first] : [])
    }
  }

  /// What the rule asks of everybody who comes there; nil when nothing.
  func window(at seat: Seat) -> Window? {
    switch self {
    case .withinPeriods:
      return Window(
        earliest: seat.offer.span.first, latest: seat.offer.span.last,
        starts: seat.offer.starts?.sorted())
    case .subsidyDeadline(let month, let tiers):
      return tiers.contains(seat.host.tier.rank) ? Window(latest: month) : nil
    case .duration, .earliestStart, .finishBy, .availability, .otherCourses, .pinnedStart:
      return nil
    }
  }

  /// Whether the months of a stay are as the rule asks.
  func isKept(by demand: Demand, at seat: Seat, _ timing: Timing) -> Bool {
    if case .duration(let forms) = self {
      return (forms[demand.level] ?? []).contains { $0.isKept(by: timing.spells) }
    }
    return window(for: demand)?.allows(timing) ?? true && window(at: seat)?.allows(timing) ?? true
  }
}
