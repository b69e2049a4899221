import JinxiuDomain
import JinxiuRules

extension Explainer {
  func explanation(
    of setting: RuleSetting, _ desk: inout TrialDesk
  ) async throws -> RuleExplanation {
    let uses = plan.rules.filter { $0.rule == setting.id }
    let isLimit = uses.contains { $0.limit != nil }
    let changes = loosenings(of: setting)
    desk.leaveOut(max(0, changes.count - most))
    var loosenings: [Loosening] = []
    for change in changes.prefix(most) {
      if let found = try await loosening(change, &desk) { loosenings.append(found) }
    }
    return RuleExplanation(
      rule: setting.id, uses: isLimit ? uses.filter(\.isBinding) : uses,
      roomy: isLimit ? uses.count { !$0.isBinding } : 0,
      unplaced: unplaced { $0.rules.contains(setting.id) },
      waived: holders { $0.waivers.contains(setting.id) }, loosenings: loosenings)
  }

  /// By the least that tells where the rule has a number or month; else, for each limit of it that is
  /// full, one more; else the rule left out.
  private func loosenings(of setting: RuleSetting) -> [ScenarioChange] {
    let scenario = market.scenario
    if let milder = ParameterSteps(setting, in: scenario).one {
      return [.parameter(setting.id, milder)]
    }
    let full = fullSubjects(of: setting)
    switch setting.rule {
    case "seats": return full.map { .seats(Identifier($0), during: nil, by: 1) }
    case "county-quota": return full.map { .quota(Identifier($0), by: 1) }
    case "host-capacity": return full.map { .hostCapacity(Identifier($0), by: 1) }
    case "beds": return full.map { .beds(Identifier($0), by: 1) }
    case "away-at-once": return full.map { .away(Identifier($0), by: 1) }
    case "mentors":
      return full.compactMap { subject in
        scenario.offers.first { "\($0.host)|\($0.specialty)" == subject }
      }.map { .mentors($0.id, by: 1) }
    default:
      let form = RuleCatalogue.form(of: setting.rule)
      return form?.isIndispensable == false ? [.withoutRule(setting.id)] : []
    }
  }

  /// Subjects of ceilings without room for one more, those that are full longest first.
  private func fullSubjects(of setting: RuleSetting) -> [String] {
    var months: [String: Int] = [:]
    for (index, row) in market.rows.enumerated() where row.rule == setting.id {
      guard case .atMost(let limit) = row.bound, standing.used[index] >= limit else { continue }
      months[row.subject.key, default: 0] += 1
    }
    return months.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
