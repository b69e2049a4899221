package import JinxiuDomain

/// L68–L71, D13, D22: a county places at most its quota, and at least its floor where it has one.
///
/// For each county c, with transfers recorded from and to it:
/// - `Σ_c x ≤ max(0, quotaMaximum_c + transfers in − transfers out)`, no row for `unlimited`; a county
///   without a quota has quota 0 under `none` and no row under `within-target`;
/// - `Σ_c x + shortfall ≥ quotaMinimum_c` when that is above 0.
package struct CountyQuota: Rule {
  package static let form = RuleForm(
    key: "county-quota",
    title: Phrase("县区名额", "quota of a county"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "without_quota", .choice(["none", "within-target"]), standard: .text("none"),
        meaning: Phrase(
          "未列名额的单位：不安排，或只受总人数限制",
          "senders without a quota: nobody, or limited by the target alone"))
    ],
    ambiguities: [
      Ambiguity(
        "without_quota", ["D13"],
        question: Phrase("未列名额的单位能否派人", "whether senders without a quota may send"),
        readings: [
          Reading("none", Phrase("不能", "they may not"), "without_quota", .text("none")),
          Reading(
            "within-target", Phrase("可以，只受总人数限制", "they may, within the target"),
            "without_quota", .text("within-target")),
        ])
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let totals: [Resource]
  private let uses: [Identifier<County>: [Use]]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let isOpen = setting.text("without_quota") == "within-target"
    let quotas = scenario.effectiveQuotas
    var totals: [Resource] = []
    var uses: [Identifier<County>: [Use]] = [:]
    for county in scenario.counties {
      let rows =
        Self.ceiling(of: county, quotas: quotas, isOpen: isOpen) + Self.floor(of: county)
      totals += rows.map(Resource.total)
      uses[county.id] = rows.map { Use($0.subject.key) }
    }
    self.totals = totals.sortedBySubject
    self.uses = uses
  }

  package func resources() -> [Resource] { totals }

  package func uses(of demand: Demand) -> [Use] { uses[demand.county] ?? [] }

  private static func ceiling(
    of county: County, quotas: [Identifier<County>: Int], isOpen: Bool
  ) -> [Total] {
    guard let quota = quotas[county.id], county.quotaMaximum != nil || !isOpen else { return [] }
    return [Total(Subject(county.id.text), .atMost(quota))]
  }

  private static func floor(of county: County) -> [Total] {
    guard county.quotaMinimum > 0 else { return [] }
    let subject = Subject(
      "min:\(county.id)", Phrase("\(county.id)下限", "floor of \(county.id)"))
    return [Total(subject, .atLeast(county.quotaMinimum))]
  }
}
