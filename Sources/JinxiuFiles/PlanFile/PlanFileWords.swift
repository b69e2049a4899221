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

/// A whole number that is in a range, or the file is refused at its place.
struct WholeNumber<Limits: NumberLimits>: Codable {
  let number: Int

  init(_ number: Int) {
    self.number = number
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    number = try container.decode(Int.self)
    guard Limits.range.contains(number) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: Limits.words)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

protocol NumberLimits {
  static var range: ClosedRange<Int> { get }
  /// The range as readers see it.
  static var words: String { get }
}

/// At least one person, and no more than can be added up.
enum PeopleLimits: NumberLimits {
  static let range = 1...10_000_000
  static var words: String { "\(range.lowerBound) – \(range.upperBound)" }
}

enum PositiveLimits: NumberLimits {
  static let range = 1...Int.max
  static let words = "1, 2, 3 …"
}

typealias PeopleWord = WholeNumber<PeopleLimits>
typealias Positive = WholeNumber<PositiveLimits>

/// The month in which something begins, or the first day of the half month.
struct FirstWord: Codable {
  let month: Period

  init(_ month: Period) {
    self.month = month
  }

  init(from decoder: any Decoder) throws {
    month = try Period.decoded(from: decoder, .first, sort: "YYYY-MM, YYYY-MM-01, YYYY-MM-16")
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(month.text(.first))
  }
}

/// The month in which something ends, or the last day of the half month.
struct LastWord: Codable {
  let month: Period

  init(_ month: Period) {
    self.month = month
  }

  init(from decoder: any Decoder) throws {
    month = try Period.decoded(from: decoder, .last, sort: "YYYY-MM, YYYY-MM-15, YYYY-MM-DD")
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(month.text(.last))
  }
}

extension Period {
  fileprivate static func decoded(
    from decoder: any Decoder, _ edge: Edge, sort: String
  ) throws -> Period {
    let container = try decoder.singleValueContainer()
    guard let month = Period(written: try container.decode(String.self), edge) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: sort)
    }
    return month
  }
}

/// A spell, both ends inclusive and both months or both days, the first not after the last.
struct SpellFile: Codable {
  let from: FirstWord
  let to: LastWord

  init(_ span: PeriodSpan) {
    from = FirstWord(span.first)
    to = LastWord(span.last)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    from = try container.decode(FirstWord.self, forKey: .from)
    to = try container.decode(LastWord.self, forKey: .to)
    guard PeriodSpan(from: from.month, to: to.month) != nil else {
      throw DecodingError.dataCorruptedError(
        forKey: .to, in: container, debugDescription: "from <= to")
    }
  }

  var span: PeriodSpan {
    PeriodSpan(from: from.month, count: to.month.index - from.month.index + 1)
  }
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
