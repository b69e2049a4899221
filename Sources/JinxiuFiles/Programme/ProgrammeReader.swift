import JinxiuDomain
import Yams

/// Reads `programme.yaml`, all faults at once.
///
/// Top level: `id`, `title`, `document`, `periods`, `levels`, `as_of` and `rules` are required;
/// `grid` (month), `filing_deadline`, `language` (zh), `contact`, `sample_notice`, `categories` and `objective`
/// (shortfall, placed, waivers, fairness, points) may be left out.
struct ProgrammeReader {
  private let reader: YAMLReader
  private let book: FaultBook
  private let top: YAMLMap
  /// Where `grid` could not be read, half months, which take whole months too.
  private let grid: Grid
  private let isGridKnown: Bool

  private init(reader: YAMLReader, book: FaultBook, top: YAMLMap) {
    self.reader = reader
    self.book = book
    self.top = top
    let node = top.value("grid")
    let read = node.flatMap { node in
      reader.word(node, among: Grid.allCases.map { ($0.rawValue, $0) })
    }
    isGridKnown = node == nil || read != nil
    grid = read ?? (node == nil ? .month : .halfMonth)
  }

  static let keys = [
    "id", "title", "document", "grid", "periods", "levels", "as_of", "filing_deadline", "language",
    "contact", "sample_notice", "categories", "rules", "objective",
  ]

  static func read(_ text: String, into book: FaultBook) -> ProgrammeDraft {
    let document = YAMLDocument(text, file: FileName.programme, into: book)
    let reader = YAMLReader(document: document, book: book)
    guard let root = document.root, !reader.isNull(root) else {
      if !book.hasFault(in: FileName.programme) { book.add(emptyProgramme) }
      return .unreadable
    }
    return read(root, reader, book)
  }

  /// Reads a programme of nodes that know their places in a document.
  static func read(
    _ root: Node, in document: YAMLDocument, into book: FaultBook
  ) -> ProgrammeDraft {
    read(root, YAMLReader(document: document, book: book), book)
  }

  private static func read(
    _ root: Node, _ reader: YAMLReader, _ book: FaultBook
  ) -> ProgrammeDraft {
    guard let top = reader.map(root) else { return .unreadable }
    top.refuseUnknown(keys)
    return ProgrammeReader(reader: reader, book: book, top: top).draft()
  }

  private static let emptyProgramme = Fault(
    .missingKey, at: FaultPlace(FileName.programme),
    problem: Phrase("方案文件是空的", "the programme is empty"),
    advice: Phrase("写上 id、title、document 等", "write id, title, document and the rest"))

  private func draft() -> ProgrammeDraft {
    let header = ProgrammeHeader(
      id: required("id", reader.text), title: required("title", reader.text),
      document: required("document", document), periods: required("periods", periods),
      levels: required("levels", levels), asOf: required("as_of", reader.date))
    let deadline = optional("filing_deadline", reader.date)
    let language = optional("language") { node in
      reader.word(node, among: Language.allCases.map { ($0.rawValue, $0) })
    }
    let contact = optional("contact", reader.text)
    let notice = optional("sample_notice", reader.text)
    let objective = optional("objective", objective)
    let crosswalk = optional("categories", reader.map)
    let categories = crosswalk.map(categories) ?? []
    let rules = required("rules") {
      RulesReader(reader: reader, book: book, periods: header.periods, grid: grid).settings($0)
    }
    let programme = header.programme(
      rules: rules?.settings, categories: categories, deadline: deadline,
      language: language ?? .chinese, objective: objective ?? ObjectiveLevel.standard,
      contact: contact ?? "", notice: notice)
    // A crosswalk that cannot be read says nothing of what it maps.
    let isReadable = crosswalk != nil || top.value("categories") == nil
    return ProgrammeDraft(
      programme: programme, rules: rules?.settings,
      mappedSpecialties: isReadable ? crosswalk?.entries.map(\.key) ?? [] : nil,
      grid: isGridKnown ? grid : nil)
  }

  private func required<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    top.required(key, among: Self.keys).flatMap(read)
  }

  private func optional<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    top.value(key).flatMap(read)
  }

  private func document(_ node: Node) -> Document? {
    let keys = ["number", "issuer", "division", "dated", "basis"]
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(keys)
    let number = map.required("number", among: keys).flatMap(reader.text)
    let issuer = map.required("issuer", among: keys).flatMap(reader.text)
    let division = map.value("division").flatMap(reader.text)
    let dated = map.required("dated", among: keys).flatMap(reader.date)
    let basis = map.value("basis").flatMap(reader.texts)
    guard let number, let issuer, let dated else { return nil }
    return Document(
      number: number, issuer: issuer, division: division ?? "", dated: dated, basis: basis ?? [])
  }

  private func periods(_ node: Node) -> PeriodSpan? {
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(["from", "to"])
    let from = map.required("from", among: ["from", "to"])
      .flatMap { reader.month($0, .first, on: grid) }
    let last = map.required("to", among: ["from", "to"])
    let to = last.flatMap { reader.month($0, .last, on: grid) }
    guard let from, let to, let last else { return nil }
    if let span = PeriodSpan(from: from, to: to) { return span }
    reader.add(
      .monthsReversed, last, found: to.closing,
      Phrase("止月 \(to.closing) 早于起月 \(from)", "\(to.closing) comes before \(from)"),
      Phrase("对调两个月份，或改正其中之一", "swap the two months, or correct one"))
    return nil
  }

  private func levels(_ node: Node) -> [TrainingLevel]? {
    guard let entries = reader.list(node) else { return nil }
    guard !entries.isEmpty else {
      return reader.wrongType(node, Phrase("至少一项的清单", "a list of at least one"))
    }
    var levels: [TrainingLevel] = []
    for entry in entries {
      guard let level = level(entry) else { continue }
      if levels.contains(where: { $0.level == level.level }) {
        addRepeated(level.level.rawValue, entry)
      }
      levels.append(level)
    }
    return levels
  }

  private func level(_ node: Node) -> TrainingLevel? {
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(["level", "months", "patterns"])
    let words = UnitLevel.allCases.flatMap { level in
      ([level.rawValue] + level.words).map { ($0, level) }
    }
    let level = map.required("level", among: ["level", "months"])
      .flatMap { reader.word($0, among: words) }
    let length = map.required("months", among: ["level", "months"])
      .flatMap { reader.length($0, most: 60, on: grid) }
    let patterns = map.value("patterns").flatMap {
      SpellPatternReader(reader: reader, grid: grid).patterns($0)
    }
    guard let level, let length else { return nil }
    return TrainingLevel(level: level, length: length, patterns: patterns ?? [])
  }

  private func objective(_ node: Node) -> [ObjectiveLevel]? {
    guard let entries = reader.list(node) else { return nil }
    var levels: [ObjectiveLevel] = []
    for entry in entries {
      let known = ObjectiveLevel.allCases.map { ($0.rawValue, $0) }
      guard let level = reader.word(entry, among: known) else { continue }
      let isTold = levels.contains { $0 == level || $0.isFairness && level.isFairness }
      if isTold { addRepeated(level.rawValue, entry) }
      levels.append(level)
    }
    if !levels.contains(.placed), levels.count == entries.count {
      reader.add(
        .objectiveWithoutPlaced, node, Phrase("目标中缺少 placed", "the objective lacks placed"),
        Phrase("在 objective 中加上 placed", "add placed to the objective"))
    }
    return levels
  }

  private func categories(_ map: YAMLMap) -> [SpecialtyCategory] {
    let words = FormCategory.allCases.map { ($0.rawValue, $0) }
    return map.entries.compactMap { entry in
      reader.word(entry.value, among: words).map {
        SpecialtyCategory(specialty: Identifier(entry.key), category: $0)
      }
    }
  }

  private func addRepeated(_ word: String, _ node: Node) {
    reader.add(
      .repeatedInList, node, found: word,
      Phrase("“\(word)”出现两次", "“\(word)” stands twice"), Phrase("删除后一个", "delete the second one"))
  }
}

/// The required parts of a programme, as far as they could be read.
private struct ProgrammeHeader {
  let id: String?
  let title: String?
  let document: Document?
  let periods: PeriodSpan?
  let levels: [TrainingLevel]?
  let asOf: String?

  func programme(
    rules: [RuleSetting]?, categories: [SpecialtyCategory], deadline: String?,
    language: Language, objective: [ObjectiveLevel], contact: String, notice: String?
  ) -> Programme? {
    guard let id, let title, let document, let periods, let levels, let asOf, let rules else {
      return nil
    }
    return Programme(
      id: Identifier(id), title: title, document: document, periods: periods, levels: levels,
      asOf: asOf, filingDeadline: deadline, language: language, categories: categories,
      rules: rules, objective: objective, contact: contact, sampleNotice: notice)
  }
}
