import JinxiuDomain

/// What a rule asks of the offer and the host that a demand takes.
///
/// No case holds an array or text: rules are asked of millions of pairs.
enum PlaceRule: Sendable {
  case hostTier(CodeSet)
  case hostKind(CodeSet)
  case specialtyMatch
  case techniqueMatch
  case offerLevel
  case wishedHost
  case pins
  case channel(Channel)

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting) throws(Unreadable) -> PlaceRule? {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "host-tier": return .hostTier(try reader.codes("tiers", as: Tier.self))
    case "host-kind": return .hostKind(try reader.codes("kinds", as: HostKind.self))
    case "specialty-match": return .specialtyMatch
    case "technique-match": return .techniqueMatch
    case "offer-level": return .offerLevel
    case "wished-host": return setting.kind == .hard ? .wishedHost : nil
    case "pins": return .pins
    case "channel": return .channel(try Channel.read(reader))
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
    case .channel: .channel
    }
  }

  /// Whether the demand may take the seat.
  func isKept(by demand: DemandFacts, at seat: SeatFacts, _ tables: Tables) -> Bool {
    switch self {
    case .hostTier(let tiers): tiers.contains(seat.tier)
    case .hostKind(let kinds): kinds.contains(seat.kind)
    case .specialtyMatch:
      demand.specialty == seat.specialty
        || tables.specialties[demand.position].contains(seat.specialty)
    case .techniqueMatch:
      demand.technique == Numbering.none || demand.technique == seat.technique
    case .offerLevel: seat.level == Numbering.none || seat.level == demand.level
    case .wishedHost:
      !demand.hasWishes || tables.wishes[demand.position].contains(seat.host)
    case .pins:
      !demand.isPinned
        || (tables.pins[demand.position] ?? []).allSatisfy { pin in
          pin.host == seat.host
            && (pin.specialty == Numbering.none || pin.specialty == seat.specialty)
        }
    case .channel(let channel): channel.isOpen(to: demand, at: seat)
    }
  }
}

/// By which hosts a level is trained (Z13, Z14, Z28, Z29, Z38, Z39).
struct Channel: Sendable {
  enum OwnCounty: String, Sendable {
    case never, fallback, always
  }

  let level: Int
  /// Tiers that are open to the level.
  let tiers: CodeSet
  /// Whether a tier is open only to needs that state a ground (按实际需要).
  let needsGround: Bool
  let lead: Bool
  let parent: Bool
  let county: OwnCounty

  static func read(_ reader: ParameterReader) throws(Unreadable) -> Channel {
    Channel(
      level: try reader.code("level", as: UnitLevel.self).rank,
      tiers: try reader.codes("tiers", as: Tier.self, standard: []),
      needsGround: try reader.boolean("needs_ground", standard: false),
      lead: try reader.boolean("lead", standard: false),
      parent: try reader.boolean("parent", standard: false),
      county: try reader.code("county", as: OwnCounty.self, standard: .never))
  }

  func isOpen(to demand: DemandFacts, at seat: SeatFacts) -> Bool {
    guard demand.level == level else { return true }
    if demand.isItself(seat) { return false }
    if tiers.contains(seat.tier), demand.hasGround || !needsGround { return true }
    if lead, demand.isLed(by: seat) { return true }
    if parent, demand.isChild(of: seat) { return true }
    switch county {
    case .never: return false
    case .fallback: return !demand.parentReceives && demand.sharesCounty(with: seat)
    case .always: return demand.sharesCounty(with: seat)
    }
  }
}
