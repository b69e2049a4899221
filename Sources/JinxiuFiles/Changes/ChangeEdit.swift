import JinxiuDomain
import Yams

/// Makes one entry of a change file.
struct ChangeEdit {
  let reader: YAMLReader
  let scenario: Scenario

  func make(_ entry: ChangeEntry, _ draft: inout TableDraft, _ programme: inout ProgrammeTree) {
    switch entry.target {
    case .table(let table): TableEdit(reader: reader, table: table).make(entry, &draft)
    case .rules:
      RuleEdit(reader: reader, programme: scenario.programme).make(entry, &programme, &draft)
    case .programme:
      for action in entry.actions {
        if case .set(let fields) = action {
          for field in fields { programme.set(field) }
        } else {
          reader.add(
            .changeAction, entry.node,
            Phrase("programme 只能用 set", "programme takes set alone"),
            Phrase("写成 set: {objective: [...]}", "write set: {objective: [...]}"))
        }
      }
    }
  }
}

/// Numbers changed by a number, or in percent.
enum NumberChange {
  case by(Int)
  case scale(percent: Int)

  func of(_ number: Int) -> Int {
    switch self {
    case .by(let step): max(0, number + step)
    case .scale(let percent): number * percent / 100
    }
  }

  static func by(_ node: Node, _ reader: YAMLReader) -> NumberChange? {
    // A plus sign says more clearly what is meant.
    guard let text = reader.text(node) else { return nil }
    if let number = CellText.integer(text), abs(number) <= 1_000_000 { return .by(number) }
    return reader.wrongType(node, Phrase("整数，例如 2 或 -1", "a whole number, as 2 or -1"))
  }

  static func scale(_ node: Node, _ reader: YAMLReader) -> NumberChange? {
    guard let text = reader.text(node) else { return nil }
    if text.hasSuffix("%"), let percent = CellText.integer(String(text.dropLast())),
      (0...10_000).contains(percent)
    {
      return .scale(percent: percent)
    }
    return reader.wrongType(node, Phrase("百分数，例如 120%", "a percentage, as 120%"))
  }
}
