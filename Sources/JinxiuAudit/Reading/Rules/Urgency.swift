import JinxiuDomain

/// A rule that says who comes first (L11, Z9, Z25, Z35).
enum Urgency: Sendable {
  case featureFirst
  case people(Test, class: Int)

  /// Any one of these is enough.
  struct Test: Sendable {
    let level: Int
    let specialties: [Identifier<Specialty>]
    let roles: CodeSet
    /// 0 asks nothing.
    let yearsBelow: Int
    /// 0 asks nothing.
    let ageBelow: Int
  }

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting) throws(Unreadable) -> Urgency? {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "feature-first": return .featureFirst
    case "priority-people":
      return .people(
        Test(
          level: try reader.code("level", as: UnitLevel.self).rank,
          specialties: try reader.texts("specialties", standard: []).map { Identifier($0) },
          roles: try reader.codes("roles", as: Role.self, standard: []),
          yearsBelow: try reader.integer("years_below", standard: 0),
          ageBelow: try reader.integer("age_below", standard: 0)),
        class: try reader.integer("class", standard: 1))
    default: return nil
    }
  }

  /// The last class that the rule names.
  var last: Int {
    switch self {
    case .featureFirst: 2
    case .people(_, let number): number
    }
  }

  /// The class of a demand, 1 the most urgent; nil when the rule has no say about it.
  func priorityClass(of demand: Demand) -> Int? {
    switch self {
    case .featureFirst:
      guard let trainee = demand.trainee else {
        return demand.ground == .featureDepartment ? 1 : 2
      }
      return trainee.role == .physician && trainee.featureDepartment != nil ? 1 : 2
    case .people(let test, let number): return test.isMet(by: demand) ? number : nil
    }
  }
}

extension Urgency.Test {
  fileprivate func isMet(by demand: Demand) -> Bool {
    guard demand.level.rank == level else { return false }
    if demand.specialties.contains(where: specialties.contains) { return true }
    guard let trainee = demand.trainee else { return false }
    return roles.contains(trainee.role.rank) || trainee.age < ageBelow
      || (trainee.years.map { $0 < yearsBelow } ?? false)
  }
}
