package import JinxiuDomain

extension JSONDocument {
  /// A fault as other programs read it: code, place and sentences in both languages.
  init(_ fault: Fault) {
    let place = fault.place
    var members: [String: JSONDocument] = [
      "code": .text(fault.code.rawValue), "severity": .text(fault.severity.rawValue),
      "found": .text(fault.found), "problem": JSONDocument(fault.problem),
      "advice": JSONDocument(fault.advice), "clause": .text(fault.clause),
      "file": .text(place.file), "sheet": JSONDocument(place.sheet),
    ]
    switch place.spot {
    case .wholeFile: break
    case .byte(let offset): members["byte"] = .integer(offset)
    case .row(let row): members["row"] = .integer(row)
    case .cell(let row, let column, let header):
      members["row"] = .integer(row)
      members["column"] = .integer(column)
      members["cell"] = .text("\(FaultSpot.letters(ofColumn: column))\(row)")
      members["head"] = .text(header)
    case .text(let line, let column):
      members["line"] = .integer(line)
      members["column"] = .integer(column)
    }
    self = .object(members)
  }

  /// A row that comes or goes; its name is blank where the table has none.
  fileprivate init(row: String, of difference: TableDifference) {
    self = .object(["row": .text(row), "name": .text(difference.names[row] ?? "")])
  }

  init(_ phrase: Phrase) {
    self = .object(["zh": .text(phrase.chinese), "en": .text(phrase.english)])
  }
}

/// What an import came to, for other programs.
package enum ImportText {
  static let format = "jinxiu-import/1"

  /// A sheet that was read.
  package struct Sheet {
    let file: String
    let name: String?
    let title: Phrase
    let rows: Int

    package init(file: String, name: String?, title: Phrase, rows: Int) {
      self.file = file
      self.name = name
      self.title = title
      self.rows = rows
    }
  }

  /// Keys sorted; the same import gives the same bytes (R24).
  package static func text(
    _ faults: [Fault], sheets: [Sheet], differences: [TableDifference], leftOut: [FaultPlace],
    isRefused: Bool, written: [String]
  ) -> String {
    let document = JSONDocument.object([
      "format": .text(format), "refused": .flag(isRefused),
      "faults": faults.json { JSONDocument($0) },
      "sheets": sheets.json { sheet in
        .object([
          "file": .text(sheet.file), "sheet": JSONDocument(sheet.name),
          "form": JSONDocument(sheet.title), "rows": .integer(sheet.rows),
        ])
      },
      "tables": differences.json { difference in
        .object([
          "table": .text(difference.table.fileName), "added": .integer(difference.added.count),
          "changed": .integer(difference.changed.count),
          "removed": .integer(difference.removed.count),
          "unchanged": .integer(difference.unchanged),
          "added_rows": difference.added.json { JSONDocument(row: $0, of: difference) },
          "removed_rows": difference.removed.json { JSONDocument(row: $0, of: difference) },
          "edits": difference.edits.json { edit in
            .object([
              "row": .text(edit.row), "name": .text(edit.name), "column": .text(edit.column),
              "before": .text(edit.before), "after": .text(edit.after),
            ])
          },
        ])
      },
      "left_out": leftOut.json { place in .text(FaultText.place(place, in: .english)) },
      "written": written.json { .text($0) },
    ])
    guard let bytes = try? JSONTextEncoder.text(document) else {
      preconditionFailure("texts and integers can be encoded")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
