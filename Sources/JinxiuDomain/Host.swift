/// A hospital that receives trainees (进修医院).
package struct Host: Hashable, Sendable {
  package let id: Identifier<Host>
  package let name: String
  package let city: String
  /// Nil for hospitals of the city itself.
  package let county: Identifier<County>?
  package let tier: Tier
  package let kind: HostKind
  package let consortium: String?
  /// Feature departments that it incubates (特色科室孵化中心), L20.
  package let incubationFor: [Identifier<Specialty>]
  /// Trainees at once in the whole hospital.
  package internal(set) var maximumTrainees: Limit
  /// Trainees lodged at once.
  package internal(set) var beds: Limit
  /// The sending unit that this host is, where it is one (乡镇卫生院), Z38.
  package let unit: Identifier<Unit>?
  /// Whom to ask for there (联系人); blank where nobody said.
  package let contact: String
  /// The number of the contact (联系电话); blank where nobody said.
  package let telephone: String

  package init(
    id: Identifier<Host>, name: String, city: String, county: Identifier<County>?, tier: Tier,
    kind: HostKind, consortium: String?, incubationFor: [Identifier<Specialty>],
    maximumTrainees: Limit, beds: Limit, unit: Identifier<Unit>? = nil,
    contact: String = "", telephone: String = ""
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.county = county
    self.tier = tier
    self.kind = kind
    self.consortium = consortium
    self.incubationFor = incubationFor
    self.maximumTrainees = maximumTrainees
    self.beds = beds
    self.unit = unit
    self.contact = contact
    self.telephone = telephone
  }
}
