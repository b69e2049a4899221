import JinxiuDomain

extension ReportWords {
  /// What is wrong with a specialty, in a sentence; nil when everybody has a place.
  static func verdict(_ gap: SpecialtyGap, in report: GapReport, _ grid: Grid) -> Phrase? {
    guard gap.unplaced > 0 else { return nil }
    let lost = report.lost(of: gap.specialty)
    let parts = gap.steps.filter { $0.people > 0 }.map { step -> Phrase in
      let words = verdict(step, of: gap, grid).with(closed(step.cause, lost, grid))
      return step.isProven
        ? words : Phrase("\(words.chinese)（未证明）", "\(words.english) (not proven)")
    }
    return Phrase(
      parts.map(\.chinese).joined(separator: "；"), parts.map(\.english).joined(separator: "; "))
  }

  private static func verdict(_ step: GapStep, of gap: SpecialtyGap, _ grid: Grid) -> Phrase {
    let people = step.people
    let unit = gapPeriods(grid)
    let seats = Phrase(
      "公布\(gap.seatPeriods)\(unit.chinese)，需\(gap.needPeriods)\(unit.chinese)",
      "\(gap.seatPeriods) \(unit.english) published, \(gap.needPeriods) needed")
    switch step.cause {
    case .tooFew where gap.seatPeriods == 0:
      return Phrase("没有医院招收，缺\(people)人", "no host offers it: \(people) without a seat")
    case .tooFew:
      return Phrase(
        "名额总量不足（\(seats.chinese)），随意调换月份和医院仍缺\(people)人",
        "too few seats (\(seats.english)): \(people) short however they are moved")
    case .months where gap.short == 0:
      return Phrase(
        "名额总量够（\(seats.chinese)），但月份不对，\(people)人因此没有名额",
        "enough seats (\(seats.english)), but in the wrong months for \(people)")
    case .months:
      return Phrase(
        "其余名额月份不对，又有\(people)人因此没有名额", "the rest lies in the wrong months for \(people) more")
    case .hosts:
      return Phrase(
        "名额分布不均：月份合适，但不在能去的医院或不合招收条件，\(people)人",
        "badly spread: seats in the right months stand where \(people) cannot go")
    default:
      return Phrase(
        "\(gapCause(step.cause).chinese)：\(people)人（\(meaning(step.cause).chinese)）",
        "\(gapCause(step.cause).english.lowercased()): \(people) (\(meaning(step.cause).english))")
    }
  }

  /// The published seats that people of a step could not take, by why; nil where none tell more.
  private static func closed(
    _ cause: GapCause, _ lost: [SeatLoss], _ grid: Grid
  ) -> Phrase? {
    let telling = lost.filter { cause.isTold(by: $0.cause) }
    guard !telling.isEmpty else { return nil }
    let unit = gapPeriods(grid)
    let parts = telling.map { loss -> Phrase in
      let words = seatCause(loss.cause)
      return Phrase("\(words.chinese)\(loss.seats)", "\(words.english.lowercased()) \(loss.seats)")
    }
    return Phrase(
      "；不能用的名额（\(unit.chinese)）：" + parts.map(\.chinese).joined(separator: "，"),
      "; seats that cannot be used, in \(unit.english): "
        + parts.map(\.english).joined(separator: ", "))
  }
}

extension GapCause {
  /// Whether why seats are lost says more of the cause.
  fileprivate func isTold(by loss: SeatCause) -> Bool {
    switch self {
    case .terms: [.level, .technique].contains(loss)
    case .hosts:
      [.hostTier, .level, .technique, .channel, .place, .months].contains(loss)
    case .hostLimits: [.reserve, .mentors, .beds, .hostCapacity, .host].contains(loss)
    default: false
    }
  }
}

extension GapReport {
  /// Seat-periods of a specialty that nobody can take, in the order of causes.
  fileprivate func lost(of specialty: Identifier<Specialty>) -> [SeatLoss] {
    var seats: [SeatCause: Int] = [:]
    for run in offers.filter({ $0.specialty == specialty }).flatMap(\.runs) {
      for loss in run.lost { seats[loss.cause, default: 0] += loss.seats * run.span.count }
    }
    return SeatCause.allCases.compactMap { cause in
      seats[cause].map { SeatLoss(cause, $0) }
    }
  }
}

extension Phrase {
  fileprivate func with(_ more: Phrase?) -> Phrase {
    more.map { Phrase(chinese + $0.chinese, english + $0.english) } ?? self
  }
}
