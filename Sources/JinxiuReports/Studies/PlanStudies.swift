package import JinxiuDomain

/// What was found besides a plan, told in its report: need and seats, other readings, the price of
/// fairness, and gaps.
package struct PlanStudies: Sendable {
  package let readings: ReadingStudy?
  package let fairness: FairnessCurve?
  /// Need and seats by month; empty where nobody counted.
  package let balance: [GapMonth]
  /// With the value of one more seat, where it was asked for.
  package let gaps: GapReport?

  package init(
    readings: ReadingStudy? = nil, fairness: FairnessCurve? = nil, balance: [GapMonth] = [],
    gaps: GapReport? = nil
  ) {
    self.readings = readings
    self.fairness = fairness
    self.balance = gaps?.months ?? balance
    self.gaps = gaps
  }

  /// The sheets of need and seats, of which drawings are sums.
  func sheets(_ plan: Plan, _ names: Nameplate) -> [GapSheet] {
    guard let gaps else {
      return balance.isEmpty ? [] : BalanceSheets(months: balance, plan: plan, names: names).all
    }
    // The others belong to the report of gaps alone.
    let sheets = GapSheets(report: gaps, plan: plan, repairs: [], names: names)
    return [sheets.values] + sheets.balance.all
  }
}
