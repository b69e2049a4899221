import JinxiuDomain
import JinxiuRules
import Yams

/// Reads the `rules` of a programme and checks them against the rule catalogue.
///
/// A rule is `rule` (its key in the catalogue), `id` (the same when left out), `kind`,
/// `requirements`, `clause`, `quote` and `parameters`. Parameters stand in a group of their own,
/// since some share a name with the rule itself: the share of a tier has a `kind` of host.
struct RulesReader {
  let reader: YAMLReader
  let book: FaultBook
  /// The programme's months; nil when they could not be read.
  let periods: PeriodSpan?
  let grid: Grid

  static let keys = ["rule", "id", "kind", "requirements", "clause", "quote", "parameters"]

  /// The settings that could be read, completed with their defaults.
  struct Settings {
    let settings: [RuleSetting]
  }

  func settings(_ node: Node) -> Settings? {
    guard let entries = reader.list(node) else { return nil }
    let drafts = entries.compactMap(draft)
    refuseRepeatedIds(drafts)
    refuseFaults(drafts, listedAt: node)
    return Settings(
      settings: drafts.compactMap { draft in
        guard let setting = draft.setting else { return nil }
        return RuleCatalogue.form(of: setting.rule)?.completed(setting) ?? setting
      })
  }

  private func draft(_ node: Node) -> RuleDraft? {
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(Self.keys)
    let rule = map.required("rule", among: Self.keys).flatMap(rule)
    let id = map.value("id").flatMap(reader.text)
    let kind = map.required("kind", among: Self.keys).flatMap { node in
      reader.word(node, among: RuleKind.allCases.map { ($0.rawValue, $0) })
    }
    let requirements = map.value("requirements").flatMap(reader.texts)
    let clause = map.value("clause").flatMap(reader.text)
    let quote = map.value("quote").flatMap(reader.text)
    let parameters = map.value("parameters").flatMap(reader.map)
    guard let rule else { return nil }
    return RuleDraft(
      node: node, map: map, rule: rule, id: id ?? rule, kind: kind,
      requirements: requirements ?? [], clause: clause ?? "", quote: quote ?? "",
      values: parameters?.entries.compactMap { entry in
        parameter(entry.value).map { Parameter(entry.key, $0) }
      } ?? [], parameters: parameters)
  }

  /// A key of the catalogue; after the fault of a misspelt one the key that was meant, so that its
  /// parameters are checked all the same.
  private func rule(_ node: Node) -> String? {
    guard let text = reader.text(node) else { return nil }
    let keys = RuleCatalogue.types.map { $0.form.key }
    guard !keys.contains(text) else { return text }
    let near = Nearest.name(to: text, among: keys)
    let all = Phrase(keys.joined(separator: "、"), keys.joined(separator: ", "))
    reader.add(
      .ruleSetting, node, found: text,
      Phrase("规则目录中没有“\(text)”", "the rule catalogue has no “\(text)”"),
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase("可用的规则：\(all.chinese)", "use one of: \(all.english)"))
    return near
  }

  private func parameter(_ node: Node) -> ParameterValue? {
    guard node.sequence != nil else { return single(node) }
    guard let entries = reader.list(node) else { return nil }
    let values = entries.compactMap(single)
    let integers = values.compactMap(\.integer)
    if !integers.isEmpty, integers.count == values.count { return .integers(integers) }
    return .texts(values.map(Self.word))
  }

  private func single(_ node: Node) -> ParameterValue? {
    guard let text = reader.text(node) else { return nil }
    guard node.scalar?.style == .plain else { return .text(text) }
    if let number = CellText.integer(text) { return .integer(number) }
    return text == "true" || text == "false" ? .boolean(text == "true") : .text(text)
  }

  private static func word(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .boolean(let truth): String(truth)
    case .text(let text): text
    case .integers, .texts: ""
    }
  }

  private func refuseRepeatedIds(_ drafts: [RuleDraft]) {
    var seen: Set<String> = []
    for draft in drafts where !seen.insert(draft.id).inserted {
      reader.add(
        .duplicateRule, draft.map.value("id") ?? draft.node, found: draft.id,
        Phrase("规则 id “\(draft.id)”重复", "the rule id “\(draft.id)” is used twice"),
        Phrase("给其中一条写上另一个 id", "give one of them an id of its own"))
    }
  }

  /// Some span, since a programme has one; only its grid counts.
  private var unknown: PeriodSpan { PeriodSpan(from: Period(index: 0, on: grid), count: 1) }

  private func refuseFaults(_ drafts: [RuleDraft], listedAt node: Node) {
    // Ids are made unique, and a kind that could not be read stands as one the rule may have:
    // both are faults already, and must not hide others or make more.
    let settings = drafts.enumerated().map { $1.checked(as: "\($1.id)#\($0)") }
    let faults = RuleCatalogue.faults(
      in: .holding(settings, in: periods ?? unknown), monthsAreKnown: periods != nil)
    for found in faults {
      let draft = found.position.map { drafts[$0] }
      let parameter = found.fault.parameter
      let value = parameter.flatMap { draft?.parameters?.value($0) }
      let setting =
        parameter == nil ? draft?.map.value("kind") : draft?.map.value("parameters")
      book.add(
        Fault(
          .ruleSetting,
          at: reader.document.place(value ?? setting ?? draft?.node ?? node),
          found: value?.scalar?.string ?? "", problem: found.fault.problem.withoutStop,
          advice: found.fault.advice.withoutStop, clause: draft?.clause ?? ""))
    }
  }
}

/// One entry of `rules`, as far as it could be read.
struct RuleDraft {
  let node: Node
  let map: YAMLMap
  let rule: String
  let id: String
  let kind: RuleKind?
  let requirements: [String]
  let clause: String
  let quote: String
  let values: [Parameter]
  let parameters: YAMLMap?

  var setting: RuleSetting? { kind.map { setting(id, $0) } }

  func checked(as id: String) -> RuleSetting {
    setting(id, kind ?? RuleCatalogue.form(of: rule)?.kinds.first ?? .hard)
  }

  private func setting(_ id: String, _ kind: RuleKind) -> RuleSetting {
    RuleSetting(
      id: Identifier(id), rule: rule, kind: kind, requirements: requirements, clause: clause,
      quote: quote, parameters: values)
  }
}

extension Programme {
  /// A programme of rules and months, for the checks of the rule catalogue.
  fileprivate static func holding(_ rules: [RuleSetting], in periods: PeriodSpan) -> Programme {
    return Programme(
      id: "", title: "",
      document: Document(number: "", issuer: "", division: "", dated: "", basis: []),
      periods: periods, levels: [], asOf: "",
      filingDeadline: nil,
      language: .chinese, categories: [], rules: rules, objective: [], contact: "",
      sampleNotice: nil)
  }
}

extension Phrase {
  /// Help lines end without a full stop.
  fileprivate var withoutStop: Phrase {
    func bare(_ text: String) -> String {
      text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
    }
    return Phrase(bare(chinese), bare(english))
  }
}
