import JinxiuDomain

/// `plan.json` as it stands in the file; `format` names its version.
///
/// The domain may change while the file stays: each side has its own types, and
/// `PlanFile+Plan.swift` maps one to the other.
struct PlanFile: Codable {
  static let format = "jinxiu-plan/1"

  let format: String
  let scenario: Stamp
  let programme: String
  let made: Made
  let outcome: Outcome
  let placements: [PlacementFile]
  let unplaced: [UnplacedFile]
  let rules: [RuleUseFile]
  let unverifiable: [UnverifiableFile]
  let certificate: CertificateFile
  /// Left out by plans that keep no plan of counts.
  let reserved: [ReservedFile]?

  struct Stamp: Codable {
    let id: String
    let sha256: String
  }

  struct Made: Codable {
    let at: String
    let version: String
    let seed: Int
  }

  struct Outcome: Codable {
    let state: CodeWord<OutcomeState>
    let levels: [Level]
  }

  struct Level: Codable {
    let name: String
    let value: Int
    let bound: Int?
    let proven: Bool
    let maximised: Bool
    let proof: CodeWord<LevelProof>
  }
}

struct PlacementFile: Codable {
  let trainee: String?
  let need: String?
  let count: PeopleWord
  let county: String
  let unit: String?
  let level: CodeWord<UnitLevel>
  let host: String
  let tier: CodeWord<Tier>
  let kind: CodeWord<HostKind>
  let specialty: String
  let offer: String
  let spells: [SpellFile]
  let payer: CodeWord<Payer>
  let points: Int
  let waivers: [String]
}

struct ReservedFile: Codable {
  let county: String
  let unit: String?
  let level: CodeWord<UnitLevel>
  let offer: String
  let spells: [SpellFile]
  let count: Int
  let taken: Int
}

struct UnplacedFile: Codable {
  let trainee: String?
  let need: String?
  let count: PeopleWord
  let county: String
  let unit: String?
  let reason: CodeWord<UnplacedReason>
  let rules: [Rule]
  let explanation: PhraseFile
  let nearest: Nearest?

  struct Rule: Codable {
    let id: String
    let clause: String
  }

  struct Nearest: Codable {
    let host: String
    let specialty: String
    let from: FirstWord
    let missing: [PhraseFile]
  }
}

struct RuleUseFile: Codable {
  let id: String
  let clause: String
  let quote: String
  let kind: CodeWord<RuleKind>
  let subject: PhraseFile?
  let used: Int
  let limit: Int?
  let binding: Bool
  let waived: Int
}

struct UnverifiableFile: Codable {
  let rule: String
  let column: String
  let demands: [DemandFile]

  struct DemandFile: Codable {
    let trainee: String?
    let need: String?
  }
}
