import Foundation

/// `plan.json` as a stranger to the project would read it.
struct PlanDocument: Decodable, Equatable {
  struct Level: Decodable, Equatable {
    let name: String
    let value: Int
    let bound: Int?
    let proven: Bool
    let maximised: Bool
  }

  struct Outcome: Decodable, Equatable {
    let state: String
    let levels: [Level]
  }

  struct Spell: Decodable, Equatable {
    let from: String
    let to: String
  }

  struct Placement: Decodable, Equatable {
    let trainee: String?
    let need: String?
    let count: Int
    let county: String
    let host: String
    let tier: String
    let kind: String
    let specialty: String
    let spells: [Spell]
    let points: Int
  }

  struct Unplaced: Decodable, Equatable {
    let trainee: String?
    let need: String?
    let count: Int
    let county: String
    let reason: String
  }

  let outcome: Outcome
  let placements: [Placement]
  let unplaced: [Unplaced]

  init(path: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
  }

  var placed: Int { placements.reduce(0) { $0 + $1.count } }
  var asked: Int { placed + unplaced.reduce(0) { $0 + $1.count } }

  /// People at general hospitals of the city.
  var atCityGeneralHospitals: Int {
    placements.filter { $0.tier == "municipal" && $0.kind == "general" }
      .reduce(0) { $0 + $1.count }
  }

  func value(of level: String) -> Int? {
    outcome.levels.first { $0.name == level }?.value
  }

  /// People placed by county.
  var placedByCounty: [String: Int] {
    placements.reduce(into: [:]) { $0[$1.county, default: 0] += $1.count }
  }
}
