import JinxiuDomain

/// How a hospital's seats are used, in sentences.
struct HostText {
  let report: ExplanationReport
  let host: HostExplanation

  typealias Words = ExplanationWords

  var parts: [[ExplanationLine]] { [head] + host.offers.map(offer) + [loads, askers] }

  private var head: [ExplanationLine] {
    guard let known = report.scenario.host(host.host) else { return [] }
    let kind = report(ReportWords.hosts(known.tier, known.kind))
    return [
      .sentence(
        known.name + report.bracketed("\(known.id)") + report.comma + known.city + report.comma
          + kind)
    ]
  }

  private func offer(_ offer: OfferExplanation) -> [ExplanationLine] {
    let months = offer.months.map { [ExplanationLine.table(report.table($0))] } ?? []
    let sitting = offer.holders.prefix(ExplanationReport.mostListed).map { holder in
      ExplanationLine.item(
        report.person(holder.demand) + (holder.people > 1 ? " ×\(holder.people)" : "")
          + report.comma + holder.county.text + report.comma
          + MonthText.short(holder.stay.spells), depth: 2)
    }
    let worth = offer.oneMore.map { trial in
      [
        ExplanationLine.item(
          report(Words.oneMoreSeat) + report.colon + report.outcome(trial))
      ]
    }
    return [
      .heading("\(offer.specialty)\(report.bracketed(offer.offer.text))\(report.colon)")
    ] + months
      + [
        .item(
          report(Words.sittingHead) + report.colon
            + (sitting.isEmpty ? report(Words.nobody) : ""))
      ] + sitting + report.more(offer.holders.count) + (worth ?? [])
  }

  private var loads: [ExplanationLine] {
    guard !host.loads.isEmpty else { return [] }
    return [.heading(report(Words.limitsHead) + report.colon)]
      + host.loads.map { load in
        .item(
          report.names.rule(load.rule) + report.bracketed(load.name) + " "
            + report.lines(load.lines))
      }
  }

  private var askers: [ExplanationLine] {
    guard !host.askers.isEmpty else { return [] }
    let people = host.askers.reduce(0) { $0 + $1.people }
    return [
      .heading(
        report(Words.askersHead) + report.bracketed(ReportWords.people(people))
          + report.colon)
    ] + host.askers.prefix(ExplanationReport.mostListed).map(asker)
      + report.more(host.askers.count)
  }

  private func asker(_ asker: Asker) -> ExplanationLine {
    let place =
      asker.elsewhere.map { report(Words.elsewhere) + " " + report.stay($0) }
      ?? report(Words.notPlaced)
    let facts =
      [asker.county.text] + [asker.wish.map { report(Words.wish($0)) }].compactMap { $0 }
    return .item(
      report.person(asker.demand) + (asker.people > 1 ? " ×\(asker.people)" : "")
        + report.bracketed(facts.joined(separator: report.comma)) + report.colon + place
        + report.semicolon + why(asker.standing))
  }

  private func why(_ standing: AlternativeStanding) -> String {
    switch standing {
    case .open: report(Words.noHindrance)
    case .forbidden(let objections): report.objections(objections)
    case .full(let limits): limits.map(report.limit).joined(separator: report.semicolon)
    }
  }
}

extension ExplanationReport {
  /// A calendar as a table, a line for each month.
  func table(_ load: LimitLoad) -> TextTable {
    var table = TextTable([
      .init(self(Words.months)), .init(self(Phrase("已用", "Used")), .right),
      .init(self(Phrase("上限", "Limit")), .right), .init(self(Phrase("余", "Left")), .right),
    ])
    for line in load.lines {
      let month = line.month.map { MonthText.dotted($0) } ?? ""
      table.append([month, "\(line.used)", "\(line.limit)", "\(line.limit - line.used)"])
    }
    return table
  }
}
