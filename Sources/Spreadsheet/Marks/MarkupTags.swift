/// One tag of markup that is known to be well formed.
struct MarkupTag {
  enum Kind { case start, end, empty }

  let kind: Kind
  /// From `<` to behind `>`.
  let range: Range<Int>
  /// The name with its prefix.
  let name: Range<Int>
  /// How deep the element lies; the root's is 0.
  let depth: Int
}

/// The tags of a part in their order, so that it can be changed without touching anything else.
struct MarkupTags: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> MarkupTag? {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      if begins("<!--") {
        skip(to: "-->")
      } else if begins("<![CDATA[") {
        skip(to: "]]>")
      } else if begins("<?") {
        skip(to: "?>")
      } else if begins("<!") {
        skip(to: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> MarkupTag {
    let start = place
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let name = start + (isEnd ? 2 : 1)
    var end = name
    while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
    let names = name..<end
    closeTag()
    let isEmpty = !isEnd && bytes[Swift.max(start, place - 2)] == UInt8(ascii: "/")
    if isEnd { depth -= 1 }
    let tag = MarkupTag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<place, name: names,
      depth: depth)
    if !isEnd, !isEmpty { depth += 1 }
    return tag
  }

  /// Goes behind the `>` that ends the tag; one in quotes does not.
  private mutating func closeTag() {
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func begins(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { unsafe bytes[place + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(to end: StaticString) {
    while place < bytes.count {
      if begins(end) {
        place += end.utf8CodeUnitCount
        return
      }
      place += 1
    }
  }
}

extension [UInt8] {
  /// A stretch as text.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// A tag's name without its prefix.
  func localName(_ tag: MarkupTag) -> String {
    let name = self[tag.name]
    return name.lastIndex(of: UInt8(ascii: ":")).map { text($0 + 1..<name.endIndex) }
      ?? text(tag.name)
  }

  /// What stands before a tag's name, with its colon; empty where nothing does.
  func prefix(of tag: MarkupTag) -> String {
    let name = self[tag.name]
    return name.lastIndex(of: UInt8(ascii: ":")).map { text(name.startIndex..<$0 + 1) } ?? ""
  }

  /// Where the value of an attribute stands, by its name without prefix.
  func value(_ attribute: String, of tag: MarkupTag) -> Range<Int>? {
    var place = tag.name.upperBound
    while place < tag.range.upperBound {
      guard let equals = self[place..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "=")),
        let open = self[equals..<tag.range.upperBound].firstIndex(where: {
          $0 == 0x22 || $0 == 0x27
        }),
        let close = self[(open + 1)..<tag.range.upperBound].firstIndex(of: self[open])
      else { return nil }
      let name = text(place..<equals).withoutOuterBlanks
      if name == attribute || name.hasSuffix(":" + attribute) { return open + 1..<close }
      place = close + 1
    }
    return nil
  }

  func number(_ attribute: String, of tag: MarkupTag) -> Int? {
    value(attribute, of: tag).flatMap { Int(text($0)) }
  }
}
