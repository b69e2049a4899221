import JinxiuDomain

/// Whatever writes in one language, with its marks between words.
protocol Punctuated {
  var language: Language { get }
}

extension Punctuated {
  var colon: String { language == .chinese ? "：" : ": " }
  /// With nothing after it on the line.
  var finalColon: String { language == .chinese ? "：" : ":" }
  var semicolon: String { language == .chinese ? "；" : "; " }
  var comma: String { language == .chinese ? "，" : ", " }

  /// Nothing of nothing.
  func bracketed(_ text: String) -> String {
    text.isEmpty ? "" : language == .chinese ? "（\(text)）" : " (\(text))"
  }

  func bracketed(_ phrase: Phrase) -> String { bracketed(phrase[language]) }
}
