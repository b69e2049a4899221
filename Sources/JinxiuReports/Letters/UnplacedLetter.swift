import JinxiuDomain

/// The letter about a demand without a place: why, by which clauses, and what came nearest.
struct UnplacedLetter {
  let letters: Letters
  let unplaced: Unplaced
  let county: CountyFilling
  /// Of the whole plan.
  let figures: KeyFigures

  private var scenario: Scenario { letters.scenario }
  private var names: Nameplate { letters.names }

  var letter: Letter {
    let petition = Petition(of: unplaced.demand, in: scenario)
    return Letter(
      demand: unplaced.demand, title: letters(title(petition)), addressee: addressee,
      opening: letters(opening),
      parts: [
        Letter.Part(LetterWords.petition, [facts(petition)]),
        Letter.Part(LetterWords.reason, [reason(explanation)], brief: briefReason),
        Letter.Part(
          LetterWords.clauses, [clauses], brief: letters.brief(clauses: unplaced.rules)),
        Letter.Part(LetterWords.nearest, nearest(isBrief: false), brief: nearest(isBrief: true)),
        Letter.Part(LetterWords.whole, [whole]),
      ])
  }

  private var isNeed: Bool { if case .need = unplaced.demand { true } else { false } }

  private func title(_ petition: Petition?) -> Phrase {
    let title = scenario.programme.title
    guard isNeed else {
      return LetterWords.refusal(of: names.person(unplaced.demand), title: title)
    }
    let specialty = petition?.specialties.first?.text ?? ""
    return LetterWords.refusal(
      ofNeedIn: unplaced.county.text, specialty, people: unplaced.count, title: title)
  }

  private var addressee: String {
    unplaced.unit.map { names.unit($0) } ?? letters(LetterWords.authority(of: authority))
  }

  private var authority: County? { scenario.county(unplaced.county) }

  private var opening: Phrase {
    let who =
      isNeed
      ? Phrase(
        "贵方提出的进修需求（编号\(unplaced.demand.text)）中有\(unplaced.count)人",
        "\(ReportWords.people(unplaced.count).english) of the need \(unplaced.demand.text)")
      : Phrase(
        "贵方申报的\(names.person(unplaced.demand))（编号\(unplaced.demand.text)）",
        "\(names.person(unplaced.demand)) (\(unplaced.demand.text))")
    return LetterWords.opening(
      document: scenario.programme.document.number, who: who)
  }

  private func facts(_ petition: Petition?) -> HTML {
    guard let petition else { return "" }
    return LetterFacts(letters: letters, petition: petition, count: unplaced.count).markup
  }

  private var explanation: String {
    names.text(letters(unplaced.explanation), about: unplaced.demand)
  }

  private func reason(_ explanation: String) -> HTML {
    """
    <p><strong>\(letters(ReportWords.reason(unplaced.reason)))</strong>\
    \(letters.language == .chinese ? "。" : ". ")\(explanation)</p>

    """
  }

  private var briefReason: [HTML]? {
    letters.brief(explanation, lines: 2).map { [reason($0)] }
  }

  private var clauses: HTML {
    let items = unplaced.rules.map { letters.clause($0) }
    return items.isEmpty ? letters.paragraph(LetterWords.noClause) : "<ul>\n\(items)</ul>\n"
  }

  /// Briefly the first thing that is missing.
  private func nearest(isBrief: Bool) -> [HTML] {
    guard let nearest = unplaced.nearest else { return [letters.paragraph(LetterWords.noNearest)] }
    let place = LetterWords.place(
      host: names.host(nearest.host), specialty: nearest.specialty.text,
      from: letters(nearest.from.phrase))
    let texts = nearest.missing.map { names.text(letters($0), about: unplaced.demand) }
    let shown = isBrief ? texts.prefix(1).map { letters.brief($0, lines: 1) ?? $0 } : texts
    let rest = texts.count - shown.count
    let missing =
      shown.map { text -> HTML in "<li>\(text)</li>\n" }
      + (rest > 0 ? ["<li>\(letters(LetterWords.rest(rest)))</li>\n"] : [])
    return [
      letters.paragraph(place), missing.isEmpty ? "" : "<ul>\n\(missing)</ul>\n",
      letters.paragraph(LetterWords.nearestNote),
    ]
  }

  private var whole: HTML {
    let state = ReportWords.state(letters.plan.outcome.state)
    let county = LetterWords.filling(county)
    return letters.paragraph(
      Phrase(
        "\(county.chinese)全部\(ReportWords.placed(figures).chinese)；方案状态：\(state.chinese)。",
        "\(county.english) In all, \(ReportWords.placed(figures).english); "
          + "state of the plan: \(state.english.lowercased())."))
  }
}
