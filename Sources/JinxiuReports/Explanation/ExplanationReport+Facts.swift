import JinxiuDomain

/// Facts that several answers have, in words.
extension ExplanationReport {
  func list(_ words: [String]) -> String { self(ReportWords.list(words)) }

  /// Name and identifier, which are the same for a need.
  func person(_ demand: DemandName) -> String {
    if case .need = demand { return names.person(demand) }
    return names.person(demand) + bracketed(demand.text)
  }

  /// 市第一医院内科（O3）2024.07–09.
  func stay(_ stay: PlanStop) -> String {
    let gap = language == .chinese ? "" : " "
    return names.host(stay.host) + gap + stay.specialty.text + bracketed(stay.offer.text) + " "
      + MonthText.short(stay.spells)
  }

  func points(_ points: [RulePoints]) -> String {
    list(
      points.map { entry in
        let sign = entry.points < 0 ? "" : "+"
        return "\(names.rule(entry.rule)) \(sign)\(entry.points)"
      })
  }

  func objections(_ objections: [RuleObjection]) -> String {
    objections.map { "\(names.rule($0.rule))\(colon)\(self($0.fact))" }
      .joined(separator: semicolon)
  }

  /// 进修名额〔三（二）〕（市第一医院内科）2024.08 2/2、2024.09 2/2.
  func limit(_ limit: FullLimit) -> String {
    names.rule(limit.rule) + bracketed(limit.name) + " " + lines(limit.lines)
  }

  /// Months of equal use as one run.
  func lines(_ lines: [FullLimit.Line]) -> String {
    var runs: [(months: PeriodSpan?, line: FullLimit.Line)] = []
    for line in lines {
      if let last = runs.last, let span = last.months, let month = line.month,
        last.line.used == line.used, last.line.limit == line.limit,
        span.last.advanced(by: 1) == month,
        let longer = PeriodSpan(from: span.first, to: month)
      {
        runs[runs.count - 1].months = longer
      } else {
        runs.append((line.month.map { PeriodSpan(from: $0, count: 1) }, line))
      }
    }
    return list(
      runs.map { run in
        let months = run.months.map { MonthText.short([$0]) + " " } ?? ""
        return "\(months)\(run.line.used)/\(run.line.limit)"
      })
  }

  /// The first few by name, the rest as a number.
  func holders(_ limit: FullLimit) -> String {
    let named = limit.holders.prefix(6).map { holder in
      person(holder.demand) + (holder.people > 1 ? "×\(holder.people)" : "")
    }
    let shown = limit.holders.prefix(6).reduce(0) { $0 + $1.people }
    let rest = limit.heldBy - shown
    return list(named + (rest > 0 ? [self(Words.others(rest))] : []))
  }

  func change(_ change: ScenarioChange) -> String {
    self(change.phrase(in: scenario, ruleTitles: ruleTitles))
  }

  func changes(_ changes: [ScenarioChange]) -> String {
    changes.map(change).joined(separator: language == .chinese ? "，并且" : " and ")
  }

  /// What a trial came to: the first level that changes, who loses, gains or moves.
  func outcome(_ trial: Trial) -> String {
    switch trial.result {
    case .plan(let difference): return outcome(difference)
    case .unknown: return self(Words.unknownTrial)
    case .impossible(let facts):
      let reasons = facts.prefix(4).map { names.text(aboutAnybody: self($0)) }
      return ([self(Words.impossible)] + reasons).joined(separator: semicolon)
    }
  }

  func outcome(_ difference: TrialDifference) -> String {
    ([levels(difference)] + people(difference)).joined(separator: semicolon)
  }

  private func levels(_ difference: TrialDifference) -> String {
    let changed = difference.levels.filter { $0.before != $0.after }
    guard !changed.isEmpty else { return self(Words.equalLevels) }
    return list(
      changed.map { level in
        let proof = level.isProvenAfter ? "" : bracketed(Words.bound(level.bound))
        return self(ReportWords.level(level.name)) + " \(level.before) → \(level.after)" + proof
      })
  }

  private func people(_ difference: TrialDifference) -> [String] {
    [
      (Words.losing, difference.losing), (Words.gaining, difference.gaining),
      (Words.moving, difference.moving),
    ].compactMap { words, moves in
      guard !moves.isEmpty else { return nil }
      let count = moves.reduce(0) { $0 + $1.count }
      let named = moves.prefix(4).map { move in
        person(move.demand) + (move.count > 1 ? "×\(move.count)" : "")
      }
      let rest = moves.dropFirst(4).reduce(0) { $0 + $1.count }
      return self(words(count)) + colon
        + list(named + (rest > 0 ? [self(Words.others(rest))] : []))
    }
  }

  func unplaced(_ facts: [UnplacedFact]) -> [ExplanationLine] {
    guard !facts.isEmpty else { return [] }
    let shown = facts.prefix(Self.mostListed).map { fact in
      ExplanationLine.item(
        person(fact.demand) + (fact.people > 1 ? " ×\(fact.people)" : "") + colon
          + self(ReportWords.reason(fact.reason)) + semicolon
          + names.text(self(fact.explanation), about: fact.demand))
    }
    let people = facts.reduce(0) { $0 + $1.people }
    return [.heading(self(Words.unplacedHead(people)))] + shown + more(facts.count)
  }

  /// Lists on a terminal stay short; JSON has them whole.
  static let mostListed = 20

  func more(_ count: Int) -> [ExplanationLine] {
    count > Self.mostListed
      ? [.item(self(Words.more(count - Self.mostListed)))] : []
  }
}
