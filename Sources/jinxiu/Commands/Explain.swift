import ArgumentParser
import JinxiuFiles

/// `jinxiu explain CODE`: what a fault means and how to mend it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a fault code. 解释错误代码",
    discussion: "Example: jinxiu explain \(FaultCode.allCases[0].rawValue)")

  @Argument(help: "For example \(FaultCode.allCases[0].rawValue).") var code: String
  @OptionGroup var language: LanguageChoice

  func run() throws {
    guard let known = FaultCode(rawValue: code.uppercased()) else {
      throw ValidationError(
        "There is no fault code \(code). The codes are "
          + FaultCode.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    Console(language: language.terminal).print(FaultText.page(known, in: language.terminal))
  }
}
