import JinxiuDomain

/// One plan under audit: what has been counted so far and what was found.
///
/// The checks run in the order in which `Audit.verify` calls them; each may use what those before
/// it have counted.
struct Inspection {
  let reading: Reading
  let plan: Plan
  /// The placements whose names the tables know and that place somebody.
  var stays: [Stay] = []
  /// By demand: people placed.
  var placed: [Tally]
  /// By position in `RuleBook.limits`: people in each month of its window.
  var loads: [[Int]]
  /// By position in `RuleBook.ceilings`.
  var counts: [Ceiling.Count]
  /// By position in `RuleBook.floors`.
  var sums: [Tally]
  /// By position in `Reservations.places`: people in them, a unit's own places filled first.
  var reservedTaken: [Tally] = []
  /// People times waivers, as the rules require them and not as the placements list them.
  var waivers = Tally()
  /// People times points, recomputed.
  var points = Tally()
  var recomputed: [RecomputedLevel] = []
  private var findings: [Finding]

  init(of plan: Plan, by reading: Reading) {
    self.plan = plan
    self.reading = reading
    placed = Array(repeating: Tally(), count: reading.demands.count)
    loads = reading.book.limits.map { Array(repeating: 0, count: $0.capacities.count) }
    counts = Array(repeating: Ceiling.Count(), count: reading.book.ceilings.count)
    sums = Array(repeating: Tally(), count: reading.book.floors.count)
    findings = reading.book.findings
  }

  var scenario: Scenario { reading.scenario }
  var programme: Programme { reading.scenario.programme }

  var report: AuditReport {
    AuditReport(findings: findings.sorted(), recomputed: recomputed)
  }

  mutating func note(
    _ code: FindingCode, rule: RuleSetting? = nil, at site: Site = Site(), found: Int? = nil,
    allowed: Int? = nil, _ chinese: String, _ english: String
  ) {
    findings.append(
      Finding(
        code, rule: rule, at: site, found: found, allowed: allowed, Phrase(chinese, english)))
  }

  mutating func noteOverflow(_ chinese: String, _ english: String, at site: Site = Site()) {
    note(.overflow, at: site, "\(chinese)超出整数范围", "\(english) leaves the range of integers")
  }

  /// Whom an entry of the plan concerns, as far as the tables know.
  func site(of demand: DemandName) -> Site {
    Site(
      demand: demand, person: reading.person(demand), county: reading.demand(demand)?.county)
  }

  func site(of demand: DemandName, at host: Identifier<Host>, _ span: PeriodSpan?) -> Site {
    var site = site(of: demand)
    site.host = host
    site.hostName = scenario.host(host)?.name
    site.span = span
    return site
  }

  mutating func checkIdentity() {
    if plan.scenario.digest != scenario.digest {
      note(
        .otherScenario, "安排方案依据的不是这套数据（摘要不符）",
        "the plan was made from other tables (the digests differ)")
    }
    if plan.programme != programme.id {
      note(
        .otherProgramme, "安排方案属于“\(plan.programme)”，不是“\(programme.id)”",
        "the plan belongs to \(plan.programme), not to \(programme.id)")
    }
  }
}
