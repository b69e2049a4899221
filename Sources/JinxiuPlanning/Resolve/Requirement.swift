package import JinxiuDomain
import JinxiuRules

/// What a plan is forced to have on top of the scenario, to see what it would cost.
package enum Requirement: Hashable, Sendable {
  /// At least so many people of the demand have a place.
  case placed(DemandName, atLeast: Int)
  /// Nobody of the demand has one.
  case unplaced(DemandName)
  /// At least one person of the demand is there, in just these spells where they are given.
  case at(DemandName, Identifier<Offer>, spells: [PeriodSpan]?)
  /// Nobody of the demand is there.
  case notAt(DemandName, Identifier<Offer>)

  package var demand: DemandName {
    switch self {
    case .placed(let demand, _), .unplaced(let demand), .at(let demand, _, _),
      .notAt(let demand, _):
      demand
    }
  }

  /// The bound of the row that says it.
  var bound: TotalBound {
    switch self {
    case .placed(_, let people): .required(people)
    case .at: .required(1)
    case .unplaced, .notAt: .atMost(0)
    }
  }

  /// Whether it asks for something rather than forbids.
  var isDemanding: Bool { bound.isFloor }
}

extension Requirement {
  /// In words; people by their identifiers alone, since names may be masked (R47).
  package func phrase(in scenario: Scenario) -> Phrase {
    switch self {
    case .placed(let demand, 1):
      Phrase("必须安排\(demand.text)", "\(demand.text) must have a place")
    case .placed(let demand, let people):
      Phrase("\(demand.text)至少安排\(people)人", "at least \(people) of \(demand.text) have a place")
    case .unplaced(let demand):
      Phrase("不安排\(demand.text)", "\(demand.text) has no place")
    case .at(let demand, let offer, let spells):
      at(demand, scenario.words(of: offer), spells)
    case .notAt(let demand, let offer):
      Phrase(
        "\(demand.text)不去\(scenario.words(of: offer).chinese)",
        "\(demand.text) is not at \(scenario.words(of: offer).english)")
    }
  }

  private func at(_ demand: DemandName, _ place: Phrase, _ spells: [PeriodSpan]?) -> Phrase {
    let months = spells.map { $0.map(\.description).joined(separator: ", ") } ?? ""
    return Phrase(
      "\(demand.text)去\(place.chinese)" + (months.isEmpty ? "" : "（\(months)）"),
      "\(demand.text) is at \(place.english)" + (months.isEmpty ? "" : " in \(months)"))
  }
}

extension Scenario {
  fileprivate func words(of id: Identifier<Offer>) -> Phrase {
    guard let offer = offer(id) else { return Phrase(id.text, id.text) }
    let host = host(offer.host)?.name ?? offer.host.text
    return Phrase("\(host)\(offer.specialty)（\(id)）", "\(host) \(offer.specialty) (\(id))")
  }
}
