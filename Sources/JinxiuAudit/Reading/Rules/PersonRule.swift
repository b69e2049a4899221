import JinxiuDomain

/// What a rule asks of the person or the sending unit. What the tables do not say is no breach.
enum PersonRule: Sendable {
  case sendingLevel(CodeSet)
  case governmentRun
  case onPost
  case role(CodeSet)
  case licence([Role: [String]])
  case years(minimum: Int)
  /// Z8, Z24: younger than `below`, or just as old where that is enough (D10).
  case age(below: Int, isInclusive: Bool, CodeSet)

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
    case "age-below":
      return .age(
        below: try reader.integer("below", standard: 50),
        isInclusive: try reader.boolean("inclusive", standard: false),
        try reader.codes("levels", as: UnitLevel.self))
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
    case .age: .age
    }
  }

  /// The fact that breaks the rule, or nil.
  func breach(by demand: Demand) -> Phrase? {
    switch self {
    case .sendingLevel(let levels):
      if levels.contains(demand.level.rank) { return nil }
      let level = Words.level(demand.level)
      return Phrase(
        "派出单位为\(level.chinese)，不在派出范围", "a unit of \(level.english) level may not send")
    case .governmentRun:
      guard let unit = demand.unit, unit.isGovernmentRun == false else { return nil }
      return Phrase("派出单位\(unit.name)不是政府办", "\(unit.name) is not government-run")
    case .onPost:
      return demand.trainee?.isOnPost == false ? Phrase("不在岗", "not on post") : nil
    case .role(let roles):
      guard let role = demand.trainee?.role, !roles.contains(role.rank) else { return nil }
      let word = Words.role(role)
      return Phrase("岗位类别为\(word.chinese)，不在选派范围", "the role \(word.english) may not go")
    case .licence(let lists):
      return demand.trainee.flatMap { Self.licenceBreach(of: $0, lists[$0.role] ?? []) }
    case .years(let minimum):
      guard let years = demand.trainee?.years, years < minimum else { return nil }
      return Phrase(
        "从业\(years)年，不足\(minimum)年", "\(years) years in the profession, \(minimum) needed")
    case .age(let below, let isInclusive, let levels):
      guard levels.contains(demand.level.rank), let age = demand.trainee?.age,
        isInclusive ? age > below : age >= below
      else { return nil }
      return Phrase("年龄\(age)岁，应在\(below)岁以下", "aged \(age), should be below \(below)")
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
    case .age(_, _, let levels):
      demand.trainee == nil && levels.contains(demand.level.rank) ? "needs.age" : nil
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
