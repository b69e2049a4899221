import JinxiuDomain

/// The rules that the audit can read, each with the kinds that a programme may give it.
enum RuleKinds {
  static func allowed(for key: String) -> [RuleKind]? { table[key] }

  private static let table: [String: [RuleKind]] = [
    "sending-level": [.hard],
    "government-run": [.hard, .waivable],
    "on-post": [.hard, .waivable],
    "role": [.hard, .waivable],
    "licence": [.hard],
    "years-in-profession": [.hard, .waivable],
    "host-tier": [.hard],
    "host-kind": [.hard, .waivable],
    "specialty-match": [.hard],
    "technique-match": [.hard, .waivable],
    "offer-level": [.hard],
    "wished-host": [.wish, .hard],
    "pins": [.hard],
    "duration": [.hard],
    "within-periods": [.hard],
    "earliest-start": [.hard, .waivable],
    "finish-by": [.hard, .waivable],
    "subsidy-deadline": [.hard],
    "availability": [.hard, .waivable],
    "seats": [.hard],
    "mentors": [.hard],
    "host-capacity": [.hard],
    "beds": [.hard],
    "away-at-once": [.hard],
    "one-placement": [.hard],
    "target": [.hard],
    "county-quota": [.hard],
    "tier-share": [.hard],
    "general-hospital-majority": [.hard],
    "physician-majority": [.hard],
    "subsidy": [.hard],
    "feature-first": [.wish],
    "incubation": [.wish],
    "ground": [.wish],
    "first-choice-specialty": [.wish],
    "partners": [.wish],
    "distance": [.wish],
    "earlier-start": [.wish],
  ]
}
