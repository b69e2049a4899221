import JinxiuDomain
import JinxiuRules

/// Says for everyone without a place why, and what came nearest.
struct UnplacedReasons {
  private let problem: Problem
  private let assignment: Assignment
  private let ledger: Ledger

  init(_ problem: Problem, _ assignment: Assignment, _ ledger: Ledger) {
    self.problem = problem
    self.assignment = assignment
    self.ledger = ledger
  }

  /// By demand.
  func unplaced() -> [Unplaced] {
    problem.demands.compactMap { demand in
      let placed = demand.options.reduce(0) { $0 + assignment[$1] }
      let missing = demand.demand.count - placed
      return missing > 0 ? unplaced(demand, count: missing) : nil
    }
  }

  private func unplaced(_ demand: ProblemDemand, count: Int) -> Unplaced {
    if demand.options.isEmpty { return refused(demand, count: count) }
    return crowdedOut(demand, count: count)
  }

  private func entry(
    _ demand: ProblemDemand, _ count: Int, _ reason: UnplacedReason,
    _ rules: Set<Identifier<RuleSetting>>, _ explanation: Phrase, _ nearest: NearestAlternative?
  ) -> Unplaced {
    Unplaced(
      demand: demand.demand.name, count: count, county: demand.demand.county,
      unit: demand.demand.unit?.id, reason: reason,
      rules: problem.scenario.programme.rules.map(\.id).filter(rules.contains),
      explanation: explanation, nearest: nearest)
  }
}

// No option is allowed.
extension UnplacedReasons {
  private func refused(_ demand: ProblemDemand, count: Int) -> Unplaced {
    if let whole = demand.refusals.first(where: { $0.place == nil }) {
      return entry(
        demand, count, .ineligible, Set(whole.objections.map(\.rule)),
        joined(whole.objections.map(\.fact)), nearestIfAllowed(demand, whole.objections))
    }
    guard let nearest = problem.nearestRefusal(of: demand), let place = nearest.place else {
      return nobodyOffers(demand, count: count)
    }
    let rules = Set(demand.refusals.flatMap { $0.objections.map(\.rule) })
    let facts = nearest.objections.map(\.fact)
    let host = place.host.name
    return entry(
      demand, count, .noOffer, rules,
      Phrase(
        "\(specialtyNames(demand))的招收计划均不符合条件；最接近的是\(host)：" + joined(facts).chinese,
        "no offer for \(specialtyNames(demand)) is allowed; the nearest, at \(host): "
          + joined(facts).english),
      NearestAlternative(
        host: place.host.id, specialty: place.offer.specialty,
        from: nearest.span?.first ?? place.offer.span.first, missing: facts))
  }

  private func nobodyOffers(_ demand: ProblemDemand, count: Int) -> Unplaced {
    let rules = problem.scenario.programme.settings(of: "specialty-match").map(\.id)
    let names = specialtyNames(demand)
    return entry(
      demand, count, .noOffer, Set(rules),
      Phrase("没有医院在可用月份招收\(names)", "no hospital offers \(names) in usable months"), nil)
  }

  private func specialtyNames(_ demand: ProblemDemand) -> String {
    demand.demand.specialties.map(\.text).joined(separator: "、")
  }

  /// Where the person would have gone, were it not for the rules about the person.
  private func nearestIfAllowed(
    _ demand: ProblemDemand, _ objections: [Objection]
  ) -> NearestAlternative? {
    let candidates = problem.candidates(for: demand.demand)
    guard
      let option = candidates.max(by: {
        problem.rules.points(of: $0) < problem.rules.points(of: $1)
      })
    else { return nil }
    return NearestAlternative(
      host: option.host.id, specialty: option.offer.specialty, from: option.firstMonth,
      missing: objections.map(\.fact))
  }

  private func joined(_ facts: [Phrase]) -> Phrase {
    Phrase(
      facts.map(\.chinese).joined(separator: "；"), facts.map(\.english).joined(separator: "; "))
  }
}

// Options are allowed, but what they need is used up.
extension UnplacedReasons {
  private struct Blocked {
    let option: ProblemOption
    let rows: [Int]
  }

  private func crowdedOut(_ demand: ProblemDemand, count: Int) -> Unplaced {
    let blocked = demand.options.map { index in
      let option = problem.options[index]
      return Blocked(option: option, rows: ledger.blockers(of: option).filter(isShared))
    }
    let first = Set(blocked[0].rows)
    let everywhere = blocked.reduce(first) { $0.intersection($1.rows) }.sorted()
    let nearest = blocked.min { left, right in
      (left.rows.count, -left.option.points) < (right.rows.count, -right.option.points)
    }
    if blocked.contains(where: { $0.rows.isEmpty }) {
      return entry(
        demand, count, .limits, [],
        Phrase("仍有空余岗位，但求解提前停止，未及使用", "a place was free; the search stopped before using it"),
        nearest.map { alternative($0) })
    }
    let rules =
      everywhere.isEmpty
      ? Set(blocked.flatMap { $0.rows.map { problem.rows[$0].rule } })
      : Set(everywhere.map { problem.rows[$0].rule })
    return entry(
      demand, count, .limits, rules, explanation(everywhere, blocked),
      nearest.map { alternative($0) })
  }

  /// The row that says a person is placed once is no reason for anybody.
  private func isShared(_ row: Int) -> Bool {
    problem.scenario.programme.rule(problem.rows[row].rule)?.rule != "one-placement"
  }

  private func explanation(_ everywhere: [Int], _ blocked: [Blocked]) -> Phrase {
    if !everywhere.isEmpty {
      let facts = merged(everywhere).map { full($0) }
      return Phrase(
        "全部\(blocked.count)个可选岗位都受限于：" + joined(facts).chinese,
        "all \(blocked.count) possible placements meet: " + joined(facts).english)
    }
    let rows = Set(blocked.flatMap(\.rows)).sorted()
    let facts = merged(rows).prefix(6).map { full($0) }
    return Phrase(
      "\(blocked.count)个可选岗位均已用满：" + joined(Array(facts)).chinese,
      "all \(blocked.count) possible placements are used up: " + joined(Array(facts)).english)
  }

  private func alternative(_ blocked: Blocked) -> NearestAlternative {
    NearestAlternative(
      host: blocked.option.option.host.id, specialty: blocked.option.option.offer.specialty,
      from: blocked.option.option.firstMonth,
      missing: merged(blocked.rows).map { oneMore($0) })
  }

  /// Rows of one subject taken together, their months as a list.
  private struct MergedLimit {
    let row: ResourceRow
    let index: Int
    let months: [Month]
  }

  private func merged(_ rows: [Int]) -> [MergedLimit] {
    var result: [MergedLimit] = []
    for index in rows {
      let row = problem.rows[index]
      let months = row.month.map { [$0] } ?? []
      if let last = result.last, last.row.rule == row.rule, last.row.subject == row.subject {
        result[result.count - 1] = MergedLimit(
          row: last.row, index: last.index, months: last.months + months)
      } else {
        result.append(MergedLimit(row: row, index: index, months: months))
      }
    }
    return result
  }

  private func full(_ limit: MergedLimit) -> Phrase {
    let (name, subject) = words(limit)
    let use = use(of: limit)
    return Phrase(
      "\(name.chinese)（\(subject.chinese)）已用\(use)",
      "\(name.english) (\(subject.english)), \(use) used")
  }

  /// For example `15/15`; without the limit where it is a share of what is placed.
  private func use(of limit: MergedLimit) -> String {
    guard case .atMost(let number) = limit.row.bound else { return "\(ledger.used[limit.index])" }
    return "\(ledger.used[limit.index])/\(number)"
  }

  private func oneMore(_ limit: MergedLimit) -> Phrase {
    let (name, subject) = words(limit)
    return Phrase(
      "\(name.chinese)（\(subject.chinese)）再放宽1个",
      "one more under \(name.english) (\(subject.english))")
  }

  private func words(_ limit: MergedLimit) -> (name: Phrase, subject: Phrase) {
    let name =
      problem.scenario.programme.rule(limit.row.rule)?.title ?? Phrase("", "")
    guard let first = limit.months.first, let last = limit.months.last else {
      return (name, limit.row.subject.phrase)
    }
    let span = first == last ? "\(first)" : "\(first)–\(last)"
    let subject = limit.row.subject.phrase
    return (name, Phrase("\(subject.chinese) \(span)", "\(subject.english) \(span)"))
  }
}

extension Problem {
  /// The refusal with the fewest objections.
  func nearestRefusal(of demand: ProblemDemand) -> Refusal? {
    demand.refusals.filter { !$0.objections.isEmpty }
      .min { $0.objections.count < $1.objections.count }
  }

  /// Options of a demand that place and months allow, whatever the rules say of the person.
  func candidates(for demand: Demand) -> [Option] {
    guard let months = scenario.programme.months(for: demand.level) else { return [] }
    let specialties = Set(demand.specialties)
    return scenario.offers.filter { specialties.contains($0.specialty) }.flatMap {
      offer -> [Option] in
      guard let host = scenario.host(offer.host) else { return [] }
      let place = Place(offer: offer, host: host)
      guard rules.judge(demand, at: place).isAllowed, offer.span.count >= months else { return [] }
      return (0...(offer.span.count - months)).map { shift in
        Option(
          demand: demand, place: place,
          spells: [MonthSpan(from: offer.span.first.advanced(by: shift), count: months)])
      }.filter { rules.judge(rules.stay(of: $0)).isAllowed }
    }
  }
}
