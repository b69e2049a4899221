import JinxiuDomain
import Yams

/// One change file over one scenario: `title` and a list of `changes`.
struct ChangeFile {
  static let keys = ["title", "changes"]

  let title: Phrase
  let entries: [ChangeEntry]
  private let scenario: Scenario
  private let reader: YAMLReader
  private let book: FaultBook

  init(_ source: ChangeSource, over scenario: Scenario, into book: FaultBook) {
    let document = YAMLDocument(source.text, file: source.name, into: book)
    let reader = YAMLReader(document: document, book: book)
    self.reader = reader
    self.book = book
    self.scenario = scenario
    guard let root = document.root, !reader.isNull(root), let top = reader.map(root) else {
      if !book.hasErrors { book.add(Self.empty(source.name)) }
      (title, entries) = (Phrase(source.name, source.name), [])
      return
    }
    top.refuseUnknown(Self.keys)
    title =
      top.value("title").flatMap { Self.title($0, reader) } ?? Phrase(source.name, source.name)
    let list = top.required("changes", among: Self.keys).flatMap(reader.list)
    let entryReader = ChangeEntryReader(reader: reader, periods: scenario.programme.periods)
    entries = list?.compactMap(entryReader.entry) ?? []
    if let list, list.isEmpty { book.add(Self.empty(source.name)) }
  }

  private static func title(_ node: Node, _ reader: YAMLReader) -> Phrase? {
    guard node.mapping != nil else { return reader.text(node).map { Phrase($0, $0) } }
    let keys = ["zh", "en"]
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(keys)
    let chinese = map.required("zh", among: keys).flatMap(reader.text)
    let english = map.required("en", among: keys).flatMap(reader.text)
    guard let chinese, let english else { return nil }
    return Phrase(chinese, english)
  }

  private static func empty(_ file: String) -> Fault {
    Fault(
      .missingKey, at: FaultPlace(file), problem: Phrase("变更文件是空的", "the change file is empty"),
      advice: Phrase("在 changes 下列出变更", "list changes under changes"))
  }

  /// The scenario with all entries made, in order; nil after a fault.
  func changed() -> Scenario? {
    guard let first = entries.first else { return nil }
    var draft = TableDraft(scenario)
    var programme = ProgrammeTree(
      scenario.programme, mark: entries.first { $0.isOfProgramme }?.node.mark ?? first.node.mark)
    let edit = ChangeEdit(reader: reader, scenario: scenario)
    for entry in entries { edit.make(entry, &draft, &programme) }
    return ChangedReading(draft: draft, programme: programme, reader: reader, entries: entries)
      .scenario(keeping: scenario)
  }
}
