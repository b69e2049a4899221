/// A sending institution (派出单位).
package struct Unit: Hashable, Sendable {
  package let id: Identifier<Unit>
  package let name: String
  package let county: Identifier<County>
  package let level: UnitLevel
  /// 政府办 (L8); nil when the register does not say.
  package let isGovernmentRun: Bool?
  /// 医共体; nil when it belongs to none.
  package let consortium: String?
  package let parent: Identifier<Unit>?
  /// People away at once.
  package internal(set) var maximumAway: Limit
  /// Whether it is a hospital (医院) and not another institution, D6; nil when not known.
  package let isHospital: Bool?

  package init(
    id: Identifier<Unit>, name: String, county: Identifier<County>, level: UnitLevel,
    isGovernmentRun: Bool?, consortium: String?, parent: Identifier<Unit>?, maximumAway: Limit,
    isHospital: Bool? = nil
  ) {
    self.id = id
    self.name = name
    self.county = county
    self.level = level
    self.isGovernmentRun = isGovernmentRun
    self.consortium = consortium
    self.parent = parent
    self.maximumAway = maximumAway
    self.isHospital = isHospital
  }
}
