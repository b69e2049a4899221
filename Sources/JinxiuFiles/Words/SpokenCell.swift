import JinxiuDomain

/// Cells as officials write them: the usual Chinese word for a code, which readers take back.
package enum SpokenCell {
  /// The usual word for a code or for another word of it; the cell itself where it is none.
  package static func text(_ cell: String, of column: String, in table: Table) -> String {
    let words = words(column, table)
    guard !words.isEmpty else { return cell }
    if let code = words.first(where: { $0.contains(cell) }) { return code[1] }
    let wanted = CellText.normalised(cell).lowercased()
    return words.first { $0.contains(wanted) }?[1] ?? cell
  }

  /// The code that a cell means; the cell itself where it is none.
  package static func code(_ cell: String, of column: String, in table: Table) -> String {
    let wanted = CellText.normalised(cell).lowercased()
    return words(column, table).first { $0.contains(cell) || $0.contains(wanted) }?[0] ?? cell
  }

  /// All words that the cells of a column may be; none where they may be anything.
  package static func choices(of column: String, in table: Table) -> [String] {
    takesNumbers(column, table) ? [] : words(column, table).map { $0[1] }
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

  /// Of each code: itself, then its words, the usual one first.
  private static func words(_ column: String, _ table: Table) -> [[String]] {
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

  private static func words<Code: Worded>(of: Code.Type) -> [[String]] {
    Code.allCases.map { [$0.rawValue] + ($0.words.isEmpty ? [$0.rawValue] : $0.words) }
  }
}

extension Table {
  /// The columns that writers write, by their names and usual Chinese heads.
  package var writtenHeads: [(name: String, head: String)] {
    writtenColumns.map { ($0.name, $0.chinese.first ?? $0.name) }
  }
}
