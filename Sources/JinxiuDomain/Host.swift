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
  package let maximumTrainees: Limit
  /// Trainees lodged at once.
  package let beds: Limit
  /// The sending unit that this host is, where it is one (乡镇卫生院), Z38.
  package let unit: Identifier<Unit>?

  package init(
    id: Identifier<Host>, name: String, city: String, county: Identifier<County>?, tier: Tier,
    kind: HostKind, consortium: String?, incubationFor: [Identifier<Specialty>],
    maximumTrainees: Limit, beds: Limit, unit: Identifier<Unit>? = nil
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
  }
}

/// Seats that a host publishes for a specialty over months (招收计划), D17.
package struct Offer: Hashable, Sendable {
  package let id: Identifier<Offer>
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  package let technique: Identifier<Technique>?
  /// The level of sending unit it is meant for; nil for any.
  package let level: UnitLevel?
  /// The months in which its seats exist.
  package let span: PeriodSpan
  /// Concurrent places in each month of the span.
  package let seats: Int
  /// Months in which a stay may begin; nil for any.
  package let starts: [Period]?
  /// Qualified one-to-one mentors (L44); nil when the host does not say.
  package let mentors: Int?
  /// People of other programmes who hold or ask for seats in every month (其他进修人数), Z67.
  package let others: Int

  package init(
    id: Identifier<Offer>, host: Identifier<Host>, specialty: Identifier<Specialty>,
    technique: Identifier<Technique>?, level: UnitLevel?, span: PeriodSpan, seats: Int,
    starts: [Period]?, mentors: Int?, others: Int = 0
  ) {
    self.id = id
    self.host = host
    self.specialty = specialty
    self.technique = technique
    self.level = level
    self.span = span
    self.seats = seats
    self.starts = starts
    self.mentors = mentors
    self.others = others
  }
}
