import JinxiuDomain

/// What a rule asks of the months of a stay.
enum MonthRule: Sendable {
  case duration([UnitLevel: Int])
  case withinPeriods(MonthSpan)
  case earliestStart(Month)
  case finishBy(Month)
  case subsidyDeadline(Month, Set<Tier>)
  case availability
  case pinnedStart([Identifier<Trainee>: [Pin]])

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting, in scenario: Scenario) throws(Unreadable) -> MonthRule? {
    let reader = ParameterReader(setting)
    let programme = scenario.programme
    switch setting.rule {
    case "duration":
      return .duration(
        Dictionary(
          programme.levels.map { ($0.level, $0.months) }, uniquingKeysWith: { first, _ in first }))
    case "within-periods": return .withinPeriods(programme.periods)
    case "earliest-start": return .earliestStart(try reader.month("month"))
    case "finish-by": return .finishBy(try reader.month("month"))
    case "subsidy-deadline":
      return .subsidyDeadline(
        try reader.month("month"), try reader.codes("tiers", as: Tier.self))
    case "availability": return .availability
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
    case .pinnedStart: .pin
    }
  }

  /// The fact that breaks the rule, or nil.
  func breach(by demand: Demand, at seat: Seat, _ timing: Timing) -> Phrase? {
    let months = timing.months
    switch self {
    case .duration(let lengths):
      return Self.durationBreach(lengths[demand.level], level: demand.level, timing)
    case .withinPeriods(let periods):
      return Self.windowBreach(periods: periods, offer: seat.offer, months)
    case .earliestStart(let month):
      if months.first >= month { return nil }
      return Phrase("\(months.first)开始，早于\(month)", "begins in \(months.first), before \(month)")
    case .finishBy(let month):
      if months.last <= month { return nil }
      return Phrase("\(months.last)结束，晚于\(month)", "ends in \(months.last), after \(month)")
    case .subsidyDeadline(let month, let tiers):
      guard tiers.contains(seat.host.tier), months.last > month else { return nil }
      return Phrase(
        "补助须在\(month)前执行完毕，\(months.last)才结束",
        "subsidised, yet ends in \(months.last), after \(month)")
    case .availability:
      return demand.trainee.flatMap { Self.absence(of: $0, months) }
    case .pinnedStart(let pins):
      guard let trainee = demand.trainee,
        let from = (pins[trainee.id] ?? []).compactMap(\.from).first(where: { $0 != months.first })
      else { return nil }
      return Phrase("已锁定从\(from)开始", "pinned to begin in \(from)")
    }
  }

  private static func durationBreach(_ length: Int?, level: UnitLevel, _ timing: Timing) -> Phrase?
  {
    guard let length else {
      let word = Words.level(level)
      return Phrase(
        "本方案不培训\(word.chinese)单位人员", "the programme does not train \(word.english) level")
    }
    // A span written by hand may be longer than an integer can count.
    let (distance, overflows) = timing.months.last.index.subtractingReportingOverflow(
      timing.months.first.index)
    if timing.spellCount == 1, !overflows, length >= 1, distance == length - 1 { return nil }
    return Phrase("应为一次连续\(length)个月", "must be one spell of \(length) months")
  }

  private static func windowBreach(periods: MonthSpan, offer: Offer, _ months: MonthSpan) -> Phrase?
  {
    if !periods.contains(months) {
      let word = Words.span(periods)
      return Phrase("不在方案期间\(word.chinese)之内", "outside the programme's \(word.english)")
    }
    if !offer.span.contains(months) {
      let word = Words.span(offer.span)
      return Phrase("不在招收期间\(word.chinese)之内", "outside the offer's \(word.english)")
    }
    guard let starts = offer.starts, !starts.contains(months.first) else { return nil }
    return Phrase("医院不在\(months.first)开班", "the host has no start in \(months.first)")
  }

  private static func absence(of trainee: Trainee, _ months: MonthSpan) -> Phrase? {
    if let from = trainee.availableFrom, months.first < from {
      return Phrase("\(from)起才可离岗", "released only from \(from)")
    }
    if let to = trainee.availableTo, months.last > to {
      return Phrase("只可离岗至\(to)", "released only until \(to)")
    }
    return nil
  }
}
