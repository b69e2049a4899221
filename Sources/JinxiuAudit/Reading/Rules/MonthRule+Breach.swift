import JinxiuDomain

extension MonthRule {
  /// The fact that breaks the rule, or nil.
  func breach(by demand: Demand, at seat: Seat, _ timing: Timing) -> Phrase? {
    if isKept(by: demand, at: seat, timing) { return nil }
    let months = timing.months
    switch self {
    case .duration(let forms):
      return Self.wrongLength(forms[demand.level], demand.level, on: months.grid)
    case .withinPeriods(let periods): return Self.outside(periods, seat.offer, months)
    case .earliestStart(let month):
      let (first, month) = (months.first.phrase, month.phrase)
      return Phrase(
        "\(first.chinese)开始，早于\(month.chinese)",
        "begins in \(first.english), before \(month.english)")
    case .finishBy(let month):
      let (last, month) = (months.last.phrase, month.phrase)
      return Phrase(
        "\(last.chinese)结束，晚于\(month.chinese)", "ends in \(last.english), after \(month.english)")
    case .subsidyDeadline(let month, _):
      let (last, month) = (months.last.phrase, month.phrase)
      return Phrase(
        "补助须在\(month.chinese)前执行完毕，\(last.chinese)才结束",
        "subsidised, yet ends in \(last.english), after \(month.english)")
    case .availability: return demand.trainee.map { Self.absence(of: $0, months) }
    case .otherCourses(let courses):
      let own = demand.trainee.flatMap { courses[$0.id] } ?? []
      return own.first { timing.overlaps($0.span) }.map(Self.clash)
    case .pinnedStart(let pins):
      let own = demand.trainee.flatMap { pins[$0.id] } ?? []
      return own.compactMap(\.from).first { $0 != months.first }.map {
        Phrase("已锁定从\($0.phrase.chinese)开始", "pinned to begin in \($0.phrase.english)")
      }
    }
  }

  private static func wrongLength(
    _ forms: [StayForm]?, _ level: UnitLevel, on grid: Grid
  ) -> Phrase {
    guard let forms, let run = forms.first else {
      let word = Words.level(level)
      return Phrase(
        "本方案不培训\(word.chinese)单位人员", "the programme does not train \(word.english) level")
    }
    let length = Words.length(run.lengths[0], on: grid)
    guard forms.count > 1 else {
      return Phrase("应为一次连续\(length.chinese)", "must be one spell of \(length.english)")
    }
    return Phrase(
      "应为一次连续\(length.chinese)，或方案允许的分段方式",
      "must be one spell of \(length.english), or spells as the programme has them")
  }

  private static func outside(_ periods: PeriodSpan, _ offer: Offer, _ months: PeriodSpan) -> Phrase
  {
    if !periods.contains(months) {
      let word = Words.span(periods)
      return Phrase("不在方案期间\(word.chinese)之内", "outside the programme's \(word.english)")
    }
    if !offer.span.contains(months) {
      let word = Words.span(offer.span)
      return Phrase("不在招收期间\(word.chinese)之内", "outside the offer's \(word.english)")
    }
    let first = months.first.phrase
    return Phrase("医院不在\(first.chinese)开班", "the host has no start in \(first.english)")
  }

  private static func absence(of trainee: Trainee, _ months: PeriodSpan) -> Phrase {
    if let from = trainee.availableFrom, months.first < from {
      return Phrase(
        "\(from.phrase.chinese)起才可离岗", "released only from \(from.phrase.english)")
    }
    let to = trainee.availableTo?.phrase ?? Phrase("-", "-")
    return Phrase("只可离岗至\(to.chinese)", "released only until \(to.english)")
  }

  private static func clash(with course: Course) -> Phrase {
    let word = Words.span(course.span)
    return Phrase(
      "\(word.chinese)参加“\(course.name)”，时间冲突",
      "takes part in \(course.name) from \(word.english)")
  }
}
