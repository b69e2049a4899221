import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import JinxiuReports

/// `jinxiu export`: a scenario or a plan as the workbooks that counties and hospitals work with.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write forms, templates and lists as workbooks (xlsx). 导出表格、空表和名单",
    discussion: """
      Of a scenario: --forms, the registration form of each county, the summary, the
      quotas, a recruitment plan of each hospital and the other tables; --templates,
      the same forms empty, with drop-down lists; --workbook, everything as one
      workbook. Offers and people may still be missing: empty forms go out first,
      and what comes back is read by jinxiu import. Of a plan: the three annexes
      filled in, lists for hospitals and counties, letters and all tables; names are
      masked (张*三) but in the annexes, unless --names. Examples:

        jinxiu export Scenarios/lianyungang-2024 --templates --out out/empty-forms
        jinxiu export Scenarios/lianyungang-2024 --forms --out out/forms
        jinxiu export Scenarios/lianyungang-2024 --workbook out/lianyungang.xlsx
        jinxiu export out/lianyungang-2024/plan.json --names --out out/documents
      """)

  @Argument(help: "The folder of a scenario, or plan.json. 情景文件夹或方案文件") var source: String
  @Flag(help: "The scenario as filled forms. 按表格导出") var forms = false
  @Flag(help: "Empty forms to fill in. 导出空表") var templates = false
  @Option(
    help: ArgumentHelp("The scenario as one workbook. 导出为一个工作簿", valueName: "file.xlsx"))
  var workbook: String?
  @Option(
    name: .customLong("out"),
    help: "The folder to write; by default out/, the name and what it is. 输出文件夹")
  var folder: String?
  @Option(help: "Of a plan: the folder of its scenario. 方案的情景文件夹") var scenario: String?
  @Option(
    name: .customLong("change"),
    help: ArgumentHelp("A change file to lay over the scenario; in order. 变更文件", valueName: "file"))
  var changes: [String] = []
  @Flag(help: "Of a plan: write names in full. 写出全名") var names = false
  @Flag(help: "Write over the files of a folder that is not empty. 覆盖已有文件") var overwrite = false
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    if forms && templates {
      throw ValidationError(
        Phrase(
          "--forms 和 --templates 请分两次导出。", "Export --forms and --templates one at a time."))
    }
    if let workbook, !workbook.lowercased().hasSuffix(".xlsx") {
      throw ValidationError(
        Phrase(
          "--workbook \(workbook)：文件名须以 .xlsx 结尾。",
          "--workbook \(workbook): the name must end in .xlsx."))
    }
    if folder != nil, workbook != nil, !forms, !templates {
      throw ValidationError(
        Phrase(
          "--workbook 写一个文件，不用 --out。", "--workbook writes a file; it takes no --out."))
    }
  }

  func run() throws {
    let console = Console(language: language.terminal)
    let output = ExportOutput(isOverwriting: overwrite, console: console)
    do {
      if isPlan {
        try requirePlanOptions()
        try exportPlan(output, console)
      } else {
        try requireScenarioOptions()
        try exportScenario(output, console)
      }
    } catch let error as OutputError {
      console.complain(error.phrase[console.language])
      throw ExitStatus.outputFailed.code
    } catch let error as WorkbookError {
      console.complain("\(error)")
      throw ExitStatus.outputFailed.code
    }
  }

  /// A folder is a scenario, anything else a plan.
  private var isPlan: Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: source, isDirectory: &isFolder)
    return exists ? !isFolder.boolValue : source.lowercased().hasSuffix(".json")
  }

  private func requirePlanOptions() throws {
    guard forms || templates || workbook != nil else { return }
    throw ValidationError(
      Phrase(
        "--forms、--templates、--workbook 用于情景文件夹；方案导出不需要它们。",
        "--forms, --templates and --workbook are for the folder of a scenario, not for a plan."))
  }

  private func requireScenarioOptions() throws {
    guard scenario == nil, !names else {
      throw ValidationError(
        Phrase(
          "--scenario 和 --names 用于方案文件 plan.json。",
          "--scenario and --names are for a plan.json."))
    }
    guard forms || templates || workbook != nil else {
      throw ValidationError(
        Phrase(
          "请说明导出什么：--forms、--templates 或 --workbook 文件名。",
          "Say what to export: --forms, --templates or --workbook FILE."))
    }
  }

  private func exportScenario(_ output: ExportOutput, _ console: Console) throws {
    // Empty forms go out before anybody has answered.
    let input = try ScenarioInput(source, changes: changes, isBegun: true, console)
    let export = ScenarioForms(input.scenario)
    let folder = folder ?? "out/" + input.name + (templates ? "-templates" : "-forms")
    // Nothing is written before everything may be.
    if forms || templates { try output.requireFree(folder) }
    if let workbook { try output.requireFree(file: workbook) }
    if forms || templates {
      try output.write(
        templates ? export.empty() : export.filled(), to: folder,
        templates
          ? Phrase("空表", "Empty forms") : Phrase("表格", "Forms"))
    }
    if let workbook {
      try output.write(export.workbook(), to: workbook)
    }
  }

  private func exportPlan(_ output: ExportOutput, _ console: Console) throws {
    let input = try PlanInput(source, scenario: scenario, changes: changes, console)
    guard input.isOfSameData else {
      console.complain(
        Phrase(
          "方案不是由这套数据生成的（摘要不符），不能据此导出。请重新生成方案。",
          "The plan was made from other data (the digests differ); nothing is written. "
            + "Make the plan anew.")[console.language])
      throw ExitStatus.faultsInData.code
    }
    try PlanInput.audit(input.plan, in: input.scenario, console)
    let export = PlanExport(input, language: language.report, masksNames: !names)
    try export.write(to: folder ?? "out/" + input.name + "-documents", output)
  }
}
