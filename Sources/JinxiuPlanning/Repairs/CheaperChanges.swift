import JinxiuDomain
import JinxiuRules

/// What counting and the prices of a plan prove of repairs: below which cost no change of the table
/// places anybody more.
///
/// A repair leaves nobody without the place that they have and no floor more missed, so it places
/// more only where some class can have more people, those before it at theirs. One unit of a lever
/// raises limits by no more than one each, and prices bound what that comes to. Two units together
/// cost at least twice the cheapest.
struct CheaperChanges {
  /// No changes that cost less place anybody more.
  let leastCost: Int

  init(_ market: Market, _ plan: Plan, _ costs: RepairCosts) {
    let scenario = market.scenario
    let opens = scenario.offers.contains { $0.isClosed(inSomeOf: scenario.programme.periods) }
    let names = RepairCosts.namesBesidePins.filter { $0 != "opening" || opens }
    let least = costs.least
    guard let classes = PricedClasses(market, plan) else {
      leastCost = least
      return
    }
    let families: [String: Set<GapFamily>] = [
      "seat": [.seats, .reserve], "mentor": [.mentors], "host": [.hostCapacity],
      "bed": [.beds],
    ]
    let open = names.filter { name in
      guard let families = families[name] else { return true }
      return !classes.areRefuted(raising: families)
    }
    leastCost = min(2 * least, open.compactMap { costs[$0] }.min() ?? 2 * least)
  }
}

/// The classes of people of a plan, each with what bounds it.
private struct PricedClasses {
  private let market: Market
  private let classes: [(value: Int, sheet: PriceSheet)]

  /// Nil where a level before people is neither floors nor people, so that a repair may give it up,
  /// or where some class is not proven by prices.
  init?(_ market: Market, _ plan: Plan) {
    let goals = market.goals
    guard let last = goals.lastIndex(where: \.countsPeople),
      goals.prefix(last).allSatisfy({ $0.countsPeople || $0 == .shortfall })
    else { return nil }
    let sheets = PriceSheet.all(of: plan, in: market, PriceFrame(market))
    var classes: [(value: Int, sheet: PriceSheet)] = []
    for goal in goals.prefix(last + 1) where goal != .shortfall {
      guard let value = plan.outcome.levels.first(where: { $0.name == goal.name })?.value else {
        return nil
      }
      // Whoever has an option has a place: limits keep nobody out.
      if value == market.countedBound(of: goal) { continue }
      guard let sheet = sheets[goal.name], sheet.bound() == value else { return nil }
      classes.append((value, sheet))
    }
    self.market = market
    self.classes = classes
  }

  /// Whether one more in all rows of these families at any one place adds nobody.
  func areRefuted(raising families: Set<GapFamily>) -> Bool {
    let ofRow = market.families
    return market.places.allSatisfy { place in
      let rows = market.timedUses[place.timed].calendars.flatMap { use in
        market.calendars[use.calendar].map(Int.init).filter {
          $0 >= 0 && families.contains(ofRow[$0])
        }
      }
      let raised = Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
      return classes.allSatisfy { $0.sheet.bound(with: $0.sheet.raising(raised)) <= $0.value }
    }
  }
}

extension RepairCosts {
  /// Of changes that are no pins.
  fileprivate static var namesBesidePins: [String] { names.filter { $0 != "pin" } }

  /// Of the cheapest change that is no pin.
  var least: Int { Self.namesBesidePins.compactMap { self[$0] }.min() ?? 0 }
}
