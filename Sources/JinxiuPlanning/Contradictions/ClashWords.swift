import JinxiuDomain
import JinxiuRules

/// Puts a set of parts that contradict each other into facts and sentences.
struct ClashWords {
  private let system: ClashSystem
  private var scenario: Scenario { system.market.scenario }

  init(_ system: ClashSystem) { self.system = system }

  func cause(_ parts: Set<Int>, isMinimal: Bool, isResolved: Bool) -> ContradictionCause {
    let sorted = parts.sorted()
    let limits = sorted.compactMap(limit)
    let pins = system.pinned(in: parts)
    let isPersonal = limits.isEmpty && pins.count == 1
    let refusal = isPersonal ? PinRefusal(system.market, system, pins[0], parts) : nil
    let conditions = sorted.compactMap(condition)
    var rules = Set(limits.map(\.rule) + conditions.map(\.rule) + (refusal?.rules ?? []))
    if refusal == nil { rules.formUnion(scenario.programme.settings(of: Pins.form.key).map(\.id)) }
    return ContradictionCause(
      pins: pins.compactMap { system.groups[$0].demand?.trainee?.id }, conditions: conditions,
      limits: limits, rules: scenario.programme.rules.map(\.id).filter(rules.contains),
      facts: refusal.map { [$0.sentence] } ?? sentences(sorted),
      proof: ClashProof(system, parts).phrase, isMinimal: isMinimal, isResolved: isResolved)
  }

  private func limit(_ part: Int) -> SharedLimit? {
    guard case .limit(let index) = system.parts[part] else { return nil }
    let row = system.market.rows[index]
    let (number, isShare): (Int, Bool) =
      switch row.bound {
      case .atMost(let number), .required(let number), .atLeast(let number): (number, false)
      case .shareAtMost(let percent), .shareAbove(let percent): (percent, true)
      }
    return SharedLimit(
      rule: row.rule, subject: row.subject.key, phrase: row.subject.phrase, month: row.month,
      limit: number, isShare: isShare)
  }

  private func condition(_ part: Int) -> PersonCondition? {
    guard case .condition(let group, let rule, let fact) = system.parts[part],
      let trainee = system.groups[group].demand?.trainee
    else { return nil }
    return PersonCondition(rule: rule, trainee: trainee.id, fact: fact)
  }

  /// One sentence a part.
  private func sentences(_ parts: [Int]) -> [Phrase] {
    parts.map { part in
      switch system.parts[part] {
      case .limit(let row): sentence(system.market.rows[row])
      case .condition(let group, let rule, let fact):
        scenario.programme.ruled(rule, Phrase.joining(system.name(of: group), fact))
      case .pin(let group): sentence(ofPin: group)
      }
    }
  }

  private func sentence(_ row: ResourceRow) -> Phrase {
    let month = row.month.map { Phrase(" · \($0.phrase.chinese)", " · \($0.phrase.english)") }
    let bound =
      switch row.bound {
      case .atMost(let limit): Phrase("最多\(limit)", "at most \(limit)")
      case .required(let number), .atLeast(let number):
        Phrase("必须安排\(number)人", "\(number) must be placed")
      case .shareAtMost(let percent): Phrase("不超过\(percent)%", "at most \(percent) %")
      case .shareAbove(let percent): Phrase("超过\(percent)%", "above \(percent) %")
      }
    let subject = row.subject.phrase
    return scenario.programme.ruled(
      row.rule,
      Phrase(
        "\(subject.chinese)\(month?.chinese ?? "")，\(bound.chinese)",
        "\(subject.english)\(month?.english ?? ""), \(bound.english)"))
  }

  private func sentence(ofPin group: Int) -> Phrase {
    let name = system.name(of: group)
    guard let trainee = system.groups[group].demand?.trainee,
      let pin = scenario.pins.first(where: { $0.trainee == trainee.id }),
      let rule = scenario.programme.settings(of: Pins.form.key).first
    else { return name }
    let host = scenario.host(pin.host)?.name ?? pin.host.text
    let what = [pin.specialty?.text, pin.from.map { $0.phrase.chinese + "起" }].compactMap(\.self)
    let words = [pin.specialty?.text, pin.from.map { "from " + $0.phrase.english }]
      .compactMap(\.self)
    return scenario.programme.ruled(
      rule.id,
      Phrase(
        "\(name.chinese)必须安排在\(([host] + what).joined(separator: " · "))",
        "\(name.english) must be placed at \(([host] + words).joined(separator: " · "))"))
  }
}

extension Programme {
  /// The words behind the title and clause of a rule.
  func ruled(_ rule: Identifier<RuleSetting>, _ words: Phrase) -> Phrase {
    let setting = self.rule(rule)
    let title = setting?.title ?? Phrase(rule.text, rule.text)
    let clause = setting?.clause ?? ""
    return Phrase(
      "\(title.chinese)（\(clause)）：\(words.chinese)",
      "\(title.english) (\(clause)): \(words.english)")
  }
}

extension ClashSystem {
  /// Name and identifier: rows have identifiers alone.
  func name(of group: Int) -> Phrase {
    guard let trainee = groups[group].demand?.trainee else { return Phrase("", "") }
    return Phrase("\(trainee.name)（\(trainee.id)）", "\(trainee.name) (\(trainee.id))")
  }
}

extension Phrase {
  fileprivate static func joining(_ left: Phrase, _ right: Phrase) -> Phrase {
    Phrase("\(left.chinese)：\(right.chinese)", "\(left.english): \(right.english)")
  }
}
