import JinxiuReports
import Testing

@Suite struct `Text in columns` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("连云港", 6), ("（）", 4), ("ＡＢ", 4), ("ｱ", 1), ("é", 1), ("e\u{301}", 1),
    ("—", 1), ("“”", 2), ("·", 1), ("①", 1), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("𠮷", 2), ("😀", 2), ("⌚", 2), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0),
    ("\u{AD}", 1), ("\u{302A}", 0), ("〿", 1), ("か\u{3099}", 2), ("\u{1B}", 0), ("￦", 2),
    ("\u{3248}", 1), ("\u{A4C7}", 1), ("\u{FFE7}", 1), ("丶", 2), ("々", 2),
  ])
  func `take two columns when wide and none when combining`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `are cut to a width with an ellipsis`() {
    #expect(DisplayWidth.truncated("连云港市", to: 8) == "连云港市")
    #expect(DisplayWidth.truncated("连云港市", to: 7) == "连云港…")
    #expect(DisplayWidth.truncated("连云港市", to: 6) == "连云…")
  }

  @Test func `line up under each other`() {
    var table = TextTable([.init("县区"), .init("名额", .right), .init("note")])
    table.append(["东海县", "10", "好"])
    table.append(["Z", "7", ""])

    #expect(
      table.lines(indent: 1) == [
        " 县区    名额  note", " ------  ----  ----", " 东海县    10  好", " Z          7",
      ])
  }

  @Test(arguments: [
    ("", ""), ("张", "*"), ("张三", "张*"), ("张小三", "张*三"), ("欧阳娜娜", "欧**娜"),
  ])
  func `hide the middle of a name`(name: String, masked: String) {
    #expect(NameMask.masked(name) == masked)
  }

  @Test(arguments: [
    (1, 2, "50.0%"), (2, 3, "66.7%"), (0, 5, "0.0%"), (5, 5, "100.0%"), (1, 0, "—"),
  ])
  func `round shares to a tenth of a percent`(count: Int, total: Int, text: String) {
    #expect(Percent.text(count, of: total) == text)
  }
}

@Suite struct `CSV text` {
  @Test func `begins with a byte order mark and ends lines with CR LF`() {
    #expect(CSVText.encode([[.text("县区"), .number(-1), .empty]]) == "\u{FEFF}县区,-1,\r\n")
  }

  @Test func `quotes commas, quotes and line breaks`() {
    #expect(
      CSVText.encode([[.text("a,b"), .text("say \"x\""), .text("1\n2")]])
        == "\u{FEFF}\"a,b\",\"say \"\"x\"\"\",\"1\n2\"\r\n")
  }

  @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n=", "\0", " =", "＝", "＋", "－", "＠"])
  func `puts an apostrophe before what a spreadsheet would compute`(start: String) {
    let line = CSVText.encode([[.text(start + "1+1")]]).dropFirst()

    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"), "\(line)")
  }

  @Test func `leaves harmless text alone`() {
    #expect(CSVText.encode([[.text("内科 a=b")]]) == "\u{FEFF}内科 a=b\r\n")
  }
}
