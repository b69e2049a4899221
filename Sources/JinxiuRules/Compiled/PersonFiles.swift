import JinxiuDomain

/// What tables besides trainees.csv say of a person: leave, other courses, a pinned start.
struct PersonFiles: Sendable {
  private let leave: [Identifier<Trainee>: Set<Identifier<RuleSetting>>]
  private let leaveOfMonths: [Identifier<Trainee>: [Identifier<RuleSetting>]]
  private let courses: [Identifier<Trainee>: [CourseMonths]]
  private let pinnedFrom: [Identifier<Trainee>: Period]

  init(_ scenario: Scenario, monthRules: [Identifier<RuleSetting>]) {
    let waivable = Set(
      scenario.programme.rules.filter(RuleCatalogue.acceptsWaivers(for:)).map(\.id))
    leave = Dictionary(grouping: scenario.waivers, by: \.trainee)
      .mapValues { Set($0.map(\.rule)).intersection(waivable) }
    leaveOfMonths = leave.mapValues { $0.intersection(monthRules).sorted() }
    courses = Dictionary(grouping: scenario.courses, by: \.trainee)
      .mapValues { $0.map { CourseMonths(name: $0.name, span: $0.span) } }
    pinnedFrom = Dictionary(
      scenario.pins.map { ($0.trainee, $0.from) }, uniquingKeysWith: { first, _ in first }
    ).compactMapValues { $0 }
  }

  /// Needs have no leave: a waiver names a person.
  func hasLeave(_ demand: Demand, from rule: Identifier<RuleSetting>) -> Bool {
    guard let trainee = demand.trainee else { return false }
    return leave[trainee.id]?.contains(rule) ?? false
  }

  func months(of demand: Demand) -> DemandMonths {
    guard let trainee = demand.trainee else { return DemandMonths(level: demand.level) }
    return DemandMonths(
      level: demand.level, availableFrom: trainee.availableFrom,
      availableTo: trainee.availableTo, courses: courses[trainee.id] ?? [],
      pinnedFrom: pinnedFrom[trainee.id], leave: leaveOfMonths[trainee.id] ?? [])
  }
}
