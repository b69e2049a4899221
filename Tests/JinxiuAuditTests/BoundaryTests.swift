import JinxiuAudit
import JinxiuDomain
import Testing

@Suite struct BoundaryTests {
  @Test(arguments: Harmless.all)
  func `a plan at the boundary of a rule is clean`(_ harmless: Harmless) {
    var fixture = Fixture.demo
    harmless.change(&fixture)

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map(\.phrase.chinese) == [])
  }

  @Test(arguments: Fixture.demo.plan.unverifiable.indices)
  func `each blank condition has to be listed`(index: Int) {
    var fixture = Fixture.demo
    let line = fixture.plan.unverifiable.remove(at: index)

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map(\.code) == [.silentUnverifiable])
    #expect(report.findings.map(\.rule) == [line.rule])
    #expect(report.findings.map(\.demand) == line.demands)
  }

  @Test func `levels are recomputed from the placements`() {
    let report = Audit(scenario: Fixture.demo.scenario.value).verify(Fixture.demo.plan.value)

    #expect(report.recomputed.map(\.name) == Fixture.demo.plan.levels.map(\.name))
    #expect(report.recomputed.map(\.value) == [0, 2, 8, 1, 1000, 99])
  }

  @Test func `all findings come at once, whatever the order of rows`() {
    let violations = Violation.people + Violation.months.prefix(4) + Violation.totals.prefix(4)
    var fixture = Fixture.demo
    for violation in violations { violation.spoil(&fixture) }
    let audit = Audit(scenario: fixture.scenario.value)

    let findings = audit.verify(fixture.plan.value).findings
    fixture.plan.placements.reverse()
    fixture.plan.unplaced.reverse()
    let reversed = audit.verify(fixture.plan.value).findings

    #expect(Set(violations.map(\.code)).isSubset(of: Set(findings.map(\.code))))
    #expect(reversed.filter { $0.code != .order } == findings)
    #expect(findings.map(\.code) == findings.map(\.code).sorted())
  }
}
