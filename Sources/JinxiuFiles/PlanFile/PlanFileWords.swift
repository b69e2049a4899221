import JinxiuDomain

/// A code of the domain as a word of the file.
struct CodeWord<Code: RawRepresentable<String> & CaseIterable>: Codable {
  let code: Code

  init(_ code: Code) {
    self.code = code
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = Code(rawValue: text) else {
      let words = Code.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(in: container, debugDescription: words)
    }
    self.code = code
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code.rawValue)
  }
}

/// A month as `YYYY-MM`.
struct MonthWord: Codable {
  let month: Month

  init(_ month: Month) {
    self.month = month
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let month = Month(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "YYYY-MM")
    }
    self.month = month
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(month.description)
  }
}

/// A spell, both months inclusive, the first not after the last.
struct SpellFile: Codable {
  let from: MonthWord
  let to: MonthWord

  init(_ span: MonthSpan) {
    from = MonthWord(span.first)
    to = MonthWord(span.last)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    from = try container.decode(MonthWord.self, forKey: .from)
    to = try container.decode(MonthWord.self, forKey: .to)
    guard from.month <= to.month else {
      throw DecodingError.dataCorruptedError(
        forKey: .to, in: container, debugDescription: "from <= to")
    }
  }

  var span: MonthSpan { MonthSpan(from: from.month, count: to.month.index - from.month.index + 1) }
}

/// A sentence in both languages.
struct PhraseFile: Codable {
  let zh: String
  let en: String

  init(_ phrase: Phrase) {
    zh = phrase.chinese
    en = phrase.english
  }

  var phrase: Phrase { Phrase(zh, en) }
}
