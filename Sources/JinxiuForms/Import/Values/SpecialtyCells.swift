import JinxiuFiles

/// Specialties as the rows of a form write them, by the names of the programme (L59, D19); what was
/// read as another name is told once for each.
struct SpecialtyCells {
  private let words: SpecialtyWords
  private let book: FaultBook
  private var told: Set<String> = []

  init(_ words: SpecialtyWords, into book: FaultBook) {
    self.words = words
    self.book = book
  }

  /// The name of one specialty; blank after a fault.
  ///
  /// - Parameters:
  ///   - isOurs: Whether the row came from here, so that its words come back as they were.
  ///   - several: What a cell of several is told as.
  mutating func name(
    _ text: String, isOurs: Bool, at place: FaultPlace, several: (String, FaultPlace) -> Fault
  ) -> String {
    // Nobody chooses a specialty by leaving it open.
    if !isOurs, BlankWords.isBlank(text) {
      book.add(.noSpecialty(text, at: place))
      return ""
    }
    if words.several(text) != nil {
      book.add(several(text, place))
      return ""
    }
    let name = words.name(text)
    tell(text, as: [name], at: place)
    return name
  }

  /// Several specialties, by whatever signs they are apart; of a row that came from here only what
  /// somebody wrote into it with other signs is read at all.
  mutating func list(_ text: String, isOurs: Bool, at place: FaultPlace) -> String {
    guard !text.isEmpty, !CellText.isSpreadsheetError(text) else { return text }
    // No name has a comma or a line break in it.
    let parted = isOurs ? text : String(text.map { ",，\n".contains($0) ? ";" : $0 })
    let names = CellText.list(parted).flatMap { entry in
      let names = words.several(entry) ?? [isOurs ? entry : words.name(entry)]
      tell(entry, as: names, at: place)
      return names
    }
    return names == CellText.list(text) ? text : names.joined(separator: ";")
  }

  /// Tells an offer whose specialty is new, most likely since it is called otherwise.
  mutating func tellUnknown(_ name: String, at place: FaultPlace) {
    guard !name.isEmpty, !CellText.isSpreadsheetError(name), !words.isKnown(name),
      told.insert(name).inserted
    else { return }
    book.add(.unknownOffered(name, near: words.nearest(to: name), at: place))
  }

  private mutating func tell(_ text: String, as names: [String], at place: FaultPlace) {
    guard names != [text], told.insert(text).inserted else { return }
    book.add(.readSpecialty(text, as: names.joined(separator: "、"), at: place))
  }
}
