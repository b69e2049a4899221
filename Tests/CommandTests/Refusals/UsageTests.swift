import Testing

@Suite struct UsageTests {
  /// What is typed, and what the answer must name.
  static let mistakes: [(arguments: [String], words: [String])] = [
    (["plan"], ["<scenario>", "Usage: jinxiu plan"]),
    (["verify"], ["<plan>", "Usage: jinxiu verify"]),
    (["check"], ["<scenario>", "Usage: jinxiu check"]),
    (["explain"], ["<plan-or-code>", "such as E0101"]),
    (["explain", "plan.json", "--need", "n", "--unit", "u"], ["Give one of", "--need", "--unit"]),
    (["explain", "plan.json", "--rule", "r", "--alternatives=-1"], ["--alternatives -1", "0"]),
    (["sample", "lianyungang"], ["--out", "Usage: jinxiu sample"]),
    (["sample", "nanjing", "--out", "x"], ["nanjing", "lianyungang"]),
    (["sample", "lianyungang", "--people", "1", "--out", "x"], ["--people is 1", "from"]),
    (["sample", "zhejiang", "--people", "49", "--out", "x"], ["--people is 49", "50 to 200000"]),
    (["sample", "zhejiang", "--years", "4", "--out", "x"], ["--years is 4", "1 to 3"]),
    (["sample", "zhejiang", "--city", "南京", "--out", "x"], ["--city is 南京", "杭州市"]),
    (["sample", "zhejiang", "--months", "12", "--out", "x"], ["--months", "bench"]),
    (["sample", "bench", "--level", "county", "--out", "x"], ["--level", "zhejiang"]),
    (["make"], ["Unknown subcommand 'make'.", "jinxiu --help"]),
    (["plna", "x", "--json"], ["Unknown subcommand 'plna'. Did you mean 'plan'?"]),
    (["sweep-tasks", "x"], ["Unknown subcommand 'sweep-tasks'.", "jinxiu --help"]),
    (["plan", "x", "--gapp", "1%"], ["--gapp", "--gap"]),
    (["plan", "x", "--gap", "5"], ["'5'", "--gap", "0.01%"]),
    (["plan", "x", "--gap", "-1%"], ["--gap", "0.01%"]),
    (["plan", "x", "--gap", "0.00001%"], ["--gap", "0.01%"]),
    (["plan", "x", "--time-limit", "soon"], ["'soon'", "--time-limit", "60s"]),
    (["plan", "x", "--time-limit", "0s"], ["'0s'", "60s"]),
    (["plan", "x", "--method", "fast"], ["fast", "--method", "whole", "prices"]),
    (["plan", "x", "--level", "points"], ["--level", "--export-model"]),
    (["plan", "x", "--export-model", "model.txt"], ["model.txt", ".mps", ".lp"]),
    (["plan", "x", "--keep", "c/plan.json", "--out", "c"], ["--out c", "another folder"]),
    (["robustness", "x", "--random", "-5"], ["--random -5", "from 0 to 1000000"]),
    (["whatif", "x", "--vary", "a.b=1..2", "--jobs", "-1"], ["--jobs -1", "from 1 to 1024"]),
    (["robustness", "x", "--json", "-5"], ["--json", "does not take any value"]),
    (["plan", "x", "--lang", "fr"], ["fr", "--lang", "zh or en"]),
  ]

  @Test(arguments: mistakes.indices)
  func `wrong usage ends with 64 and says what is right`(index: Int) async throws {
    let mistake = Self.mistakes[index]

    let (ended, left) = try await run(mistake.arguments)

    #expect(ended.code == 64, "\(mistake.arguments)")
    for word in mistake.words { #expect(ended.talk.contains(word), "\(mistake.arguments)") }
    #expect(ended.output == "")
    #expect(left == ["temporary"])
  }

  /// What is typed, and what the answer must say in Chinese.
  static let chinese: [(arguments: [String], words: [String])] = [
    (
      ["plan"],
      ["错误：缺少参数'<scenario>'", "说明：<scenario>", "用法：jinxiu plan", "详见'jinxiu plan --help'"]
    ),
    (["plan", "x", "--gapp", "1%"], ["没有选项'--gapp'，是否应为'--gap'？"]),
    (["plan", "x", "--fast"], ["没有选项'--fast'"]),
    (["plna", "x"], ["错误：没有子命令'plna'，是否应为'plan'？", "详见'jinxiu --help'"]),
    (["plan", "x", "y"], ["不认识的参数'y'"]),
    (["plan", "x", "y", "z"], ["有2个不认识的参数：'y'、'z'"]),
    (["plan", "x", "--out"], ["'--out <out>'后面缺少取值"]),
    (["plan", "x", "--gap", "5"], ["取值'5'对'--gap <gap>'无效"]),
    (["plan", "x", "--json=3"], ["选项'--json'不带取值，却写了'3'。"]),
    (
      ["sample", "nanjing", "--out", "x"],
      ["取值'nanjing'", "请写'lianyungang'、'zhejiang'、'bench'中的一个"]
    ),
    (["sample", "lianyungang", "--people", "1", "--out", "x"], ["--people 1 超出范围，应为"]),
    (["sample", "zhejiang", "--city", "南京", "--out", "x"], ["没有 --city 南京", "杭州市"]),
    (["plan", "x", "--level", "points"], ["--level 须与 --export-model 同用。"]),
    (["repair", "x", "--repair-costs", "pen=3"], ["取值'pen=3'对", "pen=3：写成 名称=数字"]),
    (["explain", "plan.json", "--need", "n", "--unit", "u"], ["请给出其中一项：--trainee、--need"]),
  ]

  @Test(arguments: chinese.indices, [["--lang", "zh"], []])
  func `wrong usage is told in Chinese by --lang and by locale`(
    index: Int, asked: [String]
  ) async throws {
    let mistake = Self.chinese[index]

    // The parser takes the first mistake, so the language comes before it.
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu(["LANG": asked.isEmpty ? "zh_CN.UTF-8" : "C"]).run(
        [mistake.arguments[0]] + asked + mistake.arguments.dropFirst(), in: workspace)
    }

    #expect(ended.code == 64, "\(mistake.arguments)")
    for word in mistake.words { #expect(ended.talk.contains(word), "\(ended.talk)") }
    for word in ["Error", "Usage", "Help:", "See '"] {
      #expect(!ended.talk.contains(word), "\(ended.talk)")
    }
  }

  @Test func `help and version stay as they are in Chinese`() async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu(["LANG": "zh_CN.UTF-8"]).run(["--version"], in: workspace)
    }

    #expect(ended.code == 0 && ended.output.contains("."))
  }

  @Test func `an unknown level is answered with the levels of this plan`() async throws {
    let (ended, left) = try await run([
      "plan", Project.scenario("tiny"), "--export-model", "model.mps", "--level", "placed-9",
    ])

    #expect(ended.code == 64)
    #expect(ended.talk.contains("placed-9"))
    #expect(ended.talk.contains("shortfall, placed-1, placed-2, waivers, fairness, points"))
    #expect(left == ["temporary"])
  }

  @Test func `jinxiu alone shows its commands with examples`() async throws {
    let (ended, _) = try await run([])

    #expect(ended.code == 0)
    for word in ["plan", "check", "verify", "sample", "jinxiu plan Scenarios/lianyungang-2024"] {
      #expect(ended.output.contains(word))
    }
  }

  @Test(arguments: [
    "plan", "check", "verify", "sample", "rules", "explain", "schema", "whatif", "plan-all",
    "gaps", "repair", "letters", "import", "export", "diff", "robustness",
  ])
  func `the help of each command has an example, and lines as long as they can be`(
    command: String
  ) async throws {
    let (ended, _) = try await run([command, "--help"])

    #expect(ended.code == 0)
    #expect(ended.output.contains("jinxiu \(command)"))
    #expect(ended.output.contains("Example"))
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("USAGE") }
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard !line.isEmpty, !next.isEmpty, !line.hasPrefix(" "), !next.hasPrefix(" "),
        let word = next.split(separator: " ").first
      else { continue }
      // A line that was broken by hand and once more by the terminal ends early.
      #expect(line.count + 1 + word.count > 60, "\(line)\n\(next)")
    }
  }

  @Test func `the command that plays the solving child is not shown`() async throws {
    let (ended, _) = try await run(["--help"])

    #expect(!ended.output.contains("solve-child"))
  }

  private func run(_ arguments: [String]) async throws -> (Ended, left: [String]) {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(arguments, in: workspace)
      return (ended, workspace.names(in: "") + workspace.names(in: "temporary"))
    }
  }
}
