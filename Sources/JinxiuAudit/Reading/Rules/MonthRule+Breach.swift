import JinxiuDomain

extension MonthRule {
  /// The fact that breaks the rule, or nil.
  func breach(by demand: Demand, at seat: Seat, _ timing: Timing) -> Phrase? {
    if isKept(by: demand, at: seat, timing) { return nil }
    let months = timing.months
    switch self {
    case .duration(let forms): return Self.wrongLength(forms[demand.level], demand.level)
    case .withinPeriods(let periods): return Self.outside(periods, seat.offer, months)
    case .earliestStart(let month):
      return Phrase("\(months.first)开始，早于\(month)", "begins in \(months.first), before \(month)")
    case .finishBy(let month):
      return Phrase("\(months.last)结束，晚于\(month)", "ends in \(months.last), after \(month)")
    case .subsidyDeadline(let month, _):
      return Phrase(
        "补助须在\(month)前执行完毕，\(months.last)才结束",
        "subsidised, yet ends in \(months.last), after \(month)")
    case .availability: return demand.trainee.map { Self.absence(of: $0, months) }
    case .otherCourses(let courses):
      let own = demand.trainee.flatMap { courses[$0.id] } ?? []
      return own.first { timing.overlaps($0.span) }.map(Self.clash)
    case .pinnedStart(let pins):
      let own = demand.trainee.flatMap { pins[$0.id] } ?? []
      return own.compactMap(\.from).first { $0 != months.first }.map {
        Phrase("已锁定从\($0)开始", "pinned to begin in \($0)")
      }
    }
  }

  private static func wrongLength(_ forms: [StayForm]?, _ level: UnitLevel) -> Phrase {
    guard let forms, let run = forms.first else {
      let word = Words.level(level)
      return Phrase(
        "本方案不培训\(word.chinese)单位人员", "the programme does not train \(word.english) level")
    }
    let length = run.lengths[0]
    guard forms.count > 1 else {
      return Phrase("应为一次连续\(length)个月", "must be one spell of \(length) months")
    }
    return Phrase(
      "应为一次连续\(length)个月，或方案允许的分段方式",
      "must be one spell of \(length) months, or spells as the programme has them")
  }

  private static func outside(_ periods: MonthSpan, _ offer: Offer, _ months: MonthSpan) -> Phrase {
    if !periods.contains(months) {
      let word = Words.span(periods)
      return Phrase("不在方案期间\(word.chinese)之内", "outside the programme's \(word.english)")
    }
    if !offer.span.contains(months) {
      let word = Words.span(offer.span)
      return Phrase("不在招收期间\(word.chinese)之内", "outside the offer's \(word.english)")
    }
    return Phrase("医院不在\(months.first)开班", "the host has no start in \(months.first)")
  }

  private static func absence(of trainee: Trainee, _ months: MonthSpan) -> Phrase {
    if let from = trainee.availableFrom, months.first < from {
      return Phrase("\(from)起才可离岗", "released only from \(from)")
    }
    let to = trainee.availableTo.map { "\($0)" } ?? "-"
    return Phrase("只可离岗至\(to)", "released only until \(to)")
  }

  private static func clash(with course: Course) -> Phrase {
    let word = Words.span(course.span)
    return Phrase(
      "\(word.chinese)参加“\(course.name)”，时间冲突",
      "takes part in \(course.name) from \(word.english)")
  }
}
