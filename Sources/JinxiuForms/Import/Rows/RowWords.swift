import JinxiuFiles

/// Rows of forms that are neither data nor blank, told by their words.
enum RowWords {
  /// A line below the table: 注：…, 审核人：…, 以下空白.
  static func isNote(_ texts: [String]) -> Bool {
    guard let first = texts.first else { return false }
    if texts.contains(where: saysRestIsBlank) { return true }
    if texts.count <= 3, texts.allSatisfy({ isSentence($0) || isSignature($0) }) { return true }
    if texts.count <= 4, labels.contains(first) { return true }
    guard let lead = first.unicodeScalars.first, noteLeads.contains(lead) else { return false }
    if isStatistic(texts) { return true }
    guard noteStarts.contains(where: first.hasPrefix) else { return false }
    // A cell of the table never begins so, but a name might: a note says more, or leads with a sign.
    return texts.count == 1 || first.unicodeScalars.contains { $0 == "：" || $0 == ":" }
  }

  /// A cell alone in its row that no name of a county, person or hospital could be: it ends or is
  /// cut by a stop, or is an item of a list: 以下为备选人员：, 2.执业资质填… A county or a hospital that
  /// heads its people may well have a colon or a number.
  private static func isSentence(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.count <= 12, scalars.contains(where: owners.contains) { return false }
    if scalars.contains(where: stops.contains) { return true }
    let rest = scalars.drop(while: isDigit)
    guard rest.count > 3, rest.count < scalars.count, let mark = rest.first else { return false }
    return [".", "．", "、", ")", "）"].contains(mark)
  }

  /// Where somebody signs, by itself or beside its day: 东海县卫生健康委员会（盖章）, 2024年4月20日.
  private static func isSignature(_ text: String) -> Bool {
    seals.contains(where: text.contains) || issuers.contains(where: text.hasSuffix) || isDay(text)
  }

  private static let seals = ["盖章", "签章", "公章", "签字", "签名"]
  /// Who sends a form in, and is no unit that anybody works at.
  private static let issuers = ["卫生健康委员会", "卫生健康委", "卫健委", "卫生健康局", "卫健局", "社会事业局"]
  /// In a cell of their own, what they ask for in the next.
  private static let labels: Set<String> = [
    "填报人", "填表人", "制表人", "经办人", "审核人", "复核人", "负责人", "单位负责人", "分管领导", "填报单位", "填报日期",
    "填表日期", "填报时间", "填表时间",
  ]

  /// 2024年4月20日, 2024.4.20, or the same with the numbers still to be written.
  private static func isDay(_ text: String) -> Bool {
    let marks = text.unicodeScalars.filter { !isDigit($0) && !$0.properties.isWhitespace }
    return days.contains(String(String.UnicodeScalarView(marks)))
  }

  private static let days: Set<String> = ["年月日", "年月", "..", "--", "//", "．．"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  private static let stops = Set("：:。；;".unicodeScalars)
  private static let owners = Set("县区市院".unicodeScalars)

  /// What sums up the people above: 平均年龄, 其中：女, or 男 with a number alone.
  private static func isStatistic(_ texts: [String]) -> Bool {
    statistics.contains(where: texts[0].hasPrefix)
      || texts.count == 2 && sexes.contains(texts[0])
        && texts[1].unicodeScalars.contains(where: isDigit)
  }

  private static let statistics = ["平均", "其中"]
  private static let sexes = ["男", "女", "男性", "女性"]

  /// Most cells have another number of characters, and are many.
  private static func saysRestIsBlank(_ text: String) -> Bool {
    text.utf8.count >= 12 && text.unicodeScalars.contains("以")
      && HeadText.folded(text).hasPrefix("以下空白")
  }

  private static let noteStarts = [
    "注", "备注", "说明", "填表", "填报", "审核", "负责人", "单位负责人", "分管", "主管", "联系", "制表", "附",
    "复核", "单位盖章", "单位（盖章", "年月日", "日期", "本表", "此表", "以上", "以下",
  ]

  /// Most rows begin with something else, and are many.
  private static let noteLeads = Set(
    (noteStarts + statistics + sexes).compactMap(\.unicodeScalars.first))

  /// 〃, 同上: what the cell above says.
  static func isDitto(_ text: String) -> Bool {
    guard let lead = text.unicodeScalars.first, dittoLeads.contains(lead) else { return false }
    return dittos.contains(text)
  }

  private static let dittos: Set<String> = [
    "〃", "″", "\"", "“", "”", "''", "，，", "″″", "同上", "同上。", "（同上）", "(同上)", "同左上",
  ]
  private static let dittoLeads = Set(dittos.compactMap(\.unicodeScalars.first))

  /// What a row of totals adds up.
  enum Reach {
    /// 小计, 本页合计: the rows since the total before.
    case part
    /// 合计: all above, but for those of an earlier page that has its own.
    case page
    /// 总计: all above.
    case all
  }

  /// 合计, 小计, 总计 and the like, also where the number stands in the same cell.
  static func total(_ written: String) -> (reach: Reach, count: Int?)? {
    let text = unwrapped(written)
    guard let lead = text.unicodeScalars.first else { return nil }
    guard leads.contains(lead) else { return partTotal(text) }
    let folded = HeadText.folded(text)
    guard let word = words.first(where: folded.hasPrefix) else { return nil }
    let rest = folded.dropFirst(word.count)
    let digits = rest.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    let other = rest.filter { !($0.isASCII && $0.isNumber) }
    guard ["", "人", "名", "(人)", "人数", "共人", "共名", "(人)人"].contains(other) else { return nil }
    let reach: Reach =
      switch word {
      case "小计", "本页合计", "本页小计", "subtotal": .part
      case "总计": .all
      default: .page
      }
    return (reach, Int(digits))
  }

  /// 以上共计8人 and （共8人） say no more than 共8人.
  private static func unwrapped(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "以": return text.hasPrefix("以上") ? String(text.dropFirst(2)) : text
    case "（", "(":
      let open = text.drop(while: isBracket)
      return String(open.last.map(isBracket) ?? false ? open.dropLast() : open)
    default: return text
    }
  }

  private static func isBracket(_ character: Character) -> Bool { "（()）".contains(character) }

  /// 东海县小计 and 东海县合计 add up a part, 全市合计 everything.
  private static func partTotal(_ text: String) -> (reach: Reach, count: Int?)? {
    guard text.unicodeScalars.contains("计"),
      let start = ["小计", "合计", "总计"].compactMap({ text.firstRange(of: $0)?.lowerBound }).min(),
      text.distance(from: text.startIndex, to: start) <= 12,
      let total = total(String(text[start...]))
    else { return nil }
    return (text.hasPrefix("全") ? .page : .part, total.count)
  }

  private static let leads = Set("合小总共本tTsS".unicodeScalars)
  private static let words = [
    "合计", "小计", "总计", "总数", "总人数", "共计", "本页合计", "本页小计", "共", "total", "subtotal",
  ]
}
