import JinxiuDomain

extension ReportTables {
  /// One row for each place of the plan of counts; no table where the plan keeps none.
  var reserved: [ReportTable] {
    typealias Words = ReportWords
    guard !plan.reserved.isEmpty else { return [] }
    return [
      table(
        "reserved", Words.reserved,
        [
          Words.identifier, Words.county, Words.unitLevel, Words.unit, Words.hostName,
          Words.specialty, Words.offer, Words.months, Words.reservedHead, Words.takenHead,
          Words.leftHead,
        ],
        plan.reserved.enumerated().map { index, use in
          let offer = scenario.offer(use.place.offer)
          return [
            .number(index + 1), .text(use.place.county.text),
            text(Words.unitLevel(use.place.level)), .text(orEmpty: names.unit(use.place.unit)),
            .text(orEmpty: offer.map { names.host($0.host) }),
            .text(orEmpty: offer?.specialty.text), .text(use.place.offer.text),
            .text(MonthText.form(use.place.spells)), .number(use.place.count),
            .number(use.taken), .number(use.left),
          ]
        })
    ]
  }
}
