import JinxiuDomain
import Yams

/// One change: which rows or rules, and what becomes of them.
struct ChangeEntry {
  enum Target: Equatable {
    case table(Table)
    case rules
    case programme
  }

  let node: Node
  let target: Target
  /// An identifier or name, a list of them, `all`, or cells that rows must have; nil where `add`
  /// needs none.
  let selector: Node?
  let actions: [Action]
  /// Months of offers, instead of all.
  let during: PeriodSpan?
  /// Whether seats in months that an offer does not have open these months.
  let opens: Bool

  enum Action {
    /// Cells, parameters or keys set to a value.
    case set([Field])
    /// Numbers more, or fewer.
    case by([Field])
    /// Numbers in percent of what they are, rounded down.
    case scale([Field])
    /// New rows or rules.
    case add([Node])
    case remove
    /// How strictly rules bind.
    case kind(Node)
  }

  struct Field {
    let name: String
    let keyNode: Node
    let value: Node
  }

  var isOfProgramme: Bool {
    switch target {
    case .rules, .programme: true
    case .table: false
    }
  }
}

/// Reads entries; what each may hold depends on its target.
struct ChangeEntryReader {
  let reader: YAMLReader
  /// Of the programme.
  let periods: PeriodSpan

  private var grid: Grid { periods.grid }

  private static let actions = ["set", "by", "scale", "add", "remove"]
  /// Seats by month are changed through their offers.
  private static let tables = Table.allCases.filter { $0 != .seats }
  private static let targets = tables.map(\.rawValue) + ["rules", "programme"]
  private static let keys = targets + actions + ["kind", "during", "open"]

  func entry(_ node: Node) -> ChangeEntry? {
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(Self.keys)
    let named = map.entries.filter { Self.targets.contains($0.key) }
    guard named.count == 1, let name = named.first else {
      if named.isEmpty, map.entries.contains(where: { !Self.keys.contains($0.key) }) { return nil }
      addTarget(node, named.dropFirst().first?.keyNode)
      return nil
    }
    let target = Self.target(name.key)
    let during = map.value("during").flatMap { span($0, of: target) }
    refuseMonths(map)
    refuseRemoval(map)
    let actions = actions(map, of: target)
    guard let actions else { return nil }
    guard !actions.isEmpty else {
      reader.add(
        .changeAction, node, found: name.key,
        Phrase("没有写怎么改", "the change does not say what to do"),
        Phrase("加上 set、by、scale、add 或 remove", "add set, by, scale, add or remove"))
      return nil
    }
    return ChangeEntry(
      node: node, target: target, selector: map.value(name.key), actions: actions,
      during: during, opens: opens(map, during))
  }

  /// Which months to open has to be said.
  private func opens(_ map: YAMLMap, _ months: PeriodSpan?) -> Bool {
    let words = [("true", true), ("false", false), ("yes", true), ("no", false)]
    guard let node = map.value("open"), reader.word(node, among: words) == true else {
      return false
    }
    if let months, !periods.contains(months) {
      reader.add(
        .changeWithoutEffect, map.value("during") ?? node, found: months.last.closing,
        Phrase("开放的月份超出方案的起止月份", "months that open lie outside the programme's"),
        Phrase(
          "写在 \(periods.first) 至 \(periods.last.closing) 之内",
          "stay within \(periods.first) to \(periods.last.closing)"))
    } else if map.value("during") == nil {
      reader.add(
        .changeAction, node, found: "open",
        Phrase("open 没有写开放哪些月份", "open does not say which months"),
        Phrase("加上 during", "add during"))
    }
    return true
  }

  /// Rows have no months of their own.
  private func refuseMonths(_ map: YAMLMap) {
    for key in ["add", "remove"] {
      guard map.value("during") != nil,
        let entry = map.entries.first(where: { $0.key == key })
      else { continue }
      reader.add(
        .changeAction, entry.keyNode, found: key,
        Phrase("\(key) 不能只用于某些月份", "\(key) is not for some months alone"),
        Phrase(
          "写 set: {seats: 0} 关闭这些月份，或去掉 during",
          "set: {seats: 0} closes these months; or leave during out"))
    }
  }

  /// What is taken away has nothing left to change.
  private func refuseRemoval(_ map: YAMLMap) {
    guard map.value("remove") != nil else { return }
    for entry in map.entries where ["set", "by", "scale", "kind"].contains(entry.key) {
      reader.add(
        .changeAction, entry.keyNode, found: entry.key,
        Phrase("\(entry.key) 与 remove 互相矛盾", "\(entry.key) contradicts remove"),
        Phrase("两者去掉一个", "leave one of the two out"))
    }
  }

  private static func target(_ key: String) -> ChangeEntry.Target {
    if let table = Table(rawValue: key) { return .table(table) }
    return key == "rules" ? .rules : .programme
  }

  private func addTarget(_ node: Node, _ second: Node?) {
    reader.add(
      .changeTarget, second ?? node,
      second == nil
        ? Phrase("没有写改哪里", "the change does not say what it is about")
        : Phrase("一项变更只能改一处", "one change is about one thing"),
      Phrase(
        "写其中一个键：\(Self.targets.joined(separator: "、"))",
        "write one of: \(Self.targets.joined(separator: ", "))"))
  }

  /// Nil after a fault.
  private func actions(_ map: YAMLMap, of target: ChangeEntry.Target) -> [ChangeEntry.Action]? {
    let made = map.entries.compactMap { action($0, target) }
    let actions = made.compactMap(\.self)
    return actions.count == made.count ? actions : nil
  }

  /// Nil for a key that is no action; a nil inside after a fault.
  private func action(
    _ entry: YAMLMap.Entry, _ target: ChangeEntry.Target
  ) -> ChangeEntry.Action?? {
    switch entry.key {
    case "set": return .some(fields(entry.value).map { .set($0) })
    case "by": return .some(fields(entry.value).map { .by($0) })
    case "scale": return .some(fields(entry.value).map { .scale($0) })
    case "add":
      guard target != .programme else { return .some(refuse(entry, target)) }
      let rows = entry.value.mapping == nil ? reader.list(entry.value) : [entry.value]
      return .some(rows.map { .add($0) })
    case "remove":
      guard target != .programme else { return .some(refuse(entry, target)) }
      let words = [("true", true)]
      return .some(reader.word(entry.value, among: words).map { _ in .remove })
    case "kind":
      guard target == .rules else { return .some(refuse(entry, target)) }
      return .some(.kind(entry.value))
    case "during", "open":
      guard target == .table(.offers) else { return .some(refuse(entry, target)) }
      return nil
    default: return nil
    }
  }

  private func refuse(
    _ entry: YAMLMap.Entry, _ target: ChangeEntry.Target
  ) -> ChangeEntry.Action? {
    reader.add(
      .changeAction, entry.keyNode, found: entry.key,
      Phrase("这里不能用 \(entry.key)", "\(entry.key) is not for this"),
      Phrase(
        "during、open 只用于 offers，kind 只用于 rules，programme 只用 set、by、scale",
        "during and open are for offers, kind for rules, and programme takes set, by and scale"))
    return nil
  }

  private func fields(_ node: Node) -> [ChangeEntry.Field]? {
    guard let map = reader.map(node) else { return nil }
    return map.entries.map {
      ChangeEntry.Field(name: $0.key, keyNode: $0.keyNode, value: $0.value)
    }
  }

  private func span(_ node: Node, of target: ChangeEntry.Target) -> PeriodSpan? {
    guard node.mapping != nil else {
      guard let first = reader.month(node, .first, on: grid) else { return nil }
      let text = node.scalar?.string ?? ""
      return PeriodSpan(from: first, to: Period(text, .last, on: grid) ?? first)
    }
    let keys = ["from", "to"]
    guard let map = reader.map(node) else { return nil }
    map.refuseUnknown(keys)
    let from = map.required("from", among: keys).flatMap { reader.month($0, .first, on: grid) }
    let to = map.required("to", among: keys).flatMap { reader.month($0, .last, on: grid) }
    guard let from, let to else { return nil }
    if let span = PeriodSpan(from: from, to: to) { return span }
    reader.add(
      .monthsReversed, node, found: to.closing,
      Phrase("止月 \(to.closing) 早于起月 \(from)", "\(to.closing) comes before \(from)"),
      Phrase("对调两个月份，或改正其中之一", "swap the two months, or correct one"))
    return nil
  }
}
