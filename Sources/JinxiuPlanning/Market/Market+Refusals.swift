import JinxiuDomain
import JinxiuRules

/// An option that the rules do not allow, or a whole demand when `place` is nil.
struct Refusal: Sendable {
  let place: Place?
  /// Nil where the place is refused for all months.
  let span: PeriodSpan?
  let objections: [Objection]
}

/// Refusals are found again when somebody asks: of many millions few are ever read.
extension Market {
  /// Why options of a demand were dropped; empty when none was.
  func refusals(of index: Int) -> [Refusal] {
    let demand = demands[index].demand
    let judgement = rules.judge(demand)
    guard judgement.isAllowed else {
      return [Refusal(place: nil, span: nil, objections: judgement.objections)]
    }
    guard let length = scenario.programme.length(for: demand.level) else { return [] }
    return places(for: demand).flatMap { refusals(of: demand, at: $0, length: length) }
  }

  private func refusals(of demand: Demand, at place: Place, length: Int) -> [Refusal] {
    let fixed = rules.fixedStays(of: demand, at: place)?.map(\.spells)
    // Where nothing is reserved nobody is refused: nobody is asked there.
    if fixed?.isEmpty == true { return [] }
    let judgement = rules.judge(demand, at: place)
    guard judgement.isAllowed else {
      return [Refusal(place: place, span: nil, objections: judgement.objections)]
    }
    return (fixed ?? spans(of: length, in: place.offer).map { [$0] }).compactMap { spells in
      let option = Option(demand: demand, place: place, spells: spells)
      let judgement = rules.judge(rules.stay(of: option))
      return judgement.isAllowed
        ? nil : Refusal(place: place, span: spells[0], objections: judgement.objections)
    }
  }

  /// All stays in one run that lie inside the offer and the programme.
  func spans(of length: Int, in offer: Offer) -> [PeriodSpan] {
    let periods = scenario.programme.periods
    let first = max(offer.span.first, periods.first)
    let last = min(offer.span.last, periods.last).advanced(by: 1 - length)
    guard first <= last else { return [] }
    return (0...last.index - first.index).map {
      PeriodSpan(from: first.advanced(by: $0), count: length)
    }
  }

  /// The refusal with the fewest objections.
  func nearestRefusal(among refusals: [Refusal]) -> Refusal? {
    refusals.filter { !$0.objections.isEmpty }
      .min { $0.objections.count < $1.objections.count }
  }

  /// Options of a demand that place and months allow, whatever the rules say of the person.
  func candidates(for demand: Demand) -> [Option] {
    guard let length = scenario.programme.length(for: demand.level) else { return [] }
    return places(for: demand).flatMap { place -> [Option] in
      guard rules.judge(demand, at: place).isAllowed else { return [] }
      let fixed = rules.fixedStays(of: demand, at: place)?.map(\.spells)
      return (fixed ?? spans(of: length, in: place.offer).map { [$0] }).map {
        Option(demand: demand, place: place, spells: $0)
      }.filter { rules.judge(rules.stay(of: $0)).isAllowed }
    }
  }
}
