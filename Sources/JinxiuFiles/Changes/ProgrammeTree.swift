import JinxiuDomain
import Yams

/// The programme as the nodes of its canonical text, with what a change file wrote among them.
///
/// Nodes of the text stand at the place of the change, so that a fault in what they say together is
/// found there; those of the change file know their own place.
struct ProgrammeTree {
  private(set) var keys: [(key: Node, value: Node)]
  private let mark: Mark?

  init(_ programme: Programme, mark: Mark?) {
    self.mark = mark
    let document = YAMLDocument(
      ScenarioText.programme(programme), file: FileName.programme, into: FaultBook())
    keys = document.root?.mapping.map { Array($0) } ?? []
    keys = keys.map { (Self.marked($0.key, mark), Self.marked($0.value, mark)) }
  }

  var root: Node { Node(keys.map { ($0.key, $0.value) }, .implicit).standing(at: mark) }

  /// All rules as one node.
  var list: Node? { keys.first { $0.key.string == "rules" }?.value }

  /// The rules in order.
  var rules: [Node] {
    get { list?.sequence.map { Array($0) } ?? [] }
    set { set("rules", Node(newValue).standing(at: list?.mark ?? mark)) }
  }

  mutating func set(_ field: ChangeEntry.Field) {
    if let index = keys.firstIndex(where: { $0.key.string == field.name }) {
      keys[index].value = field.value
    } else {
      keys.append((field.keyNode, field.value))
    }
  }

  /// Rules gone; that they are missing is found where the change took them out.
  mutating func removeRules(at positions: [Int], by entry: ChangeEntry) {
    let kept = rules.indices.filter { !positions.contains($0) }.map { rules[$0] }
    set("rules", Node(kept).standing(at: entry.node.mark))
  }

  private mutating func set(_ key: String, _ value: Node) {
    for index in keys.indices where keys[index].key.string == key { keys[index].value = value }
  }

  /// A node like this at the place of the change.
  func made(_ text: String) -> Node { Node(text).standing(at: mark) }

  private static func marked(_ node: Node, _ mark: Mark?) -> Node {
    switch node {
    case .scalar, .alias: node.standing(at: mark)
    case .sequence(let entries):
      Node.sequence(
        .init(entries.map { marked($0, mark) }, entries.tag, entries.style, mark))
    case .mapping(let pairs):
      Node.mapping(
        .init(
          pairs.map { (marked($0.key, mark), marked($0.value, mark)) }, pairs.tag, pairs.style,
          mark))
    }
  }
}

extension Node {
  /// The node, not what is in it, at another place.
  func standing(at mark: Mark?) -> Node {
    switch self {
    case .scalar(var scalar):
      scalar.mark = mark
      return .scalar(scalar)
    case .sequence(var sequence):
      sequence.mark = mark
      return .sequence(sequence)
    case .mapping(var mapping):
      mapping.mark = mark
      return .mapping(mapping)
    case .alias: return self
    }
  }

  /// The value of a key of a mapping.
  func value(of key: String) -> Node? {
    mapping?.first { $0.key.scalar?.string == key }?.value
  }

  /// With a key of a mapping at a value, the key added where there is none.
  func with(_ key: Node, _ value: Node) -> Node {
    guard case .mapping(let mapping) = self else { return self }
    var pairs = mapping.map { ($0.key, $0.value) }
    if let index = pairs.firstIndex(where: { $0.0.scalar?.string == key.scalar?.string }) {
      pairs[index].1 = value
    } else {
      pairs.append((key, value))
    }
    return .mapping(.init(pairs, mapping.tag, mapping.style, mapping.mark))
  }
}
