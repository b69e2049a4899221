extension ScenarioChange {
  /// The change in words; people by their identifiers alone, since names may be masked (R47).
  ///
  /// - Parameters:
  ///   - scenario: The one that the change is made to.
  ///   - ruleTitles: What the formulas of the rule catalogue are called, by their keys; a rule
  ///     without an entry is called by its identifier.
  package func phrase(in scenario: Scenario, ruleTitles: [String: Phrase] = [:]) -> Phrase {
    let words = ChangeWords(scenario: scenario, ruleTitles: ruleTitles)
    return switch self {
    case .seats(let offer, let months, let places): words.seats(offer, months, places)
    case .hostCapacity(let host, let people):
      words.more(
        people, of: Phrase("同期进修人数上限", "at once in the whole of"), at: words.host(host),
        unit: "人", counted: ("trainee", "trainees"))
    case .beds(let host, let people):
      words.more(
        people, of: Phrase("住宿床位", "for trainees at"), at: words.host(host), unit: "张",
        counted: ("bed", "beds"))
    case .away(let unit, let people):
      words.more(
        people, of: Phrase("同期外出人数上限", "away at once from"), at: words.unit(unit),
        unit: "人", counted: ("person", "people"))
    case .mentors(let offer, let people):
      words.more(
        people, of: Phrase("带教老师", "in"), at: words.offer(offer), unit: "名",
        counted: ("mentor", "mentors"))
    case .quota(let county, let people):
      words.more(
        people, of: Phrase("名额上限", "in the quota of"), at: Phrase(county.text, county.text),
        unit: "人", counted: ("place", "places"))
    case .parameter(let rule, let parameter): words.parameter(parameter, of: rule)
    case .withoutRule(let rule): words.rule(rule, "不执行%", "without %")
    case .kind(let rule, let kind): words.kind(kind, of: rule)
    case .objective(let levels): words.objective(levels)
    case .waiver(let waiver):
      words.rule(waiver.rule, "批准\(waiver.trainee)例外于%", "\(waiver.trainee) has leave from %")
    case .pin(let pin): words.pin(pin)
    case .withoutPin(let trainee):
      Phrase("解除\(trainee)的锁定", "\(trainee) is no longer pinned")
    case .withoutTrainee(let trainee): Phrase("\(trainee)退出", "\(trainee) withdraws")
    case .withoutHost(let host): words.withdrawn(words.host(host))
    case .withoutOffer(let offer): words.withdrawn(words.offer(offer))
    case .availability(let trainee, let months): words.availability(trainee, months)
    }
  }
}

/// Words for changes of one scenario.
private struct ChangeWords {
  let scenario: Scenario
  let ruleTitles: [String: Phrase]

  func host(_ id: Identifier<Host>) -> Phrase {
    let name = scenario.host(id)?.name ?? id.text
    return Phrase(name, name)
  }

  func unit(_ id: Identifier<Unit>) -> Phrase {
    let name = scenario.unit(id)?.name ?? id.text
    return Phrase(name, name)
  }

  /// Host and specialty with the offer's own name.
  func offer(_ id: Identifier<Offer>) -> Phrase {
    guard let offer = scenario.offer(id) else { return Phrase(id.text, id.text) }
    let host = host(offer.host)
    return Phrase(
      "\(host.chinese)\(offer.specialty)（\(id)）", "\(host.english) \(offer.specialty) (\(id))")
  }

  func more(
    _ number: Int, of what: Phrase, at place: Phrase, unit: String,
    counted nouns: (one: String, many: String)
  ) -> Phrase {
    let (amount, noun) = (abs(number), abs(number) == 1 ? nouns.one : nouns.many)
    let sense = number < 0 ? Phrase("减少", "fewer") : Phrase("增加", "more")
    return Phrase(
      "\(place.chinese)\(what.chinese)\(sense.chinese)\(amount)\(unit)",
      "\(amount) \(noun) \(sense.english) \(what.english) \(place.english)")
  }

  func seats(_ id: Identifier<Offer>, _ months: PeriodSpan?, _ places: Int) -> Phrase {
    let during = months.map(during)
    let words = more(
      places, of: Phrase((during?.chinese ?? "") + "名额", "in"), at: offer(id), unit: "个",
      counted: ("seat", "seats"))
    let note = months.flatMap { places > 0 ? self.opening(of: id, $0) : nil }
    return Phrase(
      words.chinese + (note?.chinese ?? ""),
      words.english + (during.map { " " + $0.english } ?? "") + (note?.english ?? ""))
  }

  /// That the offer has no places in all or some of these months; nil where it has.
  private func opening(of id: Identifier<Offer>, _ months: PeriodSpan) -> Phrase? {
    guard let offer = scenario.offer(id), offer.isClosed(inSomeOf: months) else { return nil }
    return months.periods.contains { offer.seats(in: $0) > 0 }
      ? Phrase("（部分月份原不招收）", " (closed until now in some of them)")
      : Phrase("（原不招收）", " (closed until now)")
  }

  /// In a month, or from month to month.
  private func during(_ months: PeriodSpan) -> Phrase {
    let (first, last) = (months.first.phrase, months.last.phrase)
    guard months.count > 1 else { return Phrase(first.chinese, "in \(first.english)") }
    return Phrase(
      "\(first.chinese)至\(last.chinese)", "from \(first.english) to \(last.english)")
  }

  /// The words with the rule where `%` stands.
  func rule(_ id: Identifier<RuleSetting>, _ chinese: String, _ english: String) -> Phrase {
    let title = title(of: id)
    return Phrase(
      Self.filled(chinese, title.chinese), Self.filled(english, title.english))
  }

  private static func filled(_ pattern: String, _ title: String) -> String {
    pattern.split(separator: "%", omittingEmptySubsequences: false).joined(separator: title)
  }

  private func title(of id: Identifier<RuleSetting>) -> Phrase {
    let setting = scenario.programme.rule(id)
    let title = setting.flatMap { ruleTitles[$0.rule] } ?? Phrase(id.text, id.text)
    guard let clause = setting?.clause, !clause.isEmpty else {
      return Phrase("“\(title.chinese)”", "“\(title.english)”")
    }
    return Phrase("“\(title.chinese)”〔\(clause)〕", "“\(title.english)” [\(clause)]")
  }

  func parameter(_ parameter: Parameter, of id: Identifier<RuleSetting>) -> Phrase {
    let title = title(of: id)
    let now = scenario.programme.rule(id)?[parameter.name]?.written
    let then = parameter.value.written
    let from = now.map { Phrase("由\($0)改为", "from \($0) to") } ?? Phrase("设为", "set to")
    return Phrase(
      "\(title.chinese)的\(Self.named[parameter.name] ?? " \(parameter.name) ")\(from.chinese)\(then)",
      "\(parameter.name) of \(title.english) \(from.english) \(then)")
  }

  /// What parameters that have a number or month are called; others by their key.
  private static let named = [
    "percent": "百分比", "people": "人数", "minimum": "最低年限", "below": "年龄界限", "month": "月份",
    "limit_yuan": "总额（元）", "points": "分值",
  ]

  func kind(_ kind: RuleKind, of id: Identifier<RuleSetting>) -> Phrase {
    switch kind {
    case .hard: rule(id, "%改为必须执行", "% is never to be broken")
    case .waivable: rule(id, "%改为原则上执行、可批准例外", "% may be broken with a recorded waiver")
    case .wish: rule(id, "%改为只计分、不强制", "% is scored and never forced")
    }
  }

  func objective(_ levels: [ObjectiveLevel]) -> Phrase {
    let names = levels.map(\.rawValue)
    return Phrase(
      "目标次序改为：\(names.joined(separator: "、"))",
      "optimised in this order: \(names.joined(separator: ", "))")
  }

  func pin(_ pin: Pin) -> Phrase {
    let (host, specialty) = (host(pin.host), pin.specialty?.text)
    let from = pin.from?.phrase
    return Phrase(
      "锁定\(pin.trainee)到\(host.chinese)\(specialty ?? "")"
        + (from.map { "，\($0.chinese)开始" } ?? ""),
      "\(pin.trainee) is pinned to \(host.english)" + (specialty.map { " \($0)" } ?? "")
        + (from.map { " from \($0.english)" } ?? ""))
  }

  func withdrawn(_ place: Phrase) -> Phrase {
    Phrase("\(place.chinese)退出", "\(place.english) withdraws")
  }

  func availability(_ trainee: Identifier<Trainee>, _ months: PeriodSpan?) -> Phrase {
    guard let months else {
      return Phrase("\(trainee)任何月份都可脱产", "\(trainee) may be away in any month")
    }
    let during = during(months)
    return Phrase(
      "\(trainee)可在\(during.chinese)脱产", "\(trainee) may be away \(during.english)")
  }
}

extension ParameterValue {
  /// As the programme file writes it.
  fileprivate var written: String {
    switch self {
    case .integer(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .text(let word): word
    case .integers(let numbers): numbers.map { "\($0)" }.joined(separator: ", ")
    case .texts(let words): words.joined(separator: ", ")
    }
  }
}
