import JinxiuAudit
import JinxiuDomain
import Testing

@Suite struct ViolationTests {
  @Test func `the demo plan is clean`() {
    let report = Audit(scenario: Fixture.demo.scenario.value).verify(Fixture.demo.plan.value)

    #expect(report.findings.map(\.phrase.english) == [])
  }

  @Test(arguments: Violation.all)
  func `a seeded violation is found and named`(_ violation: Violation) {
    var fixture = Fixture.demo
    violation.spoil(&fixture)

    let report = Audit(scenario: fixture.scenario.value).verify(
      fixture.plan.value, keeping: fixture.counts)

    let named = report.findings.filter { finding in
      finding.code == violation.code
        && violation.naming.allSatisfy {
          finding.phrase.chinese.contains($0) && finding.phrase.english.contains($0)
        }
    }
    #expect(!named.isEmpty, "\(report.findings.map { "\($0.code): \($0.phrase.chinese)" })")
  }

  @Test(arguments: FindingCode.allCases)
  func `every code has a violation that produces it`(_ code: FindingCode) {
    #expect(Violation.all.contains { $0.code == code })
  }

  @Test func `only warnings leave a plan valid`() {
    var fixture = Fixture.demo
    fixture.makeRoomForOne()
    let audit = Audit(scenario: fixture.scenario.value)

    let warned = audit.verify(fixture.plan.value)
    fixture.plan.digest = "abd"
    let wrong = audit.verify(fixture.plan.value)

    #expect(warned.findings.map(\.code) == [.couldBePlaced])
    #expect(warned.isValid && !warned.isClean)
    #expect(!wrong.isValid)
  }
}
