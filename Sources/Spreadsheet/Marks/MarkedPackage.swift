/// A workbook's parts, of which some are changed and some are new.
struct MarkedPackage {
  let index: WorkbookIndex
  /// Whether it is written in the strict vocabulary, with its other names for the same things.
  let isStrict: Bool
  private let archive: ZipArchive
  private let original: [UInt8]
  private var changed: [(name: String, bytes: [UInt8])] = []

  static let contentTypes = "[Content_Types].xml"

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    original = bytes
    archive = try ZipArchive(bytes, limits: .standard)
    index = try WorkbookIndex(archive)
    var main: [UInt8] = []
    if let place = archive.place(of: index.part) { main = try archive.bytes(place) }
    isStrict = String(decoding: main.prefix(2_048), as: UTF8.self).contains(Namespace.strict)
  }

  /// What relationships are called in this workbook.
  var relationships: String {
    isStrict ? Namespace.strictRelationships : Namespace.relationships
  }

  func name(of place: Int) -> String { archive.entries[place].name }

  /// What a part says of others, as the file came.
  func relationships(of part: String) throws(WorkbookFault) -> Relationships {
    try Relationships(of: part, in: archive)
  }

  /// A part as it is by now; none where there is none.
  ///
  /// - Parameter isMarkup: Whether it must be sound XML; drawings of old need not be.
  func bytes(of name: String, isMarkup: Bool = true) throws(WorkbookFault) -> [UInt8]? {
    if let change = changed.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return change.bytes
    }
    guard let place = archive.place(of: name) else { return nil }
    if isMarkup {
      let reader = try PartReader(archive.stream(place), depth: archive.limits.depth)
      _ = try reader.root()
      try reader.finish()
    }
    return try archive.bytes(place)
  }

  /// The names of all parts, new ones too.
  var names: [String] { archive.entries.map(\.name) + changed.map(\.name) }

  /// A name that no part has, nor any that is declared and missing: `xl/comments7.xml`.
  func newName(_ start: String, _ end: String) throws(WorkbookFault) -> String {
    let taken = Set(names.map { $0.lowercased() })
    let declared = try types()
    var number = 1
    while taken.contains("\(start)\(number)\(end)".lowercased())
      || declared.contains("/\(start)\(number)\(end)\"".lowercased())
    { number += 1 }
    return "\(start)\(number)\(end)"
  }

  /// What is said of the parts, in small letters.
  private func types() throws(WorkbookFault) -> String {
    String(decoding: try bytes(of: Self.contentTypes) ?? [], as: UTF8.self).lowercased()
  }

  mutating func set(_ name: String, to bytes: [UInt8]) {
    if let place = changed.firstIndex(where: { $0.name == name }) {
      changed[place].bytes = bytes
    } else {
      changed.append((name, bytes))
    }
  }

  /// The whole file.
  func bytes() throws(WorkbookFault) -> [UInt8] {
    let handle = try ZipHandle(original)
    for (name, bytes) in changed {
      try handle.write(bytes, to: archive.place(of: name).map { archive.entries[$0] }, named: name)
    }
    return try handle.finished()
  }
}

extension MarkedPackage {
  /// Adds an element at the end of a part's root, with the root's own prefix.
  private mutating func append(
    _ element: String, to name: String, or new: String
  ) throws(WorkbookFault) {
    var draft = PartDraft(try bytes(of: name) ?? Array(new.utf8))
    guard let root = draft.outline().root else {
      throw WorkbookFault(.brokenXML, part: name, detail: "no element")
    }
    draft.append(
      "<\(draft.bytes.prefix(of: root.start))\(element)/>", to: root.start, endingWith: root.end)
    set(name, to: draft.changed())
  }

  /// Lets a part speak of another, and says by which name.
  mutating func relate(
    _ part: String, to target: String, as type: String
  ) throws(WorkbookFault) -> String {
    let name = RelativePath.relationships(of: part)
    let present = Set(try relationships(of: part).all.map(\.id))
    var number = 1
    let written = String(decoding: try bytes(of: name) ?? [], as: UTF8.self)
    while present.contains("rIdMark\(number)") || written.contains("\"rIdMark\(number)\"") {
      number += 1
    }
    let id = "rIdMark\(number)"
    if written.isEmpty, !(try types().contains("extension=\"rels\"")) {
      try declare(name, "openxmlformats-package.relationships+xml")
    }
    try append(
      "Relationship Id=\"\(id)\" Type=\"\(relationships)/\(type)\" Target=\"/\(target)\"",
      to: name,
      or: XMLText.head + "<Relationships xmlns=\"\(Namespace.packageRelationships)\"/>")
    return id
  }

  /// Says of a new part what it holds.
  mutating func declare(_ part: String, _ type: String) throws(WorkbookFault) {
    try append(
      "Override PartName=\"/\(part)\" ContentType=\"application/vnd.\(type)\"",
      to: Self.contentTypes, or: XMLText.head + "<Types xmlns=\"\(Namespace.contentTypes)\"/>")
  }
}
