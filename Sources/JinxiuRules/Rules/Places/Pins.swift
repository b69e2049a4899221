package import JinxiuDomain

/// L60, D18: placements decided beforehand stand.
///
/// For each pinned trainee: `host = pin.host`, `offer.specialty = pin.specialty` and
/// `firstPeriod = pin.from` where the pin gives them, and `Σ x ≥ 1`.
package struct Pins: Rule {
  package static let form = RuleForm(
    key: "pins",
    title: Phrase("锁定安排", "pinned placements"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = [.places, .months, .demandUses]

  package let setting: RuleSetting
  private let pins: [Identifier<Trainee>: Pin]
  private let required: [Resource]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    pins = Dictionary(
      scenario.pins.map { ($0.trainee, $0) }, uniquingKeysWith: { first, _ in first })
    required = pins.keys.sorted().map { id in
      // The identifier alone: rule lines stand in files from which names are left out (R47).
      .total(Total(Subject(id.text), .required(1)))
    }
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    guard let pin = pin(of: demand) else { return .allowed }
    guard pin.host == place.host.id else {
      return .forbidden { Phrase("已锁定到\(pin.host)", "pinned to \(pin.host)") }
    }
    guard let specialty = pin.specialty, specialty != place.offer.specialty else {
      return .allowed
    }
    return .forbidden { Phrase("已锁定\(specialty)", "pinned to \(specialty)") }
  }

  package func judge(_ stay: Stay) -> Verdict {
    guard let from = stay.demand.pinnedFrom, from != stay.firstPeriod else {
      return .allowed
    }
    return .forbidden {
      let (from, first) = (from.phrase, stay.firstPeriod.phrase)
      return Phrase(
        "已锁定\(from.chinese)开始，此处\(first.chinese)开始",
        "pinned to begin in \(from.english), this begins in \(first.english)")
    }
  }

  package func resources() -> [Resource] { required }

  package func uses(of demand: Demand) -> [Use] {
    pin(of: demand).map { [Use($0.trainee.text)] } ?? []
  }

  private func pin(of demand: Demand) -> Pin? {
    demand.trainee.flatMap { pins[$0.id] }
  }
}
