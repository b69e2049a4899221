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

  func link(_ choice: Choice) -> Link { table.links[Int(choice.link)] }

  func timing(_ choice: Choice) -> Timing { table.timing(choice) }

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

  func spells(_ choice: Choice) -> [PeriodSpan] {
    let timing = timing(choice)
    let first = firstPeriod.advanced(by: timing.start)
    return shapes[timing.shape].spells.map {
      PeriodSpan(from: first.advanced(by: $0.offset), count: $0.length)
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
    table.forEachUse(of: choice, body)
  }

  /// Whether `test` holds for every row that one person in the option uses; not asked further where
  /// it does not.
  @inline(__always)
  func allUses(of choice: Choice, _ test: (Int, Int, Int) -> Bool) -> Bool {
    table.allUses(of: choice, test)
  }

  /// Waivable rules that the option breaks with leave, sorted.
  func waivedRules(_ choice: Choice) -> [Identifier<RuleSetting>] {
    waivers(choice) == 0 ? [] : rules.judgeWhole(option(choice)).waivers
  }
}
