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
      Quotas and rules are those of the notice; hospitals, seats and people are made
      up from the seed and marked 示例. The same seed gives the same bytes.
      Examples:

        jinxiu sample lianyungang --people 60 --seed 20240612 --out out/sample
        jinxiu sample zhejiang --seed 2024 --out out/zhejiang
        jinxiu sample zhejiang --city 丽水市 --level county --years 1 --out out/lishui
        jinxiu sample bench --people 1000 --months 12 --out out/bench

      Counts first, names later (先定名额、后定人选), the same people twice:

        jinxiu sample zhejiang --seed 2024 --counts --out out/counts
        jinxiu sample zhejiang --seed 2024 --out out/names
      """)

  enum Profile: String, CaseIterable, ExpressibleByArgument {
    case lianyungang, zhejiang, bench
  }

  @Argument(help: "Which notice, or bench to measure planning with.") var profile: Profile
  @Option(help: "How many people are nominated. 申报人数") var people: Int?
  @Option(help: "The same seed gives the same files. 随机种子") var seed = 1
  @Option(help: "zhejiang: county, township or village alone. 层级") var level: UnitLevel?
  @Option(help: "zhejiang: one city alone. 地市") var city: String?
  @Option(help: "zhejiang: years from 2024, 1 to 3. 年数") var years: Int?
  @Option(help: "bench: months of the programme. 方案月数") var months: Int?
  @Flag(help: "Write needs.csv, counts without names, in place of the people. 只写人数、不写姓名")
  var counts = false
  @Option(name: .customLong("out"), help: "The folder to write. 输出文件夹") var folder: String
  @Flag(help: "Write over the files of a folder that is not empty. 覆盖已有文件") var overwrite = false
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    try require("--people", people, within: peopleRange)
    try require("--years", years, within: ZhejiangSample.yearRange)
    try require("--months", months, within: BenchSample.monthRange)
    guard months == nil || profile == .bench else {
      throw ValidationError(
        Phrase("--months 只用于 bench。", "--months is for bench alone."))
    }
    guard level == nil && city == nil && years == nil || profile == .zhejiang else {
      throw ValidationError(
        Phrase(
          "--level、--city、--years 只用于 zhejiang。",
          "--level, --city and --years are for zhejiang alone."))
    }
    guard let city, wholeCity == nil else { return }
    throw ValidationError(
      Phrase(
        "没有 --city \(city)，请写其中之一：\(ZhejiangSample.cities.joined(separator: "、"))。",
        "--city is \(city); write one of \(ZhejiangSample.cities.joined(separator: ", "))."))
  }

  private func require(_ option: String, _ value: Int?, within range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    let (least, most) = (range.lowerBound, range.upperBound)
    throw ValidationError(
      Phrase(
        "\(option) \(value) 超出范围，应为\(least)至\(most)。",
        "\(option) is \(value); write a number from \(least) to \(most)."))
  }

  private var peopleRange: ClosedRange<Int> {
    switch profile {
    case .lianyungang: LianyungangSample.peopleRange
    case .zhejiang: ZhejiangSample.peopleRange
    case .bench: BenchSample.peopleRange
    }
  }

  /// 市 may be left out.
  private var wholeCity: String? {
    city.flatMap { city in ZhejiangSample.cities.first { $0 == city || $0 == city + "市" } }
  }

  /// In Zhejiang the hosts open to townships and villages depend on the unit.
  private var scenario: Scenario {
    guard counts else { return named }
    return named.counted(byUnit: profile == .zhejiang ? [.township, .village] : [])
  }

  private var named: Scenario {
    switch profile {
    case .lianyungang:
      LianyungangSample(seed: seed, people: people ?? LianyungangSample.ordinaryPeople).scenario()
    case .zhejiang:
      ZhejiangSample(
        seed: seed, people: people, level: level, city: wholeCity, years: years ?? 3
      ).scenario()
    case .bench:
      BenchSample(
        seed: seed, people: people ?? BenchSample.ordinaryPeople, months: months ?? 12
      ).scenario()
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
    let people = scenario.demands.reduce(0) { $0 + $1.count }
    console.print(
      Phrase(
        "已写出示例情景 \(folder)：\(people)人，\(scenario.hosts.count)家医院。\n",
        "Wrote the sample scenario \(folder): \(people) people, "
          + "\(scenario.hosts.count) hosts.\n")[console.language])
  }

  /// A scenario of one's own is not to be lost to a sample.
  private func isFree(_ folder: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? true
  }
}

extension UnitLevel: ExpressibleByArgument {}
