import JinxiuDomain

extension TerminalSummary {
  /// The curve of fairness, where one was made.
  var fairness: [String] {
    guard let curve = report.studies.fairness else { return [] }
    var table = TextTable([
      .init(report(Words.requiredHead)), .init(report(Words.placedHead), .right),
      .init(report(Words.peopleLost), .right), .init(report(Words.pointsHead), .right),
      .init(report(Words.pointsLost), .right), .init(report(Words.proofHead)),
    ])
    for line in FairnessLine.all(of: curve) {
      table.append([
        report(Words.required(line)), Words.grouped(line.point.placed),
        Words.grouped(line.peopleLost), line.points.map(Words.grouped) ?? "—",
        line.pointsLost.map(Words.grouped) ?? "—", report(Words.isProven(line.point)),
      ])
    }
    return [heading(Words.fairnessCurve)] + table.lines(indent: 2)
  }

  /// A line for each reading, then who is concerned by those that are varied alone.
  var readings: [String] {
    guard let study = report.studies.readings else { return [] }
    guard !study.questions.isEmpty else {
      return [heading(Words.readings)] + wrapped("  " + report(Words.noQuestions))
    }
    let summaries = ReadingSummary.all(of: study, in: scenario)
    return [heading(Words.readings)] + wrapped(report(Words.readingsSolved(study)))
      + results(study, summaries) + concerned(study, summaries)
  }

  private func results(_ study: ReadingStudy, _ summaries: [ReadingSummary]) -> [String] {
    var table = TextTable([
      .init(report(Words.placedHead), .right), .init(report(Words.gains), .right),
      .init(report(Words.loses), .right), .init(report(Words.moves), .right),
      .init(report(Words.freedHead), .right), .init(report(Words.money), .right),
      .init(report(Words.readingHead)),
    ])
    for (index, label) in ReadingLabels(study).labels.enumerated().prefix(mostReadings) {
      let summary = summaries.first { ($0.variant ?? -1) + 1 == index }
      let counts = [
        summary?.placed, summary?.count(.gains), summary?.count(.loses), summary?.count(.moves),
        summary?.freed, summary.map { $0.money.reduce(0) { $0 + ($1.yuan ?? 0) } },
      ]
      let why = index > 0 ? Words.noPlan(study.variants[index - 1].result) : nil
      table.append(
        counts.map { $0.map(Words.grouped) ?? "—" }
          + [report(label) + (why.map { " — " + report($0) } ?? "")])
    }
    return table.lines(indent: 2)
      + rest(study.variants.count + 1 - mostReadings, in: "readings.csv")
  }

  private func concerned(_ study: ReadingStudy, _ summaries: [ReadingSummary]) -> [String] {
    summaries.filter { summary in
      summary.variant.map { study.differences(of: study.variants[$0]).count == 1 } ?? false
    }.flatMap { summary -> [String] in
      guard let variant = summary.variant else { return [] }
      let parts = ReadingSummary.Person.Effect.allCases.compactMap { effect -> String? in
        let people = summary.people.filter { $0.effect == effect }
        guard !people.isEmpty else { return nil }
        let shown = people.prefix(8).map { person in
          "\(report.names.person(person.demand))" + bracketed(person.county.text)
        }
        let more = people.count - shown.count
        return "\(report(Words.effect(effect)))\(colon)\(report(Words.list(shown)))"
          + (more > 0 ? report(Words.andMore(more)) : "")
      }
      let text = parts.isEmpty ? [report(Words.nobodyAffected)] : parts
      return wrapped("  \(variant + 1). " + text.joined(separator: semicolon), hanging: 5)
    }
  }

  /// The table in readings.csv has all.
  private var mostReadings: Int { 16 }
}
