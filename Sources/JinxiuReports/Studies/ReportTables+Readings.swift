import JinxiuDomain

extension ReportTables {
  /// Questions, results, levels and people of the readings; none where no study was made.
  var readingTables: [ReportTable] {
    guard let study = studies.readings else { return [] }
    let summaries = ReadingSummary.all(of: study, in: scenario)
    return [
      readings(study, summaries), readingLevels(summaries), readingPeople(summaries),
    ]
  }

  /// Number 0 is the programme as it is; a reading without a plan has no figures.
  private func readings(_ study: ReadingStudy, _ summaries: [ReadingSummary]) -> ReportTable {
    typealias Words = ReportWords
    let found = Dictionary(
      uniqueKeysWithValues: summaries.map { (($0.variant ?? -1) + 1, $0) })
    let rows = (0...study.variants.count).map { number -> [ReportCell] in
      let variant = number == 0 ? nil : study.variants[number - 1]
      let summary = found[number]
      let status = variant.flatMap { Words.noPlan($0.result) }
      let effects = ReadingSummary.Person.Effect.allCases.map { effect in
        ReportCell.number(orEmpty: summary?.count(effect))
      }
      return [
        .number(number),
        text(variant.map { Words.readings(study.differences(of: $0)) } ?? Words.asProgramme),
        .number(orEmpty: summary?.placed),
      ] + effects + [
        .number(orEmpty: summary?.waivers), .number(orEmpty: summary?.freed),
        .number(orEmpty: summary.map { $0.money.reduce(0) { $0 + ($1.yuan ?? 0) } }),
        .text(orEmpty: status?[language]),
      ]
    }
    return table(
      "readings", Words.readingResults,
      [
        Words.numberHead, Words.readingHead, Words.placedHead, Words.gains, Words.loses,
        Words.moves, Words.feesChange, Words.waiversHead, Words.freedHead, Words.money,
        Words.status,
      ], rows)
  }

  private func readingLevels(_ summaries: [ReadingSummary]) -> ReportTable {
    typealias Words = ReportWords
    return table(
      "readings-levels", Words.readingLevels,
      [Words.numberHead, Words.levelHead, Words.value, Words.bestPossible, Words.proofHead],
      summaries.flatMap { summary in
        summary.levels.map { level in
          [
            .number((summary.variant ?? -1) + 1), .text(level.name), .number(level.value),
            .number(orEmpty: level.bound), text(Words.proof(level)),
          ]
        }
      })
  }

  private func readingPeople(_ summaries: [ReadingSummary]) -> ReportTable {
    typealias Words = ReportWords
    return table(
      "readings-people", Words.readingPeople,
      [
        Words.numberHead, Words.county, Words.identifier, Words.person, Words.count,
        Words.effectHead, Words.fromSeat, Words.toSeat,
      ],
      summaries.flatMap { summary in
        summary.people.map { person in
          let stops = names.stops(from: person.from, to: person.to)
          return [
            .number((summary.variant ?? -1) + 1), .text(person.county.text),
            .text(person.demand.text), .text(names.person(person.demand)),
            .number(person.people), text(Words.effect(person.effect)),
            .text(orEmpty: stops.from), .text(orEmpty: stops.to),
          ]
        }
      })
  }
}

extension Nameplate {
  /// Hosts, specialties and months; where these are the same, only the offers being others, with the
  /// offers. Nil where there is no place.
  func stops(from old: PlanStop?, to new: PlanStop?) -> (from: String?, to: String?) {
    func words(_ stop: PlanStop) -> String {
      "\(host(stop.host)) \(stop.specialty) \(MonthText.form(stop.spells))"
    }
    return PlanStop.toldApart(old, new, words)
  }
}

extension PlanStop {
  /// Both in words; with their offers where the words are the same.
  static func toldApart(
    _ old: PlanStop?, _ new: PlanStop?, _ words: (PlanStop) -> String
  ) -> (from: String?, to: String?) {
    let (from, to) = (old.map(words), new.map(words))
    guard let old, let new, from == to else { return (from, to) }
    return (from.map { "\($0) (\(old.offer))" }, to.map { "\($0) (\(new.offer))" })
  }
}
