/// The links, timings and uses of a market, laid out flat for the loops that pass over them.
///
/// Arrays of arrays cost a reference count at every step; these are arrays of plain numbers.
final class UseTable: Sendable {
  let links: [Link]
  /// Profile after profile, with the position of each profile's first.
  let timings: [Timing]
  let firstTimings: [Int32]
  /// By place, then by demand.
  let placeTimed: [Int32]
  let placeBundles: [Int32]
  let demandTimed: [Int32]
  let demandBundles: [Int32]
  let people: [Int32]
  let classes: [Int32]
  let counties: [Int32]
  /// First link of each demand, and one more.
  let firstLinks: [Int32]
  /// Spells of shapes, with the position of each shape's first and one more.
  private let spells: [SpellShape.Spell]
  private let firstSpells: [Int32]
  private let calendarUses: [CalendarUse]
  private let firstCalendarUses: [Int32]
  private let windows: [WindowUse]
  private let firstWindows: [Int32]
  private let totals: [TotalUse]
  private let firstTotals: [Int32]
  /// Rows by calendar, then month; −1 where nothing limits.
  private let calendarRows: [Int32]
  private let monthCount: Int

  init(
    links: [Link], profiles: [Profile], places: [MarketPlace], demands: [MarketDemand],
    shapes: [SpellShape], timedUses: [TimedUses], bundles: [[TotalUse]], calendars: [[Int32]],
    monthCount: Int
  ) {
    self.monthCount = monthCount
    self.links = links
    (timings, firstTimings) = Self.flat(profiles.map(\.timings))
    placeTimed = places.map { Int32($0.timed) }
    placeBundles = places.map { Int32($0.bundle) }
    demandTimed = demands.map { Int32($0.timed) }
    demandBundles = demands.map { Int32($0.bundle) }
    people = demands.map { Int32($0.people) }
    classes = demands.map { Int32($0.priorityClass) }
    counties = demands.map { Int32($0.county) }
    firstLinks = demands.map { Int32($0.links.lowerBound) } + [Int32(links.count)]
    (spells, firstSpells) = Self.flat(shapes.map(\.spells))
    (calendarUses, firstCalendarUses) = Self.flat(timedUses.map(\.calendars))
    (windows, firstWindows) = Self.flat(timedUses.map(\.windows))
    (totals, firstTotals) = Self.flat(bundles)
    calendarRows = calendars.flatMap { $0 }
  }

  /// The arrays one after another, with the position of each one's first and one more.
  private static func flat<Element>(_ arrays: [[Element]]) -> ([Element], [Int32]) {
    var first: [Int32] = [0]
    for array in arrays { first.append(first[first.count - 1] + Int32(array.count)) }
    return (arrays.flatMap { $0 }, first)
  }

  @inline(__always)
  func timing(_ choice: Choice) -> Timing {
    timings[Int(firstTimings[Int(links[Int(choice.link)].profile)]) + Int(choice.timing)]
  }

  /// Calls `body` with every row that one person in the option uses: row, amount and base.
  @inline(__always)
  func forEachUse(of choice: Choice, _ body: (Int, Int, Int) -> Void) {
    _ = allUses(of: choice) { row, amount, base in
      body(row, amount, base)
      return true
    }
  }

  /// Whether `test` holds for every row that one person in the option uses; not asked further where
  /// it does not.
  @inline(__always)
  func allUses(of choice: Choice, _ test: (Int, Int, Int) -> Bool) -> Bool {
    let link = links[Int(choice.link)]
    let timing = timing(choice)
    let (place, demand) = (Int(link.place), Int(link.demand))
    return allTotals(Int(placeBundles[place]), test)
      && allTotals(Int(demandBundles[demand]), test)
      && allTotals(Int(link.bundle), test)
      && allTimed(Int(placeTimed[place]), timing, test)
      && allTimed(Int(demandTimed[demand]), timing, test)
      && allTimed(Int(link.timed), timing, test)
  }

  @inline(__always)
  private func allTotals(_ bundle: Int, _ test: (Int, Int, Int) -> Bool) -> Bool {
    for index in Int(firstTotals[bundle])..<Int(firstTotals[bundle + 1])
    where !test(totals[index].row, totals[index].amount, totals[index].base) {
      return false
    }
    return true
  }

  @inline(__always)
  private func allTimed(_ timed: Int, _ timing: Timing, _ test: (Int, Int, Int) -> Bool) -> Bool {
    guard timed != 0 else { return true }
    let spellRange = Int(firstSpells[timing.shape])..<Int(firstSpells[timing.shape + 1])
    for index in Int(firstCalendarUses[timed])..<Int(firstCalendarUses[timed + 1]) {
      let rows = calendarUses[index].calendar * monthCount
      for spell in spellRange {
        let first = rows + timing.start + spells[spell].offset
        for position in first..<first + spells[spell].length where calendarRows[position] >= 0 {
          guard test(Int(calendarRows[position]), calendarUses[index].amount, 0) else {
            return false
          }
        }
      }
    }
    for index in Int(firstWindows[timed])..<Int(firstWindows[timed + 1]) {
      let window = windows[index]
      if window.first <= timing.start, timing.start <= window.last,
        !test(window.use.row, window.use.amount, window.use.base)
      {
        return false
      }
    }
    return true
  }
}
