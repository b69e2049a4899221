package import JinxiuDomain

/// All rules that a programme may name: the table of contents of the mathematics.
package enum RuleCatalogue {
  package static let types: [any Rule.Type] = [
    // People: which trainees and needs may be placed at all.
    SendingLevel.self,
    GovernmentRun.self,
    OnPost.self,
    RoleRule.self,
    Licence.self,
    YearsInProfession.self,
    AgeBelow.self,
    // Places: which offers of which hosts they may take.
    HostTier.self,
    HostKindRule.self,
    Channel.self,
    SpecialtyMatch.self,
    TechniqueMatch.self,
    OfferLevel.self,
    WishedHost.self,
    Pins.self,
    // Months: when a stay may lie.
    DurationRule.self,
    WithinPeriods.self,
    EarliestStart.self,
    FinishBy.self,
    SubsidyDeadline.self,
    Availability.self,
    OtherCourses.self,
    // Seats: how many people at once, month by month.
    Seats.self,
    Mentors.self,
    HostCapacity.self,
    Beds.self,
    AwayAtOnce.self,
    MakeUpReserve.self,
    // Totals: how many people, or how much money, over the whole plan.
    OnePlacement.self,
    Target.self,
    CountyQuota.self,
    ReservedPlaces.self,
    UnitCoverage.self,
    GuidanceFloor.self,
    LevelFloor.self,
    TerrainFloor.self,
    YearSplit.self,
    TierShare.self,
    GeneralHospitalMajority.self,
    PhysicianMajority.self,
    Subsidy.self,
    LodgingRule.self,
    // Wishes: what makes one allowed plan better than another.
    FeatureFirst.self,
    PriorityPeople.self,
    Incubation.self,
    GroundRule.self,
    FirstChoiceSpecialty.self,
    FocusSpecialty.self,
    Partners.self,
    ChannelPreference.self,
    TierPreference.self,
    DistanceRule.self,
    EarlierStart.self,
  ]

  /// What users call each rule, by its key.
  package static let titles: [String: Phrase] = types.reduce(into: [:]) { titles, type in
    titles[type.form.key] = type.form.title
  }

  package static func form(of key: String) -> RuleForm? { type(of: key)?.form }

  /// The programme's rules in programme order, parameters that are left out at their defaults;
  /// `scenario` has passed its checks.
  package static func rules(of scenario: Scenario) -> [any Rule] {
    scenario.programme.rules.compactMap { setting in
      type(of: setting.rule).map { $0.init($0.form.completed(setting), in: scenario) }
    }
  }

  private static func type(of key: String) -> (any Rule.Type)? {
    types.first { $0.form.key == key }
  }
}
