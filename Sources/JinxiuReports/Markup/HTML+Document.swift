import JinxiuDomain

extension HTML {
  /// A whole file: no script, one style sheet, and nothing loaded from anywhere (R45).
  ///
  /// - Parameter policy: Lets the style sheet, and nothing else, apply.
  static func document(
    title: String, style: HTML, policy: String, language: Language, body: HTML
  ) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="referrer" content="no-referrer"/>
    <title>\(title)</title>
    <style>\(style)</style>
    </head>
    <body>
    \(body)</body>
    </html>
    """
  }
}
