import JinxiuDomain
import Yams

/// Changes rules of a programme: parameters, how strictly they bind, new rules and rules left out.
struct RuleEdit {
  let reader: YAMLReader
  let programme: Programme

  func make(_ entry: ChangeEntry, _ tree: inout ProgrammeTree, _ draft: inout TableDraft) {
    for action in entry.actions {
      if case .add(let nodes) = action {
        tree.rules += nodes
        continue
      }
      guard let rules = rules(entry, tree) else { return }
      switch action {
      case .remove:
        draft.removeWaivers(ofRules: Set(rules.map { Self.id(tree.rules[$0]) }))
        tree.removeRules(at: rules, by: entry)
      case .kind(let node):
        for rule in rules { tree.rules[rule] = tree.rules[rule].with(tree.made("kind"), node) }
      case .set(let fields):
        for field in fields { set(field, field.value, in: rules, &tree) }
      case .by(let fields): shift(fields, NumberChange.by, in: rules, &tree)
      case .scale(let fields): shift(fields, NumberChange.scale, in: rules, &tree)
      case .add: break
      }
    }
  }

  private static func id(_ rule: Node) -> String {
    rule.value(of: "id")?.scalar?.string ?? rule.value(of: "rule")?.scalar?.string ?? ""
  }

  /// Positions of the rules meant; nil after a fault.
  private func rules(_ entry: ChangeEntry, _ tree: ProgrammeTree) -> [Int]? {
    let ids = tree.rules.map(Self.id)
    guard let selector = entry.selector, !reader.isNull(selector) else {
      reader.add(
        .changeTarget, entry.node, Phrase("没有写改哪条规则", "the change does not say which rule"),
        Phrase("写规则的 id、清单或 all", "write the id of a rule, a list, or all"))
      return nil
    }
    if selector.scalar?.string == "all" { return Array(ids.indices) }
    guard let nodes = reader.list(selector) else { return nil }
    let found = nodes.map { node -> Int? in
      guard let text = reader.text(node) else { return nil }
      if let index = ids.firstIndex(of: text) { return index }
      let near = Nearest.name(to: text, among: ids)
      reader.add(
        .unknownRule, node, found: text,
        Phrase("方案中没有规则“\(text)”", "the programme has no rule “\(text)”"),
        near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
          ?? Phrase("写 programme.yaml 中规则的 id", "write the id of a rule in programme.yaml"))
      return nil
    }
    return found.contains(nil) ? nil : found.compactMap(\.self)
  }

  private func set(
    _ field: ChangeEntry.Field, _ value: Node, in rules: [Int], _ tree: inout ProgrammeTree
  ) {
    let word = value.scalar?.string ?? ""
    if field.name == "kind", RuleKind(rawValue: word) != nil { return addKind(field, word) }
    for rule in rules {
      let parameters =
        tree.rules[rule].value(of: "parameters")
        ?? Node([(Node, Node)]()).standing(at: tree.rules[rule].mark)
      tree.rules[rule] = tree.rules[rule].with(
        tree.made("parameters"), parameters.with(field.keyNode, value))
    }
  }

  /// Whole numbers, and months by months; what is neither stays, unless all are.
  private func shift(
    _ fields: [ChangeEntry.Field], _ change: (Node, YAMLReader) -> NumberChange?, in rules: [Int],
    _ tree: inout ProgrammeTree
  ) {
    for field in fields {
      guard let step = change(field.value, reader) else { continue }
      var isAnywhere = false
      for rule in rules {
        let now = tree.rules[rule].value(of: "parameters")?.value(of: field.name)?.scalar?.string
        guard let now, let then = Self.shifted(now, step) else { continue }
        isAnywhere = true
        let written = Node(then, .implicit, .plain).standing(at: field.value.mark)
        set(field, written, in: [rule], &tree)
      }
      if !isAnywhere { addNothing(field) }
    }
  }

  private static func shifted(_ text: String, _ change: NumberChange) -> String? {
    if let number = CellText.integer(text) { return String(change.of(number)) }
    guard case .by(let step) = change else { return nil }
    return [Edge.first, .last].lazy.compactMap { edge in
      Period(written: text, edge).map { $0.advanced(by: step).text(edge) }
    }.first
  }

  /// How strictly a rule binds is none of its parameters, one of which may have the same name.
  private func addKind(_ field: ChangeEntry.Field, _ word: String) {
    reader.add(
      .changeAction, field.keyNode, found: field.name,
      Phrase("规则的 kind 不是参数，不写在 set 里", "the kind of a rule is no parameter and not for set"),
      Phrase("写在 set 旁边：kind: \(word)", "write it beside set: kind: \(word)"))
  }

  private func addNothing(_ field: ChangeEntry.Field) {
    reader.add(
      .changeWithoutEffect, field.keyNode, found: field.name,
      Phrase(
        "所选规则的参数 \(field.name) 不是数字或月份，改动不起作用",
        "the parameter \(field.name) of the rules is no number or month to change"),
      Phrase("用 set 写一个值，或核对参数名", "set a value, or check the name"))
  }
}
