import JinxiuDomain
import Yams

/// Reads a changed scenario like any other, and tells its faults where the change file brought them
/// in.
struct ChangedReading {
  let draft: TableDraft
  let programme: ProgrammeTree
  let reader: YAMLReader
  let entries: [ChangeEntry]

  /// With its digest; nil after a fault.
  ///
  /// - Parameter base: Of which places set aside are kept; nobody takes one whose offer is gone.
  func scenario(keeping base: Scenario) -> Scenario? {
    let inner = FaultBook()
    let changed =
      entries.contains(where: \.isOfProgramme)
      ? ProgrammeReader.read(programme.root, in: reader.document, into: inner)
      : ProgrammeDraft(base.programme)
    var sheets: [Table: TableSheet] = [:]
    for table in Table.allCases where !draft[table].isEmpty || table.isRequired {
      sheets[table] = draft.sheet(table, into: inner)
    }
    let former = base.hosts.map(\.id.text) + base.trainees.flatMap { $0.wishes.map(\.text) }
    let scenario = ScenarioReader.scenario(sheets, changed, formerHosts: former, inner)
    for fault in inner.sorted { tell(fault) }
    return inner.hasErrors ? nil : scenario?.keeping(base.reserved)
  }

  /// A warning of what the change left alone is none of the change.
  private func tell(_ fault: Fault) {
    guard let table = Table.allCases.first(where: { $0.fileName == fault.place.file }) else {
      return reader.book.add(fault)
    }
    let found: Node? =
      switch fault.place.spot {
      case .row(let row): draft.node(table, row: row, column: nil)
      case .cell(let row, let column, _): draft.node(table, row: row, column: column)
      default: nil
      }
    guard found != nil || fault.severity == .error else { return }
    let place = found == nil ? "\(table.fileName)：" : ""
    reader.book.add(
      Fault(
        fault.code, at: reader.document.place(found ?? cause(of: table)), found: fault.found,
        problem: Phrase(
          place + fault.problem.chinese,
          (found == nil ? "\(table.fileName): " : "")
            + fault.problem.english), advice: fault.advice,
        clause: fault.clause))
  }

  /// The change that most likely brought a fault into rows that it left alone.
  private func cause(of table: Table) -> Node {
    let removing = entries.last { entry in
      entry.actions.contains { if case .remove = $0 { true } else { false } }
    }
    let own = entries.last { $0.target == .table(table) }
    // A file without entries is read by nobody.
    return (own ?? removing ?? entries.last)?.node ?? Node("")
  }
}

extension ProgrammeDraft {
  /// Of a programme that is known to be whole.
  init(_ programme: Programme) {
    self.init(
      programme: programme, rules: programme.rules,
      mappedSpecialties: programme.categories.map(\.specialty.text), grid: programme.grid)
  }
}
