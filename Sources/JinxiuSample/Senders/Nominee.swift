import JinxiuDomain

/// A nominee while the sample is being drawn.
struct Nominee {
  var county: Identifier<County>
  var unit: Unit
  var flaw: Flaw?
  var role: Role
  var specialty: Identifier<Specialty>
  var otherSpecialties: [Identifier<Specialty>]
  var technique: Identifier<Technique>?
  var licence: String?
  var years: Int?
  var isFeatureBackbone = false
  var isOnPost: Bool? = true
  var availableFrom: Period?
  var availableTo: Period?
  var ground: Ground?
  var wishes: [Identifier<Host>] = []

  var specialties: [Identifier<Specialty>] { [specialty] + otherSpecialties }

  /// Nothing about the person or the months stands in the way.
  var isOrdinary: Bool {
    flaw == nil && technique == nil && availableFrom == nil && availableTo == nil
      && unit.isGovernmentRun == true
  }

  /// Adds what is out of the ordinary; a drawn value gives way to it.
  mutating func apply(_ flaw: Flaw, with random: inout SplitMix64) {
    self.flaw = flaw
    switch flaw {
    case .tooFewYears: years = random.number(in: 1...2)
    case .waivedYears: years = 2
    case .noLicence: licence = nil
    case .wrongLicence: licence = role == .nursing ? "执业医师" : "护士执业证书"
    case .unitNotGovernmentRun: break
    case .offPost: isOnPost = false
    case .otherRole: becomePharmacist()
    case .unofferedTechnique: asksForTheUnoffered()
    case .lateRelease: (availableFrom, availableTo) = (Calendar2024.september, nil)
    case .earlyReturn: (availableFrom, availableTo) = (nil, Calendar2024.september)
    }
  }

  private mutating func asksForTheUnoffered() {
    role = .physician
    specialty = "外科"
    otherSpecialties = []
    technique = "关节镜手术"
    licence = "执业医师"
  }

  private mutating func becomePharmacist() {
    role = .other
    specialty = "药学"
    otherSpecialties = []
    technique = nil
    licence = "药师资格"
    isFeatureBackbone = false
    ground = .weakSpecialty
  }
}
