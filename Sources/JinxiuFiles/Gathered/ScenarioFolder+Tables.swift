import Foundation
import JinxiuDomain

extension ScenarioFolder {
  /// The tables and the programme of a folder, which need not be a whole scenario, and the faults of
  /// bytes and shape; cells are not judged yet.
  package static func tables(_ path: String) -> (tables: ScenarioTables, faults: [Fault]) {
    let book = FaultBook()
    var tables = ScenarioTables()
    tables.programme = text(FileName.programme, in: path, book)
    for table in Table.allCases {
      guard let text = text(table.fileName, in: path, book),
        let sheet = TableSheet(text, of: table, into: book)
      else { continue }
      tables[table] = sheet.sourcedRows
    }
    return (tables, book.sorted)
  }

  /// Nil where there is no such file, and after a fault.
  private static func text(_ name: String, in path: String, _ book: FaultBook) -> String? {
    guard FileManager.default.fileExists(atPath: path + "/" + name) else { return nil }
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
      book.add(unreadableFile(name))
      return nil
    }
    do {
      return try SourceText(Array(data), file: name).text
    } catch {
      book.add(error.fault)
      return nil
    }
  }
}

extension TableSheet {
  /// Its rows with every column of the contract.
  var sourcedRows: [SourcedRow] {
    let known = columns.mapValues { SheetOrigin.Column(number: $0 + 1, head: headers[$0]) }
    let origin = SheetOrigin(file: table.fileName, name: nil, columns: known)
    let positions = table.columns.map { columns[$0.name] }
    return records.map { record in
      SourcedRow(
        cells: positions.map { position in
          position.map { CellText.trimmed(record.cells[$0]) } ?? ""
        }, origin: RowOrigin(origin, row: record.row))
    }
  }
}
