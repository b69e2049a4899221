import JinxiuDomain

extension Scenario {
  /// Offers that do not list all periods of the programme.
  var narrowOffers: [Offer] {
    let periods = programme.periods
    return offers.filter { $0.span.grid == periods.grid && !$0.span.contains(periods) }
  }

  /// Lists all periods of the programme in every offer, without seats where it has none.
  var openings: [ScenarioChange] {
    narrowOffers.map { .seats($0.id, during: programme.periods, by: 0) }
  }
}
