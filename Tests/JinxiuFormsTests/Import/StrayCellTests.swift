import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Cells under no head")
struct StrayCellTests {
  private func told(_ rows: [[String]], heads: [String] = Desk.heads) -> [Fault] {
    Desk().result(Desk.registration(rows, heads: heads)).faults.filter {
      $0.code == .ignoredColumn
    }
  }

  private func places(_ faults: [Fault]) -> [String] {
    faults.map { FaultText.place($0.place, in: .english) }
  }

  @Test func `text behind the last column is told with its cell`() {
    let faults = told([Desk.person("张一") + ["已联系"], Desk.person("李二")])

    #expect(faults.map(\.found) == ["已联系"])
    #expect(faults.first?.problem.chinese == "“已联系”上面没有列名，不读入")
    #expect(places(faults).first?.contains("M4") == true, "\(places(faults))")
  }

  @Test func `a column of them is told once`() {
    let people = ["张一", "李二", "王三", "赵四"].map { Desk.person($0) + ["注\($0)"] }
    let faults = told(people)

    #expect(faults.count == 1)
    #expect(faults.first?.problem.chinese == "这一列没有列名，4格不读入：“注张一”“注李二”“注王三”……")
  }

  @Test func `a blank head among others hides nothing`() {
    var heads = Desk.heads
    heads[11] = ""
    let faults = told([Desk.person("张一", note: "八月不去") + ["1"]], heads: heads + ["电话"])

    #expect(faults.map(\.found) == ["电话", "八月不去"])
  }

  @Test func `numbers of rows, totals, notes and what stands far away are not told`() {
    func far(_ count: Int, _ texts: [String]) -> [String] {
      [String](repeating: "", count: count) + texts
    }
    let rows = [
      ["1"] + Desk.person("张一") + far(4, ["统计", "3"]),
      ["合计", "", "1人"] + far(11, ["x"]),
      ["注：以上"] + far(13, ["y"]),
    ]
    let faults = told(rows, heads: [""] + Desk.heads)

    #expect(faults.isEmpty, "\(places(faults))")
  }

  @Test func `a row of a text file that is longer than its heads is told`() {
    let rows = [Desk.heads, Desk.person("张一") + ["多", "一格"]]
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    let desk = Desk()
    let result = FormImport(into: desk.tables, desk.options)
      .result(of: [ImportSource(name: "a.csv", bytes: Array(text.utf8))])

    #expect(
      result.faults.filter { $0.code == .ignoredColumn }.map(\.found) == ["多", "一格"],
      "\(result.texts)")
  }
}
