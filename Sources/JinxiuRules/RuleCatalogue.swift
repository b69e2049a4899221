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
    // Places: which offers of which hosts they may take.
    HostTier.self,
    HostKindRule.self,
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
    // Seats: how many people at once, month by month.
    Seats.self,
    Mentors.self,
    HostCapacity.self,
    Beds.self,
    AwayAtOnce.self,
    // Totals: how many people, or how much money, over the whole plan.
    OnePlacement.self,
    Target.self,
    CountyQuota.self,
    TierShare.self,
    GeneralHospitalMajority.self,
    PhysicianMajority.self,
    Subsidy.self,
    // Wishes: what makes one allowed plan better than another.
    FeatureFirst.self,
    Incubation.self,
    GroundRule.self,
    FirstChoiceSpecialty.self,
    Partners.self,
    DistanceRule.self,
    EarlierStart.self,
  ]

  /// What users call each rule, by its key.
  package static let titles: [String: Phrase] = types.reduce(into: [:]) { titles, type in
    titles[type.form.key] = type.form.title
  }

  package static func form(of key: String) -> RuleForm? { type(of: key)?.form }

  /// The programme's rules in programme order; `scenario` has passed its checks.
  package static func rules(of scenario: Scenario) -> [any Rule] {
    scenario.programme.rules.compactMap { setting in
      type(of: setting.rule)?.init(setting, in: scenario)
    }
  }

  private static func type(of key: String) -> (any Rule.Type)? {
    types.first { $0.form.key == key }
  }
}
