import JinxiuDomain

extension StayScan {
  /// Where stays of a kind of demand at a seat can lie.
  struct Cover: Sendable {
    /// By position: whether some stay has the month.
    var months: [Bool]
    /// By position: whether some stay begins then.
    var begins: [Bool]
  }

  /// The months that stays can have, and those in which they can begin, over all forms.
  func cover(_ kind: Int, at seat: Int) -> Cover {
    let none = Array(repeating: false, count: calendar.count)
    var cover = Cover(months: none, begins: none)
    if !calendar.kinds[kind].excused.isEmpty || calendar.onlyStay(at: seat) != nil {
      for timing in timings(kind, at: seat) {
        cover.begins[calendar.position(of: timing.months.first)] = true
        for spell in timing.spells {
          mark(calendar.position(of: spell.first), spell.count, in: &cover.months)
        }
      }
      return cover
    }
    let limits = Limits(calendar, kind, seat)
    guard limits.first <= limits.last else { return cover }
    for form in calendar.kinds[kind].forms where form.shortest <= limits.count {
      if form.lengths.count == 1, limits.isPlain {
        mark(limits.first, limits.count, in: &cover.months)
        mark(limits.first, limits.count + 1 - form.lengths[0], in: &cover.begins)
      } else {
        add(form, limits, to: &cover)
      }
    }
    return cover
  }

  private func add(_ form: StayForm, _ limits: Limits, to cover: inout Cover) {
    let starts = completions(of: form, limits)
    var reached = starts[0]
    for start in limits.first...limits.last where reached[start] && !limits.mayBegin(at: start) {
      reached[start] = false
    }
    for start in limits.first...limits.last where reached[start] { cover.begins[start] = true }
    for (spell, length) in form.lengths.enumerated() {
      var next = Array(repeating: false, count: reached.count)
      for start in limits.first...limits.last where reached[start] {
        mark(start, length, in: &cover.months)
        guard spell + 1 < form.lengths.count else { continue }
        for follower in followers(of: start, length, form, limits)
        where starts[spell + 1][follower] {
          next[follower] = true
        }
      }
      reached = next
    }
  }

  /// By spell and position: whether the spell can begin there and the rest can follow.
  private func completions(of form: StayForm, _ limits: Limits) -> [[Bool]] {
    let none = Array(repeating: false, count: calendar.count)
    var starts = Array(repeating: none, count: form.lengths.count)
    for (spell, length) in form.lengths.enumerated().reversed() {
      for start in stride(from: limits.first, through: limits.last + 1 - length, by: 1)
      where limits.isOpen(start, length) {
        starts[spell][start] =
          spell + 1 == form.lengths.count
          || followers(of: start, length, form, limits).contains { starts[spell + 1][$0] }
      }
    }
    return starts
  }

  /// Where the next spell may begin, as far as distances go.
  private func followers(
    of start: Int, _ length: Int, _ form: StayForm, _ limits: Limits
  ) -> Range<Int> {
    let first = start + length + min(form.apart.lowerBound, limits.count)
    let last = min(start + length + min(form.apart.upperBound, limits.count), limits.last)
    return first..<max(first, last + 1)
  }

  private func mark(_ start: Int, _ length: Int, in months: inout [Bool]) {
    for position in start..<start + length { months[position] = true }
  }
}
