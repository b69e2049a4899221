import JinxiuDomain
import JinxiuRules

/// What one more seat is worth at most, by the prices of the plan alone.
struct SeatBounds {
  private let base: GapMarket
  private let asks: SeatAsks
  private let prices: SeatPrices

  init(_ base: GapMarket, _ prices: SeatPrices) {
    self.base = base
    self.prices = prices
    asks = SeatAsks(base)
  }

  func values(isBaseProven: Bool) -> SeatValues {
    let all = asks.questions(base).map { question in
      let gains = prices.bounds(raising: asks.raised(by: question), from: 0)
      return SeatValue(
        offer: base.market.places[question.place].place.offer.id, ask: question.ask, span: nil,
        gains: gains, proof: gains.isEmpty ? .prices : .bounded)
    }
    return SeatValues(
      all: all.sorted(by: SeatValue.isDearer), isBaseProven: isBaseProven, resolves: 0)
  }
}
