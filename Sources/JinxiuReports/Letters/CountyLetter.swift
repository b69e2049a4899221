import JinxiuDomain

/// The letter to a county: who of its people goes where, who does not, and by which clauses.
struct CountyLetter {
  let letters: Letters
  let filling: CountyFilling
  let placements: [Placement]
  let unplaced: [Unplaced]

  private var names: Nameplate { letters.names }
  private var scenario: Scenario { letters.scenario }

  var letter: Letter {
    let county = scenario.county(filling.county)
    return Letter(
      demand: nil,
      title: letters(
        LetterWords.countyTitle(filling.county.text, title: scenario.programme.title)),
      addressee: letters(LetterWords.authority(of: county)),
      opening: letters(
        LetterWords.countyOpening(document: scenario.programme.document.number)),
      parts: [
        Letter.Part(LetterWords.whole, [whole]),
        Letter.Part(
          LetterWords.placed, [placedTable],
          brief: listed(placements.reduce(0) { $0 + $1.count })),
        Letter.Part(
          LetterWords.notPlaced, notPlaced, brief: listed(unplaced.reduce(0) { $0 + $1.count })),
      ]
        + (unplaced.isEmpty
          ? []
          : [
            Letter.Part(
              LetterWords.clauses, [clauses],
              brief: letters.brief(clauses: UnplacedGroup.rules(of: unplaced).map(\.id)))
          ])
        + (checks.isEmpty
          ? []
          : [
            Letter.Part(
              LetterWords.toCheck, ["<ul>\n\(checks)</ul>\n"],
              brief: [letters.paragraph(LetterWords.items(checks.count))])
          ]))
  }

  private func listed(_ people: Int) -> [HTML]? {
    people > 0 ? [letters.paragraph(LetterWords.listed(people))] : nil
  }

  private var whole: HTML {
    var people = Tally<Payer>()
    for placement in placements { people.add(placement.count, to: placement.payer) }
    let payers = Payer.allCases.filter { people[$0] > 0 }
    let money = Phrase(
      payers.map { "\(ReportWords.payer($0).chinese)\(people[$0])人" }.joined(separator: "、"),
      payers.map { "\(ReportWords.payer($0).english) \(people[$0])" }.joined(separator: ", "))
    let filling = LetterWords.filling(filling)
    guard !payers.isEmpty else { return letters.paragraph(filling) }
    return letters.paragraph(
      Phrase(
        "\(filling.chinese)按经费承担方：\(money.chinese)。",
        "\(filling.english) By payer: \(money.english)."))
  }

  private var placedTable: HTML {
    typealias Words = ReportWords
    guard !placements.isEmpty else { return letters.paragraph(LetterWords.nobodyPlaced) }
    var table = HTMLTable(
      Words.placements,
      [
        .init(Words.identifier), .init(Words.person), .init(Words.unit), .init(Words.specialty),
        .init(Words.hostName), .init(Words.months), .init(Words.payerHead),
      ])
    for placement in placements {
      let count: HTML = placement.count > 1 ? " ×\(placement.count)" : ""
      let waived = placement.waivers.map { names.rule($0) }
      let waivers: HTML =
        waived.isEmpty
        ? ""
        : "<br/>\(letters(Words.waiversHead)): \(letters(Words.list(waived)))"
      table.append([
        "\(placement.demand.text)", "\(names.person(placement.demand))\(count)",
        "\(names.unit(placement.unit))", "\(placement.specialty.text)",
        "\(names.host(placement.host))\(waivers)",
        "<span>\(MonthText.short(placement.spells))</span>",
        "\(letters(Words.payer(placement.payer)))",
      ])
    }
    return table.markup(letters.language)
  }

  private var notPlaced: [HTML] {
    typealias Words = ReportWords
    guard !unplaced.isEmpty else { return [letters.paragraph(Words.everyonePlaced)] }
    var table = HTMLTable(
      Words.unplaced,
      [
        .init(Words.identifier), .init(Words.person), .init(Words.unit), .init(Words.specialty),
        .init(Words.reasonHead),
      ])
    for entry in unplaced {
      let count: HTML = entry.count > 1 ? " ×\(entry.count)" : ""
      let specialty = Petition(of: entry.demand, in: scenario)?.specialties.first?.text ?? ""
      table.append([
        "\(entry.demand.text)", "\(names.person(entry.demand))\(count)",
        "\(names.unit(entry.unit))", "\(specialty)", "\(letters(Words.reason(entry.reason)))",
      ])
    }
    return [table.markup(letters.language), letters.paragraph(LetterWords.eachHasOne)]
  }

  /// The rules in the way of the county's own people, those of most people first.
  private var clauses: HTML {
    let groups = UnplacedGroup.rules(of: unplaced)
    let items = groups.map { rule in
      letters.clause(rule.id, letters.bracketed(ReportWords.people(rule.people)))
    }
    return items.isEmpty ? letters.paragraph(LetterWords.noClause) : "<ul>\n\(items)</ul>\n"
  }

  /// Conditions that no column shows of the county's people (D16).
  private var checks: [HTML] {
    let placed = Set(placements.map(\.demand))
    return letters.plan.unverifiable.compactMap { condition -> HTML? in
      let people = condition.demands.filter(placed.contains)
      guard !people.isEmpty else { return nil }
      let column = ReportWords.column(condition.column)
      return """
        <li>\(names.rule(condition.rule))\(letters.colon)\
        \(letters(column))\
        \(letters.bracketed(ReportWords.items(people.count)))</li>

        """
    }
  }
}
