import JinxiuDomain

/// What was asked for, line by line.
struct LetterFacts {
  let letters: Letters
  let petition: Petition
  /// People without a place.
  let count: Int

  private var names: Nameplate { letters.names }

  /// Two facts a line, so that the letter stays on one page.
  var markup: HTML {
    let rows = lines.chunks(of: 2).map { pair -> HTML in
      let cells = pair.map { label, text -> HTML in
        let span: HTML = pair.count == 1 ? " colspan=\"3\"" : ""
        return "<th scope=\"row\">\(letters(label))</th><td\(span)>\(text)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<div class=\"scroll\"><table class=\"facts\"><tbody>\n\(rows)</tbody></table></div>\n"
  }

  private var lines: [(Phrase, String)] {
    typealias Words = ReportWords
    let list = { (words: [String]) in letters(Words.list(words)) }
    var lines: [(Phrase, String)] = [
      (Words.identifier, petition.demand.text),
      (Words.person, names.person(petition.demand)),
    ]
    if case .need = petition.demand { lines[1] = (Words.count, letters(Words.people(count))) }
    lines.append((Words.county, petition.county.text))
    if let unit = petition.unit { lines.append((Words.unit, names.unit(unit))) }
    lines.append((Words.unitLevel, letters(Words.unitLevel(petition.level))))
    lines.append((Words.specialty, list(petition.specialties.map(\.text))))
    if let technique = petition.technique {
      lines.append((LetterWords.technique, technique.text))
    }
    if !petition.wishes.isEmpty {
      lines.append((LetterWords.wishes, list(petition.wishes.map(names.host))))
    }
    if petition.from != nil || petition.to != nil {
      lines.append((LetterWords.released, released))
    }
    if let ground = petition.ground {
      lines.append((LetterWords.ground, letters(LetterWords.word(of: ground))))
    }
    return lines
  }

  private var released: String {
    let from = petition.from.map { MonthText.dotted($0) } ?? ""
    let to = petition.to.map { MonthText.dotted($0, .last) } ?? ""
    return "\(from)—\(to)"
  }
}
