import JinxiuDomain

/// Writes `programme.yaml` in one canonical form: the same programme gives the same bytes.
enum ProgrammeText {
  static func text(_ programme: Programme) -> String {
    var lines = [
      "id: \(scalar(programme.id.text))", "title: \(scalar(programme.title))", "document:",
    ]
    lines += document(programme.document)
    if programme.grid != .month { lines.append("grid: \(programme.grid.rawValue)") }
    let (first, last) = (programme.periods.first, programme.periods.last)
    lines += ["periods: {from: \(first), to: \(last.closing)}", "levels:"]
    lines += programme.levels.map { level($0, on: programme.grid) }
    lines += ["as_of: \(programme.asOf)"]
    lines += programme.filingDeadline.map { ["filing_deadline: \($0)"] } ?? []
    lines += ["language: \(programme.language.rawValue)"]
    lines += programme.contact.isEmpty ? [] : ["contact: \(scalar(programme.contact))"]
    lines += programme.sampleNotice.map { ["sample_notice: \(scalar($0))"] } ?? []
    lines += ["objective: [\(programme.objective.map(\.rawValue).joined(separator: ", "))]"]
    lines += categories(programme.categories)
    lines += programme.rules.isEmpty ? ["rules: []"] : ["rules:"]
    lines += programme.rules.flatMap(rule)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func level(_ level: TrainingLevel, on grid: Grid) -> String {
    let patterns = level.patterns.map { pattern in
      let lengths = pattern.lengths.map(grid.months).joined(separator: ", ")
      let (fewest, most) = (pattern.apart.lowerBound, pattern.apart.upperBound)
      return "{spells: [\(lengths)], apart: [\(grid.months(fewest)), \(grid.months(most))]}"
    }
    let list = patterns.isEmpty ? "" : ", patterns: [\(patterns.joined(separator: ", "))]"
    return "  - {level: \(level.level.rawValue), months: \(grid.months(level.length))\(list)}"
  }

  private static func document(_ document: Document) -> [String] {
    var lines = ["  number: \(scalar(document.number))", "  issuer: \(scalar(document.issuer))"]
    if !document.division.isEmpty { lines.append("  division: \(scalar(document.division))") }
    lines.append("  dated: \(document.dated)")
    if !document.basis.isEmpty { lines.append("  basis:") }
    return lines + document.basis.map { "    - \(scalar($0))" }
  }

  private static func categories(_ categories: [SpecialtyCategory]) -> [String] {
    guard !categories.isEmpty else { return [] }
    return ["categories:"]
      + categories.map { "  \(scalar($0.specialty.text)): \($0.category.rawValue)" }
  }

  private static func rule(_ setting: RuleSetting) -> [String] {
    var lines = ["  - rule: \(scalar(setting.rule))"]
    if setting.id.text != setting.rule { lines.append("    id: \(scalar(setting.id.text))") }
    lines.append("    kind: \(setting.kind.rawValue)")
    if !setting.requirements.isEmpty {
      lines.append("    requirements: \(flow(setting.requirements))")
    }
    if !setting.clause.isEmpty { lines.append("    clause: \(scalar(setting.clause))") }
    if !setting.quote.isEmpty { lines.append("    quote: \(scalar(setting.quote))") }
    if !setting.parameters.isEmpty { lines.append("    parameters:") }
    return lines
      + setting.parameters.map { "      \(scalar($0.name)): \(value($0.value))" }
  }

  private static func value(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .boolean(let truth): String(truth)
    case .text(let text): scalar(text)
    case .integers(let numbers): "[\(numbers.map(String.init).joined(separator: ", "))]"
    case .texts(let texts): flow(texts)
    }
  }

  private static func flow(_ texts: [String]) -> String {
    "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  /// Plain where YAML cannot misread it, otherwise in double quotes.
  static func scalar(_ text: String) -> String {
    isSafelyPlain(text) ? text : quoted(text)
  }

  private static func isSafelyPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDigit(first),
      !["true", "false", "null", "yes", "no"].contains(text.lowercased()),
      CellText.integer(text) == nil
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || isDigit(scalar)
        || "-_.（）〔〕，。、；“”".unicodeScalars.contains(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{E000}":
        result += "\\u" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
