import JinxiuDomain
import JinxiuRules

/// How much room one reserve seat of each offer gives rows of the market.
///
/// Rules are asked for their limits with one seat more and with four more, since a rule may take a
/// part of them, as a make-up reserve does; a seat is then taken to give the most that it may, so that
/// what a program needs is never too much.
struct ReserveRises: Sendable {
  struct Rise: Sendable {
    /// Position in `offers`.
    let offer: Int
    let room: Int
  }

  let offers: [Identifier<Offer>]
  /// By row of the market.
  let rises: [Int: [Rise]]

  init(_ market: Market, offers: [Identifier<Offer>]) {
    self.offers = offers
    let names = RowNames(market)
    let used = market.rowsOfOffers
    var rises: [Int: [Rise]] = [:]
    for batch in Self.batches(offers, in: market.scenario) {
      let one = Self.raised(market, names, batch.map { OfferReserve(offer: offers[$0], seats: 1) })
      let four = Self.raised(market, names, batch.map { OfferReserve(offer: offers[$0], seats: 4) })
      for row in Set(one.keys).union(four.keys).sorted() {
        let (first, fourth) = (one[row] ?? 0, four[row] ?? 0)
        let room = max(first, (fourth + 3) / 4)
        guard room > 0 else { continue }
        for position in batch where used[offers[position]]?.contains(row) ?? false {
          rises[row, default: []].append(Rise(offer: position, room: room))
        }
      }
    }
    self.rises = rises.mapValues { $0.sorted { $0.offer < $1.offer } }
  }

  /// Positions of offers that are asked about together, no two of one host: limits that seats move
  /// belong to an offer or to a host.
  private static func batches(
    _ offers: [Identifier<Offer>], in scenario: Scenario
  ) -> [[Int]] {
    var batches: [[Int]] = []
    var ranks: [Identifier<Host>: Int] = [:]
    for (position, offer) in offers.enumerated() {
      guard let host = scenario.offer(offer)?.host else { continue }
      let rank = ranks[host, default: 0]
      ranks[host] = rank + 1
      if rank == batches.count { batches.append([]) }
      batches[rank].append(position)
    }
    return batches
  }

  /// Ceilings with a reserve by how much higher they are.
  private static func raised(
    _ market: Market, _ names: RowNames, _ reserves: [OfferReserve]
  ) -> [Int: Int] {
    let changes = reserves.flatMap { $0.changes(in: market.scenario) }
    let scenario = market.scenario.applying(changes)
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

extension Market {
  /// Rows that somebody at an offer may use, those aside that depend on the person alone.
  fileprivate var rowsOfOffers: [Identifier<Offer>: Set<Int>] {
    var used = places.map { rowsOf(timed: $0.timed, bundle: $0.bundle) }
    struct Kind: Hashable {
      let place: Int32
      let timed: Int32
      let bundle: Int32
    }
    let kinds = Set(links.map { Kind(place: $0.place, timed: $0.timed, bundle: $0.bundle) })
    for kind in kinds {
      used[Int(kind.place)].formUnion(rowsOf(timed: Int(kind.timed), bundle: Int(kind.bundle)))
    }
    return Dictionary(
      zip(places.map(\.place.offer.id), used), uniquingKeysWith: { $0.union($1) })
  }

  private func rowsOf(timed: Int, bundle: Int) -> Set<Int> {
    let uses = timedUses[timed]
    let months = uses.calendars.flatMap { use in
      calendars[use.calendar].filter { $0 >= 0 }.map(Int.init)
    }
    return Set(months + uses.windows.map(\.use.row) + bundles[bundle].map(\.row))
  }
}
