import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms

extension ImportOptions.HostReading: ExpressibleByArgument {}

/// `jinxiu import`: forms and workbooks into a scenario, all or nothing.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take filled-in forms and workbooks into a scenario. 导入填好的表",
    discussion: """
      Reads .xlsx and .csv (UTF-8, UTF-16, GB18030): Annexes 1 to 3, recruitment
      plans, tables of a scenario; sheets are known by their columns. The scenario
      needs a programme.yaml at least, or a sheet 实施方案 among the files. All
      faults are told at once with file, sheet and cell; with an error nothing is
      written and the exit status is 1, unless --partial takes the rows without one:
      then it is 2. What changes is said by table; importing a file again changes
      nothing, and --undo takes the last import back. Examples:

        jinxiu import 东海县登记表.xlsx --into Scenarios/mine --dry-run
        jinxiu import forms/ --into Scenarios/mine --marked marked
        jinxiu import --undo --into Scenarios/mine
      """)

  @Argument(help: "Files, or folders of files. 文件或文件夹") var files: [String] = []
  @Option(name: .customLong("into"), help: "The folder of the scenario. 情景文件夹")
  var scenario: String
  @Flag(help: "Say what would change and write nothing. 只核对，不写入") var dryRun = false
  @Flag(help: "Take the rows without errors, and list the others. 只取没有错误的行") var partial = false
  @Flag(
    help: """
      People, offers and rows that the files speak of and no longer name go. 文件中不再有的行删除
      """)
  var replace = false
  @Option(
    name: .customLong("host-as"),
    help: """
      What hospital and months of Annex 1 mean: wish, pin or ignore. 登记表中医院和月份：意向、锁定、不用
      """)
  var host = ImportOptions.HostReading.wish
  @Option(help: "People on the stamped paper forms, to be compared. 纸质表合计人数") var paperTotal: Int?
  @Option(help: "Write copies of the files with their faults as comments here. 带批注的副本写到此文件夹")
  var marked: String?
  @Flag(help: "Take the last import back. 撤销上一次导入") var undo = false
  @Flag(help: "Print faults and changes as JSON. 以JSON输出") var json = false
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    if undo, !files.isEmpty {
      throw ValidationError(Phrase("--undo 不用写文件。", "--undo takes no files."))
    }
    if !undo, files.isEmpty {
      throw ValidationError(
        Phrase("请写明要导入的文件或文件夹。", "Name the files or folders to import."))
    }
    if let paperTotal, paperTotal < 0 {
      throw ValidationError(
        Phrase("--paper-total 不能小于 0。", "--paper-total is at least 0."))
    }
  }

  func run() throws {
    let console = Console(language: language.terminal)
    do {
      if undo {
        guard FileManager.default.fileExists(atPath: scenario) else {
          return try ImportUndo(folder: scenario, console: console).run()
        }
        return try FolderLock.holding(scenario) {
          try ImportUndo(folder: scenario, console: console).run()
        }
      }
      let named = ImportFiles(paths: files, console: console)
      if let marked { try named.refuse(marked: marked) }
      let sources = try named.sources()
      guard !dryRun else { return try run(sources, console) }
      try FolderLock.holding(scenario) { try run(sources, console) }
    } catch let error as OutputError {
      console.complain(error.phrase[console.language])
      throw ExitStatus.outputFailed.code
    }
  }

  private func run(_ sources: [ImportSource], _ console: Console) throws {
    let base = ScenarioFolder.tables(scenario)
    var options = ImportOptions()
    options.host = host
    options.isPartial = partial
    options.replaces = replace
    options.paperTotal = paperTotal
    let result = FormImport(into: base.tables, faults: base.faults, options).result(of: sources)
    let writes = !dryRun && !result.isRefused && result.hasChanges
    try ImportOutput(result: result, sources: sources, console: console).write(
      into: writes ? scenario : nil, marked: marked, language.report)
    let talk = ImportTalk(result: result, folder: scenario, isDryRun: dryRun)
    if json {
      console.print(talk.json)
    } else {
      console.print(talk.text(in: console.language))
    }
    if result.isRefused { throw ExitStatus.faultsInData.code }
    if !result.errors.isEmpty { throw ExitStatus.partlyTaken.code }
  }
}
