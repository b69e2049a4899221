package import JinxiuDomain

/// Z13, Z14, Z28, Z29, Z38, Z39: people of a level go through the channels that the level has.
///
/// For a demand of `level`, and a host that is not the sending unit itself, one of these holds:
/// - `host.tier ∈ tiers`, and the demand states a ground if `needs_ground`;
/// - `lead`: `host.consortium = unit.consortium` and `host.tier ≠ township`;
/// - `parent`: `host.unit = unit.parent`;
/// - `county`: `host.county = demand.county`; with `fallback` only if no host is the parent.
///
/// A demand of no named unit has no lead and no parent. Other levels are free.
package struct Channel: Rule {
  package static let form = RuleForm(
    key: "channel",
    title: Phrase("进修渠道", "channel of a level"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "level", .choice(of: UnitLevel.self),
        meaning: Phrase("派出单位层级", "level of the sending units")),
      ParameterForm(
        "tiers", .subset(of: Tier.self), standard: .texts([]),
        meaning: Phrase("可以前往的医院层级", "tiers of hosts that are open to it")),
      ParameterForm(
        "needs_ground", .boolean, standard: .boolean(false),
        meaning: Phrase("前往上述层级是否须写明需求缘由", "whether these tiers ask for a stated ground")),
      ParameterForm(
        "lead", .boolean, standard: .boolean(false),
        meaning: Phrase("是否可到本医共体牵头单位", "whether the lead of its own consortium is open")),
      ParameterForm(
        "parent", .boolean, standard: .boolean(false),
        meaning: Phrase("是否可到上一级单位", "whether its own parent unit is open")),
      ParameterForm(
        "county", .choice(["never", "fallback", "always"]), standard: .text("never"),
        meaning: Phrase(
          "本县区医院：不可、无上一级单位接收时可、均可",
          "hosts of its county: never, when its parent is no host, always")),
    ])
  package static let aspects: RuleAspects = [.places, .reach]

  package let setting: RuleSetting
  private let level: UnitLevel
  private let tiers: [Tier]
  private let needsGround: Bool
  private let lead: Bool
  private let parent: Bool
  private let county: String
  /// Units that are hosts.
  private let receivingUnits: Set<Identifier<Unit>>

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    level = setting.code("level", as: UnitLevel.self)
    tiers = setting.codes("tiers", as: Tier.self)
    needsGround = setting.boolean("needs_ground")
    lead = setting.boolean("lead")
    parent = setting.boolean("parent")
    county = setting.text("county")
    receivingUnits = Set(scenario.hosts.compactMap(\.unit))
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    guard demand.level == level else { return .allowed }
    let host = place.host
    if let unit = demand.unit, host.unit == unit.id {
      return .forbidden { Phrase("\(host.name)是派出单位本身", "\(host.name) is the sending unit") }
    }
    if isOpen(host, to: demand) { return .allowed }
    if needsGround, tiers.contains(host.tier) {
      return .forbidden {
        Phrase("到\(host.name)须写明需求缘由", "\(host.name) asks for a stated ground of the need")
      }
    }
    return .forbidden { [self] in
      let channels = channels
      return Phrase(
        "\(host.name)不在\(level.phrase.chinese)人员的进修渠道之内（\(channels.chinese)）",
        "\(host.name) is no channel of the \(level.phrase.english) level (\(channels.english))")
    }
  }

  package func reach(of demand: Demand) -> Reach? {
    guard demand.level == level else { return nil }
    return Reach(
      tiers: !needsGround || demand.ground != nil ? tiers : [],
      consortium: lead ? demand.unit?.consortium : nil, unit: parent ? demand.unit?.parent : nil,
      county: isCountyOpen(to: demand) ? demand.county : nil)
  }

  private func isOpen(_ host: Host, to demand: Demand) -> Bool {
    if tiers.contains(host.tier), !needsGround || demand.ground != nil { return true }
    if lead, host.isLead(of: demand.unit) { return true }
    if parent, host.isParent(of: demand.unit) { return true }
    return host.county == demand.county && isCountyOpen(to: demand)
  }

  private func isCountyOpen(to demand: Demand) -> Bool {
    switch county {
    case "always": true
    case "fallback": demand.unit?.parent.map { !receivingUnits.contains($0) } ?? true
    default: false
    }
  }

  private var channels: Phrase {
    var open = tiers.map { Phrase("\($0.phrase.chinese)医院", "\($0.phrase.english) hosts") }
    if lead { open.append(Phrase("医共体牵头单位", "lead of its consortium")) }
    if parent { open.append(Phrase("上一级单位", "its parent unit")) }
    if county != "never" { open.append(Phrase("本县区医院", "hosts of its county")) }
    return open.isEmpty ? Phrase("无", "none") : .list(open)
  }
}

extension Host {
  /// Z28: whether it leads the consortium (牵头单位) to which `unit` belongs.
  func isLead(of unit: Unit?) -> Bool {
    guard let consortium = unit?.consortium else { return false }
    return self.consortium == consortium && tier != .township
  }

  /// Z38: whether it is the unit above `unit`.
  func isParent(of unit: Unit?) -> Bool {
    guard let parent = unit?.parent else { return false }
    return self.unit == parent
  }
}
