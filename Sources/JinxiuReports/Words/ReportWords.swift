package import JinxiuDomain

/// Every word and sentence of the reports, in Chinese and English.
package enum ReportWords {
  package static let planTitle = Phrase("安排方案", "Assignment plan")
  package static let nameToFollow = Phrase("待定", "to be named")
  static let nameToFollowInBrackets = Phrase("（待定）", " (to be named)")
  package static let total = Phrase("合计", "Total")
  package static let none = Phrase("无", "None")
  package static let unlimited = Phrase("不限", "unlimited")
  /// What stands before a notice that does not itself begin with 示例.
  package static func sampleMark(before notice: String) -> Phrase {
    notice.hasPrefix("示例") ? Phrase("", "") : Phrase("示例：", "Sample: ")
  }
  package static let contact = Phrase("联系人及联系方式", "Contact")
  static let contents = Phrase("目录", "Contents")

  static func people(_ count: Int) -> Phrase {
    Phrase("\(count)人", count == 1 ? "1 person" : "\(count) people")
  }

  static func times(_ count: Int) -> Phrase { Phrase("\(count)次", "\(count)") }

  static func items(_ count: Int) -> Phrase { Phrase("\(count)项", "\(count)") }

  static func rows(_ count: Int) -> Phrase {
    Phrase("\(count)行", count == 1 ? "1 row" : "\(count) rows")
  }

  /// `150000` as 150,000元（15万元） or CNY 150,000.
  static func yuan(_ yuan: Int) -> Phrase {
    let tenThousands = yuan % 10_000 == 0 && yuan != 0 ? "（\(yuan / 10_000)万元）" : ""
    return Phrase("\(grouped(yuan))元\(tenThousands)", "CNY \(grouped(yuan))")
  }

  /// `30,000元` or CNY 30,000, for tight places.
  static func shortYuan(_ yuan: Int) -> Phrase {
    Phrase("\(grouped(yuan))元", "CNY \(grouped(yuan))")
  }

  /// Digits in groups of three.
  static func grouped(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(number.magnitude))
    while digits.count > 3 {
      groups.append(digits.suffix(3))
      digits = digits.dropLast(3)
    }
    groups.append(digits)
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  /// Words of a list: 、 in Chinese, commas in English.
  static func list(_ words: [String]) -> Phrase {
    Phrase(words.joined(separator: "、"), words.joined(separator: ", "))
  }

  static func quota(_ quota: CountyQuota) -> Phrase {
    switch quota {
    case .people(let people): Phrase("\(people)", "\(people)")
    case .withoutRow: Phrase("未列名额", "not listed")
    case .unlimited: unlimited
    }
  }

  /// L70: nominated against quota.
  static func balance(_ filling: CountyFilling) -> Phrase {
    guard let balance = filling.balance else { return Phrase("—", "—") }
    if balance == 0 { return Phrase("相符", "even") }
    return balance > 0
      ? Phrase("超额 \(balance)", "surplus \(balance)")
      : Phrase("缺额 \(-balance)", "short \(-balance)")
  }
}
