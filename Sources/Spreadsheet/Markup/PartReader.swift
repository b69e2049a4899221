import Cxml2

/// One pass over the elements of a part, from the outside in, by libxml2's text reader.
///
/// ```swift
/// let root = try reader.root("worksheet")
/// while let name = try reader.child(of: root) { … reader.attribute("r") … }
/// ```
/// Whoever is done with a child just asks for the next: what is left of it is passed over.
@safe final class PartReader {
  /// How deep an element lies; the root's is 0.
  typealias Level = Int

  private let reader: xmlTextReaderPtr
  private let stream: PartStream
  private let depth: Int
  /// The root's namespace, which all other elements share as a rule, and whether it is one read.
  private var rootNamespace: UnsafePointer<xmlNs>?
  private var readsRoot = false

  var part: String { stream.part }

  init(_ stream: PartStream, depth: Int) throws(WorkbookFault) {
    let context = unsafe Unmanaged.passUnretained(stream).toOpaque()
    let options = Int32(
      bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue)
    // Said to be UTF-8, whatever the part says of itself: a DOCTYPE in another encoding would pass
    // by unseen.
    guard
      let reader = unsafe xmlReaderForIO(
        { context, buffer, count in
          guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
          let stream = unsafe Unmanaged<PartStream>.fromOpaque(context).takeUnretainedValue()
          let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
          return unsafe Int32(stream.read(into: room))
        }, { _ in 0 }, context, nil, "UTF-8", options)
    else { throw WorkbookFault(.brokenXML, part: stream.part, detail: "no memory to read it") }
    // Some errors pass by the options, and would print what a file holds.
    unsafe xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    unsafe self.reader = reader
    self.stream = stream
    self.depth = depth
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// Goes to the root and says how it is called; empty when its vocabulary is not read.
  func root() throws(WorkbookFault) -> String {
    while try advance() {
      guard kind == XML_READER_TYPE_ELEMENT else { continue }
      unsafe rootNamespace = node.flatMap { unsafe UnsafePointer($0.pointee.ns) }
      readsRoot = unsafe Self.isRead(rootNamespace)
      return name
    }
    throw fault(.brokenXML, "no element")
  }

  /// The next child of an element that was come by, or none behind its last.
  func child(of level: Level) throws(WorkbookFault) -> String? {
    if self.level == level, isStart, unsafe xmlTextReaderIsEmptyElement(reader) == 1 { return nil }
    while try advance() {
      let depth = self.level
      if depth <= level, !isText { return nil }
      if depth == level + 1, isStart { return name }
    }
    return nil
  }

  /// The text that stands directly in the element just come by.
  func text() throws(WorkbookFault) -> String {
    let level = self.level
    var text = ""
    guard unsafe xmlTextReaderIsEmptyElement(reader) == 0 else { return text }
    while try advance(), self.level > level {
      if isText, self.level == level + 1, let value = unsafe xmlTextReaderConstValue(reader) {
        let piece = unsafe Self.string(value)
        if text.isEmpty { text = piece } else { text += piece }
      }
    }
    return text
  }

  /// Goes on to the end of the part, so that all of it is known to be sound.
  func finish() throws(WorkbookFault) {
    while try advance() {}
  }

  func fault(_ kind: WorkbookFault.Kind, _ detail: String) -> WorkbookFault {
    WorkbookFault(kind, part: part, detail: detail)
  }
}

extension PartReader {
  /// How deep the element lies that was just come by.
  var level: Level { unsafe Int(xmlTextReaderDepth(reader)) }

  /// An attribute of the element just come by, whatever its prefix.
  func attribute(_ name: StaticString) -> String? {
    var next = unsafe node?.pointee.properties
    while let attribute = unsafe next {
      if unsafe Self.equal(attribute.pointee.name, name) {
        guard let text = unsafe attribute.pointee.children else { return "" }
        return unsafe text.pointee.content.map { unsafe Self.string($0) } ?? ""
      }
      unsafe next = attribute.pointee.next
    }
    return nil
  }

  private var node: xmlNodePtr? { unsafe xmlTextReaderCurrentNode(reader) }
  private var kind: xmlReaderTypes {
    unsafe xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader)))
  }
  private var isStart: Bool { kind == XML_READER_TYPE_ELEMENT }
  private var isText: Bool {
    let kind = self.kind
    return kind == XML_READER_TYPE_TEXT || kind == XML_READER_TYPE_CDATA
      || kind == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || kind == XML_READER_TYPE_WHITESPACE
  }

  /// The local name of the element; empty when its vocabulary is not read.
  private var name: String {
    guard let node = unsafe node, let name = unsafe node.pointee.name else { return "" }
    let namespace = unsafe UnsafePointer(node.pointee.ns)
    let isRead = unsafe namespace == rootNamespace ? readsRoot : Self.isRead(namespace)
    return isRead ? unsafe Self.string(name) : ""
  }

  private static func isRead(_ namespace: UnsafePointer<xmlNs>?) -> Bool {
    guard let name = unsafe namespace?.pointee.href else { return false }
    return unsafe Namespace.read.contains(string(name))
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>) -> String {
    unsafe String(decodingCString: bytes, as: UTF8.self)
  }

  private static func equal(_ bytes: UnsafePointer<xmlChar>?, _ name: StaticString) -> Bool {
    unsafe xmlStrEqual(bytes, name.utf8Start) == 1
  }

  /// The next node; false at the end of the part.
  private func advance() throws(WorkbookFault) -> Bool {
    let outcome = unsafe xmlTextReaderRead(reader)
    if let fault = stream.fault { throw fault }
    guard outcome >= 0 else { throw fault(.brokenXML, reason) }
    guard outcome == 1 else { return false }
    if kind == XML_READER_TYPE_DOCUMENT_TYPE { throw fault(.doctype, "a DOCTYPE") }
    if isStart, level >= depth { throw fault(.tooDeep, "elements more than \(depth) deep") }
    return true
  }

  private var reason: String {
    guard let error = unsafe xmlGetLastError(), let message = unsafe error.pointee.message else {
      return "no XML"
    }
    let text = unsafe String(cString: message)
    let line = unsafe error.pointee.line
    return "line \(line): " + text.prefix { !$0.isNewline }
  }
}
