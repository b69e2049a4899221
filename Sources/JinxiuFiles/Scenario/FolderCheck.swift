package import JinxiuDomain

/// Which files of a folder are the scenario's, by name.
struct FolderCheck {
  let names: [String]
  let book: FaultBook

  private static let known = Table.allCases.map(\.fileName)

  /// Whether a file is a table of no scenario, which makes its folder unreadable.
  static func isStranger(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".csv") && !known.contains(name)
  }

  func refuseUnknownFiles() {
    for name in strangers {
      let all = Self.known.joined(separator: ", ")
      let near = Nearest.name(to: name, among: Self.known)
      book.add(
        Fault(
          .unknownFile, at: FaultPlace(name),
          problem: Phrase("“\(name)”不是情景的表", "“\(name)” is not a table of a scenario"),
          advice: near.map {
            Phrase("是否指“\($0)”？否则移出该文件夹", "did you mean “\($0)”? If not, move it out")
          } ?? Phrase("移出该文件夹；可用的表：\(all)", "move it out; the tables are: \(all)")))
    }
  }

  /// A misspelt file is one fault, not one for the new name and one for the old.
  func refuseMissingFiles() {
    let meant = Set(strangers.compactMap { Nearest.name(to: $0, among: Self.known) })
    func isThere(_ table: Table) -> Bool {
      names.contains(table.fileName) || meant.contains(table.fileName)
    }
    if !names.contains(FileName.programme) { addMissingProgramme() }
    for table in Table.allCases where table.isRequired && !isThere(table) {
      book.add(.missingTable(table, Phrase("加上这张表，至少有表头", "add it, with its header at least")))
    }
    if !isThere(.needs), !isThere(.trainees) { addMissingDemand() }
  }

  private var strangers: [String] { names.filter(Self.isStranger) }

  private func addMissingProgramme() {
    let near = names.first { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    book.add(
      Fault(
        .missingProgramme, at: FaultPlace(FileName.programme),
        problem: Phrase("缺少 programme.yaml", "programme.yaml is missing"),
        advice: near.map {
          Phrase("是否要把“\($0)”改名为 programme.yaml？", "should “\($0)” be named programme.yaml?")
        } ?? Phrase("加上方案文件", "add the programme")))
  }

  private func addMissingDemand() {
    book.add(
      Fault(
        .missingDemand, at: FaultPlace(Table.trainees.fileName),
        problem: Phrase(
          "needs.csv 和 trainees.csv 一张也没有", "there is neither needs.csv nor trainees.csv"),
        advice: Phrase("至少加上其中一张", "add at least one of them")))
  }
}

extension Fault {
  package static func missingTable(_ table: Table, _ advice: Phrase) -> Fault {
    Fault(
      .missingTable, at: FaultPlace(table.fileName),
      problem: Phrase(
        "缺少表 \(table.fileName)（\(table.title.chinese)）",
        "the table \(table.fileName) (\(table.title.english)) is missing"), advice: advice)
  }
}
