package import JinxiuDomain
import JinxiuRules
import Yams

/// Writes changes as a change file, which `plan --change` and `whatif` lay over the scenario.
package enum ChangeText {
  /// - Parameter title: What the file does, in one line.
  package static func text(
    _ changes: [ScenarioChange], title: Phrase, over scenario: Scenario
  ) -> String {
    let node = map([
      ("title", map([("zh", text(title.chinese)), ("en", text(title.english))])),
      ("changes", Node(changes.map { map(entry($0, scenario)) })),
    ])
    guard let text = try? Yams.serialize(node: node, width: -1, allowUnicode: true) else {
      preconditionFailure("texts and numbers can be written as YAML")
    }
    return text
  }

  private static func entry(
    _ change: ScenarioChange, _ scenario: Scenario
  ) -> [(String, Node)] {
    switch change {
    case .seats(let offer, let months, let by):
      row(.offers, offer) + (months.map { [("during", span($0))] } ?? [])
        + (opens(change, scenario) ? [("open", value(.boolean(true)))] : []) + step("seats", by)
    case .hostCapacity(let host, let by): row(.hosts, host) + step("max_trainees", by)
    case .beds(let host, let by): row(.hosts, host) + step("beds", by)
    case .away(let unit, let by): row(.units, unit) + step("max_away", by)
    case .mentors(let offer, let by): row(.offers, offer) + step("mentors", by)
    case .quota(let county, let by): row(.counties, county) + quota(county, by, scenario)
    case .parameter(let rule, let parameter):
      rules(rule) + [("set", map([(parameter.name, value(parameter.value))]))]
    case .withoutRule(let rule): rules(rule) + removal
    case .kind(let rule, let kind): rules(rule) + [("kind", text(kind.rawValue))]
    case .waiver(let waiver):
      addition(
        .waivers,
        [
          ("trainee", waiver.trainee.text), ("rule", waiver.rule.text), ("reason", waiver.reason),
          ("approver", waiver.approver),
        ])
    case .pin(let pin):
      addition(
        .pins,
        [
          ("trainee", pin.trainee.text), ("host", pin.host.text),
          ("specialty", pin.specialty?.text), ("from", pin.from?.description),
          ("reason", pin.reason),
        ])
    case .withoutPin(let trainee): row(.pins, trainee) + removal
    case .withoutTrainee(let trainee): row(.trainees, trainee) + removal
    case .withoutHost(let host): row(.hosts, host) + removal
    case .withoutOffer(let offer): row(.offers, offer) + removal
    case .availability(let trainee, let months):
      row(.trainees, trainee) + [
        (
          "set",
          map([
            ("from", months.map { text($0.first.description) } ?? nothing),
            ("to", months.map { text($0.last.closing) } ?? nothing),
          ])
        )
      ]
    case .objective(let levels):
      [
        ("programme", nothing),
        ("set", map([("objective", Node(levels.map { text($0.rawValue) }))])),
      ]
    }
  }

  /// Whether seats are in months that the offer does not have.
  private static func opens(_ change: ScenarioChange, _ scenario: Scenario) -> Bool {
    guard case .seats(let id, let months?, 0...) = change, let offer = scenario.offer(id) else {
      return false
    }
    return !offer.span.contains(months)
  }

  /// A blank quota is nobody, and no number that could be raised.
  private static func quota(
    _ county: Identifier<County>, _ by: Int, _ scenario: Scenario
  ) -> [(String, Node)] {
    scenario.county(county)?.quotaMaximum == nil
      ? [("set", map([("quota_max", number(by))]))] : step("quota_max", by)
  }

  private static var removal: [(String, Node)] { [("remove", Node("true", .implicit, .plain))] }
  private static var nothing: Node { Node("null", .implicit, .plain) }

  private static func row<Entity>(
    _ table: Table, _ id: Identifier<Entity>
  ) -> [(String, Node)] { [(table.rawValue, text(id.text))] }

  private static func rules(_ id: Identifier<RuleSetting>) -> [(String, Node)] {
    [("rules", text(id.text))]
  }

  private static func step(_ column: String, _ by: Int) -> [(String, Node)] {
    [("by", map([(column, number(by))]))]
  }

  private static func addition(
    _ table: Table, _ cells: [(String, String?)]
  ) -> [(String, Node)] {
    let written = cells.compactMap { name, cell in cell.map { (name, text($0)) } }
    return [(table.rawValue, nothing), ("add", map(written))]
  }

  private static func span(_ months: PeriodSpan) -> Node {
    map([("from", text(months.first.description)), ("to", text(months.last.closing))])
  }

  private static func value(_ value: ParameterValue) -> Node {
    switch value {
    case .integer(let one): number(one)
    case .boolean(let flag): Node(flag ? "true" : "false", .implicit, .plain)
    case .text(let word): text(word)
    case .integers(let numbers): Node(numbers.map(number))
    case .texts(let words): Node(words.map(text))
    }
  }

  private static func number(_ number: Int) -> Node { Node(String(number), .implicit, .plain) }

  /// Quoted where it could be read as something else than a text.
  private static func text(_ text: String) -> Node {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
    }
    let words: Set = ["null", "true", "false", "yes", "no", "on", "off", "all"]
    let isOpen = isPlain && text.first?.isLetter == true && !words.contains(text.lowercased())
    return Node(text, .implicit, isOpen ? .plain : .doubleQuoted)
  }

  private static func map(_ entries: [(String, Node)]) -> Node {
    Node(entries.map { (Node($0.0, .implicit, .plain), $0.1) })
  }
}
