import JinxiuDomain

/// What a rule asks of the person or the sending unit. What the tables do not say is no breach.
enum PersonRule: Sendable {
  case sendingLevel(Set<UnitLevel>)
  case governmentRun
  case onPost
  case role(Set<Role>)
  case licence([Role: [String]])
  case years(minimum: Int)

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting) throws(Unreadable) -> PersonRule? {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "sending-level": return .sendingLevel(try reader.codes("levels", as: UnitLevel.self))
    case "government-run": return .governmentRun
    case "on-post": return .onPost
    case "role": return .role(try reader.codes("roles", as: Role.self))
    case "licence":
      var lists: [Role: [String]] = [:]
      for role in Role.allCases { lists[role] = try reader.texts(role.rawValue, standard: []) }
      return .licence(lists)
    case "years-in-profession": return .years(minimum: try reader.integer("minimum"))
    default: return nil
    }
  }

  var code: FindingCode {
    switch self {
    case .sendingLevel: .sendingLevel
    case .governmentRun: .governmentRun
    case .onPost: .onPost
    case .role: .role
    case .licence: .licence
    case .years: .years
    }
  }

  /// The fact that breaks the rule, or nil.
  func breach(by demand: Demand) -> Phrase? {
    switch self {
    case .sendingLevel(let levels):
      if levels.contains(demand.level) { return nil }
      let level = Words.level(demand.level)
      return Phrase(
        "派出单位为\(level.chinese)，不在派出范围", "a unit of \(level.english) level may not send")
    case .governmentRun:
      guard let unit = demand.unit, unit.isGovernmentRun == false else { return nil }
      return Phrase("派出单位\(unit.name)不是政府办", "\(unit.name) is not government-run")
    case .onPost:
      return demand.trainee?.isOnPost == false ? Phrase("不在岗", "not on post") : nil
    case .role(let roles):
      guard let role = demand.trainee?.role, !roles.contains(role) else { return nil }
      let word = Words.role(role)
      return Phrase("岗位类别为\(word.chinese)，不在选派范围", "the role \(word.english) may not go")
    case .licence(let lists):
      return demand.trainee.flatMap { Self.licenceBreach(of: $0, lists[$0.role] ?? []) }
    case .years(let minimum):
      guard let years = demand.trainee?.years, years < minimum else { return nil }
      return Phrase(
        "从业\(years)年，不足\(minimum)年", "\(years) years in the profession, \(minimum) needed")
    }
  }

  /// What no column shows of `demand`, as `table.column` (D16); nil when the rule can be verified.
  func blankColumn(for demand: Demand) -> String? {
    switch self {
    case .sendingLevel: nil
    case .governmentRun: demand.unit?.isGovernmentRun == nil ? "units.government_run" : nil
    case .onPost:
      demand.trainee == nil
        ? "needs.on_post" : (demand.trainee?.isOnPost == nil ? "trainees.on_post" : nil)
    case .role: demand.trainee == nil ? "needs.role" : nil
    case .licence: demand.trainee == nil ? "needs.licence" : nil
    case .years:
      demand.trainee == nil
        ? "needs.years" : (demand.trainee?.years == nil ? "trainees.years" : nil)
    }
  }

  private static func licenceBreach(of trainee: Trainee, _ accepted: [String]) -> Phrase? {
    guard let licence = trainee.licence else { return Phrase("无执业资质", "no licence") }
    if accepted.isEmpty || accepted.contains(licence) { return nil }
    let role = Words.role(trainee.role)
    return Phrase(
      "执业资质“\(licence)”不符合岗位类别\(role.chinese)的要求",
      "the licence \(licence) does not fit the role \(role.english)")
  }
}
