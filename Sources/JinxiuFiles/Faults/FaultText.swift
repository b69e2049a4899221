package import JinxiuDomain

/// Faults as users read them.
package enum FaultText {
  /// One fault in four to five lines, without a line break at the end.
  package static func text(_ fault: Fault, in language: Language) -> String {
    text(fault, at: [fault.place], in: language)
  }

  private static func text(
    _ fault: Fault, at places: [FaultPlace], in language: Language
  ) -> String {
    let label = self.label(fault.severity)[language]
    let problem = fault.problem[language]
    var lines = ["\(label)[\(fault.code.rawValue)]: \(problem)"]
    lines += places.prefix(shownPlaces).map { "  --> \(place($0, in: language))" }
    let more = places.count - shownPlaces
    if more > 0 { lines.append(Phrase("  ... 另有\(more)处", "  ... and \(more) more")[language]) }
    if !fault.found.isEmpty { lines.append("   | \(shortened(fault.found))") }
    if !fault.clause.isEmpty {
      lines.append("   = \(Phrase("依据", "basis")[language]): \(fault.clause)")
    }
    lines.append("   = \(Phrase("建议", "help")[language]): \(fault.advice[language])")
    return lines.joined(separator: "\n")
  }

  /// Where and what, on one line.
  package static func line(_ fault: Fault) -> Phrase {
    Phrase(
      "\(place(fault.place, in: .chinese))：\(fault.problem.chinese)",
      "\(place(fault.place, in: .english)): \(fault.problem.english)")
  }

  /// `trainees.csv:14:E (行14 列"年龄")`, one line that an editor can jump to, or
  /// `东海县.xlsx:登记表!E14 (行14 列"年龄")`, as a spreadsheet calls a cell.
  package static func place(_ place: FaultPlace, in language: Language) -> String {
    let file = place.sheet.map { "\(place.file):\(shortened($0))" } ?? place.file
    let mark = place.sheet == nil ? ":" : "!"
    switch place.spot {
    case .wholeFile: return file
    case .byte(let offset):
      return file + Phrase(" (第\(offset + 1)个字节)", " (byte \(offset + 1))")[language]
    case .row(let row):
      return "\(file)\(mark)\(row)" + Phrase(" (行\(row))", " (row \(row))")[language]
    case .cell(let row, let column, let header):
      let name = shortened(header)
      let words =
        name.isEmpty
        ? Phrase(" (行\(row))", " (row \(row))")
        : Phrase(" (行\(row) 列\"\(name)\")", " (row \(row), column \"\(name)\")")
      let letters = FaultSpot.letters(ofColumn: column)
      let cell = place.sheet == nil ? ":\(row):\(letters)" : "!\(letters)\(row)"
      return file + cell + words[language]
    case .text(let line, let column):
      let words = Phrase(" (第\(line)行 第\(column)列)", " (line \(line), column \(column))")
      return "\(file):\(line):\(column)" + words[language]
    }
  }

  /// Places shown of one fault that is there again and again.
  private static let shownPlaces = 3

  /// Rows of sheets in as few words as they stand in, a text for each sheet: `登记表.xlsx:登记表!5–9、12`,
  /// with the first runs of rows and how many rows there are besides.
  package static func rows(_ places: [FaultPlace], in language: Language) -> [String] {
    var sheets: [FaultPlace] = []
    var rows: [FaultPlace: [Int]] = [:]
    for place in places {
      let sheet = FaultPlace(place.file, sheet: place.sheet)
      if rows[sheet] == nil { sheets.append(sheet) }
      rows[sheet, default: []].append(place.spot.order.0)
    }
    return sheets.map { sheet in
      let mark = sheet.sheet == nil ? ":" : "!"
      return self.place(sheet, in: language) + mark + runs(of: rows[sheet] ?? [], in: language)
    }
  }

  private static func runs(of rows: [Int], in language: Language) -> String {
    var runs: [ClosedRange<Int>] = []
    for row in Set(rows).sorted() {
      if let last = runs.last, last.upperBound + 1 == row {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    let shown = runs.prefix(shownRuns).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }
    let more = runs.dropFirst(shownRuns).reduce(0) { $0 + $1.count }
    let rest = more == 0 ? "" : Phrase(" …… 另有\(more)行", " ... and \(more) more")[language]
    return shown.joined(separator: Phrase("、", ", ")[language]) + rest
  }

  private static let shownRuns = 8

  /// All faults, a blank line between them, then the summary; ends with a line break.
  ///
  /// Faults that differ in their place alone are told once, where the first of them stands, with the
  /// first places; the summary counts each.
  package static func report(_ faults: [Fault], in language: Language) -> String {
    var places: [Fault: [FaultPlace]] = [:]
    let kinds = faults.map { $0.at(FaultPlace("")) }
    for (fault, kind) in zip(faults, kinds) { places[kind, default: []].append(fault.place) }
    let texts = kinds.compactMap { kind in
      places.removeValue(forKey: kind).map { text(kind, at: $0, in: language) }
    }
    return (texts + [summary(faults, in: language)]).joined(separator: "\n\n") + "\n"
  }

  /// The count of errors and warnings and of the files they stand in, then a line for each code.
  package static func summary(_ faults: [Fault], in language: Language) -> String {
    guard !faults.isEmpty else { return Phrase("没有发现问题。", "No faults found.")[language] }
    let errors = faults.filter { $0.severity == .error }.count
    let warnings = faults.count - errors
    let files = Set(faults.map(\.place.file)).count
    let head = Phrase(
      "\(files)个文件中共有\(errors)个错误、\(warnings)个警告。",
      "\(counted(errors, "error")), \(counted(warnings, "warning")) in \(counted(files, "file")).")
    return ([head[language]] + counts(faults, in: language)).joined(separator: "\n")
  }

  /// The four parts of an `explain CODE` page.
  package static func page(_ code: FaultCode, in language: Language) -> String {
    let head = "\(label(code.severity)[language])[\(code.rawValue)]: \(code.page.title[language])"
    return head + "\n\n" + code.page.explanation[language] + "\n"
  }

  private static func counts(_ faults: [Fault], in language: Language) -> [String] {
    var counts: [FaultCode: Int] = [:]
    for fault in faults { counts[fault.code, default: 0] += 1 }
    return FaultCode.allCases.compactMap { code in
      counts[code].map { "  \(code.rawValue) × \($0)  \(code.page.title[language])" }
    }
  }

  private static func label(_ severity: Severity) -> Phrase {
    severity == .error ? Phrase("错误", "error") : Phrase("警告", "warning")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// One line of at most 60 characters that cannot disturb a terminal.
  private static func shortened(_ text: String) -> String {
    let visible = String(
      text.unicodeScalars.prefix(240).map { scalar -> Character in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: "⏎"
        default: Character(scalar)
        }
      })
    return visible.count > 60 ? visible.prefix(59) + "…" : visible
  }
}
