import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// Text that spreadsheets would compute, break or decode stays what it is (R35).
@Suite struct `Hostile text in forms` {
  /// Every start and every body; all are texts that a scenario may hold.
  static let texts: [String] = {
    let starts = [
      "=", "+", "-", "@", "＝", "＋", "－", "＠", "'=", "\"=", "=-", "+=", "@=", "%", "'", "\"", "=\"",
      "_x003D_", "_x005F_x003D_", "#REF!", "{=", "=\n", "1\t=", "<b>=", "&#61;",
    ]
    let bodies = [
      "1+1", "SUM(A1:A9)", "HYPERLINK(\"x\",\"y\")", "cmd|'/c calc'!A0", "WEBSERVICE(\"x\")",
      "IMPORTXML(A1,\"//a\")", "A1", "DDE(\"cmd\",\"/c calc\",\"x\")", "NOW()", "_x000D_", "1E5",
      "2024-07", "R1C1", "TRUE", "a\nb", "a\tb", "\u{200B}1", "１＋１", "NA()", "INDIRECT(\"A1\")",
      "RAND()", "&<>\"'", "]]>", "\u{1F600}", "e\u{301}", "1/2", "007", "3.20102E+17", "-5", "a,b",
      "𠀀", "，", "=", "@SUM(1)", "0x10", "１２", "A1:B2", "[x]y", "$A$1", "!",
    ]
    return starts.flatMap { start in bodies.map { start + $0 } }
  }()

  /// One person for each text, which is name, title and note; blanks are no part of a name.
  private func scenario(_ texts: some Sequence<String>) -> Scenario {
    FormSample.with(
      trainees: texts.enumerated().map { index, text in
        FormSample.trainee(
          Identifier("T\(10_000 + index)"),
          text.contains(where: \.isWhitespace) ? "甲\(index)" : text,
          note: text)
      })
  }

  @Test func `are a thousand`() {
    #expect(Set(Self.texts).count == 1_000)
  }

  @Test func `is text in its cells and nothing else`() throws {
    let file = try #require(
      ScenarioForms(scenario(Self.texts)).filled().first { $0.name.contains("登记表-01") })
    let sheet = try BookReading(file.bytes).sheet("登记表")

    #expect(
      sheet.column(1, from: 4).filter { !$0.hasPrefix("甲") }
        == Self.texts.filter { !$0.contains(where: \.isWhitespace) })
    #expect(sheet.column(11, from: 4) == Self.texts)
    #expect(sheet.types.dropFirst(4).allSatisfy { $0[1] == "s" && $0[11] == "s" })
  }

  @Test func `comes back as it was`() throws {
    let scenario = scenario(Self.texts)

    let result = try RoundTrip.imported(ScenarioForms(scenario).filled(), into: scenario)

    #expect(result.errors.isEmpty, "\(FaultText.report(result.errors, in: .english))")
    #expect(!result.hasChanges)
    #expect(
      result.scenario?.digest == scenario.digest,
      "\(RoundTrip.difference(result.scenario, scenario))")
  }
}
