import JinxiuDomain

/// Cells as officials write them: the usual Chinese word for a code, which readers take back.
package enum SpokenCell {
  /// The cell itself where its column holds no codes.
  package static func text(_ cell: String, of column: String, in table: Table) -> String {
    pairs(column, table).first { $0.code == cell }?.word ?? cell
  }

  /// All words that the cells of a column may be; none where they may be anything.
  package static func choices(of column: String, in table: Table) -> [String] {
    Self.takesNumbers(column, table) ? [] : pairs(column, table).map(\.word)
  }

  /// Whether cells of the column are whole numbers, or words in place of a number.
  package static func takesNumbers(_ column: String, _ table: Table) -> Bool {
    switch column {
    case "quota_min", "quota_max", "order", "max_away", "max_trainees", "beds", "seats", "mentors",
      "others", "count", "priority", "age", "years", "points", "km", "people":
      true
    default: false
    }
  }

  /// Whether cells of the column are lists.
  package static func takesLists(_ column: String, _ table: Table) -> Bool {
    ["incubation_for", "starts", "other_specialties", "wishes"].contains(column)
  }

  private static func pairs(_ column: String, _ table: Table) -> [(code: String, word: String)] {
    switch column {
    case "level": words(of: UnitLevel.self)
    case "tier": words(of: Tier.self)
    case "kind" where table == .hosts: words(of: HostKind.self)
    case "role": words(of: Role.self)
    case "sex": words(of: Sex.self)
    case "authority": words(of: Authority.self)
    case "ground": words(of: Ground.self)
    case "terrain": words(of: Terrain.self)
    case "government_run", "hospital", "on_post": words(of: Answer.self)
    case "quota_max", "max_away", "max_trainees", "beds": words(of: QuotaWord.self)
    default: []
    }
  }

  private static func words<Code: Worded>(of: Code.Type) -> [(code: String, word: String)] {
    Code.allCases.map { ($0.rawValue, $0.words.first ?? $0.rawValue) }
  }
}

extension Table {
  /// The columns that writers write, by their names and usual Chinese heads.
  package var writtenHeads: [(name: String, head: String)] {
    writtenColumns.map { ($0.name, $0.chinese.first ?? $0.name) }
  }
}
