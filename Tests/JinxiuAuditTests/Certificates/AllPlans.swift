import JinxiuAudit
import JinxiuDomain

/// Every plan of a tiny scenario that breaks no rule, found by trying all of them.
struct AllPlans {
  /// The levels' values of one plan, and the plan.
  struct Entry {
    let values: [Int]
    let plan: PlanDraft
  }

  let names: [String]
  private(set) var entries: [Entry] = []

  /// What a plan may be called for and still break no rule.
  private static let harmless: Set<FindingCode> = [
    .levels, .accounting, .points, .order, .unlistedWaiver, .payer, .couldBePlaced,
    .silentUnverifiable,
  ]

  private let scenario: ScenarioDraft
  private let audit: Audit

  init(_ scenario: ScenarioDraft) {
    self.scenario = scenario
    audit = Audit(scenario: scenario.value)
    names = audit.verify(PlanDraft().value).recomputed.map(\.name)
    var plans = [PlanDraft()]
    for (demand, draft) in people {
      let choices = places(of: demand, draft)
      plans = plans.flatMap { plan in
        [plan] + choices.filter { Self.follows($0, plan) }.map { plan.adding($0) }
      }
    }
    for plan in plans {
      let report = audit.verify(plan.value)
      guard report.findings.allSatisfy({ Self.harmless.contains($0.code) }) else { continue }
      entries.append(Entry(values: report.recomputed.map { $0.value ?? 0 }, plan: plan))
    }
  }

  /// People of one need are alike, so they take places in one order only.
  private static func follows(_ place: PlacementDraft, _ plan: PlanDraft) -> Bool {
    guard let last = plan.placements.last, last.demand == place.demand else { return true }
    let (left, right) = ("\(last.offer) \(last.spells)", "\(place.offer) \(place.spells)")
    return left <= right
  }

  /// The people one by one; those of a need follow each other.
  private var people: [(DemandName, PlacementDraft)] {
    var people: [(DemandName, PlacementDraft)] = []
    for trainee in scenario.trainees {
      let name = DemandName.trainee(trainee.id)
      people.append((name, draft(name, scenario.units.first { $0.id == trainee.unit })))
    }
    for need in scenario.needs {
      let name = DemandName.need(need.id)
      let person = (name, draft(name, scenario.units.first { $0.id == need.unit }))
      people += Array(repeating: person, count: need.count)
    }
    return people
  }

  private func draft(_ demand: DemandName, _ unit: UnitDraft?) -> PlacementDraft {
    PlacementDraft(
      demand: demand, county: unit?.county ?? "", unit: unit?.id,
      level: unit?.level ?? .township, host: "", tier: .municipal, specialty: "内科", offer: "",
      spells: [], payer: .county, points: 0)
  }

  /// Every place and months that break no rule when nobody else goes.
  private func places(of demand: DemandName, _ draft: PlacementDraft) -> [PlacementDraft] {
    scenario.offers.flatMap { offer in
      let host = scenario.hosts.first { $0.id == offer.host }
      return spells.map { spells in
        var place = draft
        place.host = offer.host
        place.tier = host?.tier ?? .county
        place.kind = host?.kind ?? .general
        place.offer = offer.id
        place.spells = spells
        return place
      }
    }.filter { place in
      var plan = PlanDraft()
      plan.placements = [place]
      return audit.verify(plan.value).findings.allSatisfy {
        Self.harmless.contains($0.code) || Self.ofTotals.contains($0.code)
      }
    }
  }

  private static let ofTotals: Set<FindingCode> = [
    .tierShare, .countyQuota, .subsidyLimit, .target, .seats, .hostCapacity, .awayAtOnce,
  ]

  /// One run of two months, or two spells of one month, anywhere.
  private var spells: [[PeriodSpan]] {
    let months = scenario.periods.periods
    let runs = zip(months, months.dropFirst()).compactMap { PeriodSpan(from: $0, to: $1) }
    let pairs = months.flatMap { first in
      months.filter { $0.index > first.index + 1 }.map {
        [PeriodSpan(from: first, count: 1), PeriodSpan(from: $0, count: 1)]
      }
    }
    return runs.map { [$0] } + pairs
  }
}

extension PlanDraft {
  fileprivate func adding(_ placement: PlacementDraft) -> PlanDraft {
    var longer = self
    longer.placements.append(placement)
    return longer
  }
}

extension AllPlans {
  static func isMaximised(_ name: String) -> Bool {
    name == "points" || name == "fairness" || name.hasPrefix("placed")
  }

  /// The best value of a level among plans that are nowhere worse than `values` above it.
  func best(at level: Int, keeping values: [Int]) -> Int {
    let able = entries.filter { entry in
      (0..<level).allSatisfy { !Self.isWorse(entry.values[$0], than: values[$0], names[$0]) }
    }.map { $0.values[level] }
    return (Self.isMaximised(names[level]) ? able.max() : able.min()) ?? 0
  }

  /// The plan that is best level by level.
  var optimum: Entry? {
    entries.max { left, right in
      for (name, pair) in zip(names, zip(left.values, right.values)) where pair.0 != pair.1 {
        return Self.isWorse(pair.0, than: pair.1, name)
      }
      return false
    }
  }

  private static func isWorse(_ value: Int, than other: Int, _ name: String) -> Bool {
    isMaximised(name) ? value < other : value > other
  }
}
