import JinxiuDomain
import JinxiuRules

/// Says for everyone without a place why, and what came nearest.
struct UnplacedReasons {
  private let market: Market
  private let standing: Standing

  init(_ market: Market, _ standing: Standing) {
    self.market = market
    self.standing = standing
  }

  /// By demand.
  func unplaced() -> [Unplaced] {
    market.demands.indices.compactMap { demand in
      let missing = market.demands[demand].people - standing.people(of: demand)
      return missing > 0 ? unplaced(demand, count: missing) : nil
    }
  }

  private func unplaced(_ index: Int, count: Int) -> Unplaced {
    let demand = market.demands[index].demand
    if market.demands[index].links.isEmpty {
      return refused(demand, market.refusals(of: index), count: count)
    }
    return crowdedOut(demand, market.choices(of: index), count: count)
  }

  private func entry(
    _ demand: Demand, _ count: Int, _ reason: UnplacedReason,
    _ rules: Set<Identifier<RuleSetting>>, _ explanation: Phrase, _ nearest: NearestAlternative?
  ) -> Unplaced {
    Unplaced(
      demand: demand.name, count: count, county: demand.county,
      unit: demand.unit?.id, reason: reason,
      rules: market.scenario.programme.rules.map(\.id).filter(rules.contains),
      explanation: explanation, nearest: nearest)
  }
}

// No option is allowed.
extension UnplacedReasons {
  private func refused(
    _ demand: Demand, _ refusals: [Refusal], count: Int
  ) -> Unplaced {
    if let whole = refusals.first(where: { $0.place == nil }) {
      return entry(
        demand, count, .ineligible, Set(whole.objections.map(\.rule)),
        joined(whole.objections.map(\.fact)), nearestIfAllowed(demand, whole.objections))
    }
    guard let nearest = market.nearestRefusal(among: refusals), let place = nearest.place else {
      return nobodyOffers(demand, count: count)
    }
    let rules = Set(refusals.flatMap { $0.objections.map(\.rule) })
    let facts = nearest.objections.map(\.fact)
    let host = place.host.name
    let places = placesInQuestion(for: demand)
    return entry(
      demand, count, .noOffer, rules,
      Phrase(
        "\(places.chinese)均不符合条件；最接近的是\(host)：" + joined(facts).chinese,
        "no \(places.english) is allowed; the nearest, at \(host): " + joined(facts).english),
      NearestAlternative(
        host: place.host.id, specialty: place.offer.specialty,
        from: nearest.span?.first ?? place.offer.span.first, missing: facts))
  }

  private func placesInQuestion(for demand: Demand) -> Phrase {
    let names = specialtyNames(demand)
    if market.scenario.reserved.isEmpty {
      return Phrase("\(names)的招收计划", "offer for \(names)")
    }
    return Phrase(
      "为\(demand.county)预留的\(names)名额", "place reserved for \(names) of \(demand.county)")
  }

  private func nobodyOffers(_ demand: Demand, count: Int) -> Unplaced {
    let rules = market.scenario.programme.settings(of: "specialty-match").map(\.id)
    let names = specialtyNames(demand)
    return entry(
      demand, count, .noOffer, Set(rules),
      Phrase("没有医院在可用月份招收\(names)", "no hospital offers \(names) in usable months"), nil)
  }

  private func specialtyNames(_ demand: Demand) -> String {
    demand.specialties.map(\.text).joined(separator: "、")
  }

  /// Where the person would have gone, were it not for the rules about the person.
  private func nearestIfAllowed(
    _ demand: Demand, _ objections: [Objection]
  ) -> NearestAlternative? {
    let candidates = market.candidates(for: demand)
    guard
      let option = candidates.max(by: {
        market.rules.points(of: $0) < market.rules.points(of: $1)
      })
    else { return nil }
    return NearestAlternative(
      host: option.host.id, specialty: option.offer.specialty, from: option.firstPeriod,
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
    let choice: Choice
    let rows: [Int]
  }

  private func crowdedOut(
    _ demand: Demand, _ choices: [Choice], count: Int
  ) -> Unplaced {
    let blocked = choices.map {
      Blocked(choice: $0, rows: standing.blockers(of: $0, in: market))
    }
    let first = Set(blocked[0].rows)
    let everywhere = blocked.reduce(first) { $0.intersection($1.rows) }.sorted()
    let nearest = blocked.min { left, right in
      let (worth, other) = (market.points(left.choice), market.points(right.choice))
      return (left.rows.count, -worth) < (right.rows.count, -other)
    }
    if blocked.contains(where: { $0.rows.isEmpty }) {
      return entry(
        demand, count, .limits, [],
        Phrase("仍有空余岗位，但求解提前停止，未及使用", "a place was free; the search stopped before using it"),
        nearest.map { alternative($0) })
    }
    let rules =
      everywhere.isEmpty
      ? Set(blocked.flatMap { $0.rows.map { market.rows[$0].rule } })
      : Set(everywhere.map { market.rows[$0].rule })
    return entry(
      demand, count, .limits, rules, explanation(everywhere, blocked),
      nearest.map { alternative($0) })
  }

  private func explanation(_ everywhere: [Int], _ blocked: [Blocked]) -> Phrase {
    if !everywhere.isEmpty {
      let facts = merged(everywhere).map { full($0) }
      return Phrase(
        "全部\(blocked.count)个可选岗位都受限于：" + joined(facts).chinese,
        (blocked.count == 1
          ? "the only possible placement meets: "
          : "all \(blocked.count) possible placements meet: ") + joined(facts).english)
    }
    let rows = Set(blocked.flatMap(\.rows)).sorted()
    let facts = merged(rows).prefix(6).map { full($0) }
    return Phrase(
      "\(blocked.count)个可选岗位均已用满：" + joined(Array(facts)).chinese,
      (blocked.count == 1
        ? "the only possible placement is used up: "
        : "all \(blocked.count) possible placements are used up: ")
        + joined(Array(facts)).english)
  }

  private func alternative(_ blocked: Blocked) -> NearestAlternative {
    let option = market.option(blocked.choice)
    return NearestAlternative(
      host: option.host.id, specialty: option.offer.specialty, from: option.firstPeriod,
      missing: merged(blocked.rows).map { oneMore($0) })
  }

  /// Rows of one subject taken together, their months as a list.
  private struct MergedLimit {
    let row: ResourceRow
    let index: Int
    let months: [Period]
  }

  private func merged(_ rows: [Int]) -> [MergedLimit] {
    var result: [MergedLimit] = []
    for index in rows {
      let row = market.rows[index]
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
    guard case .atMost(let number) = limit.row.bound else { return "\(standing.used[limit.index])" }
    return "\(standing.used[limit.index])/\(number)"
  }

  private func oneMore(_ limit: MergedLimit) -> Phrase {
    let (name, subject) = words(limit)
    return Phrase(
      "\(name.chinese)（\(subject.chinese)）再放宽1个",
      "one more under \(name.english) (\(subject.english))")
  }

  private func words(_ limit: MergedLimit) -> (name: Phrase, subject: Phrase) {
    let name =
      market.scenario.programme.rule(limit.row.rule)?.title ?? Phrase("", "")
    guard let first = limit.months.first, let last = limit.months.last else {
      return (name, limit.row.subject.phrase)
    }
    let span =
      first == last
      ? first.phrase : Phrase("\(first)–\(last.closing)", "\(first)–\(last.closing)")
    let subject = limit.row.subject.phrase
    return (
      name,
      Phrase("\(subject.chinese) \(span.chinese)", "\(subject.english) \(span.english)")
    )
  }
}
