/// The comments of one sheet, and the changes that notes make to them.
struct CommentPart {
  private struct Comment {
    let cell: CellName
    let author: Int
    var element: PartDraft.Element
    /// Where a run may be added, and the text without a run that must become one before.
    var runsEnd: Int?
    var plain: PartDraft.Element?
  }

  private var draft: PartDraft
  private var prefix = ""
  private var authors: PartDraft.Element?
  private var list: PartDraft.Element?
  private var names: [String] = []
  private var comments: [Comment] = []
  /// The cells with a comment once the notes are laid.
  private(set) var cells: Set<CellName> = []

  /// The comments of a part, or none yet.
  init(_ bytes: [UInt8]?, isStrict: Bool) {
    let main = isStrict ? Namespace.strict : Namespace.transitional
    let empty =
      XMLText.head
      + "<comments xmlns=\"\(main)\"><authors></authors><commentList></commentList></comments>"
    draft = PartDraft(bytes ?? Array(empty.utf8))
    var start: MarkupTag?
    for tag in draft.tags {
      switch tag.depth {
      case 0: prefix = draft.bytes.prefix(of: tag)
      case 1: takeList(tag)
      case 2 where tag.kind == .end: close(tag, start)
      case 2:
        start = tag
        open(tag)
      default: takeText(tag)
      }
    }
  }

  private mutating func takeList(_ tag: MarkupTag) {
    switch (draft.bytes.localName(tag), tag.kind) {
    case ("authors", .end): authors?.end = tag
    case ("authors", _): authors = PartDraft.Element(start: tag)
    case ("commentList", .end): list?.end = tag
    case ("commentList", _): list = PartDraft.Element(start: tag)
    default: return
    }
  }

  private mutating func open(_ tag: MarkupTag) {
    switch draft.bytes.localName(tag) {
    case "author": if tag.kind == .empty { names.append("") }
    case "comment":
      guard let name = draft.bytes.value("ref", of: tag),
        let cell = CellName(draft.bytes.text(name))
      else { return }
      let author = draft.bytes.number("authorId", of: tag) ?? 0
      comments.append(
        Comment(cell: cell, author: author, element: PartDraft.Element(start: tag)))
    default: return
    }
  }

  private mutating func close(_ tag: MarkupTag, _ start: MarkupTag?) {
    guard let start else { return }
    if draft.bytes.localName(tag) == "author" {
      names.append(draft.bytes.text(start.range.upperBound..<tag.range.lowerBound))
    } else if comments.last?.element.start.range == start.range {
      comments[comments.count - 1].element.end = tag
    }
  }

  /// Depth 3 is `text`, 4 what it is made of: `t`, then `r`, then guides to pronunciation.
  private mutating func takeText(_ tag: MarkupTag) {
    guard tag.depth <= 4, let last = comments.indices.last else { return }
    switch (tag.depth, draft.bytes.localName(tag), tag.kind) {
    case (3, "text", .end):
      if comments[last].runsEnd == nil { comments[last].runsEnd = tag.range.lowerBound }
    case (4, "t", .start): comments[last].plain = PartDraft.Element(start: tag)
    case (4, "t", .end): comments[last].plain?.end = tag
    case (4, "rPh", .start), (4, "rPh", .empty), (4, "phoneticPr", .start),
      (4, "phoneticPr", .empty):
      if comments[last].runsEnd == nil { comments[last].runsEnd = tag.range.lowerBound }
    default: return
    }
  }
}

extension CommentPart {
  /// Whether there are comments by an author.
  func hasNotes(by author: String) -> Bool {
    let number = names.firstIndex(of: XMLText.escaped(author))
    return comments.contains { $0.author == number }
  }

  /// The part with notes of an author, whose earlier ones are gone.
  mutating func lay(_ notes: [CellNote], by author: String) -> [UInt8] {
    let own = number(of: author)
    var others: [CellName: Comment] = [:]
    for comment in comments {
      if comment.author == own {
        draft.replace(comment.element.range, with: "")
      } else {
        others[comment.cell] = comment
      }
    }
    var added = ""
    for note in notes {
      if let comment = others[note.cell], add(note, to: comment) { continue }
      added += self.comment(note, own)
    }
    if let list { draft.append(added, to: list.start, endingWith: list.end) }
    cells = Set(notes.map(\.cell)).union(others.keys)
    return draft.changed()
  }

  /// The author's number, as a new one if need be.
  private mutating func number(of author: String) -> Int {
    let name = XMLText.escaped(author)
    if let number = names.firstIndex(of: name) { return number }
    if let authors {
      draft.append(
        "<\(prefix)author>\(name)</\(prefix)author>", to: authors.start, endingWith: authors.end)
    }
    return names.count
  }

  private func comment(_ note: CellNote, _ author: Int) -> String {
    "<\(prefix)comment ref=\"\(note.cell.text)\" authorId=\"\(author)\"><\(prefix)text>"
      + "<\(prefix)t xml:space=\"preserve\">\(XMLText.escaped(note.text))</\(prefix)t>"
      + "</\(prefix)text></\(prefix)comment>"
  }

  /// Adds a note below somebody's comment, unless it is there from before.
  private mutating func add(_ note: CellNote, to comment: Comment) -> Bool {
    guard let end = comment.runsEnd else { return false }
    let text = XMLText.escaped(note.text)
    let run = "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\n\(text)</\(prefix)t></\(prefix)r>"
    if draft.bytes.text(comment.element.range).contains(run) { return true }
    if let plain = comment.plain {
      draft.insert("<\(prefix)r>", at: plain.range.lowerBound)
      draft.insert("</\(prefix)r>", at: plain.range.upperBound)
    }
    draft.insert(run, at: end)
    return true
  }
}
