import JinxiuDomain

/// What is wrong with a value, and what to write instead.
struct ValueFault {
  let problem: Phrase
  let advice: Phrase
}

extension ParameterType {
  /// Nil when `value` is one that a rule can read.
  func fault(in value: ParameterValue, on grid: Grid) -> ValueFault? {
    switch self {
    case .integer(let range): outside(range, value.integer.map { [$0] }, value)
    case .integers(let range): outside(range, value.integers, value)
    case .boolean: value.boolean == nil ? mismatch(value) : nil
    case .month(let edge): value.month(edge, on: grid) == nil ? noMonth(value, edge, grid) : nil
    case .text: value.text == nil ? mismatch(value) : nil
    case .texts: value.texts == nil ? mismatch(value) : nil
    case .limit: isLimit(value) ? nil : mismatch(value)
    case .choice(let words): unknown(words, value.text.map { [$0] }, value)
    case .subset(let words): unknown(words, value.texts, value)
    case .choices(let words):
      value.texts?.isEmpty == true ? mismatch(value) : unknown(words, value.texts, value)
    }
  }

  /// How to write a value of this type.
  var advice: Phrase {
    switch self {
    case .integer(let range):
      Phrase(
        "请填 \(range.lowerBound) 至 \(range.upperBound) 的整数。",
        "Write a whole number from \(range.lowerBound) to \(range.upperBound).")
    case .integers(let range):
      Phrase(
        "请填 \(range.lowerBound) 至 \(range.upperBound) 的整数列表，例如 [3, 2, 1]。",
        "Write whole numbers from \(range.lowerBound) to \(range.upperBound), "
          + "for example [3, 2, 1].")
    case .boolean: Phrase("请填 true 或 false。", "Write true or false.")
    case .month(let edge): Self.advice(edge, .month)
    case .text: Phrase("请填文字。", "Write a word or a sentence.")
    case .texts: Phrase("请填文字列表，例如 [a, b]。", "Write a list of words, for example [a, b].")
    case .limit:
      Phrase("请填不小于 0 的整数或 unlimited。", "Write a whole number from 0, or unlimited.")
    case .choice(let words):
      Phrase(
        "请填以下之一：\(Phrase.list(words).chinese)。", "Write one of: \(Phrase.list(words).english).")
    case .subset(let words):
      Phrase(
        "请从以下各项中列出，可以为空：\(Phrase.list(words).chinese)。",
        "List any of: \(Phrase.list(words).english); the list may be empty.")
    case .choices(let words):
      Phrase(
        "请至少列出以下之一：\(Phrase.list(words).chinese)。",
        "List at least one of: \(Phrase.list(words).english).")
    }
  }

  private static func advice(_ edge: Edge, _ grid: Grid) -> Phrase {
    switch (grid, edge) {
    case (.month, _):
      Phrase("请按 YYYY-MM 填写，例如 2024-10。", "Write it as YYYY-MM, for example 2024-10.")
    case (.halfMonth, .first):
      Phrase(
        "请填月份 YYYY-MM，或半月的首日，例如 2024-10-01、2024-10-16。",
        "Write a month, YYYY-MM, or the first day of a half: 2024-10-01 or 2024-10-16.")
    case (.halfMonth, .last):
      Phrase(
        "请填月份 YYYY-MM，或半月的末日，例如 2024-10-15、2024-10-31。",
        "Write a month, YYYY-MM, or the last day of a half: 2024-10-15 or 2024-10-31.")
    }
  }

  private func noMonth(_ value: ParameterValue, _ edge: Edge, _ grid: Grid) -> ValueFault {
    let problem = mismatch(value).problem
    let advice = Self.advice(edge, grid)
    guard grid == .month, value.month(edge, on: .halfMonth) != nil else {
      return ValueFault(problem: problem, advice: advice)
    }
    return ValueFault(
      problem: problem,
      advice: Phrase(
        advice.chinese + "按半月安排须在方案中写 grid: half-month。",
        "\(advice.english) For half months the programme needs grid: half-month."))
  }

  private func isLimit(_ value: ParameterValue) -> Bool {
    if let number = value.integer { number >= 0 } else { value == .text("unlimited") }
  }

  private func mismatch(_ value: ParameterValue) -> ValueFault {
    ValueFault(
      problem: Phrase("“\(value.written)”不是可用的值", "'\(value.written)' is not a value it can have"),
      advice: advice)
  }

  private func outside(
    _ range: ClosedRange<Int>, _ numbers: [Int]?, _ value: ParameterValue
  ) -> ValueFault? {
    guard let numbers else { return mismatch(value) }
    guard let stray = numbers.first(where: { !range.contains($0) }) else { return nil }
    return ValueFault(
      problem: Phrase("\(stray) 超出允许范围", "\(stray) is out of range"), advice: advice)
  }

  private func unknown(
    _ words: [String], _ found: [String]?, _ value: ParameterValue
  ) -> ValueFault? {
    guard let found else { return mismatch(value) }
    guard let stray = found.first(where: { !words.contains($0) }) else { return nil }
    return ValueFault(
      problem: Phrase("“\(stray)”不是可选的词", "'\(stray)' is not one of its words"),
      advice: .meant(stray, among: words, then: advice))
  }
}

extension ParameterValue {
  /// As `programme.yaml` writes it.
  var written: String {
    switch self {
    case .integer(let value): "\(value)"
    case .boolean(let value): "\(value)"
    case .text(let value): value
    case .integers(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .texts(let values): "[\(values.joined(separator: ", "))]"
    }
  }
}

extension Phrase {
  /// "Did you mean …?" when one of `words` is near to `word`.
  static func meant(_ word: String, among words: [String]) -> Phrase? {
    Spelling.nearest(to: word, among: words).map {
      Phrase("是否指“\($0)”？", "Did you mean '\($0)'?")
    }
  }

  /// The question, where there is one, before the advice.
  static func meant(_ word: String, among words: [String], then advice: Phrase) -> Phrase {
    guard let question = meant(word, among: words) else { return advice }
    return Phrase(question.chinese + advice.chinese, "\(question.english) \(advice.english)")
  }
}
