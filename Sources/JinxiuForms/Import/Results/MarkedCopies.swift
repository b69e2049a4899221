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
    let list = FaultList(faults, in: language).rows
    if case .workbook = FileKind(source.bytes) {
      let marks = WorkbookMarks(
        notes: notes(faults, in: language),
        firstSheet: LeadingSheet(
          name: Phrase("问题清单", "Faults")[language], rows: list,
          widths: FaultList.widths))
      // What cannot be read as a workbook cannot be marked either.
      let isRead = !faults.contains { $0.code == .damagedWorkbook }
      if let bytes = try? marks.laid(into: source.bytes, isRead: isRead) {
        return OutputFile(name: name, bytes: bytes)
      }
    }
    return OutputFile(
      name: name + ".faults.csv", bytes: CSVWriter(guardsFormulas: true).bytes(list))
  }

  /// All faults of a cell in one comment; those of a row at its first cell.
  private static func notes(_ faults: [Fault], in language: Language) -> [String: [CellNote]] {
    var texts: [String: [Spot: [String]]] = [:]
    // One fault may stand in thousands of cells.
    var known: [Fault: String] = [:]
    for fault in faults {
      guard let sheet = fault.place.sheet, let spot = Spot(fault.place.spot) else { continue }
      let kind = fault.at(FaultPlace(""))
      let text = known[kind] ?? self.text(of: fault, in: language)
      known[kind] = text
      texts[sheet, default: [:]][spot, default: []].append(text)
    }
    return texts.mapValues { cells in
      cells.sorted { $0.key < $1.key }.map { spot, lines in
        CellNote(row: spot.row, column: spot.column, text: lines.joined(separator: "\n\n"))
      }
    }
  }

  private static func text(of fault: Fault, in language: Language) -> String {
    let basis = FaultList.basis(of: fault)
    return "[\(fault.code.rawValue)] \((fault.onForm ?? fault.problem)[language])\n"
      + fault.advice[language] + (basis.isEmpty ? "" : "\n\(basis)")
  }

  /// A cell with a comment.
  private struct Spot: Hashable, Comparable {
    let row: Int
    let column: Int

    init?(_ spot: FaultSpot) {
      switch spot {
      case .cell(let row, let column, _): (self.row, self.column) = (row, max(1, column))
      case .row(let row): (self.row, column) = (row, 1)
      default: return nil
      }
    }

    static func < (left: Spot, right: Spot) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }
}
