package import JinxiuDomain
package import JinxiuFiles
import Spreadsheet

/// Files handed back with their faults: in a workbook a comment on each bad cell and a list of them as
/// first sheet, for other files the list alone.
package enum MarkedCopies {
  /// One copy for each file with faults, by the name of the file.
  package static func files(
    of sources: [ImportSource], _ faults: [Fault], in language: Language
  ) -> [OutputFile] {
    var files: [OutputFile] = []
    var taken: Set<String> = []
    for source in sources {
      let own = faults.filter { $0.place.file == source.name }
      guard !own.isEmpty else { continue }
      let copy = copy(of: source, own, in: language)
      // Files of several folders may have one name.
      var name = copy.name
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(number)-\(copy.name)"
      }
      files.append(OutputFile(name: name, bytes: copy.bytes))
    }
    return files
  }

  private static func copy(
    of source: ImportSource, _ faults: [Fault], in language: Language
  ) -> OutputFile {
    let name = source.name
    let list = rows(faults, in: language)
    if case .workbook = FileKind(source.bytes) {
      let marks = WorkbookMarks(
        notes: notes(faults, in: language),
        firstSheet: LeadingSheet(
          name: Phrase("问题清单", "Faults")[language], rows: list,
          widths: [10, 8, 24, 12, 24, 48, 48, 20]))
      // What cannot be read as a workbook cannot be marked either.
      if let bytes = try? marks.laid(into: source.bytes) {
        return OutputFile(name: name, bytes: bytes)
      }
    }
    return OutputFile(
      name: name + ".faults.csv", bytes: CSVWriter(guardsFormulas: true).bytes(list))
  }

  private static func rows(_ faults: [Fault], in language: Language) -> [[String]] {
    let heads = [
      Phrase("代码", "Code"), Phrase("级别", "Severity"), Phrase("工作表", "Sheet"),
      Phrase("单元格", "Cell"), Phrase("原文", "Found"), Phrase("问题", "Problem"),
      Phrase("建议", "Advice"), Phrase("依据", "Basis"),
    ]
    return [heads.map { $0[language] }]
      + faults.map { fault in
        [
          fault.code.rawValue,
          (fault.severity == .error ? Phrase("错误", "error") : Phrase("警告", "warning"))[language],
          fault.place.sheet ?? "", cell(fault.place.spot), fault.found, fault.problem[language],
          fault.advice[language], fault.clause,
        ]
      }
  }

  private static func cell(_ spot: FaultSpot) -> String {
    switch spot {
    case .wholeFile: ""
    case .byte(let offset): String(offset)
    case .row(let row): String(row)
    case .cell(let row, let column, _): "\(FaultSpot.letters(ofColumn: column))\(row)"
    case .text(let line, let column): "\(line):\(column)"
    }
  }

  /// All faults of a cell in one comment; those of a row at its first cell.
  private static func notes(_ faults: [Fault], in language: Language) -> [String: [CellNote]] {
    var texts: [String: [[Int]: [String]]] = [:]
    for fault in faults {
      guard let sheet = fault.place.sheet, let cell = cell(of: fault.place.spot) else { continue }
      let text =
        "[\(fault.code.rawValue)] \(fault.problem[language])\n\(fault.advice[language])"
        + (fault.clause.isEmpty ? "" : "\n\(fault.clause)")
      texts[sheet, default: [:]][cell, default: []].append(text)
    }
    return texts.mapValues { cells in
      cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { cell, lines in
        CellNote(row: cell[0], column: cell[1], text: lines.joined(separator: "\n\n"))
      }
    }
  }

  private static func cell(of spot: FaultSpot) -> [Int]? {
    switch spot {
    case .cell(let row, let column, _): [row, max(1, column)]
    case .row(let row): [row, 1]
    default: nil
    }
  }
}
