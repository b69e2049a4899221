import JinxiuDomain

extension Fixture {
  /// The demo, kept to a plan of counts that reserved just what the demo places.
  ///
  /// The four of N1 and T5 have places of their county, the others of their unit; one place of
  /// 灌云县 at 市一院 is left.
  static let kept: Fixture = {
    var fixture = demo
    fixture.keep(demo.plan.placements.map { place(of: $0) })
    fixture.reserve("O1", PlanDraft.august, of: "灌云县", count: 1)
    return fixture
  }()

  private static func place(of placement: PlacementDraft) -> ReservedPlace {
    ReservedPlace(
      county: placement.county, unit: placement.demand == .trainee("T5") ? nil : placement.unit,
      level: placement.level, offer: placement.offer, spells: placement.spells,
      count: placement.count)
  }

  /// Says in scenario and plan that these places are reserved, and all of them taken.
  mutating func keep(_ places: [ReservedPlace]) {
    scenario.reserved = places.sorted()
    plan.reserved = places.sorted().map { ReservedUse(place: $0, taken: $0.count) }
    // Who has no option now, T6 by its county and N1 by its months, is not kept out by limits.
    unplaced(.trainee("T6")) { ($0.reason, $0.rules, $0.nearest) = (.ineligible, [], nil) }
    plan.lines.append(
      LineDraft(
        "reserved-places", nil, used: 10, limit: places.reduce(0) { $0 + $1.count }))
  }

  /// One more place that nobody took.
  mutating func reserve(
    _ offer: Identifier<Offer>, _ months: PeriodSpan, of county: Identifier<County>, count: Int
  ) {
    let place = ReservedPlace(
      county: county, unit: nil, level: .township, offer: offer, spells: [months], count: count)
    scenario.reserved = (scenario.reserved + [place]).sorted()
    plan.reserved = (plan.reserved + [ReservedUse(place: place, taken: 0)])
      .sorted { $0.place < $1.place }
    line("reserved-places", nil) { line in
      line.limit = (line.limit ?? 0) + count
      line.isBinding = false
    }
  }

  /// Changes the reserved places of an offer in scenario and plan.
  mutating func reserved(
    at offer: Identifier<Offer>, _ change: (ReservedUse) -> ReservedUse
  ) {
    plan.reserved = plan.reserved.map { $0.place.offer == offer ? change($0) : $0 }
    scenario.reserved = plan.reserved.map(\.place)
  }
}

extension ReservedUse {
  func with(count: Int? = nil, taken: Int? = nil, spells: [PeriodSpan]? = nil) -> ReservedUse {
    ReservedUse(
      place: ReservedPlace(
        county: place.county, unit: place.unit, level: place.level, offer: place.offer,
        spells: spells ?? place.spells, count: count ?? place.count), taken: taken ?? self.taken)
  }
}
