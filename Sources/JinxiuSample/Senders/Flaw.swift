/// What is out of the ordinary about a nominee, so that a sample is worth solving.
enum Flaw {
  /// Fewer than three years, no waiver asked for (L14).
  case tooFewYears
  /// Two years, with a waiver in `waivers.csv` (L14).
  case waivedYears
  /// 执业资质 left blank (L13).
  case noLicence
  /// A licence of another profession (L13).
  case wrongLicence
  /// From a unit that is not government-run (L8).
  case unitNotGovernmentRun
  /// Not on post (L9).
  case offPost
  /// Neither physician nor one of the named professions (L12).
  case otherRole
  /// Asks for a technique that no host offers (L27).
  case unofferedTechnique
  /// Released in September only, too late to finish by October (L24).
  case lateRelease
  /// Must be back in October, so only July is left to start.
  case earlyReturn

  /// In counties that nominate above quota, seven of every eight cannot be placed, so that the
  /// surplus does not simply fill the target.
  static let inSurplusCounties: [Flaw] = [
    .noLicence, .unitNotGovernmentRun, .tooFewYears, .wrongLicence, .waivedYears, .offPost,
    .otherRole, .unofferedTechnique,
  ]

  static let inExactCounties: [Flaw] = [
    .waivedYears, .tooFewYears, .lateRelease, .earlyReturn, .waivedYears, .earlyReturn,
  ]

  /// Comes with a profession or specialty of its own instead of a card.
  var replacesCard: Bool { self == .otherRole || self == .unofferedTechnique }

  /// `count` flaws, going round the list.
  static func deal(_ flaws: [Flaw], count: Int) -> [Flaw] {
    (0..<count).map { flaws[$0 % flaws.count] }
  }
}
