import JinxiuDomain
import JinxiuRules

extension Market {
  /// People asked for.
  package var peopleCount: Int { demands.reduce(0) { $0 + $1.people } }

  /// Options of all demands, none of which is stored.
  package var optionCount: Int {
    links.reduce(0) { $0 + profiles[Int($1.profile)].timings.count }
  }

  /// The classes of urgency that occur, most urgent first.
  var priorityClasses: [Int] { Set(demands.map(\.priorityClass)).sorted() }

  func link(_ choice: Choice) -> Link { links[Int(choice.link)] }

  func timing(_ choice: Choice) -> Timing {
    profiles[Int(link(choice).profile)].timings[Int(choice.timing)]
  }

  /// Points of one person.
  func points(_ choice: Choice) -> Int { Int(link(choice).points) + timing(choice).points }

  /// Waivers of one person.
  func waivers(_ choice: Choice) -> Int { Int(link(choice).waivers) + timing(choice).waivers }

  /// All options of a demand, by offer, then first month.
  func choices(of demand: Int) -> [Choice] {
    demands[demand].links.flatMap { link in
      profiles[Int(links[link].profile)].timings.indices.map {
        Choice(link: Int32(link), timing: Int32($0))
      }
    }
  }

  func spells(_ choice: Choice) -> [MonthSpan] {
    let timing = timing(choice)
    let first = firstMonth.advanced(by: timing.start)
    return shapes[timing.shape].spells.map {
      MonthSpan(from: first.advanced(by: $0.offset), count: $0.length)
    }
  }

  /// The option as rules look at it.
  func option(_ choice: Choice) -> Option {
    let link = link(choice)
    return Option(
      demand: demands[Int(link.demand)].demand, place: places[Int(link.place)].place,
      spells: spells(choice))
  }

  /// Calls `body` with every row that one person in the option uses: row, amount and base.
  @inline(__always)
  func forEachUse(of choice: Choice, _ body: (Int, Int, Int) -> Void) {
    let link = link(choice)
    let timing = timing(choice)
    let (place, demand) = (places[Int(link.place)], demands[Int(link.demand)])
    forEachTotal(place.bundle, body)
    forEachTotal(demand.bundle, body)
    forEachTotal(Int(link.bundle), body)
    forEachTimed(place.timed, timing, body)
    forEachTimed(demand.timed, timing, body)
    forEachTimed(Int(link.timed), timing, body)
  }

  @inline(__always)
  private func forEachTotal(_ bundle: Int, _ body: (Int, Int, Int) -> Void) {
    for use in bundles[bundle] { body(use.row, use.amount, use.base) }
  }

  @inline(__always)
  private func forEachTimed(_ timed: Int, _ timing: Timing, _ body: (Int, Int, Int) -> Void) {
    guard timed != 0 else { return }
    for use in timedUses[timed].calendars {
      let rows = calendars[use.calendar]
      for spell in shapes[timing.shape].spells {
        let first = timing.start + spell.offset
        for month in first..<first + spell.length where rows[month] >= 0 {
          body(Int(rows[month]), use.amount, 0)
        }
      }
    }
    for window in timedUses[timed].windows
    where window.first <= timing.start && timing.start <= window.last {
      body(window.use.row, window.use.amount, window.use.base)
    }
  }

  /// Waivable rules that the option breaks with leave, sorted.
  func waivedRules(_ choice: Choice) -> [Identifier<RuleSetting>] {
    waivers(choice) == 0 ? [] : rules.judgeWhole(option(choice)).waivers
  }
}
