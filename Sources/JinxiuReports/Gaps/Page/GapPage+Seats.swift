import JinxiuDomain

extension GapPage {
  var telephone: Section {
    Section(
      "telephone", ReportWords.telephone,
      pictures.telephone(calls) + (calls.isEmpty ? [] : [callTable])
        + [paragraph(ReportWords.zeroes(report.values))])
  }

  private var callTable: HTML {
    let hasContacts = calls.contains { !$0.contact.isEmpty }
    var table = HTMLTable(
      ReportWords.callsCaption,
      [.init(ReportWords.hostName)] + (hasContacts ? [.init(ReportWords.contact)] : []) + [
        .init(ReportWords.specialty),
        .init(GapColumn.ask.title(grid)), .init(ReportWords.placedMore, .number),
        .init(ReportWords.pointsHead, .number), .init(GapColumn.otherLevels.title(grid)),
        .init(GapColumn.proof.title(grid)),
      ])
    for call in calls.prefix(40) {
      let people = ReportWords.range(call.value.people)[language]
      let who: [HTML] = ["\(call.host)"] + (hasContacts ? ["\(call.contact)"] : [])
      table.append(
        who + [
          "\(call.specialty)", "\(ReportWords.request(call.value)[language])",
          call.people.span(people), call.points.span(call.pointsText[language]),
          "\(ReportWords.otherGains(call.value)?[language] ?? "")",
          "\(ReportWords.proof(call.value)[language])",
        ])
    }
    return frame.folded(table)
  }

  /// Seats that nobody can take, by cause and by specialty.
  var unusable: Section {
    let causes = SeatCause.allCases.filter {
      tables.has(.loss($0), in: .seats) && figure(.seats, .loss($0)).value > 0
    }
    var table = HTMLTable(
      ReportWords.unusableCaption(grid),
      [.init(ReportWords.causeHead), .init(ReportWords.gapPeriods(grid), .number)])
    table.append(["\(GapColumn.published.title(grid)[language])", figure(.seats, .published).span])
    table.append(["\(GapColumn.used.title(grid)[language])", figure(.seats, .used).span])
    table.append(["\(GapColumn.free.title(grid)[language])", figure(.seats, .free).span])
    for cause in causes {
      table.append([
        "\(ReportWords.seatCause(cause)[language])", figure(.seats, .loss(cause)).span,
      ])
    }
    return Section(
      "unusable", ReportWords.unusable,
      [table.markup(language)] + (causes.isEmpty ? [] : [unusableTable(causes)]))
  }

  private func unusableTable(_ causes: [SeatCause]) -> HTML {
    let columns: [GapColumn] =
      [.published, .used, .free, .lost] + causes.map(GapColumn.loss)
    var table = HTMLTable(
      ReportWords.bySpecialtyCaption,
      [.init(ReportWords.specialty)] + columns.map { .init($0.title(grid), .number) })
    for specialty in tables.texts(.specialty, of: .seats) {
      table.append(
        ["\(specialty)"] + columns.map { figure(.seats, $0, [(.specialty, specialty)]).span })
    }
    table.appendTotal(
      ["\(ReportWords.total[language])"] + columns.map { figure(.seats, $0).span })
    return frame.folded(table)
  }

  /// Offers into which a whole stay still fits, those with most room first.
  var reoffer: Section {
    let offers = report.offers.filter { $0.freeStays > 0 }.enumerated().sorted { right, left in
      (left.element.freeStays, right.offset) < (right.element.freeStays, left.offset)
    }.map(\.element)
    guard !offers.isEmpty else {
      return Section("reoffer", ReportWords.reoffer, [paragraph(ReportWords.noReoffer)])
    }
    var table = HTMLTable(
      ReportWords.reofferCaption,
      [
        .init(ReportWords.hostName), .init(ReportWords.specialty), .init(ReportWords.offer),
        .init(ReportWords.freeMonths), .init(ReportWords.gapPeriods(grid), .number),
        .init(GapColumn.freeStays.title(grid), .number),
      ])
    for offer in offers.prefix(mostOffers) {
      let of: [(GapColumn, String)] = [(.offer, offer.offer.text)]
      let months = SeatRun.free(offer.runs).map {
        "\(MonthText.short([$0.span])) ×\($0.free)"
      }
      table.append(
        [
          "\(names.host(offer.host))", "\(offer.specialty.text)", "\(offer.offer.text)",
          "\(months.joined(separator: comma))",
        ] + [GapColumn.free, .freeStays].map { figure(.free, $0, of).span })
    }
    table.appendTotal(
      ["\(ReportWords.total[language])", "", "", ""]
        + [GapColumn.free, .freeStays].map { figure(.free, $0).span })
    let rest = offers.count - mostOffers
    return Section(
      "reoffer", ReportWords.reoffer,
      [frame.folded(table)]
        + (rest > 0 ? [paragraph(ReportWords.more(rest, in: GapTable.free.fileName))] : []))
  }

  private var mostOffers: Int { 60 }
}
