package import JinxiuDomain
import JinxiuRules

/// One thing varied over a range (`--vary KEY=FROM..TO/STEP`): each value is a change file.
///
/// `KEY` is a rule's id and a parameter, `tier-share.percent`, or a table, a row and a column,
/// `offers.O012.seats`, the row possibly `all`. `=` sets, `+=` adds, `*=` goes by percent. A range is
/// of whole numbers, of months, or of percentages; a list `a,b,c` holds anything.
package struct Variation: Hashable, Sendable {
  /// As given, without the range.
  package let key: String
  /// In order, at least one.
  package let values: [String]
  /// What is worth a word of the range, before anything is planned: steps that pass its end by.
  package let remark: Phrase?
  /// `offers: O012`, what the change is about.
  private let target: String
  private let field: String
  private let action: String

  /// What is wrong with a text that is no variation, and what to write instead.
  package struct Flaw: Error, Hashable, Sendable {
    package let phrase: Phrase
  }

  /// Values of one range at most.
  package static let most = 1_000

  /// - Throws: `Flaw`.
  package init(_ text: String) throws(Flaw) {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard halves.count == 2 else { throw Self.flaw(text) }
    var key = halves[0]
    switch key.last {
    case "+": action = "by"
    case "*": action = "scale"
    default: action = "set"
    }
    if action != "set" { key.removeLast() }
    let names = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.count >= 2, names.allSatisfy({ !$0.isEmpty }), let field = names.last else {
      throw Self.flaw(text)
    }
    if names.count >= 3, Table(rawValue: names[0]) != nil {
      let row = names[1..<(names.count - 1)].joined(separator: ".")
      target = "\(names[0]): \(ProgrammeText.scalar(row))"
    } else {
      target = "rules: " + ProgrammeText.scalar(names.dropLast().joined(separator: "."))
    }
    self.key = halves[0]
    self.field = field
    let range = try ValueRange(halves[1], in: text)
    values = range.values
    remark = range.passed.map { end in
      let last = range.values.last ?? ""
      return Phrase(
        "--vary \(text)：按这个步长到不了 \(end)，最后一个值是 \(last)",
        "--vary \(text): steps of this length pass \(end) by; the last value is \(last)")
    }
  }

  fileprivate static func flaw(_ text: String) -> Flaw {
    Flaw(
      phrase: Phrase(
        "--vary \(text)：写作 键=起..止/步长，例如 tier-share.percent=20..60/1 或 offers.O012.seats=0..5",
        "--vary \(text): write KEY=FROM..TO/STEP, for example tier-share.percent=20..60/1 "
          + "or offers.O012.seats=0..5"))
  }

  /// In words, with the names of rules and columns.
  ///
  /// - Parameter ruleTitles: What the formulas of rules are called, by their keys.
  package func title(in scenario: Scenario, ruleTitles: [String: Phrase]) -> Phrase {
    let names = key.filter { $0 != "+" && $0 != "*" }.split(separator: ".").map(String.init)
    if names.count >= 3, let table = Table(rawValue: names[0]),
      let form = table.writtenColumns.first(where: { $0.isNamed(field) })
    {
      let row = names[1..<(names.count - 1)].joined(separator: ".")
      let column = form.chinese.first ?? form.name
      return Phrase(
        (row == "all"
          ? "所有\(table.title.chinese)的\(column)" : "\(table.title.chinese) \(row) \(column)")
          + way.chinese,
        "\(row) of \(table.fileName), \(form.name)" + way.english)
    }
    let rule = Identifier<RuleSetting>(names.dropLast().joined(separator: "."))
    let formula = scenario.programme.rule(rule)?.rule ?? rule.text
    let title = ruleTitles[formula] ?? Phrase(rule.text, rule.text)
    let meaning = RuleCatalogue.form(of: formula)?.parameters.first { $0.name == field }?.meaning
    return Phrase(
      "\(title.chinese)：\(meaning?.chinese ?? field)" + way.chinese,
      "\(title.english): \(meaning?.english ?? field)" + way.english)
  }

  /// How the value is reckoned, where it is not set.
  private var way: Phrase {
    switch action {
    case "by": Phrase("（增减）", " (more or fewer)")
    case "scale": Phrase("（占原值）", " (of what it is)")
    default: Phrase("", "")
    }
  }

  /// The change file of one value.
  package func source(_ value: String) -> ChangeSource {
    let written =
      CellText.integer(value) != nil && !value.hasPrefix("+") ? value : ProgrammeText.scalar(value)
    let sign = action == "set" ? " = " : "= "
    let title = ProgrammeText.scalar(key + sign + value)
    // How a rule binds stands beside its parameters, one of which may have the same name.
    let isKind = target.hasPrefix("rules: ") && field == "kind" && RuleKind(rawValue: value) != nil
    let change =
      isKind ? "kind: \(value)" : "\(action): {\(ProgrammeText.scalar(field)): \(written)}"
    return ChangeSource(
      name: "--vary \(key)=\(value)",
      text: """
        title: \(title)
        changes:
          - \(target)
            \(change)

        """)
  }
}

/// The right side of a variation.
private struct ValueRange {
  let values: [String]
  /// Its end as written, where steps pass that by.
  let passed: String?

  init(_ range: String, in text: String) throws(Variation.Flaw) {
    if !range.contains("..") {
      let list = range.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard list.allSatisfy({ !$0.isEmpty }), Set(list).count == list.count else {
        throw Variation.flaw(text)
      }
      (values, passed) = (list, nil)
      return
    }
    let ends = range.replacing("..", with: "\u{0}").split(separator: "\u{0}").map(String.init)
    guard ends.count == 2 else { throw Variation.flaw(text) }
    let tail = ends[1].split(separator: "/", maxSplits: 1).map(String.init)
    guard let last = tail.first else { throw Variation.flaw(text) }
    let step = tail.count == 2 ? tail[1] : nil
    guard let steps = Self.numbers(ends[0], last, step) ?? Self.months(ends[0], last, step) else {
      guard let reason = Self.reason(ends[0], last, step) else { throw Variation.flaw(text) }
      throw Variation.Flaw(
        phrase: Phrase("--vary \(text)：\(reason.chinese)", "--vary \(text): \(reason.english)"))
    }
    guard steps.values.count <= Variation.most else {
      throw Variation.Flaw(
        phrase: Phrase(
          "--vary \(text)：共\(steps.values.count)个值，最多\(Variation.most)个",
          "--vary \(text): \(steps.values.count) values; \(Variation.most) at most"))
    }
    (values, passed) = (steps.values, steps.reachEnd ? nil : last)
  }

  private typealias Steps = (values: [String], reachEnd: Bool)

  /// Why a range is none, where it can be seen.
  private static func reason(_ first: String, _ last: String, _ step: String?) -> Phrase? {
    let parts = [first, last] + (step.map { [$0] } ?? [])
    let percents = parts.count { $0.hasSuffix("%") }
    if percents > 0, percents < parts.count {
      return Phrase("起点、终点和步长都写百分号，或都不写", "write % after both ends and the step, or after none")
    }
    let bare = parts.map { $0.hasSuffix("%") ? String($0.dropLast()) : $0 }
    if bare.contains(where: { $0.contains(".") && Double($0) != nil }) {
      return Phrase(
        "只用整数；比例写作百分数，例如 80%..120%/10%",
        "whole numbers only; write ratios as percentages, for example 80%..120%/10%")
    }
    if bare.count == 3, CellText.integer(bare[2]).map({ $0 < 1 }) ?? true {
      return Phrase("步长应为1或更大的整数", "the step is a whole number, 1 or more")
    }
    func isReversed<Value: Comparable>(_ value: (String) -> Value?) -> Bool {
      guard let from = value(bare[0]), let to = value(bare[1]) else { return false }
      return from > to
    }
    let isMonths = isReversed { Period(written: $0, .first) }
    return isMonths || isReversed(CellText.integer)
      ? Phrase("起点大于终点，请从小到大写", "the first value is after the last; write the smaller one first")
      : nil
  }

  private static func numbers(_ first: String, _ last: String, _ step: String?) -> Steps? {
    let isPercent = first.hasSuffix("%")
    func number(_ text: String) -> Int? {
      guard isPercent else { return CellText.integer(text) }
      return text.hasSuffix("%") ? CellText.integer(String(text.dropLast())) : nil
    }
    guard let from = number(first), let to = number(last), from <= to, to <= 10_000_000,
      let by = step.map(number) ?? 1, by > 0, (to - from) / by < 1_000_000
    else { return nil }
    let values = stride(from: from, through: to, by: by).map { "\($0)" + (isPercent ? "%" : "") }
    return (values, (to - from) % by == 0)
  }

  private static func months(_ first: String, _ last: String, _ step: String?) -> Steps? {
    for edge in [Edge.last, .first] {
      guard let from = Period(written: first, edge), let to = Period(written: last, edge),
        from.grid == to.grid, from <= to, let by = step.map(CellText.integer) ?? 1, by > 0
      else { continue }
      let values = stride(from: from.index, through: to.index, by: by)
        .map { Period(index: $0, on: from.grid).text(edge) }
      return (values, (to.index - from.index) % by == 0)
    }
    return nil
  }
}
