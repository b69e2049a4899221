package import JinxiuDomain

/// Checks a finished plan against its scenario without a solver and without the model (R16).
///
/// The audit has its own reading of every rule and counts over the placements in exact integers,
/// with tolerance 0. It reads the scenario once and may then verify many plans.
package struct Audit: Sendable {
  private let reading: Reading

  package init(scenario: Scenario) {
    reading = Reading(scenario)
  }

  /// Everything that is wrong with `plan`, at once and in an order that depends on nothing else.
  ///
  /// Any value of `Plan` is answered with findings and never with a trap, so a plan edited by hand
  /// can be verified too.
  ///
  /// - Parameter counts: The plan of counts that the names are to keep, where it is at hand; what
  ///   `plan` lists as reserved is compared with it.
  package func verify(_ plan: Plan, keeping counts: Plan? = nil) -> AuditReport {
    var inspection = Inspection(of: plan, by: reading)
    inspection.checkIdentity()
    inspection.checkPlacements()
    inspection.checkAccounts()
    inspection.checkConditions()
    inspection.checkCalendars()
    inspection.checkTotals()
    inspection.checkReserved()
    if let counts { inspection.checkCounts(of: counts) }
    inspection.checkMoneyAndPoints()
    inspection.checkOutcome()
    inspection.checkCertificates()
    inspection.checkRuleLines()
    inspection.checkUnplaced()
    inspection.checkUnverifiable()
    return inspection.report
  }
}
