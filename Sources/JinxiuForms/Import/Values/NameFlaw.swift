import JinxiuFiles

/// What is wrong with the cell of a person's name (L54).
enum NameFlaw: Equatable {
  /// 无, 待定, 刘某某: the row has nobody.
  case nobody
  /// Several names in one cell.
  case several
  /// What belongs into other columns, or a number before it.
  case more
  /// Signs that names do not have, as digits and brackets.
  case odd
  /// Two words as long as names.
  case perhapsTwo

  /// Nil where it is one name.
  init?(of text: String) {
    let plain = text.unicodeScalars
    // Most names are nothing but two or three of these.
    let isPlain = plain.allSatisfy(\.properties.isIdeographic)
    if BlankWords.isBlank(text) || Self.isNobody(text) {
      self = .nobody
    } else if isPlain, plain.count <= 4 {
      return nil
    } else if !plain.contains(where: \.properties.isAlphabetic) {
      self = .nobody
    } else if plain.contains(where: PersonWords.separators.contains) || Self.isCount(text)
      || Self.isJoined(text)
    {
      self = .several
    } else if isPlain {
      return nil
    } else if Self.saysMore(text) {
      self = .more
    } else if plain.contains(where: Self.isOdd) {
      self = .odd
    } else if Self.mayBeTwo(text) {
      self = .perhapsTwo
    } else {
      return nil
    }
  }

  // MARK: - Nobody

  private static func isNobody(_ text: String) -> Bool {
    guard !nobodies.contains(HeadText.folded(text)), !text.hasPrefix("测试") else { return true }
    return text.unicodeScalars.contains("某") || isHidden(text)
  }

  /// What stands where nobody is chosen yet, or points at the row above.
  private static let nobodies: Set<String> = [
    "同上", "空缺", "空", "缺", "待选", "待报", "待补", "待补充", "待遴选", "待推荐", "待选派", "人选待定", "略", "不详",
    "姓名", "无名氏", "未知", "暂缺", "示例", "样例", "test",
  ]

  /// 陈xx, 王**: a surname with signs for the rest.
  private static func isHidden(_ text: String) -> Bool {
    var isBehind = false
    var run = 0
    for scalar in text.unicodeScalars {
      run = masks.contains(CellText.halfWidth(scalar)) ? run + 1 : 0
      if isBehind, run >= 2 { return true }
      isBehind = isBehind || scalar.properties.isIdeographic
    }
    return false
  }

  private static let masks = Set("xX×*○●□_".unicodeScalars)

  // MARK: - Several

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

  /// 李四与王五: a name on either side, each with a surname; 李和平 and 买买提和加 are one.
  private static func isJoined(_ text: String) -> Bool {
    let plain = Array(PersonWords.withoutBlanks(text).unicodeScalars)
    guard plain.count >= 5, surnames.contains(plain[0]) else { return false }
    return (2...4).contains { end in
      plain.count >= end + 3 && joiners.contains(plain[end]) && surnames.contains(plain[end + 1])
        && plain.allSatisfy(\.properties.isIdeographic)
    }
  }

  private static let joiners = Set("和与及跟同".unicodeScalars)

  /// The most frequent; none of those that names of other tongues are written with.
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭\
    陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易\
    乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管\
    柴蒙鲍华喻祁蒲房滕屈饶解牟尤阳时穆褚卫仲项卞仇封傅诸司上皇
    """.unicodeScalars)

  // MARK: - More

  /// A number before it, a telephone, or the words of other columns behind a blank.
  private static func saysMore(_ text: String) -> Bool {
    let plain = CellText.normalised(text)
    let digits = plain.unicodeScalars.filter { ("0"..."9").contains($0) }
    if digits.count >= 5 || plain.unicodeScalars.first == digits.first && !digits.isEmpty {
      return true
    }
    let words = plain.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return false }
    return words.dropFirst().contains { word in
      ["男", "女"].contains(word) && first.count > 1 || ["男性", "女性"].contains(word)
        || word.hasSuffix("岁") || FormCodes.titleList.contains(String(word))
        || FormCodes.educationList.contains(String(word))
    }
  }

  /// Whether no name of any tongue has it.
  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return !properties.isAlphabetic && !properties.isWhitespace
      && properties.generalCategory != .nonspacingMark && !points.contains(scalar)
  }

  /// Between the parts of a name.
  private static let points = Set("·•‧・∙⋅.．'’‘-‐–—".unicodeScalars)

  // MARK: - Perhaps two

  private static func mayBeTwo(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    return words.count > 1
      && words.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0.properties.isIdeographic } }
      && !compoundSurnames.contains(String(String.UnicodeScalarView(words[0])))
  }

  private static let compoundSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木", "宇文",
    "长孙", "独孤", "南宫", "西门", "闻人", "轩辕",
  ]
}
