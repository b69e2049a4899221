import JinxiuFiles
import ScenarioTools
import Testing

struct CSVDocumentTests {
  private func cells(_ text: String) -> [[String]] { CSVDocument(text).records.map(\.cells) }

  @Test func `LF and CRLF both end a row`() {
    #expect(cells("a,b\r\nc,d\ne,f") == [["a", "b"], ["c", "d"], ["e", "f"]])
  }

  @Test func `quoted cells hold commas, quotes and line breaks`() {
    #expect(cells("\"a,b\",\"say \"\"x\"\"\",\"1\r\n2\"\n") == [["a,b", "say \"x\"", "1\r\n2"]])
  }

  @Test func `a line break inside quotes does not start a spreadsheet row`() {
    let document = CSVDocument("a,\"1\n2\"\nb,c\n")

    #expect(document.records.map(\.row) == [1, 2])
  }

  @Test func `empty lines at the end are left out, those between are rows`() {
    let document = CSVDocument("a\n\nb\n\n\n")

    #expect(document.records.map(\.row) == [1, 2, 3])
    #expect(document.records.map(\.isEmptyLine) == [false, true, false])
  }

  @Test func `an unterminated quote is reported where it opens`() {
    let document = CSVDocument("a,b\nc,\"d\ne,f\n")

    #expect(document.flaws == [CSVFlaw(.unterminatedQuote, row: 2, column: 2)])
  }

  @Test func `each cell with a stray quote is reported once`() {
    let document = CSVDocument("a\"b\"c,\"d\"e\nf,g\n")

    #expect(
      document.flaws == [
        CSVFlaw(.strayQuote, row: 1, column: 1), CSVFlaw(.strayQuote, row: 1, column: 2),
      ])
    #expect(document.records.map(\.isBroken) == [true, false])
  }

  @Test func `a lone carriage return is reported`() {
    #expect(CSVDocument("a,b\rc,d\n").flaws == [CSVFlaw(.bareReturn, row: 1, column: 2)])
  }

  @Test func `lines that all end in carriage returns are lines`() {
    let document = CSVDocument("a,b\rc,\"d\re\"\rf,g")

    #expect(document.flaws.isEmpty)
    #expect(document.records.map(\.cells) == [["a", "b"], ["c", "d\re"], ["f", "g"]])
  }

  @Test func `Chinese and emoji stand in cells as they are`() {
    #expect(cells("县区,👨‍⚕️\n") == [["县区", "👨‍⚕️"]])
  }
}

struct CSVWriterTests {
  @Test(arguments: 0..<500)
  func `what is written is read back exactly`(seed: Int) {
    var random = SeededRandom(seed)
    let width = random.number(1...4)
    let rows = (0..<random.number(1...6)).map { _ in
      (0..<width).map { _ in
        random.chance(20) ? "" : random.text(",\"\n\r '=县\t", length: 6)
      }
    }

    let document = CSVDocument(CSVWriter().text(rows))

    #expect(document.records.map(\.cells) == rows, "seed \(seed)")
    #expect(document.flaws.isEmpty, "seed \(seed)")
  }

  @Test(arguments: ["=1+1", "-a", "@SUM(A1)", "\tx", "\rx", "\0x", "＝1"])
  func `exports for people make formulas text`(cell: String) {
    let row = CSVDocument(CSVWriter(guardsFormulas: true).text([[cell, "b"]])).records[0]

    #expect(row.cells == ["'" + cell, "b"])
  }

  @Test(arguments: ["-5", "+86", "12", "-3.5", "张三"])
  func `exports for people leave numbers and words alone`(cell: String) {
    #expect(CSVWriter(guardsFormulas: true).text([[cell]]) == cell + "\r\n")
  }

  @Test func `scenario tables are never changed`() {
    #expect(CSVWriter().text([["=1+1"]]) == "=1+1\r\n")
  }

  @Test func `files begin with the byte order mark that Excel needs`() {
    #expect(CSVWriter().bytes([["县"]]).prefix(3) == [0xEF, 0xBB, 0xBF])
  }
}
