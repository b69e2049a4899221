import JinxiuDomain

/// One headed part of the page.
struct Section {
  /// Unique on the page.
  let identifier: String
  let title: Phrase
  let isAppendix: Bool
  let body: [HTML]

  init(_ identifier: String, _ title: Phrase, isAppendix: Bool = false, _ body: [HTML]) {
    self.identifier = identifier
    self.title = title
    self.isAppendix = isAppendix
    self.body = body
  }
}

/// Numbers of headings as in official documents: 一、二、三 and 附录1.
enum SectionNumber {
  static func text(_ number: Int, isAppendix: Bool, _ language: Language) -> String {
    switch (language, isAppendix) {
    case (.chinese, false): "\(chinese(number))、"
    case (.chinese, true): "\(ReportWords.appendix.chinese)\(number)　"
    case (.english, false): "\(number). "
    case (.english, true): "\(ReportWords.appendix.english) \(number). "
    }
  }

  /// 1 to 99.
  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "" : digits[number / 10]) + "十"
    return tens + digits[number % 10]
  }
}
