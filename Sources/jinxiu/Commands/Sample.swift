import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuSample

/// `jinxiu sample`: writes a scenario from published figures and a seed.
struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a sample scenario from the published figures and a seed. 生成示例情景",
    discussion: """
      Quotas and rules are those of the notice; hospitals, seats and people are made up from the
      seed and marked 示例. The same seed gives the same bytes. Examples:

        jinxiu sample lianyungang --people 60 --seed 20240612 --out out/sample
        jinxiu sample bench --people 1000 --months 12 --out out/bench
      """)

  enum Profile: String, CaseIterable, ExpressibleByArgument {
    case lianyungang, bench

    var people: (ordinary: Int, range: ClosedRange<Int>) {
      switch self {
      case .lianyungang: (LianyungangSample.ordinaryPeople, LianyungangSample.peopleRange)
      case .bench: (BenchSample.ordinaryPeople, BenchSample.peopleRange)
      }
    }
  }

  @Argument(help: "Which notice, or bench to measure planning with.") var profile: Profile
  @Option(help: "How many people are nominated. 申报人数") var people: Int?
  @Option(help: "The same seed gives the same files. 随机种子") var seed = 1
  @Option(help: "bench: months of the programme. 方案月数") var months: Int?
  @Option(name: .customLong("out"), help: "The folder to write. 输出文件夹") var folder: String
  @Flag(help: "Write over the files of a folder that is not empty. 覆盖已有文件") var overwrite = false
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    try require("--people", people, within: profile.people.range)
    try require("--months", months, within: BenchSample.monthRange)
    guard months == nil || profile == .bench else {
      throw ValidationError("--months is for bench alone.")
    }
  }

  private func require(_ option: String, _ value: Int?, within range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      "\(option) is \(value); write a number from \(range.lowerBound) to \(range.upperBound).")
  }

  private var scenario: Scenario {
    let people = people ?? profile.people.ordinary
    return switch profile {
    case .lianyungang: LianyungangSample(seed: seed, people: people).scenario()
    case .bench: BenchSample(seed: seed, people: people, months: months ?? 12).scenario()
    }
  }

  func run() throws {
    let console = Console(language: language.terminal)
    guard overwrite || isFree(folder) else {
      console.complain(
        Phrase(
          "文件夹“\(folder)”不是空的，未写出。请换一个文件夹，或加 --overwrite 覆盖。",
          "The folder “\(folder)” is not empty; nothing is written. Choose another, or add "
            + "--overwrite.")[console.language])
      throw ExitStatus.outputFailed.code
    }
    let scenario = scenario
    do throws(OutputError) {
      try ScenarioFolder.write(scenario, to: folder)
    } catch {
      console.complain(error.phrase[console.language])
      throw ExitStatus.outputFailed.code
    }
    console.print(
      Phrase(
        "已写出示例情景 \(folder)：\(scenario.trainees.count)人，\(scenario.hosts.count)家医院。\n",
        "Wrote the sample scenario \(folder): \(scenario.trainees.count) people, "
          + "\(scenario.hosts.count) hosts.\n")[console.language])
  }

  /// A scenario of one's own is not to be lost to a sample.
  private func isFree(_ folder: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? true
  }
}
