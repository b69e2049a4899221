import Foundation
import Testing

@Suite struct ImportTests {
  private static let heads =
    "县区,进修人员,基层机构名称,性别,年龄（岁）,职称,学历,执业资质,\"进修专科(内、外、妇、儿等)\",进修医院名称,进修起止月份,备注"

  private static let form = """
    附件1,,,,,,,,,,,
    \(heads)
    甲县,周八,甲县示例第一乡镇卫生院,男,45岁,医师,本科,执业医师,内科,示例市第一综合医院,7-9月,
    ,吴九,甲县示例第二乡镇卫生院,女,３８,医师,本科,执业医师,外科,,,骨干
    XXX,,,,,,,,,,,
    合计,2人,,,,,,,,,,

    """

  /// The files of the scenario, without its folders.
  private func tables(of workspace: Workspace) throws -> [String: Data] {
    try workspace.names(in: "scenario").filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
      .reduce(into: [:]) { files, name in
        files[name] = try Data(contentsOf: URL(filePath: workspace("scenario") + "/" + name))
      }
  }

  private func makeFolder(_ name: String, in workspace: Workspace) throws {
    try FileManager.default.createDirectory(
      atPath: workspace(name), withIntermediateDirectories: true)
  }

  private func run(_ arguments: String..., in workspace: Workspace) async throws -> Ended {
    try await Program.jinxiu().run(["import"] + arguments + ["--lang", "zh"], in: workspace)
  }

  @Test func `a form is taken in, again changes nothing, and is taken back by one command`()
    async throws
  {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try workspace.write(Self.form, to: "甲县.csv")
      let before = try tables(of: workspace)

      let first = try await run("甲县.csv", "--into", "scenario", in: workspace)
      #expect(first.code == 0, "\(first.output)\(first.talk)")
      #expect(first.output.contains("trainees.csv  新增2、修改0、未变7"), "\(first.output)")
      let after = try tables(of: workspace)

      let second = try await run("甲县.csv", "--into", "scenario", in: workspace)
      #expect(second.output.contains("0 处改动"), "\(second.output)")
      #expect(try tables(of: workspace) == after)

      let check = try await Program.jinxiu().run(["check", "scenario"], in: workspace)
      #expect(check.code == 0, "\(check.talk)")

      let undone = try await run("--undo", "--into", "scenario", in: workspace)
      #expect(undone.code == 0, "\(undone.talk)")
      #expect(
        try tables(of: workspace).filter { $0.key.hasSuffix(".csv") }
          == before.filter { $0.key.hasSuffix(".csv") })

      let nothing = try await run("--undo", "--into", "scenario", in: workspace)
      #expect(nothing.code == 1 && nothing.output.isEmpty, "\(nothing.output)")
      #expect(nothing.talk.contains("scenario 没有可以撤销的导入，什么也没有改动。"), "\(nothing.talk)")
    }
  }

  @Test func `faults are told with sheet and cell, and nothing is written`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let fixture = Project.folder + "/Tests/JinxiuFormsTests/Fixtures/unit-near.xlsx"
      let before = try tables(of: workspace)

      let ended = try await run(fixture, "--into", "scenario", "--marked", "marked", in: workspace)

      #expect(ended.code == 1)
      #expect(
        ended.output.contains("--> unit-near.xlsx:登记表!C4 (行4 列\"基层机构名称\")"), "\(ended.output)")
      #expect(ended.output.contains("什么也没有写入 scenario"))
      #expect(try tables(of: workspace) == before)
      #expect(!workspace.names(in: "marked").isEmpty)
    }
  }

  @Test func `--dry-run says what would change, --json says it to programs`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try workspace.write(Self.form, to: "甲县.csv")
      let before = try tables(of: workspace)

      let dry = try await run("甲县.csv", "--into", "scenario", "--dry-run", in: workspace)
      let json = try await run("甲县.csv", "--into", "scenario", "--dry-run", "--json", in: workspace)

      #expect(dry.code == 0 && dry.output.contains("将写入 scenario（未写）"), "\(dry.output)")
      #expect(
        json.output.contains("\"format\" : \"jinxiu-import/1\"")
          || json.output.contains("\"format\": \"jinxiu-import/1\""))
      #expect(try tables(of: workspace) == before)
    }
  }

  @Test func `rows left out are told in a few lines, however many there are`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let people = (0..<300).map { number in
        let age = number % 100 < 3 ? "四十" : number % 2 == 0 ? "45" : "十"
        return "甲县,人\(number),甲县示例第一乡镇卫生院,男,\(age),,,,内科,,,\n"
      }
      try workspace.write(Self.heads + "\n" + people.joined(), to: "甲县.csv")

      let ended = try await run("甲县.csv", "--into", "scenario", "--partial", in: workspace)

      // Rows were left out, and a script can tell.
      #expect(ended.code == 2, "\(ended.talk)")
      let lines = ended.output.split(separator: "\n").map(String.init)
      let head = try #require(lines.firstIndex { $0.hasPrefix("有错误而未取的156行：") }, "\(ended.output)")
      #expect(lines[head + 1] == "  甲县.csv:2–5、7、9、11、13、15、17、19 …… 另有145行")
      #expect(lines[head + 2].hasPrefix("已写入"))
    }
  }

  @Test func `a partial import that takes nothing does not say that all is as the files say`()
    async throws
  {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let form = Self.form.replacing("45岁", with: "四十").replacing("３８", with: "十")
      try workspace.write(form, to: "甲县.csv")
      let before = try tables(of: workspace)

      let ended = try await run("甲县.csv", "--into", "scenario", "--partial", in: workspace)

      #expect(ended.code == 2, "\(ended.talk)")
      #expect(ended.output.contains("0 处改动：有错误的没有取"), "\(ended.output)")
      #expect(try tables(of: workspace) == before)
    }
  }

  @Test func `marked copies never take the place of the files that came`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try makeFolder("forms", in: workspace)
      try workspace.write(Self.form.replacing("45岁", with: "四十"), to: "forms/甲县.csv")
      let fixture = Project.folder + "/Tests/JinxiuFormsTests/Fixtures/unit-near.xlsx"
      let original = try Data(contentsOf: URL(filePath: fixture))
      try original.write(to: URL(filePath: workspace("forms/东海县.xlsx")))

      for named in [["forms"], ["forms/东海县.xlsx", "forms/甲县.csv"]] {
        for marked in ["forms", "./forms/", "scenario/../forms"] {
          let ended = try await Program.jinxiu().run(
            ["import"] + named + ["--into", "scenario", "--dry-run", "--marked", marked]
              + ["--lang", "zh"], in: workspace)
          #expect(ended.code == 64, "\(named) \(marked): \(ended.talk)")
          #expect(ended.talk.contains("带批注的副本会盖掉原件"), "\(ended.talk)")
        }
      }
      #expect(try Data(contentsOf: URL(filePath: workspace("forms/东海县.xlsx"))) == original)
      #expect(workspace.names(in: "forms").sorted() == ["东海县.xlsx", "甲县.csv"].sorted())
    }
  }

  @Test func `files in a folder of the folder are named, not read`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try makeFolder("forms/旧", in: workspace)
      try workspace.write(Self.form, to: "forms/甲县.csv")
      try workspace.write(Self.form, to: "forms/旧/甲县.csv")

      let ended = try await run("forms", "--into", "scenario", in: workspace)

      #expect(ended.code == 0, "\(ended.output)\(ended.talk)")
      #expect(ended.talk.contains("没有读文件夹 forms/旧 中的1个文件"), "\(ended.talk)")
      #expect(ended.output.contains("trainees.csv  新增2、修改0、未变7"), "\(ended.output)")
    }
  }

  @Test func `files of a folder that are no spreadsheets are named`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try makeFolder("forms", in: workspace)
      try workspace.write(Self.form, to: "forms/甲县.csv")
      try workspace.write("Word", to: "forms/乙县登记表.docx")
      try workspace.write("?", to: "forms/丙县.ZIP")

      let ended = try await run("forms", "--into", "scenario", in: workspace)

      #expect(ended.code == 0, "\(ended.output)\(ended.talk)")
      #expect(ended.talk.contains("forms 中的 丙县.ZIP、乙县登记表.docx"), "\(ended.talk)")
    }
  }

  @Test func `mistakes of usage end with 64, a missing file with 74`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      #expect(try await run("--into", "scenario", in: workspace).code == 64)
      #expect(try await run("x.csv", "--undo", "--into", "scenario", in: workspace).code == 64)
      #expect(try await run("x.csv", "--into", "scenario", in: workspace).code == 74)
    }
  }
}
