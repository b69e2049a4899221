import JinxiuFiles

/// The hospital of a recruitment plan that has no label with its name: the only one that is named
/// above the heads, as in a title or in 填报单位, else by the sheet, else by the file.
struct SheetHost {
  private let input: SheetInput
  private let hosts: NameIndex

  init(_ input: SheetInput, _ hosts: NameIndex) {
    self.input = input
    self.hosts = hosts
  }

  /// Its identifier, and where it stands; nil where none or several are named.
  var named: (id: String, place: FaultPlace)? {
    let grid = input.grid
    let cells = grid.rows.prefix { $0.number < input.form.heads.lowerBound }
      .flatMap { row in row.cells.map { (row.number, $0) } }
    let said = cells.map { ($0, $1, hosts.named(in: $1.text)) }
    let ids = Set(said.flatMap(\.2))
    guard ids.isEmpty else {
      guard ids.count == 1, let id = ids.first, let first = said.first(where: { !$0.2.isEmpty })
      else { return nil }
      return (id, input.place(first.0, cell: first.1.column))
    }
    for text in [grid.name ?? "", grid.file] {
      let found = hosts.named(in: text)
      guard !found.isEmpty else { continue }
      return found.count == 1 ? (found[0], input.sheetPlace) : nil
    }
    return nil
  }
}
