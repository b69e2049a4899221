import ArgumentParser
import JinxiuDomain

extension ValidationError {
  /// In the language that the command line asks for.
  init(_ phrase: Phrase) { self.init(phrase[LanguageChoice.ofCommandLine]) }
}

/// What the argument parser says of mistakes, which it knows in English alone, in Chinese.
enum UsageWords {
  static func unknown(subcommand word: String, nearest: String?) -> Phrase {
    let guess =
      nearest.map { Phrase("，是否应为'\($0)'？", " Did you mean '\($0)'?") } ?? Phrase("。", "")
    return Phrase(
      "没有子命令'\(word)'" + guess.chinese, "Unknown subcommand '\(word)'." + guess.english)
  }

  /// Line by line; what is not known stays as it is.
  static func chinese(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for (english, chinese) in heads where line.hasPrefix(english) {
      return chinese + words(String(line.dropFirst(english.count)))
    }
    return words(line)
  }

  private static func words(_ text: String) -> String {
    for (english, chinese) in sentences {
      guard let found = captures(of: english, in: text) else { continue }
      let parts = chinese.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
      let listed = found.map {
        $0.replacing("' and '", with: "'、'").replacing("' or '", with: "'、'")
          .replacing("', '", with: "'、'")
      }
      return zip(parts, listed + [""]).reduce("") { $0 + $1.0 + $1.1 }
    }
    return text
  }

  private static let heads = [("Error: ", "错误："), ("Help:  ", "说明："), ("Usage: ", "用法：")]

  /// Longer ones first where one begins like another; `%` stands for any text.
  private static let sentences = [
    ("Missing expected argument '%'", "缺少参数'%'"),
    ("Missing one of: '%'", "缺少以下之一：'%'"),
    ("Missing value for '%'", "'%'后面缺少取值"),
    ("Missing required subcommand.", "缺少子命令。"),
    ("Unknown option '%'. Did you mean '%'?", "没有选项'%'，是否应为'%'？"),
    ("Unknown option '%'", "没有选项'%'"),
    ("Unexpected argument '%'", "不认识的参数'%'"),
    ("% unexpected arguments: '%'", "有%个不认识的参数：'%'"),
    ("Invalid option: %", "无效的选项：%"),
    (
      "The option '%' does not take any value, but '%' was specified.",
      "选项'%'不带取值，却写了'%'。"
    ),
    (
      "The value '%' is invalid for '%'. Please provide one of %.",
      "取值'%'对'%'无效，请写%中的一个。"
    ),
    ("The value '%' is invalid for '%': %", "取值'%'对'%'无效：%"),
    ("The value '%' is invalid for '%'", "取值'%'对'%'无效"),
    ("Value to be set with % had already been set with %", "%与%重复"),
    ("  See '%' for more information.", "  详见'%'。"),
  ]

  /// What stands for each `%`; nil where the text is another sentence.
  private static func captures(of pattern: String, in text: String) -> [String]? {
    let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return pattern == text ? [] : nil
    }
    guard text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var found: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return found + [String(rest.dropLast(last.count))]
  }
}
