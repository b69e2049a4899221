/// Prices for the people of one county alone: how many of them could be placed if all others stayed
/// at home.
///
/// They are few, so that this costs next to nothing and finds what prices for everybody come near to
/// slowly.
struct CountyCeiling {
  /// Under the prices, not yet proven by integers.
  let people: Double
  /// By row of the market.
  private let prices: [Double]

  /// - Parameter least: In people; a bound below it is enough.
  init(_ market: Market, of county: Int, until least: Double) {
    let members = market.demands.indices.filter {
      market.demands[$0].county == county && !market.demands[$0].links.isEmpty
    }
    let part = PricedLevel(market, peopleOf: county, above: []).restricted(to: members)
    var search = PriceSearch(
      part, PriceFrame(part.market), active: market.ceilings(of: Set(members)))
    search.run(rounds: 200, from: 0.2, to: 0.001) { $0 < least }
    people = search.bound
    prices = Array(search.best.prefix(market.rows.count))
  }

  /// Of a level of everybody, with no price for its goals.
  func prices(of level: PricedLevel) -> [Double] {
    prices + Array(repeating: 0, count: level.goals.count)
  }
}
