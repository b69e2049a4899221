package import JinxiuDomain

extension County {
  /// The quota after recorded transfers; nil when there is no limit.
  ///
  /// A county without a row in the quota table (D13) has what was transferred to it, else 0.
  package func effectiveQuota(in scenario: Scenario) -> Int? {
    if quotaMaximum == .unlimited { return nil }
    let gained = scenario.transfers.filter { $0.to == id }.reduce(0) { $0 + $1.count }
    let given = scenario.transfers.filter { $0.from == id }.reduce(0) { $0 + $1.count }
    return max(0, (quotaMaximum?.number ?? 0) + gained - given)
  }
}

extension Programme {
  /// `people` of the target rule (L4); nil when the programme sets no target.
  package var targetPeople: Int? {
    settings(of: "target").first?["people"]?.integer
  }
}
