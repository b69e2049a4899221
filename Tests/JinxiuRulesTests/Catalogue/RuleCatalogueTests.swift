import Foundation
import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct RuleCatalogueTests {
  private static let forms = RuleCatalogue.types.map { $0.form }

  @Test func `no two rules share a key`() {
    let keys = Self.forms.map(\.key)

    #expect(Set(keys).count == keys.count)
  }

  @Test func `the catalogue has every rule of the contract, in the order of the mathematics`() {
    #expect(
      Self.forms.map(\.key) == [
        "sending-level", "government-run", "on-post", "role", "licence", "years-in-profession",
        "age-below", "host-tier", "host-kind", "channel", "specialty-match", "technique-match",
        "offer-level",
        "wished-host", "pins", "duration", "within-periods", "earliest-start", "finish-by",
        "subsidy-deadline", "availability", "other-courses", "seats", "mentors", "host-capacity",
        "beds",
        "away-at-once", "make-up-reserve", "one-placement", "target", "county-quota",
        "reserved-places", "unit-coverage", "guidance-floor", "level-floor", "terrain-floor",
        "year-split",
        "tier-share",
        "general-hospital-majority", "physician-majority", "subsidy", "lodging", "feature-first",
        "priority-people",
        "incubation", "ground", "first-choice-specialty", "focus-specialty", "partners",
        "channel-preference", "tier-preference", "distance", "earlier-start",
      ])
  }

  @Test(arguments: forms)
  func `keys are in kebab case and parameters in snake case`(form: RuleForm) {
    #expect(form.key.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    for parameter in form.parameters {
      #expect(parameter.name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil)
    }
  }

  @Test(arguments: forms)
  func `titles and meanings are in Chinese and in English`(form: RuleForm) {
    for phrase in [form.title] + form.parameters.map(\.meaning) {
      #expect(phrase.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(phrase.english.wholeMatch(of: /[\x20-\x7E]+/) != nil)
    }
  }

  @Test(arguments: forms)
  func `every rule has a kind and names each parameter once`(form: RuleForm) {
    let names = form.parameters.map(\.name)

    #expect(!form.kinds.isEmpty)
    #expect(Set(form.kinds).count == form.kinds.count)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: forms)
  func `defaults are values that their own parameters may have`(form: RuleForm) {
    let standards = form.parameters.compactMap { parameter in
      parameter.standard.map { Parameter(parameter.name, $0) }
    }
    let given = Set(standards.map(\.name))
    let setting = RuleSetting(
      id: "r", rule: form.key, kind: form.kinds[0], requirements: [], clause: "", quote: "",
      parameters: standards)

    let faults = form.faults(in: setting).filter { given.contains($0.parameter ?? "") }

    #expect(faults == [])
  }

  @Test func `no plan makes sense without six of them`() {
    #expect(
      Self.forms.filter(\.isIndispensable).map(\.key) == [
        "specialty-match", "pins", "duration", "within-periods", "seats", "one-placement",
      ])
  }

  @Test(arguments: RuleCatalogue.types.map { "\($0)" })
  func `every rule has a test file`(type: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path)

    #expect(files.contains { $0.hasSuffix("/\(type)Tests.swift") })
  }

  @Test func `a form is found by its key`() {
    #expect(RuleCatalogue.form(of: "tier-share")?.key == "tier-share")
    #expect(RuleCatalogue.form(of: "tier") == nil)
  }

  @Test func `rules come in the order of the programme`() {
    let programme = Programme.example(rules: [
      .example("seats", id: "b"), .example("pins", id: "a"), .example("seats", id: "c"),
    ])

    let rules = RuleCatalogue.rules(of: .example(programme: programme))

    #expect(rules.map(\.setting.id) == ["b", "a", "c"])
    #expect(rules[0] is Seats)
    #expect(rules[0].setting["programme_first"] == .boolean(true))
  }
}
