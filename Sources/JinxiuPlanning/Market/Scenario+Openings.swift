import JinxiuDomain

extension Scenario {
  /// Lists all periods of the programme in every offer, without seats where it has none.
  var openings: [ScenarioChange] {
    let periods = programme.periods
    return offers.filter { $0.span.grid == periods.grid && !$0.span.contains(periods) }.map {
      .seats($0.id, during: periods, by: 0)
    }
  }
}
