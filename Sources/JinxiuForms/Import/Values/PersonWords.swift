import JinxiuDomain
import JinxiuFiles

/// What forms leave to be understood of a person.
enum PersonWords {
  /// Without the blanks that make two characters as wide as three: `张　三`.
  static func name(_ text: String) -> String {
    let seen =
      text.unicodeScalars.contains(where: isUnseen)
      ? String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) })) : text
    return withoutPadding(seen)
  }

  enum NameFlaw: Equatable {
    /// 无, 待定: the row has nobody.
    case nobody
    /// Several names in one cell.
    case several
    /// Two words as long as names.
    case perhapsTwo
  }

  /// What is wrong with the cell of a name; nil where it is one name.
  static func flaw(of text: String) -> NameFlaw? {
    let plain = text.unicodeScalars
    guard
      plain.contains(where: { !$0.properties.isIdeographic }) || plain.count <= 3
    else { return nil }
    if BlankWords.isBlank(text) || nobody.contains(text) { return .nobody }
    if !plain.contains(where: \.properties.isAlphabetic) { return .nobody }
    if plain.contains(where: separators.contains) || isCount(text) { return .several }
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    guard words.count > 1,
      words.allSatisfy({ $0.count >= 2 && $0.allSatisfy { $0.properties.isIdeographic } }),
      !compoundSurnames.contains(String(String.UnicodeScalarView(words[0])))
    else { return nil }
    return .perhapsTwo
  }

  /// 李明等2人, 王芳（3人）.
  private static func isCount(_ text: String) -> Bool {
    let plain = CellText.normalised(text).filter { !$0.isWhitespace }
    for mark in ["人", "名"] {
      guard let found = plain.lastIndex(of: Character(mark)), found > plain.startIndex else {
        continue
      }
      let before = plain[plain.index(before: found)]
      if before.isASCII, before.isNumber { return true }
    }
    return plain.count > 3 && plain.hasSuffix("等人")
  }

  /// What stands where nobody is chosen yet, or points at the row above.
  private static let nobody: Set<String> = [
    "同上", "空缺", "空", "缺", "待选", "待报", "待补", "待补充", "待遴选", "待推荐", "待选派", "人选待定", "略", "不详",
    "某某", "姓名",
  ]
  fileprivate static let separators = Set("、，,;；/／|｜&＆+＋".unicodeScalars)
  private static let compoundSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木", "宇文",
    "长孙", "独孤", "南宫", "西门", "闻人", "轩辕",
  ]

  /// What web pages and chats leave in a name, and nobody sees.
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
