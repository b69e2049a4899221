import JinxiuDomain

/// The months of the programme as positions from 0, and when each demand and each seat may have
/// a stay in them.
struct StayCalendar: Sendable {
  /// What demands have in common that rules about months judge alike.
  struct Kind: Hashable, Sendable {
    let level: UnitLevel
    let forms: [StayForm]
    /// What all rules without leave ask.
    let window: Window
    /// What each rule asks of which the demand has leave.
    let excused: [Window]
  }

  /// A window in positions.
  struct Opening: Sendable {
    let first: Int
    let last: Int
    /// By position: whether a stay may begin; nil for anywhere.
    let starts: [Bool]?
    /// By position: closed months before it; nil when none is closed.
    let closed: [Int]?
  }

  let periods: PeriodSpan
  private(set) var kinds: [Kind] = []
  private(set) var openingsOfKinds: [Opening] = []
  private(set) var openingsOfSeats: [Opening] = []
  /// By seat: the only stay that is open there; empty where months are free at all seats.
  private let onlyStays: [[PeriodSpan]]
  /// By demand: position in `kinds`.
  private(set) var kindOfDemands: [Int] = []

  var count: Int { periods.count }

  init(
    _ programme: Programme, _ book: RuleBook, _ demands: [Demand], _ seats: [Seat],
    isWaived: (RuleSetting, Demand) -> Bool
  ) {
    periods = programme.periods
    onlyStays = seats.contains { $0.only != nil } ? seats.map { $0.only ?? [] } : []
    var numbers: [Kind: Int] = [:]
    var forms: [UnitLevel: [StayForm]] = [:]
    for level in UnitLevel.allCases { forms[level] = StayForm.all(of: level, in: programme) }
    for demand in demands {
      var window = Window(earliest: periods.first, latest: periods.last)
      var excused: [Window] = []
      for clause in book.months {
        guard let asked = clause.form.window(for: demand) else { continue }
        if isWaived(clause.setting, demand) {
          excused.append(asked)
        } else {
          window.narrow(by: asked)
        }
      }
      let kind = Kind(
        level: demand.level, forms: forms[demand.level] ?? [], window: window, excused: excused)
      let number = numbers[kind] ?? kinds.count
      if number == kinds.count {
        numbers[kind] = number
        kinds.append(kind)
        openingsOfKinds.append(opening(of: window))
      }
      kindOfDemands.append(number)
    }
    for seat in seats {
      // No stay leaves the offer, whether or not a rule says so.
      var window = Window(earliest: seat.offer.span.first, latest: seat.offer.span.last)
      for clause in book.months {
        if let asked = clause.form.window(at: seat) { window.narrow(by: asked) }
      }
      openingsOfSeats.append(opening(of: window))
    }
  }

  /// The only stay that is open at a seat; nil where months are free.
  func onlyStay(at seat: Int) -> [PeriodSpan]? { onlyStays.isEmpty ? nil : onlyStays[seat] }

  func month(at position: Int) -> Period { periods.first.advanced(by: position) }

  /// The position of a month, 0 or `count` for what lies before or behind.
  func position(of month: Period) -> Int {
    if month <= periods.first { return 0 }
    return month > periods.last ? count : month.index - periods.first.index
  }

  private func opening(of window: Window) -> Opening {
    let last = window.latest.map { month in
      month < periods.first ? -1 : min(position(of: month), count - 1)
    }
    let starts = window.starts.map { months in
      (0..<count).map { months.contains(month(at: $0)) }
    }
    return Opening(
      first: window.earliest.map { position(of: $0) } ?? 0, last: last ?? count - 1,
      starts: starts, closed: window.closed.isEmpty ? nil : closed(by: window.closed))
  }

  private func closed(by spans: [PeriodSpan]) -> [Int] {
    var sums = [0]
    for position in 0..<count {
      let month = month(at: position)
      sums.append(sums[position] + (spans.contains { $0.contains(month) } ? 1 : 0))
    }
    return sums
  }
}
