package import JinxiuDomain
import JinxiuRules

extension Problem {
  /// Compiles a scenario that has passed its checks: all options, those refused with the reason,
  /// and all rows.
  package init(_ scenario: Scenario) {
    let builder = ProblemBuilder(scenario)
    self = builder.build()
  }
}

/// Enumerates options demand by demand.
private struct ProblemBuilder {
  private let scenario: Scenario
  private let rules: CompiledRules
  private let rows: RowTable
  private let places: [Identifier<Specialty>: [Place]]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    rules = CompiledRules(scenario)
    rows = RowTable(rules)
    places = Dictionary(
      grouping: scenario.offers.compactMap { offer in
        scenario.host(offer.host).map { Place(offer: offer, host: $0) }
      }, by: \.offer.specialty)
  }

  func build() -> Problem {
    var demands: [ProblemDemand] = []
    var options: [ProblemOption] = []
    var gaps = EvidenceGaps()
    for demand in scenario.demands {
      let first = options.count
      var refusals: [Refusal] = []
      addOptions(
        of: demand, at: demands.count, to: &options, refusals: &refusals, gaps: &gaps)
      demands.append(
        ProblemDemand(
          demand: demand, priorityClass: rules.priorityClass(of: demand),
          options: first..<options.count, refusals: refusals))
    }
    return Problem(
      scenario: scenario, rules: rules, demands: demands, options: options, rows: rows.rows,
      unverifiable: gaps.inOrder(of: scenario.programme))
  }

  private func addOptions(
    of demand: Demand, at index: Int, to options: inout [ProblemOption],
    refusals: inout [Refusal], gaps: inout EvidenceGaps
  ) {
    let judgement = rules.judge(demand)
    gaps.add(judgement.gaps, for: demand)
    guard judgement.isAllowed, let months = scenario.programme.months(for: demand.level) else {
      refusals.append(Refusal(place: nil, span: nil, objections: judgement.objections))
      return
    }
    for place in fittingPlaces(of: demand) {
      let atPlace = rules.judge(demand, at: place)
      gaps.add(atPlace.gaps, for: demand)
      guard atPlace.isAllowed else {
        refusals.append(Refusal(place: place, span: nil, objections: atPlace.objections))
        continue
      }
      for span in spans(of: months, in: place.offer) {
        let option = Option(demand: demand, place: place, spells: [span])
        let inMonths = rules.judge(rules.stay(of: option))
        gaps.add(inMonths.gaps, for: demand)
        guard inMonths.isAllowed else {
          refusals.append(Refusal(place: place, span: span, objections: inMonths.objections))
          continue
        }
        let waivers = judgement.waivers + atPlace.waivers + inMonths.waivers
        options.append(problemOption(option, demand: index, waivers: waivers))
      }
    }
  }

  /// Offers of the demand's specialties: others are refused by `specialty-match` in any case.
  private func fittingPlaces(of demand: Demand) -> [Place] {
    Set(demand.specialties).flatMap { places[$0] ?? [] }.sorted { $0.offer.id < $1.offer.id }
  }

  /// All stays of `months` months that lie inside the offer and the programme.
  private func spans(of months: Int, in offer: Offer) -> [MonthSpan] {
    let periods = scenario.programme.periods
    let first = max(offer.span.first, periods.first)
    let last = min(offer.span.last, periods.last).advanced(by: 1 - months)
    guard first <= last else { return [] }
    return (first.index...last.index).map { MonthSpan(from: Month(index: $0), count: months) }
  }

  private func problemOption(
    _ option: Option, demand: Int, waivers: [Identifier<RuleSetting>]
  ) -> ProblemOption {
    ProblemOption(
      demand: demand, option: option, points: rules.points(of: option),
      payer: rules.payer(of: option.demand, at: option.place) ?? .county,
      waivers: Set(waivers).sorted(),
      uses: rows.uses(of: option))
  }
}

/// Conditions that no column shows, collected over all options.
private struct EvidenceGaps {
  private struct Key: Hashable {
    let rule: Identifier<RuleSetting>
    let column: String
  }

  private var demands: [Key: Set<DemandName>] = [:]

  mutating func add(_ gaps: [EvidenceGap], for demand: Demand) {
    for gap in gaps {
      demands[Key(rule: gap.rule, column: gap.column), default: []].insert(demand.name)
    }
  }

  func inOrder(of programme: Programme) -> [Unverifiable] {
    programme.rules.flatMap { setting in
      demands.filter { $0.key.rule == setting.id }
        .map { Unverifiable(rule: setting.id, column: $0.key.column, demands: $0.value.sorted()) }
        .sorted { $0.column < $1.column }
    }
  }
}
