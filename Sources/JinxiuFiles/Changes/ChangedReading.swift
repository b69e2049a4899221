import JinxiuDomain
import Yams

/// Reads a changed scenario like any other, and tells its faults where the change file brought them
/// in.
struct ChangedReading {
  let draft: TableDraft
  let programme: ProgrammeTree
  let reader: YAMLReader
  let entries: [ChangeEntry]

  /// With its digest; nil after a fault. After faults of entries what else is wrong is told all the
  /// same, but nothing that may be owed to what they could not do.
  ///
  /// - Parameter base: Of which places set aside are kept; nobody takes one whose offer is gone.
  func scenario(keeping base: Scenario) -> Scenario? {
    let inner = FaultBook()
    let hasOtherProgramme = entries.contains(where: \.isOfProgramme)
    let changed =
      hasOtherProgramme
      ? ProgrammeReader.read(programme.root, in: reader.document, into: inner)
      : ProgrammeDraft(base.programme)
    var sheets: [Table: TableSheet] = [:]
    for table in Table.allCases where !draft[table].isEmpty || table.isRequired {
      sheets[table] = draft.sheet(table, into: inner)
    }
    let former = base.hosts.map(\.id.text) + base.trainees.flatMap { $0.wishes.map(\.text) }
    let known = hasOtherProgramme ? nil : KnownRows(base, touched: draft.touched)
    let scenario = ScenarioReader.scenario(
      sheets, changed, formerHosts: former, known: known, inner)
    let isAfterFaults = reader.book.hasErrors
    var owners: [Fault: [String]] = [:]
    var told: [Fault] = []
    for fault in inner.sorted {
      guard let (fault, owner) = placed(fault, isAfterFaults: isAfterFaults) else { continue }
      if owners[fault] == nil { told.append(fault) }
      owners[fault, default: []] += owner.map { [$0] } ?? []
    }
    for fault in told { reader.book.add(fault.naming(owners[fault] ?? [])) }
    return inner.hasErrors || isAfterFaults ? nil : scenario?.keeping(base.reserved)
  }

  /// The fault at its place in the change file, and the row that it is about unless the change file
  /// wrote all of it; nil for a fault that is not told.
  ///
  /// A warning of what the change left alone is none of the change.
  private func placed(
    _ fault: Fault, isAfterFaults: Bool
  ) -> (fault: Fault, row: String?)? {
    guard let table = Table.allCases.first(where: { $0.fileName == fault.place.file }) else {
      return (fault.place == removedRules ? fault.orKeepingRules : fault, nil)
    }
    let (row, column): (Int?, Int?) =
      switch fault.place.spot {
      case .row(let row): (row, nil)
      case .cell(let row, let column, _): (row, column)
      default: (nil, nil)
      }
    let found = row.flatMap { draft.node(table, row: $0, column: column) }
    guard found != nil || fault.severity == .error else { return nil }
    if isAfterFaults, row.map({ draft.isWritten(table, row: $0, column: column) }) != true {
      return nil
    }
    let moved = Fault(
      fault.code, at: reader.document.place(found ?? cause(of: table)), found: fault.found,
      problem: found == nil
        ? Phrase(
          "\(table.fileName)：\(fault.problem.chinese)",
          "\(table.fileName): \(fault.problem.english)") : fault.problem,
      advice: fault.advice, clause: fault.clause)
    return (moved, row.flatMap { draft.identifier(table, row: $0) })
  }

  /// Where the list of rules stands for what a change took out of it.
  private var removedRules: FaultPlace? {
    let isLess = entries.contains { entry in
      entry.target == .rules
        && entry.actions.contains { if case .remove = $0 { true } else { false } }
    }
    return isLess ? programme.list.map(reader.document.place) : nil
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

extension Fault {
  fileprivate var orKeepingRules: Fault {
    Fault(
      code, at: place, found: found, problem: problem,
      advice: Phrase(
        "删去这项变更，或者：\(advice.chinese)", "Delete this change, or: \(advice.english)"),
      clause: clause)
  }

  /// With the rows that have it, the first few of many by name.
  fileprivate func naming(_ rows: [String]) -> Fault {
    guard !rows.isEmpty else { return self }
    let few = rows.prefix(3)
    let more = rows.count > few.count
    return Fault(
      code, at: place, found: found,
      problem: Phrase(
        problem.chinese + "（\(few.joined(separator: "、"))\(more ? "等\(rows.count)行" : "")）",
        problem.english
          + " (\(few.joined(separator: ", "))\(more ? " and \(rows.count - few.count) more" : ""))"),
      advice: advice, clause: clause)
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
