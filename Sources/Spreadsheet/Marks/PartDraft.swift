/// A part of which a few places change and all else stays byte for byte.
struct PartDraft {
  let bytes: [UInt8]
  private var changes: [(range: Range<Int>, text: String)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var tags: MarkupTags { MarkupTags(bytes) }

  mutating func replace(_ range: Range<Int>, with text: String) {
    changes.append((range, text))
  }

  mutating func insert(_ text: String, at place: Int) {
    replace(place..<place, with: text)
  }

  /// Puts text into an element, behind all that it has.
  ///
  /// - Parameters:
  ///   - start: The element's first tag; `end` is its last, none for an empty element.
  mutating func append(_ text: String, to start: MarkupTag, endingWith end: MarkupTag?) {
    if let end {
      insert(text, at: end.range.lowerBound)
    } else {
      let name = bytes.text(start.name)
      let close = start.range.upperBound
      replace(close - 2..<close, with: ">\(text)</\(name)>")
    }
  }

  /// The part with its changes; those at one place stand in the order in which they were made.
  func changed() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1_024)
    var place = 0
    let order = changes.indices.sorted {
      (changes[$0].range.lowerBound, $0) < (changes[$1].range.lowerBound, $1)
    }
    for index in order {
      let change = changes[index]
      result += bytes[place..<max(place, change.range.lowerBound)]
      result += Array(change.text.utf8)
      place = max(place, change.range.upperBound)
    }
    return result + bytes[place...]
  }
}

extension PartDraft {
  /// An element of the draft: its first tag, and its last unless it is empty.
  struct Element {
    let start: MarkupTag
    var end: MarkupTag?

    var range: Range<Int> {
      start.range.lowerBound..<(end ?? start).range.upperBound
    }
  }

  /// The root and its children, whose names are given without prefix.
  func outline() -> (root: Element?, children: [(name: String, element: Element)]) {
    var root: Element?
    var children: [(name: String, element: Element)] = []
    for tag in tags where tag.depth <= 1 {
      switch (tag.depth, tag.kind) {
      case (0, .end): root?.end = tag
      case (0, _): root = Element(start: tag)
      case (_, .end): if !children.isEmpty { children[children.count - 1].element.end = tag }
      default: children.append((bytes.localName(tag), Element(start: tag)))
      }
    }
    return (root, children)
  }
}
