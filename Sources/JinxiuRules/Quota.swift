package import JinxiuDomain

extension County {
  /// The quota after recorded transfers; nil when there is no limit.
  ///
  /// A county without a row in the quota table (D13) has what was transferred to it, else 0. For
  /// every county at once, `Scenario.effectiveQuotas` is faster.
  package func effectiveQuota(in scenario: Scenario) -> Int? {
    effectiveQuota(gained: scenario.transfers.reduce(0) { $0 + $1.gain(of: id) })
  }

  fileprivate func effectiveQuota(gained: Int) -> Int? {
    if quotaMaximum == .unlimited { return nil }
    return max(0, (quotaMaximum?.number ?? 0) + gained)
  }
}

extension Scenario {
  /// Quotas after recorded transfers (L70, L71); a county without an entry has no limit.
  package var effectiveQuotas: [Identifier<County>: Int] {
    var gains: [Identifier<County>: Int] = [:]
    for transfer in transfers {
      gains[transfer.to, default: 0] += transfer.count
      gains[transfer.from, default: 0] -= transfer.count
    }
    let quotas = counties.map { ($0.id, $0.effectiveQuota(gained: gains[$0.id] ?? 0)) }
    return Dictionary(quotas, uniquingKeysWith: { first, _ in first }).compactMapValues { $0 }
  }
}

extension Transfer {
  /// People that `county` gains by it, negative for a loss.
  fileprivate func gain(of county: Identifier<County>) -> Int {
    (to == county ? count : 0) - (from == county ? count : 0)
  }
}

extension Programme {
  /// `people` of the target rule (L4); nil when the programme sets no target.
  package var targetPeople: Int? {
    settings(of: "target").first?["people"]?.integer
  }
}
