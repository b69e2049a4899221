import JinxiuDomain

/// Where a person is or why nowhere, in sentences.
struct PersonText {
  let report: ExplanationReport
  let person: PersonExplanation

  typealias Words = ExplanationWords

  var parts: [[ExplanationLine]] {
    [head, why, remedies, nearest, options, forbidden]
  }

  private var head: [ExplanationLine] {
    let placed = person.people - person.unplaced
    let state =
      person.people > 1
      ? Words.placed(placed, of: person.people)
      : person.unplaced == 0 ? Words.placed : Words.notPlaced
    let facts = [
      person.county.text, report.names.unit(person.unit),
      report(ReportWords.unitLevel(person.level)),
      report.list(person.specialties.map(\.text)),
    ].filter { !$0.isEmpty }
    let title =
      report.person(person.demand) + report.comma + facts.joined(separator: report.comma)
      + report.colon + report(state)
    return [.sentence(title)] + person.held.flatMap(held)
  }

  private func held(_ held: HeldStay) -> [ExplanationLine] {
    let people = held.people > 1 ? " ×\(held.people)" : ""
    let waivers =
      held.waivers.isEmpty
      ? ""
      : report.semicolon + report(Words.broken) + " "
        + report.list(held.waivers.map(report.names.rule))
    let points = held.points.isEmpty ? "" : report.colon + report.points(held.points)
    return [
      .item(report.stay(held.stay) + people),
      .item(report(Words.total(held.total)) + points + waivers, depth: 2),
    ]
  }

  private var why: [ExplanationLine] {
    guard let refusal = person.refusal else { return [] }
    let objections = refusal.objections.map { objection in
      ExplanationLine.item(report.objections([objection]))
    }
    let options =
      refusal.objections.isEmpty
      ? [ExplanationLine.item(report(Words.options(refusal.options)))] : []
    let everywhere = refusal.everywhere.flatMap(full)
    let forced =
      refusal.finding == .noOption || refusal.finding == .unknown
      ? "" : " " + report.outcome(refusal.forced)
    return [
      .heading(
        report(Words.whyHead) + report.colon + report(ReportWords.reason(refusal.reason)))
    ] + objections + options
      + (everywhere.isEmpty ? [] : [.item(report(Words.everywhere) + report.colon)])
      + everywhere
      + [.item(report(Words.finding(refusal.finding)) + forced)]
  }

  private func full(_ limit: FullLimit) -> [ExplanationLine] {
    let holders =
      limit.holders.isEmpty
      ? "" : report.semicolon + report(Words.heldBy) + " " + report.holders(limit)
    return [.item(report.limit(limit) + holders, depth: 2)]
  }

  private var remedies: [ExplanationLine] {
    guard let refusal = person.refusal else { return [] }
    let lines = refusal.remedies.flatMap { remedy -> [ExplanationLine] in
      [
        .item(report.changes(remedy.changes)),
        .item(
          report(Words.placedTotal(remedy.difference.placedMore)) + report.semicolon
            + report(Words.strength(remedy.strength)) + report.semicolon
            + report.outcome(remedy.difference), depth: 2),
      ]
    }
    return [.heading(report(Words.remedyHead) + report.colon)]
      + (lines.isEmpty ? [.item(report(Words.noRemedy))] : lines)
  }

  private var nearest: [ExplanationLine] {
    guard let nearest = person.refusal?.nearest else { return [] }
    return [
      .heading(report(Words.nearestHead) + report.colon + report.stay(nearest.stay)),
      .item(obstacles(nearest)),
    ]
  }

  private func obstacles(_ alternative: Alternative) -> String {
    switch alternative.standing {
    case .open: report(Words.free)
    case .forbidden(let objections): report.objections(objections)
    case .full(let limits): limits.map(report.limit).joined(separator: report.semicolon)
    }
  }

  private var allowed: [Alternative] {
    person.alternatives.filter { $0.standing.objections.isEmpty }
  }

  /// By host, then offer and months: those that were tried first.
  private var options: [ExplanationLine] {
    guard !allowed.isEmpty else { return [] }
    let tried = allowed.filter { $0.trial != nil }
    let shown = (tried + allowed.filter { $0.trial == nil }).prefix(ExplanationReport.mostListed)
    let hosts = shown.map(\.stay.host).reduce(into: [Identifier<Host>]()) { hosts, host in
      if !hosts.contains(host) { hosts.append(host) }
    }
    let lines = hosts.flatMap { host -> [ExplanationLine] in
      [.item(report.names.host(host))]
        + shown.filter { $0.stay.host == host }.flatMap(option)
    }
    return [.heading(report(Words.optionHead) + report.colon)] + lines + report.more(allowed.count)
  }

  private func option(_ alternative: Alternative) -> [ExplanationLine] {
    let stay = alternative.stay
    let months = MonthText.short(stay.spells)
    let trial =
      alternative.trial.map { report(Words.cost) + report.colon + report.outcome($0) }
      ?? report(Words.notTried)
    return [
      .item(
        "\(stay.specialty)\(report.bracketed(stay.offer.text)) \(months)\(report.comma)"
          + report(Words.total(alternative.total)) + report.comma + obstacles(alternative),
        depth: 2),
      .item(trial, depth: 3),
    ]
  }

  /// A line for each rule, with how many offers and stays it closes and one fact as an example.
  private var forbidden: [ExplanationLine] {
    let all =
      person.refused.map(\.objections)
      + person.alternatives.map(\.standing.objections).filter { !$0.isEmpty }
    guard !all.isEmpty else { return [] }
    var table = TextTable([
      .init(report(Words.inTheWay)), .init(report(Phrase("计划", "Offers")), .right),
      .init(report(Phrase("月份", "Stays")), .right), .init(report(Phrase("例如", "For example"))),
    ])
    for setting in report.scenario.programme.rules {
      let objections = all.joined().filter { $0.rule == setting.id }
      guard let example = objections.first else { continue }
      let offers = person.refused.count { $0.objections.contains { $0.rule == setting.id } }
      table.append([
        report.names.rule(setting), "\(offers)", "\(objections.count - offers)",
        report(example.fact),
      ])
    }
    return [.heading(report(Words.forbiddenHead) + report.colon), .table(table)]
  }
}
