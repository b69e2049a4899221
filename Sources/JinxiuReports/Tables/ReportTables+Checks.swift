import JinxiuDomain

extension ReportTables {
  /// One row for each waiver used.
  package var waivers: ReportTable {
    typealias Words = ReportWords
    return table(
      "waivers", Words.waivers,
      [
        Words.county, Words.identifier, Words.person, Words.unit, Words.rule, Words.reasonHead,
        Words.approver,
      ],
      WaiverUse.all(in: scenario, plan).map { use in
        [
          .text(use.county.text), .text(use.demand.text), .text(names.person(use.demand)),
          .text(orEmpty: names.unit(use.unit)), .text(use.rule.text),
          .text(orEmpty: use.reason.map { names.text($0, about: use.demand) }),
          .text(orEmpty: use.approver),
        ]
      })
  }

  /// One row for each condition and person that it could not be checked for.
  package var unverifiable: ReportTable {
    typealias Words = ReportWords
    return table(
      "unverifiable", Words.unverifiableSheet,
      [Words.rule, Words.column, Words.identifier, Words.person],
      plan.unverifiable.flatMap { condition in
        condition.demands.map { demand in
          [
            .text(condition.rule.text), .text(condition.column), .text(demand.text),
            .text(names.person(demand)),
          ]
        }
      })
  }

  /// One row for each level of the objective.
  package var levels: ReportTable {
    typealias Words = ReportWords
    return table(
      "levels", Words.outcome,
      [
        Words.identifier, Words.levelHead, Words.directionHead, Words.value, Words.bestPossible,
        Words.priceBoundHead, Words.gapHead, Words.basisHead, Words.proofHead,
      ],
      plan.outcome.levels.map { level in
        let gap = LevelGap(of: level, in: plan)
        return [
          .text(level.name), text(Words.level(level.name)), text(Words.direction(level)),
          .number(level.value), .number(orEmpty: level.bound), .number(orEmpty: gap?.bound),
          .text(orEmpty: gap?.text), text(Words.basis(level.proof)), text(Words.proof(level)),
        ]
      })
  }

  /// One row for each sending unit, also for one that nominated nobody.
  package var units: ReportTable {
    typealias Words = ReportWords
    var nominated = Tally<Identifier<Unit>>()
    for demand in scenario.demands {
      if let unit = demand.unit { nominated.add(demand.count, to: unit.id) }
    }
    var placed = Tally<Identifier<Unit>>()
    for placement in plan.placements {
      if let unit = placement.unit { placed.add(placement.count, to: unit) }
    }
    return table(
      "units", Words.unitsSheet,
      [
        Words.city, Words.county, Words.identifier, Words.unit, Words.unitLevel, Words.nominated,
        Words.placedHead,
      ],
      scenario.units.map { unit in
        [
          .text(orEmpty: scenario.county(unit.county)?.city), .text(unit.county.text),
          .text(unit.id.text), .text(unit.name), text(Words.unitLevel(unit.level)),
          .number(nominated[unit.id]), .number(placed[unit.id]),
        ]
      })
  }
}
