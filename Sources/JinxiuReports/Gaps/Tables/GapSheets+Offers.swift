import JinxiuDomain

extension GapSheets {
  /// One row for each run of months in which an offer fares alike; seats times months.
  var seats: GapSheet {
    let causes = SeatCause.allCases.filter { cause in
      report.offers.contains { $0.runs.contains { $0.lost.contains { $0.cause == cause } } }
    }
    return GapSheet(
      table: .seats,
      columns: [
        .offer, .host, .specialty, .tier, .city, .county, .from, .to, .periods, .published, .used,
        .free, .lost,
      ] + causes.map(GapColumn.loss),
      rows: report.offers.flatMap { offer in
        offer.runs.map { run in
          head(of: offer) + months(run.span) + [
            .number(run.span.count), .number(run.published * run.span.count),
            .number(run.used * run.span.count), .number(run.free * run.span.count),
            .number((run.published - run.used - run.free) * run.span.count),
          ]
            + causes.map { cause in
              let seats = run.lost.first { $0.cause == cause }?.seats ?? 0
              return .number(seats * run.span.count)
            }
        }
      })
  }

  private func head(of offer: OfferUse) -> [ReportCell] {
    let host = scenario.host(offer.host)
    return [
      .text(offer.offer.text), .text(names.host(offer.host)), .text(offer.specialty.text),
      balance.tier(host?.tier), .text(host?.city ?? ""), balance.county(host?.county),
    ]
  }

  private func months(_ span: PeriodSpan) -> [ReportCell] {
    [.text(span.first.description), .text(span.last.closing)]
  }

  /// One row for each run of months with seats that nobody takes; offers into which a whole stay
  /// still fits, with their stays in the first of their rows.
  var free: GapSheet {
    GapSheet(
      table: .free,
      columns: [
        .offer, .host, .specialty, .tier, .city, .county, .from, .to, .periods, .seatsEach, .free,
        .freeStays,
      ],
      rows: report.offers.filter { $0.freeStays > 0 }.flatMap { offer in
        SeatRun.free(offer.runs).enumerated().map { index, run in
          head(of: offer) + months(run.span) + [
            .number(run.span.count), .number(run.free), .number(run.free * run.span.count),
            .number(index == 0 ? offer.freeStays : 0),
          ]
        }
      })
  }

  /// One row for each answer, the dearest first.
  var values: GapSheet {
    let offers = Dictionary(
      report.offers.map { ($0.offer, $0) }, uniquingKeysWith: { first, _ in first })
    // Only where somebody said whom to ask for.
    let hasContacts = report.values.all.contains { value in
      offers[value.offer].map { !names.contact($0.host).isEmpty } ?? false
    }
    return GapSheet(
      table: .values,
      columns: [.rank, .host] + (hasContacts ? [.contact] : []) + [
        .specialty, .offer, .ask, .from, .to, .peopleLeast, .peopleMost,
        .pointsLeast, .pointsMost, .pointsFound, .pointsPrice, .otherLevels, .proof,
      ],
      rows: report.values.all.enumerated().map { index, value in
        let offer = offers[value.offer]
        let points = value.gains.first { $0.level == "points" }
        let host: [ReportCell] = [.text(offer.map { names.host($0.host) } ?? "")]
        let contact: [ReportCell] =
          hasContacts ? [.text(orEmpty: offer.map { names.contact($0.host) })] : []
        return [.number(index + 1)] + host + contact + [
          .text(offer?.specialty.text ?? ""), .text(value.offer.text),
          text(ReportWords.ask(value)), .text(orEmpty: value.span?.first.description),
          .text(orEmpty: value.span?.last.closing), .number(orEmpty: value.people.atLeast),
          .number(orEmpty: value.people.atMost), .number(orEmpty: value.points.atLeast),
          .number(orEmpty: value.points.atMost),
          .number(orEmpty: points?.found), .number(orEmpty: points?.price),
          .text(orEmpty: ReportWords.otherGains(value)?[language]),
          text(ReportWords.proof(value)),
        ]
      })
  }
}

extension SeatRun {
  /// Runs with free seats, neighbours with as many joined.
  static func free(_ runs: [SeatRun]) -> [SeatRun] {
    runs.reduce(into: []) { free, run in
      guard run.free > 0 else { return }
      if let last = free.last, last.free == run.free,
        last.span.last.advanced(by: 1) == run.span.first
      {
        free[free.count - 1] = SeatRun(
          span: PeriodSpan(from: last.span.first, count: last.span.count + run.span.count),
          published: run.free, used: 0, free: run.free, lost: [])
      } else {
        free.append(
          SeatRun(span: run.span, published: run.free, used: 0, free: run.free, lost: []))
      }
    }
  }
}
