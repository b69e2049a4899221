import JinxiuReports
import Testing

@Suite struct `Markup` {
  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("`", "&#96;"),
    ("\u{0}", "�"), ("\u{1B}", "�"), ("\u{202E}", "�"), ("\u{FFFE}", "�"), ("甲", "甲"),
  ])
  func `escapes text that is put into it`(text: String, markup: String) {
    let html: HTML = "<b title=\"\(text)\">\(text)</b>"

    #expect(html.markup == "<b title=\"\(markup)\">\(markup)</b>")
  }

  @Test func `passes markup and numbers on as they are`() {
    let items: [HTML] = ["<li>1</li>", "<li>2</li>"]
    let html: HTML = "<ul>\(items)</ul>\(7)"

    #expect(html.markup == "<ul><li>1</li><li>2</li></ul>7")
  }
}
