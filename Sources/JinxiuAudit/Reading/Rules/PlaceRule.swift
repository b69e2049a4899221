import JinxiuDomain

/// What a rule asks of the offer and the host that a demand takes.
enum PlaceRule: Sendable {
  case hostTier(Set<Tier>)
  case hostKind(Set<HostKind>)
  case specialtyMatch
  case techniqueMatch
  case offerLevel
  case wishedHost
  case pins([Identifier<Trainee>: [Pin]])

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting, in scenario: Scenario) throws(Unreadable) -> PlaceRule? {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "host-tier": return .hostTier(try reader.codes("tiers", as: Tier.self))
    case "host-kind": return .hostKind(try reader.codes("kinds", as: HostKind.self))
    case "specialty-match": return .specialtyMatch
    case "technique-match": return .techniqueMatch
    case "offer-level": return .offerLevel
    case "wished-host": return setting.kind == .hard ? .wishedHost : nil
    case "pins": return .pins(Dictionary(grouping: scenario.pins, by: \.trainee))
    default: return nil
    }
  }

  var code: FindingCode {
    switch self {
    case .hostTier: .hostTier
    case .hostKind: .hostKind
    case .specialtyMatch: .specialty
    case .techniqueMatch: .technique
    case .offerLevel: .offerLevel
    case .wishedHost: .wishedHost
    case .pins: .pin
    }
  }

  /// The fact that breaks the rule, or nil.
  func breach(by demand: Demand, at seat: Seat) -> Phrase? {
    let offer = seat.offer
    switch self {
    case .hostTier(let tiers):
      return tiers.contains(seat.host.tier) ? nil : Self.wrongTier(seat.host)
    case .hostKind(let kinds):
      return kinds.contains(seat.host.kind) ? nil : Self.wrongKind(seat.host)
    case .specialtyMatch:
      if demand.specialties.contains(offer.specialty) { return nil }
      return Phrase(
        "\(offer.specialty)不是申报的专科", "\(offer.specialty) is not a specialty asked for")
    case .techniqueMatch:
      guard let technique = demand.technique, offer.technique != technique else { return nil }
      return Phrase("招收计划不含所需技术\(technique)", "the offer lacks the technique \(technique)")
    case .offerLevel:
      guard let level = offer.level, level != demand.level else { return nil }
      let word = Words.level(level)
      return Phrase("招收计划只面向\(word.chinese)单位", "the offer is for units of \(word.english) level")
    case .wishedHost:
      guard let trainee = demand.trainee, !trainee.wishes.isEmpty,
        !trainee.wishes.contains(seat.host.id)
      else { return nil }
      return Phrase("不是所填报的医院", "not a hospital on the list of wishes")
    case .pins(let pins):
      return demand.trainee.flatMap { Self.pinBreach(pins[$0.id] ?? [], at: seat) }
    }
  }

  private static func wrongTier(_ host: Host) -> Phrase {
    let word = Words.tier(host.tier)
    return Phrase(
      "医院层级为\(word.chinese)，不在接收范围", "the tier \(word.english) may not receive trainees")
  }

  private static func wrongKind(_ host: Host) -> Phrase {
    let word = Words.kind(host.kind)
    return Phrase(
      "医院类别为\(word.chinese)，不在接收范围", "a \(word.english) may not receive trainees")
  }

  private static func pinBreach(_ pins: [Pin], at seat: Seat) -> Phrase? {
    let missed = pins.first { pin in
      pin.host != seat.host.id || pin.specialty.map { $0 != seat.offer.specialty } ?? false
    }
    guard let missed else { return nil }
    let specialty = missed.specialty.map { " \($0)" } ?? ""
    return Phrase("已锁定在\(missed.host)\(specialty)", "pinned to \(missed.host)\(specialty)")
  }
}
