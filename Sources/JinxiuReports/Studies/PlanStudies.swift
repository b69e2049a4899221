package import JinxiuDomain

/// What was planned besides a plan, told in its report: other readings, and the price of fairness.
package struct PlanStudies: Sendable {
  package let readings: ReadingStudy?
  package let fairness: FairnessCurve?

  package init(readings: ReadingStudy? = nil, fairness: FairnessCurve? = nil) {
    self.readings = readings
    self.fairness = fairness
  }
}
