import JinxiuDomain
import JinxiuRules

/// How much room one reserve seat of each offer gives rows of the market.
///
/// Rules are asked for their limits with one seat more and with four more, since a rule may take a
/// part of them, as a make-up reserve does. Then a seat gives between `least` and `most`.
struct ReserveRises: Sendable {
  struct Rise: Sendable {
    /// Position in `offers`.
    let offer: Int
    let least: Int
    let most: Int
  }

  let offers: [Identifier<Offer>]
  /// By row of the market.
  let rises: [Int: [Rise]]

  init(_ market: Market, offers: [Identifier<Offer>]) {
    self.offers = offers
    let names = RowNames(market)
    var rises: [Int: [Rise]] = [:]
    for (position, offer) in offers.enumerated() {
      let one = Self.raised(market, names, OfferReserve(offer: offer, seats: 1))
      let four = Self.raised(market, names, OfferReserve(offer: offer, seats: 4))
      for row in Set(one.keys).union(four.keys).sorted() {
        let (first, fourth) = (one[row] ?? 0, four[row] ?? 0)
        let most = max(first, (fourth + 3) / 4, 0)
        guard most > 0 else { continue }
        let least = max(0, min(first, fourth / 4))
        rises[row, default: []].append(Rise(offer: position, least: least, most: most))
      }
    }
    self.rises = rises
  }

  /// Ceilings with a reserve by how much higher they are.
  private static func raised(
    _ market: Market, _ names: RowNames, _ reserve: OfferReserve
  ) -> [Int: Int] {
    let scenario = market.scenario.applying(reserve.changes(in: market.scenario))
    let table = RowTable(CompiledRules(scenario), periods: scenario.programme.periods)
    var raised: [Int: Int] = [:]
    for row in table.rows {
      guard case .atMost(let limit) = row.bound, let index = names[row],
        case .atMost(let before) = market.rows[index].bound, limit != before
      else { continue }
      raised[index] = limit - before
    }
    return raised
  }

  /// The same for a market in which some rows and offers are no longer there.
  func rises(in other: Market, from market: Market) -> [Int: [Rise]] {
    let names = RowNames(other)
    let there = offers.map { other.scenario.offer($0) != nil }
    var result: [Int: [Rise]] = [:]
    for (row, rises) in rises {
      guard let index = names[market.rows[row]] else { continue }
      let kept = rises.filter { there[$0.offer] }
      if !kept.isEmpty { result[index] = kept }
    }
    return result
  }
}
