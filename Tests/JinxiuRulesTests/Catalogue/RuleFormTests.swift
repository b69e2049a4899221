import JinxiuDomain
import JinxiuRules
import Testing

/// What programme files may write: a change here changes files that people keep.
@Suite struct RuleFormTests {
  @Test func `forms are as programme files know them`() {
    let lines = RuleCatalogue.types.map { Self.line($0.form) }

    #expect(lines == Self.expected)
  }

  private static let levels = "county|township|village"
  private static let tiers = "provincial|municipal|county|township|out-of-province"
  private static let hostKinds = "general|specialist|chinese-medicine|maternal-and-child|community"
  private static let payers = "province|city|county|unit"

  private static let expected = [
    "sending-level [hard]; levels: any of county|township|village",
    "government-run [hard, waivable]",
    "on-post [hard, waivable]",
    "role [hard, waivable]; roles: any of physician|imaging|laboratory|nursing|other",
    "licence [hard]; physician: texts = []; imaging: texts = []; "
      + "laboratory: texts = []; nursing: texts = []; other: texts = []",
    "years-in-profession [hard, waivable]; minimum: 0...60",
    "age-below [hard, waivable]; levels: any of \(levels); below: 18...100 = 50; "
      + "inclusive: boolean = false",
    "host-tier [hard]; tiers: any of \(tiers)",
    "host-kind [hard, waivable]; kinds: any of \(hostKinds)",
    "channel [hard, waivable]; level: one of \(levels); tiers: none or any of \(tiers) = []; "
      + "needs_ground: boolean = false; lead: boolean = false; parent: boolean = false; "
      + "county: one of never|fallback|always = never",
    "specialty-match [hard] indispensable",
    "technique-match [hard, waivable]",
    "offer-level [hard]",
    "wished-host [wish, hard]; points: list of -1000...1000 = [6, 4, 2]",
    "pins [hard] indispensable",
    "duration [hard] indispensable",
    "within-periods [hard] indispensable",
    "earliest-start [hard, waivable]; month: month",
    "finish-by [hard, waivable]; month: month; open: boolean = false",
    "subsidy-deadline [hard]; month: month; tiers: any of \(tiers)",
    "availability [hard, waivable]",
    "other-courses [hard, waivable]",
    "seats [hard] indispensable; programme_first: boolean = true",
    "mentors [hard]",
    "host-capacity [hard]",
    "beds [hard]",
    "away-at-once [hard]",
    "make-up-reserve [hard]; percent: 0...100; from_seats: 1...100000 = 5",
    "one-placement [hard] indispensable",
    "target [hard]; people: 0...1000000",
    "county-quota [hard]; without_quota: one of none|within-target = none",
    "reserved-places [hard]",
    "unit-coverage [hard]; levels: any of \(levels); government_run_only: boolean = false",
    "guidance-floor [hard]; percent: 0...1000 = 100",
    "level-floor [hard]; level: one of \(levels); people: 0...1000000",
    "terrain-floor [hard]; level: one of \(levels); terrains: any of plain|mountain|island; "
      + "people: 0...1000000; hospitals_only: boolean = false",
    "year-split [hard]; percents: list of 0...100; levels: any of \(levels)",
    "tier-share [hard]; tier: one of \(tiers); kind: one of \(hostKinds); "
      + "percent: 0...100; base: one of target|placed|county-quota",
    "general-hospital-majority [hard]; percent: 0...99 = 50",
    "physician-majority [hard]; percent: 0...99 = 50",
    "subsidy [hard]; yuan_per_person: 0...1000000; tiers: any of \(tiers); "
      + "payer: one of \(payers) = city; otherwise: one of \(payers) = county; "
      + "limit_yuan: limit = unlimited; fees_waived: one of subsidised|all = subsidised",
    "lodging [hard]; provided_by: any of \(tiers)",
    "feature-first [wish]",
    "priority-people [wish]; level: one of \(levels); specialties: texts = []; "
      + "roles: none or any of physician|imaging|laboratory|nursing|other = []; "
      + "years_below: 0...60 = 0; age_below: 0...100 = 0; class: 1...9 = 1",
    "incubation [wish]; points: 0...1000 = 5",
    "ground [wish]; points: 0...1000 = 2",
    "first-choice-specialty [wish]; points: 0...1000 = 3",
    "focus-specialty [wish]; level: one of \(levels); specialties: texts; points: 0...1000 = 3",
    "partners [wish]",
    "channel-preference [wish]; lead_points: 0...1000 = 3; parent_points: 0...1000 = 3",
    "tier-preference [wish]; tier: one of \(tiers); level: one of \(levels); points: -1000...1000",
    "distance [wish]; kilometres_per_point: 1...10000 = 20",
    "earlier-start [wish]; points: 0...1000 = 1",
  ]

  private static func line(_ form: RuleForm) -> String {
    let kinds = form.kinds.map(\.rawValue).joined(separator: ", ")
    let parameters = form.parameters.map { parameter in
      let standard = parameter.standard.map { " = \(text($0))" } ?? ""
      return "\(parameter.name): \(text(parameter.type))\(standard)"
    }
    let required = form.isIndispensable ? " indispensable" : ""
    return (["\(form.key) [\(kinds)]\(required)"] + parameters).joined(separator: "; ")
  }

  private static func text(_ type: ParameterType) -> String {
    switch type {
    case .integer(let range): "\(range.lowerBound)...\(range.upperBound)"
    case .integers(let range): "list of \(range.lowerBound)...\(range.upperBound)"
    case .choice(let words): "one of \(words.joined(separator: "|"))"
    case .choices(let words): "any of \(words.joined(separator: "|"))"
    case .subset(let words): "none or any of \(words.joined(separator: "|"))"
    case .boolean: "boolean"
    case .month: "month"
    case .text: "text"
    case .texts: "texts"
    case .limit: "limit"
    }
  }

  private static func text(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .text(let word): word
    case .integers(let numbers): "\(numbers)"
    case .texts(let words): "\(words)"
    }
  }
}
