import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct QuestionTests {
  private func programme(
    _ rules: [RuleSetting], deadline: String? = "2024-06-12",
    periods: PeriodSpan = PeriodSpan(from: Period(index: 2024 * 12 + 5), count: 7)
  ) -> Programme {
    Programme(
      id: "p", title: "",
      document: Document(number: "", issuer: "", division: "", dated: "", basis: []),
      periods: periods, levels: [], asOf: "2024-06-12", filingDeadline: deadline,
      language: .chinese, categories: [], rules: rules, objective: ObjectiveLevel.standard,
      contact: "", sampleNotice: nil)
  }

  private func setting(_ key: String, _ parameters: [Parameter] = []) -> RuleSetting {
    RuleSetting(
      id: Identifier(key), rule: key, kind: .waivable, requirements: [], clause: "", quote: "",
      parameters: parameters)
  }

  private func share(_ base: String) -> RuleSetting {
    setting(
      "tier-share",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(30)), Parameter("base", .text(base)),
      ])
  }

  @Test func `a share has three readings of its base, and two without a target`() throws {
    let target = setting("target", [Parameter("people", .integer(50))])

    let three = try #require(
      RuleCatalogue.questions(of: programme([share("placed"), target])).first)
    let two = try #require(RuleCatalogue.questions(of: programme([share("placed")])).first)

    #expect(three.readings.map(\.name) == ["target", "placed", "county-quota"])
    #expect(three.inForce == 1)
    #expect(two.readings.map(\.name) == ["placed", "county-quota"])
    #expect(two.inForce == 0)
  }

  @Test func `the reading in force changes nothing, another its parameter`() throws {
    let question = try #require(
      RuleCatalogue.questions(
        of: programme([setting("age-below", [Parameter("levels", .texts(["county"]))])])
      )
      .first)

    #expect(question.changes(to: question.inForce) == [])
    #expect(
      question.changes(to: 1) == [
        .parameter("age-below", Parameter("inclusive", .boolean(true)))
      ])
  }

  @Test(arguments: [
    ("2024-06-12", Grid.month, "2024-07", "2024-06"),
    ("2024-06-12", .halfMonth, "2024-06-16", "2024-06-01"),
    ("2024-06-20", .halfMonth, "2024-07-01", "2024-06-16"),
    ("2024-03-20", .month, "2024-07", "2024-06"),
  ])
  func `stays begin after the forms are due, or at once`(
    deadline: String, grid: Grid, after: String, atOnce: String
  ) throws {
    let first = Period(index: (2024 * 12 + 5) * grid.periodsInMonth, on: grid)
    let question = try #require(
      RuleCatalogue.questions(
        of: programme(
          [setting("earliest-start", [Parameter("month", .text(after))])], deadline: deadline,
          periods: PeriodSpan(from: first, count: 7 * grid.periodsInMonth))
      ).first)

    #expect(question.readings.map { $0.parameters.first?.value.text } == [after, atOnce])
    #expect(question.inForce == 0)
  }

  @Test func `what the programme writes is a reading even where the catalogue has it not`() throws {
    let question = try #require(
      RuleCatalogue.questions(
        of: programme([setting("earliest-start", [Parameter("month", .text("2024-09"))])])
      ).first)

    #expect(question.readings.map(\.name) == ["after", "at-once", "as-written"])
    #expect(question.inForce == 2)
    #expect(question.readings[2].parameters == [Parameter("month", .text("2024-09"))])
  }

  @Test func `without a day for the forms nobody asks when stays begin`() {
    let asked = RuleCatalogue.questions(
      of: programme(
        [setting("earliest-start", [Parameter("month", .text("2024-07"))])], deadline: nil))

    #expect(asked.isEmpty)
  }

  @Test(
    arguments: RuleCatalogue.types.map { $0.form }.filter { !$0.ambiguities.isEmpty }.map(\.key))
  func `every reading sets parameters that the rule has, to values they can have`(
    key: String
  ) throws {
    let form = try #require(RuleCatalogue.form(of: key))
    let target = setting("target", [Parameter("people", .integer(50))])
    let programme = programme([target])

    for ambiguity in form.ambiguities {
      #expect(ambiguity.readings.count >= 2)
      #expect(!ambiguity.requirements.isEmpty)
      #expect(Set(ambiguity.readings.map(\.name)).count == ambiguity.readings.count)
      for reading in ambiguity.readings {
        let parameters = reading.parameters(setting(key), programme) ?? []
        for parameter in parameters {
          let known = try #require(form.parameters.first { $0.name == parameter.name })
          let alone = RuleForm(
            key: key, title: form.title, kinds: form.kinds, parameters: [known])
          #expect(alone.faults(in: setting(key, [parameter])).allSatisfy { $0.parameter == nil })
        }
      }
    }
  }
}
