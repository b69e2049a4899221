import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles

/// The command line: each command reads, calls one layer, prints, and picks an exit status.
@main
struct Jinxiu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jinxiu",
    abstract: "Assign trainees (进修人员) to hospitals, specialties and months, with proof.",
    discussion: """
      进修安排：把基层医务人员安排到医院、专科和月份，并证明方案最优。

      Examples 示例:
        jinxiu plan Scenarios/lianyungang-2024        make the yearly plan 生成年度安排方案
        jinxiu check Scenarios/lianyungang-2024       find every fault in the files 核对数据
        jinxiu import forms/ --into Scenarios/mine    take filled-in forms in 导入填好的表
        jinxiu verify out/lianyungang-2024/plan.json  re-check a plan without a solver 复核方案

      Exit status 退出码: 0 done · 1 faults in the data · 2 an import left rows
      with errors out · 3 a plan, less proven than asked · 4 the rules contradict
      each other · 64 wrong usage · 69 no Slurm to be had · 70 the audit disagrees
      · 74 input or output failed · 75 tasks on the cluster failed
      · 130 cancelled, best plan kept
      """,
    version: BuildFacts.version,
    subcommands: [
      PlanCommand.self, PlanAllCommand.self, Check.self, ImportCommand.self, ExportCommand.self,
      Verify.self, Explain.self, Gaps.self, RepairCommand.self, WhatIfCommand.self,
      DiffCommand.self, RobustnessCommand.self, LettersCommand.self, Sample.self, Rules.self,
      Schema.self, SolveChild.self, SweepTaskCommand.self, SeriesTaskCommand.self,
    ])

  /// As the library runs it, but mistakes of usage are told in the user's language.
  static func main() async {
    do {
      try checkSubcommand()
      var command = try parseAsRoot(joiningNumbers(Array(CommandLine.arguments.dropFirst())))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch  where exitCode(for: error) == .validationFailure && isChinese {
      FileHandle.standardError.write(
        Data((UsageWords.chinese(fullMessage(for: error)) + "\n").utf8))
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }

  /// `--random -5` as `--random=-5`: no option begins with a digit, and of a missing value, which
  /// the parser would find, nobody learns what is wrong with the number.
  private static func joiningNumbers(_ arguments: [String]) -> [String] {
    arguments.reduce(into: []) { joined, word in
      let isNumber = word.first == "-" && word.dropFirst().first?.isNumber == true
      if isNumber, let last = joined.last, last.hasPrefix("--"), last.count > 2,
        !last.contains("="), !joined.contains("--")
      {
        joined[joined.count - 1] = last + "=" + word
      } else {
        joined.append(word)
      }
    }
  }

  /// The parser would complain of an option behind an unknown subcommand, and not of that.
  private static func checkSubcommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help"
    else { return }
    let commands = configuration.subcommands
    guard !commands.contains(where: { $0._commandName == word }) else { return }
    let shown = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    throw ValidationError(
      UsageWords.unknown(subcommand: word, nearest: Nearest.name(to: word, among: shown)))
  }

  private static var isChinese: Bool { LanguageChoice.ofCommandLine == .chinese }
}

/// What this build is.
enum BuildFacts {
  static let version = "0.1.0"
}
