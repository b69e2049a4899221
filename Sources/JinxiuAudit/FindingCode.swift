/// The kinds of findings; the raw values are stable, since people and scripts refer to them.
package enum FindingCode: String, CaseIterable, Sendable {
  // What the plan says it belongs to, and whether the audit can read the rules.
  case otherScenario = "other-scenario"
  case otherProgramme = "other-programme"
  case unreadableRule = "unreadable-rule"
  case overflow

  // Names that the tables do not have, and copies that differ from them.
  case unknownDemand = "unknown-demand"
  case unknownOffer = "unknown-offer"
  case unknownHost = "unknown-host"
  case unknownRule = "unknown-rule"
  case copiedCounty = "copied-county"
  case copiedUnit = "copied-unit"
  case copiedLevel = "copied-level"
  case copiedHost = "copied-host"
  case copiedTier = "copied-tier"
  case copiedKind = "copied-kind"
  case copiedSpecialty = "copied-specialty"
  case badCount = "bad-count"
  case noSpell = "no-spell"
  case spellOverlap = "spell-overlap"
  case otherGrid = "other-grid"
  case order

  // Whether everybody is accounted for once.
  case traineeTwice = "trainee-twice"
  case onePlacement = "one-placement"
  case accounting

  // Conditions of one placement, by rule.
  case sendingLevel = "sending-level"
  case governmentRun = "government-run"
  case onPost = "on-post"
  case role
  case licence
  case years = "years-in-profession"
  case age = "age-below"
  case hostTier = "host-tier"
  case hostKind = "host-kind"
  case specialty = "specialty-match"
  case technique = "technique-match"
  case offerLevel = "offer-level"
  case wishedHost = "wished-host"
  case channel
  case pin = "pins"
  case pinUnmet = "pin-unmet"
  case duration
  case withinPeriods = "within-periods"
  case earliestStart = "earliest-start"
  case finishBy = "finish-by"
  case subsidyDeadline = "subsidy-deadline"
  case availability
  case otherCourses = "other-courses"
  case unlistedWaiver = "unlisted-waiver"
  case needlessWaiver = "needless-waiver"
  case unrecordedWaiver = "unrecorded-waiver"

  // People at once, and totals.
  case seats
  case mentors
  case makeUpReserve = "make-up-reserve"
  case hostCapacity = "host-capacity"
  case beds
  case awayAtOnce = "away-at-once"
  case target
  case countyQuota = "county-quota"
  case tierShare = "tier-share"
  case subsidyLimit = "subsidy-limit"
  case reserved = "reserved-places"
  case reservedList = "reserved-list"
  case reservedTaken = "reserved-taken"
  case reservedCounts = "reserved-counts"

  // What the plan says of itself.
  case payer
  case points
  case levels
  case levelDirection = "level-direction"
  case levelValue = "level-value"
  case bound
  case proof
  case state
  case certificateLevel = "certificate-level"
  case certificatePrice = "certificate-price"
  case certificateRow = "certificate-row"
  case certificateGoal = "certificate-goal"
  case certificateBound = "certificate-bound"
  case priceProof = "price-proof"
  case lineUse = "line-use"
  case lineLimit = "line-limit"
  case lineOverLimit = "line-over-limit"
  case lineBinding = "line-binding"
  case lineWaived = "line-waived"
  case reasonHasOption = "reason-has-option"
  case reasonNoOption = "reason-no-option"
  case falseUnverifiable = "false-unverifiable"
  case silentUnverifiable = "silent-unverifiable"
  case couldBePlaced = "could-be-placed"

  package var severity: Severity { self == .couldBePlaced || self == .order ? .warning : .fault }
}

/// How much a finding matters.
package enum Severity: String, CaseIterable, Sendable {
  /// The plan breaks a rule, disagrees with the tables or contradicts itself.
  case fault
  /// The plan holds, but is not what it claims to be.
  case warning
}

extension FindingCode: Comparable {
  /// In the order of the checks.
  package static func < (left: FindingCode, right: FindingCode) -> Bool {
    left.position < right.position
  }

  private static let positions = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

  private var position: Int { Self.positions[self] ?? 0 }
}
