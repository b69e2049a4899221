import JinxiuDomain

extension ReportPage {
  /// Nothing where no study was made.
  var readings: [Section] {
    guard let study = report.studies.readings else { return [] }
    let body =
      study.questions.isEmpty ? [paragraph(ReportWords.noQuestions)] : readings(study)
    return [Section("readings", ReportWords.readings, body)]
  }

  private func readings(_ study: ReadingStudy) -> [HTML] {
    let summaries = ReadingSummary.all(of: study, in: scenario)
    let isLoose = study.variants.contains { $0.plan != nil && !$0.isNearest }
    return [
      paragraph(ReportWords.readingsNote), questions(study),
      paragraph(ReportWords.readingsSolved(study)), results(study, summaries),
      isLoose ? paragraph(ReportWords.readingsLoose) : "", levels(study, summaries),
    ] + summaries.dropFirst().compactMap { people($0, study) }
  }

  private func questions(_ study: ReadingStudy) -> HTML {
    var table = HTMLTable(
      ReportWords.readingQuestions,
      [
        .init(ReportWords.questionHead), .init(ReportWords.rule), .init(ReportWords.readingHead),
      ])
    for question in study.questions {
      let items = question.readings.enumerated().map { index, reading -> HTML in
        let mark = index == question.inForce ? report(ReportWords.inForceMark) : ""
        return "<li>\(report(reading.meaning))\(mark)</li>\n"
      }
      table.append([
        "\(report(question.question))",
        scenario.programme.rule(question.rule).map { named($0, question.requirements) }
          ?? "\(names.rule(question.rule))",
        "<ul>\(items)</ul>",
      ])
    }
    return table.markup(language)
  }

  private func results(_ study: ReadingStudy, _ summaries: [ReadingSummary]) -> HTML {
    typealias Words = ReportWords
    var table = HTMLTable(
      Words.readingResults,
      [
        .init(Words.readingHead), .init(Words.placedHead, .number), .init(Words.gains, .number),
        .init(Words.loses, .number), .init(Words.moves, .number),
        .init(Words.freedHead, .number), .init(Words.money, .number),
      ])
    for (index, label) in ReadingLabels(study).labels.enumerated() {
      let summary = summaries.first { ($0.variant ?? -1) + 1 == index }
      guard let summary else {
        let why = Words.noPlan(study.variants[index - 1].result)
        table.append([
          "\(report(label)) — \(why.map { report($0) } ?? "")", "—", "—", "—", "—", "—", "—",
        ])
        continue
      }
      table.append([
        "\(report(label))", "\(summary.placed)", "\(summary.count(.gains))",
        "\(summary.count(.loses))", "\(summary.count(.moves))",
        "\(summary.freed.map(String.init) ?? "—")",
        "\(Words.grouped(summary.money.reduce(0) { $0 + ($1.yuan ?? 0) }))",
      ])
    }
    return table.markup(language)
  }

  private func levels(_ study: ReadingStudy, _ summaries: [ReadingSummary]) -> HTML {
    let names = plan.outcome.levels.map(\.name)
    var table = HTMLTable(
      ReportWords.readingLevels,
      [.init(ReportWords.numberHead)] + names.map { .init(ReportWords.level($0), .number) })
    for summary in summaries {
      table.append(
        ["\((summary.variant ?? -1) + 1)"]
          + names.map { name -> HTML in
            guard let level = summary.levels.first(where: { $0.name == name }) else { return "—" }
            return "\(ReportWords.grouped(level.value))\(level.isProven ? "" : " ?")"
          })
    }
    return "\(table.markup(language))\(paragraph(ReportWords.notProvenMark))"
  }

  /// Of readings varied alone, folded, since one may touch many; nil where it touches nobody. Of
  /// combinations the table has them.
  private func people(_ summary: ReadingSummary, _ study: ReadingStudy) -> HTML? {
    guard let index = summary.variant, !summary.people.isEmpty,
      study.differences(of: study.variants[index]).count == 1
    else { return nil }
    typealias Words = ReportWords
    var table = HTMLTable(
      Words.readingPeople,
      [
        .init(Words.person), .init(Words.county), .init(Words.effectHead), .init(Words.fromSeat),
        .init(Words.toSeat),
      ])
    for person in summary.people.prefix(200) {
      let stops = names.stops(from: person.from, to: person.to)
      table.append([
        self.person(person.demand, person.people), "\(person.county.text)",
        "\(report(Words.effect(person.effect)))", "\(stops.from ?? "—")",
        "\(stops.to ?? "—")",
      ])
    }
    let rest = summary.people.count - table.count
    let more = rest > 0 ? [paragraph(Words.more(rest, in: "readings-people.csv"))] : []
    let words = Words.readings(study.differences(of: study.variants[index]))
    return Details(
      title: "\(index + 1). \(report(words))",
      remark: report(Words.people(summary.people.reduce(0) { $0 + $1.people })),
      body: [table.markup(language)] + more
    ).markup
  }
}

/// What the lines of a study are called: its number and what it reads otherwise.
struct ReadingLabels {
  /// The programme's own first.
  let labels: [Phrase]

  init(_ study: ReadingStudy) {
    labels =
      [Phrase("0. \(ReportWords.asProgramme.chinese)", "0. \(ReportWords.asProgramme.english)")]
      + study.variants.enumerated().map { index, variant in
        let words = ReportWords.readings(study.differences(of: variant))
        let mark = variant.plan == nil || variant.isNearest ? "" : " ~"
        return Phrase(
          "\(index + 1). \(words.chinese)\(mark)", "\(index + 1). \(words.english)\(mark)")
      }
  }
}
