/// A named nominee (进修人员), one row of the registration form (L52) with the fields D16 adds.
package struct Trainee: Hashable, Sendable {
  package let id: Identifier<Trainee>
  package let name: String
  package let unit: Identifier<Unit>
  package let sex: Sex
  /// Whole years on the programme's as-of date, 18 to 70 (L56).
  package let age: Int
  package let title: String
  package let education: String
  /// 执业资质; nil when the cell is blank (L13).
  package let licence: String?
  package let role: Role
  package let specialty: Identifier<Specialty>
  package let otherSpecialties: [Identifier<Specialty>]
  package let technique: Identifier<Technique>?
  /// Whole years in the profession (L14); nil when not known.
  package let years: Int?
  /// The feature department of which the trainee is backbone (特色科室骨干), L11.
  package let featureDepartment: Identifier<Specialty>?
  /// Hosts in order of preference, L60.
  package let wishes: [Identifier<Host>]
  /// First month in which the unit releases the trainee; nil for any.
  package internal(set) var availableFrom: Period?
  package internal(set) var availableTo: Period?
  /// Priority class, 1 the most urgent; nil for the rules to decide.
  package let priority: Int?
  /// 在岗 (L9); nil when the table does not say.
  package let isOnPost: Bool?
  package let ground: Ground?
  package let note: String

  package init(
    id: Identifier<Trainee>, name: String, unit: Identifier<Unit>, sex: Sex, age: Int,
    title: String, education: String, licence: String?, role: Role,
    specialty: Identifier<Specialty>, otherSpecialties: [Identifier<Specialty>],
    technique: Identifier<Technique>?, years: Int?, featureDepartment: Identifier<Specialty>?,
    wishes: [Identifier<Host>], availableFrom: Period?, availableTo: Period?, priority: Int?,
    isOnPost: Bool?, ground: Ground?, note: String
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.sex = sex
    self.age = age
    self.title = title
    self.education = education
    self.licence = licence
    self.role = role
    self.specialty = specialty
    self.otherSpecialties = otherSpecialties
    self.technique = technique
    self.years = years
    self.featureDepartment = featureDepartment
    self.wishes = wishes
    self.availableFrom = availableFrom
    self.availableTo = availableTo
    self.priority = priority
    self.isOnPost = isOnPost
    self.ground = ground
    self.note = note
  }
}
