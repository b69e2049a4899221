import JinxiuDomain
import Yams

/// A group of keys with each key once, in the order of the file.
struct YAMLMap {
  struct Entry {
    let key: String
    let keyNode: Node
    let value: Node
  }

  let entries: [Entry]
  let node: Node
  private let reader: YAMLReader

  init(_ mapping: Node.Mapping, at node: Node, _ reader: YAMLReader) {
    self.node = node
    self.reader = reader
    var entries: [Entry] = []
    for (keyNode, value) in mapping {
      guard let scalar = keyNode.scalar else {
        let _: String? = reader.wrongType(keyNode, Phrase("文字作键", "a text as key"))
        continue
      }
      let key = String(
        scalar.string.unicodeScalars.filter { $0 != YAMLDocument.mark }
          .map(Character.init))
      guard !entries.contains(where: { $0.key == key }) else {
        reader.add(
          .duplicateKey, keyNode, found: key,
          Phrase("键“\(key)”在这里出现两次", "the key “\(key)” stands here twice"),
          Phrase("删除其中一个", "delete one of them"))
        continue
      }
      entries.append(Entry(key: key, keyNode: keyNode, value: value))
    }
    self.entries = entries
  }

  /// Reports every key that is none of `known`.
  func refuseUnknown(_ known: [String]) {
    for entry in entries where !known.contains(entry.key) {
      let near = Nearest.name(to: entry.key, among: known)
      let all = Phrase(known.joined(separator: "、"), known.joined(separator: ", "))
      reader.add(
        .unknownKey, entry.keyNode, found: entry.key,
        Phrase("没有名为“\(entry.key)”的键", "there is no key “\(entry.key)”"),
        near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
          ?? Phrase("可用的键：\(all.chinese)", "use one of: \(all.english)"))
    }
  }

  /// The value of `key`, or nil when it is left out or empty.
  func value(_ key: String) -> Node? {
    guard let node = entries.first(where: { $0.key == key })?.value, !reader.isNull(node) else {
      return nil
    }
    return node
  }

  /// The value of a key that must be there; its absence is a fault unless a misspelt key near to
  /// it has been reported already.
  func required(_ key: String, among known: [String]) -> Node? {
    if let node = value(key) { return node }
    let isMisspelt = entries.contains {
      !known.contains($0.key) && Nearest.name(to: $0.key, among: known) == key
    }
    if !isMisspelt {
      reader.add(
        .missingKey, node, Phrase("缺少“\(key)”", "“\(key)” is missing"),
        Phrase("加上 \(key):", "add \(key):"))
    }
    return nil
  }
}
