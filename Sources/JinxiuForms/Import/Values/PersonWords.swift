import JinxiuDomain
import JinxiuFiles

/// What forms leave to be understood of a person.
enum PersonWords {
  /// Without the blanks that make two characters as wide as three: `张　三`.
  static func name(_ text: String) -> String {
    withoutPadding(seen(text))
  }

  /// Without what web pages and chats leave in a name, and nobody sees.
  static func seen(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnseen) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
  }

  /// Between entries of a list, though no table has them.
  static let separators = Set("、，,;；/／|｜&＆+＋".unicodeScalars)

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func withoutPadding(_ text: String) -> String {
    let isLatin = text.utf8.contains { (65...90).contains($0) || (97...122).contains($0) }
    guard !isLatin, text.unicodeScalars.contains(where: \.properties.isWhitespace) else {
      return text
    }
    return withoutBlanks(text)
  }

  /// A word of a list without the blanks and line breaks within it: `主 治⏎医师`. Of other texts only
  /// the line breaks go, which narrow columns bring.
  static func word(_ text: String, isKnown: (String) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: \.properties.isWhitespace) else { return text }
    let whole = withoutBlanks(text)
    guard !isKnown(whole) else { return whole }
    let isLatin = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    return text.split(whereSeparator: \.isNewline).map { CellText.trimmed(String($0)) }
      .joined(separator: isLatin ? " " : "")
  }

  static func withoutBlanks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// `45周岁` is `45岁`, which readers know.
  static func age(_ text: String) -> String {
    text.hasSuffix("周岁") ? text.dropLast(2) + "岁" : text
  }

  /// The professional group by licence, else by title, else by the category of the specialty (L10,
  /// L12).
  static func role(licence: String, title: String, category: FormCategory?) -> Role {
    for text in [licence, title] {
      if text.contains("医师") || text.contains("医士") || text.contains("乡村医生") { return .physician }
      if text.contains("护") { return .nursing }
      if text.contains("影像") || text.contains("放射") || text.contains("超声") { return .imaging }
      if text.contains("检验") { return .laboratory }
    }
    switch category {
    case .nursing?: return .nursing
    case .imaging?: return .imaging
    case .laboratory?: return .laboratory
    default: return title.contains("药") || title.contains("技") ? .other : .physician
    }
  }
}

/// Reads the free text of 进修专科 as the names that a programme knows (L59, D19).
struct SpecialtyWords {
  private let names: [String]
  private let known: Set<String>
  private let categories: [String: FormCategory]

  /// - Parameter offered: Names that offers have besides those of the categories.
  init(_ programme: Programme?, offered: [String]) {
    let mapped = programme?.categories ?? []
    names = mapped.map(\.specialty.text)
    known = Set(names).union(offered)
    categories = Dictionary(
      mapped.map { ($0.specialty.text, $0.category) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name meant by a short form that the notice itself uses, or by one 科 more or less; the text
  /// as it is otherwise.
  func name(_ text: String) -> String {
    guard !text.isEmpty, !known.contains(text) else { return text }
    let plain = PersonWords.withoutBlanks(text)
    let short = Self.short[plain].map { [$0] } ?? []
    let other = plain.hasSuffix("科") ? String(plain.dropLast()) : plain + "科"
    return ([plain] + short + [other]).first(where: known.contains) ?? text
  }

  /// The names of a text that is several which the programme knows: `内科/外科`, `普外 骨科`.
  func several(_ text: String) -> [String]? {
    guard !known.contains(text), text.unicodeScalars.contains(where: Self.separators.contains)
    else { return nil }
    let parts = text.unicodeScalars.split(whereSeparator: Self.separators.contains).map {
      name(String(String.UnicodeScalarView($0)))
    }
    return parts.count > 1 && parts.allSatisfy(known.contains) ? parts : nil
  }

  func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// What was most likely meant by a name that is not known.
  func nearest(to text: String) -> String? { SpecialtyShorts.name(text, among: names) }

  private static let separators = PersonWords.separators.union("或和及 \u{3000}\n\r".unicodeScalars)

  /// Nil when the programme does not map it, so that it counts as 其他科别.
  func category(_ name: String) -> FormCategory? { categories[name] }

  private static let short = [
    "内": "内科", "外": "外科", "妇": "妇产科", "妇科": "妇产科", "产科": "妇产科", "儿": "儿科",
    "中医": "中医科", "口腔": "口腔科", "五官": "五官科",
  ]
}
