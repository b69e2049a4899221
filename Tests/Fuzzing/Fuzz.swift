import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms

/// What libFuzzer calls for each input; a crash is all that it looks for, so that invariants are
/// preconditions.
///
/// `FUZZ_TARGET` says which reader: one process is one target.
enum Fuzz {
  static let target: @Sendable ([UInt8]) -> Void = {
    switch ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "" {
    case "workbook": return workbook
    case "table": return table
    case "programme": return programme
    case "change": return change
    case "plan": return plan
    case "form": return form
    default:
      print("FUZZ_TARGET is one of workbook, table, programme, change, plan, form.")
      exit(64)
    }
  }()

  /// A file to be imported as a workbook, and given back with its faults as comments.
  @Sendable private static func workbook(_ bytes: [UInt8]) {
    let source = ImportSource(name: "表.xlsx", bytes: bytes)
    let result = FormImport(into: FuzzBase.tables, ImportOptions()).result(of: [source])
    requireVerdict(result)
    _ = MarkedCopies.files(of: [source], result.faults, in: .chinese)
  }

  /// A form as text.
  @Sendable private static func form(_ bytes: [UInt8]) {
    let source = ImportSource(name: "表.csv", bytes: bytes)
    var options = ImportOptions()
    options.isPartial = (bytes.count & 1) == 0
    options.host = (bytes.count & 2) == 0 ? .wish : .pin
    let result = FormImport(into: FuzzBase.tables, options).result(of: [source])
    if !options.isPartial { requireVerdict(result) }
  }

  /// A table of a scenario folder.
  @Sendable private static func table(_ bytes: [UInt8]) {
    var files = FuzzBase.files
    let names = Table.allCases.map(\.fileName)
    files[names[Int(bytes.first ?? 0) % names.count]] = Array(bytes.dropFirst())
    requireVerdict(ScenarioReader.read(files))
  }

  @Sendable private static func programme(_ bytes: [UInt8]) {
    var files = FuzzBase.files
    files["programme.yaml"] = bytes
    requireVerdict(ScenarioReader.read(files))
  }

  @Sendable private static func change(_ bytes: [UInt8]) {
    guard let text = try? SourceText(bytes, file: "a.yaml").text else { return }
    let reading = ChangeReader.lay(
      [ChangeSource(name: "a.yaml", text: text)], over: FuzzBase.scenario)
    precondition((reading.scenario == nil) == reading.faults.contains { $0.severity == .error })
  }

  @Sendable private static func plan(_ bytes: [UInt8]) {
    let reading = PlanReader.read(bytes)
    precondition((reading.plan == nil) == reading.faults.contains { $0.severity == .error })
    guard let plan = reading.plan else { return }
    _ = PlanText.bytes(plan, under: FuzzBase.scenario.programme)
  }

  private static func requireVerdict(_ result: ImportResult) {
    precondition(result.isRefused == !result.errors.isEmpty, "refused without a reason")
    for fault in result.faults { precondition(!fault.place.file.isEmpty) }
  }

  private static func requireVerdict(_ reading: ScenarioReading) {
    precondition((reading.scenario == nil) == !reading.errors.isEmpty, "refused without a reason")
    guard let scenario = reading.scenario else { return }
    // What was read is written and read back as the same.
    var files: [String: [UInt8]] = [:]
    for file in ScenarioFolder.files(scenario) { files[file.name] = file.bytes }
    let again = ScenarioReader.read(files)
    precondition(again.scenario?.digest == scenario.digest, "written and read back differently")
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The entry point: the package manager calls that of a program by its module.
@_cdecl("JinxiuFuzz_main")
func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { bytes, count in
    Fuzz.target(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}
