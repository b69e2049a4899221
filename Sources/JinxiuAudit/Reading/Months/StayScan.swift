import JinxiuDomain

/// Finds the best stay of a kind of demand at a seat without listing stays.
///
/// A stay earns the bonus of its first month and costs the sum of all its months; a form of
/// several spells is gone through from its last spell backwards, so the work grows with the
/// number of months and not with the number of ways to spread the spells.
struct StayScan {
  /// Where no stay can be.
  private static let never = Int.min

  let calendar: StayCalendar
  private let zeros: [Int]
  private var tail: [Int]
  private var next: [Int]

  init(_ calendar: StayCalendar) {
    self.calendar = calendar
    zeros = Array(repeating: 0, count: calendar.count + 1)
    tail = Array(repeating: 0, count: calendar.count + 1)
    next = tail
  }

  /// Whether the rules about months leave the demand any stay there.
  mutating func isPossible(_ demand: Int, at seat: Int) -> Bool {
    let kind = calendar.kindOfDemands[demand]
    if let only = calendar.onlyStay(at: seat) { return timing(only, kind, at: seat) != nil }
    let limits = Limits(calendar, kind, seat)
    if limits.isPlain {
      return calendar.kinds[kind].forms.contains { $0.shortest <= limits.count }
    }
    return best(kind, at: seat, Costs(seat: zeros, from: 0, unit: zeros, bonus: zeros)) != nil
  }

  /// The most that a stay can be worth; nil when there is none.
  mutating func best(_ kind: Int, at seat: Int, _ costs: Costs) -> Int? {
    if !calendar.kinds[kind].excused.isEmpty || calendar.onlyStay(at: seat) != nil {
      return bestListed(kind, at: seat, costs)
    }
    let limits = Limits(calendar, kind, seat)
    guard limits.first <= limits.last else { return nil }
    var best = Self.never
    for form in calendar.kinds[kind].forms where form.lengths[0] <= limits.count {
      let length = form.lengths[0]
      if form.lengths.count == 1 {
        best = max(best, bestRun(length, limits, costs))
        continue
      }
      fill(form, limits, costs)
      for start in limits.first...limits.last + 1 - length
      where tail[start] != Self.never && limits.mayBegin(at: start) {
        best = max(best, tail[start] &+ costs.bonus[start])
      }
    }
    return best == Self.never ? nil : best
  }

  private func bestRun(_ length: Int, _ limits: Limits, _ costs: Costs) -> Int {
    var best = Self.never
    if limits.isPlain {
      for start in limits.first...limits.last + 1 - length {
        best = max(best, costs.bonus[start] &- costs.sum(start, length))
      }
      return best
    }
    for start in limits.first...limits.last + 1 - length
    where limits.mayBegin(at: start) && limits.isOpen(start, length) {
      best = max(best, costs.bonus[start] &- costs.sum(start, length))
    }
    return best
  }

  /// Fills `tail` with what the whole form is worth from each month on, without the bonus.
  private mutating func fill(_ form: StayForm, _ limits: Limits, _ costs: Costs) {
    var isLast = true
    for length in form.lengths.reversed() {
      if !isLast { swap(&tail, &next) }
      let final = limits.last + 1 - length
      for start in stride(from: final, through: limits.first, by: -1) {
        guard limits.isOpen(start, length) else {
          tail[start] = Self.never
          continue
        }
        let own = 0 &- costs.sum(start, length)
        guard !isLast else {
          tail[start] = own
          continue
        }
        var rest = Self.never
        let earliest = start + length + min(form.apart.lowerBound, limits.count)
        let latest = min(start + length + min(form.apart.upperBound, limits.count), limits.last)
        if earliest <= latest {
          for follower in earliest...latest { rest = max(rest, next[follower]) }
        }
        tail[start] = rest == Self.never ? Self.never : own &+ rest
      }
      // Spells before may look at months in which this one cannot begin.
      for start in max(final + 1, limits.first)..<max(limits.last + 1, limits.first) {
        tail[start] = Self.never
      }
      isLast = false
    }
  }

  /// Few have leave of a rule about months, so their stays are simply listed, and so are those that
  /// are reserved.
  private func bestListed(_ kind: Int, at seat: Int, _ costs: Costs) -> Int? {
    let base = calendar.periods.first.index
    let values = timings(kind, at: seat).map { timing in
      var value = costs.bonus[timing.months.first.index - base]
      for spell in timing.spells {
        value = value &- costs.sum(spell.first.index - base, spell.count)
      }
      let broken = calendar.kinds[kind].excused.count { !$0.allows(timing) }
      return value &+ costs.waiver &* broken
    }
    return values.max()
  }

  /// Every stay that the rules allow, leave included, form by form, earliest first.
  func timings(_ kind: Int, at seat: Int) -> [Timing] {
    if let only = calendar.onlyStay(at: seat) {
      return timing(only, kind, at: seat).map { [$0] } ?? []
    }
    let limits = Limits(calendar, kind, seat)
    guard
      let span = PeriodSpan(
        from: calendar.month(at: limits.first), to: calendar.month(at: limits.last))
    else { return [] }
    let base = calendar.periods.first.index
    return calendar.kinds[kind].forms.flatMap { $0.timings(in: span) }.filter { timing in
      limits.mayBegin(at: timing.months.first.index - base)
        && timing.spells.allSatisfy { limits.isOpen($0.first.index - base, $0.count) }
    }
  }

  /// These spells as a stay, where rules and forms allow them.
  private func timing(_ spells: [PeriodSpan], _ kind: Int, at seat: Int) -> Timing? {
    let limits = Limits(calendar, kind, seat)
    guard let timing = Timing(spells), limits.first <= limits.last,
      calendar.kinds[kind].forms.contains(where: { $0.isKept(by: spells) }),
      timing.months.first >= calendar.month(at: limits.first),
      timing.months.last <= calendar.month(at: limits.last)
    else { return nil }
    let base = calendar.periods.first.index
    let isAllowed =
      limits.mayBegin(at: timing.months.first.index - base)
      && spells.allSatisfy { limits.isOpen($0.first.index - base, $0.count) }
    return isAllowed ? timing : nil
  }
}

extension StayScan {
  /// What a stay costs and earns by its months; the caller answers for sums within range.
  struct Costs {
    /// From `from` on: what the seat costs in the months before each position.
    let seat: [Int]
    let from: Int
    /// What the sender's unit costs in the months before each position.
    let unit: [Int]
    /// By position: what beginning then earns.
    let bonus: [Int]
    /// What each waiver of a rule about months earns.
    var waiver = 0

    func sum(_ start: Int, _ length: Int) -> Int {
      (seat[from + start + length] &- seat[from + start])
        &+ (unit[start + length] &- unit[start])
    }
  }

  /// Months that both sides leave open.
  struct Limits {
    let first: Int
    let last: Int
    private let starts: ([Bool]?, [Bool]?)
    private let closed: [Int]?

    init(_ calendar: StayCalendar, _ kind: Int, _ seat: Int) {
      let (left, right) = (calendar.openingsOfKinds[kind], calendar.openingsOfSeats[seat])
      first = max(left.first, right.first)
      last = min(left.last, right.last)
      starts = (left.starts, right.starts)
      closed = left.closed
    }

    var count: Int { max(0, last - first + 1) }

    /// Whether any stay of the right length will do.
    var isPlain: Bool { starts.0 == nil && starts.1 == nil && closed == nil }

    func mayBegin(at position: Int) -> Bool {
      (starts.0?[position] ?? true) && (starts.1?[position] ?? true)
    }

    func isOpen(_ position: Int, _ length: Int) -> Bool {
      closed.map { $0[position] == $0[position + length] } ?? true
    }
  }
}
