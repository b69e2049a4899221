package import JinxiuDomain
package import JinxiuFiles

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
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    let list = rows(faults, in: language)
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
}
