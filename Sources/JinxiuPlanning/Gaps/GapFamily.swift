import JinxiuDomain
import JinxiuRules

/// What kind of thing a rule limits, by its key in the catalogue; a rule that nobody thought of is
/// told apart by where its limit lies.
enum GapFamily: CaseIterable {
  case seats, reserve, mentors, beds, hostCapacity, away, quota, money, tierShare, other

  init(_ rule: String) {
    self =
      switch rule {
      case Seats.form.key: .seats
      case MakeUpReserve.form.key: .reserve
      case Mentors.form.key: .mentors
      case Beds.form.key: .beds
      case HostCapacity.form.key: .hostCapacity
      case AwayAtOnce.form.key: .away
      case CountyQuota.form.key, Target.form.key, YearSplit.form.key, ReservedPlaces.form.key:
        .quota
      case Subsidy.form.key: .money
      case TierShare.form.key: .tierShare
      default: .other
      }
  }

  /// Under what a seat that the family's limit of a host leaves empty is counted.
  var seatCause: SeatCause {
    switch self {
    case .seats: .others
    case .reserve: .reserve
    case .mentors: .mentors
    case .beds: .beds
    case .hostCapacity: .hostCapacity
    case .away, .quota, .money, .tierShare, .other: .host
    }
  }

  /// Under what a seat that its limit on everybody who goes there leaves empty is counted.
  var totalCause: SeatCause {
    switch self {
    case .tierShare: .tierShare
    case .money: .money
    default: .total
    }
  }
}

extension Market {
  /// By row.
  var families: [GapFamily] {
    let byRule = Dictionary(
      scenario.programme.rules.map { ($0.id, GapFamily($0.rule)) },
      uniquingKeysWith: { first, _ in first })
    return rows.map { byRule[$0.rule] ?? .other }
  }
}

extension SeatCause {
  /// Under what a seat is counted that a rule about places closes to somebody.
  init(placeRule key: String) {
    self =
      switch key {
      case HostTier.form.key, HostKindRule.form.key: .hostTier
      case OfferLevel.form.key: .level
      case TechniqueMatch.form.key: .technique
      case Channel.form.key: .channel
      default: .place
      }
  }

  /// Those of rules about places, in order.
  static let placeCauses: [SeatCause] = [.hostTier, .level, .technique, .channel, .place]
}
