import JinxiuDomain
import JinxiuForms
import Testing

@Suite struct `The stamp of a form` {
  private let scenario = FormSample.scenario

  @Test func `is hidden and says whose form it is`() throws {
    let book = try ScenarioForms(scenario).filled().book("登记表", "灌南县")
    let stamp = try #require(book.stamp)

    #expect(book.sheets.last?.name == "jinxiu")
    #expect(book.sheets.last?.state != "visible")
    #expect(stamp.form == .registration && stamp.purpose == .data)
    #expect(stamp.county == "灌南县" && stamp.host == nil)
    #expect(stamp.programme == scenario.programme.id)
    #expect(stamp.scenario == scenario.digest)
    #expect(stamp.version == FormStamp.version)
  }

  @Test func `stands in every file of an export`() throws {
    let forms = ScenarioForms(scenario)
    let files = try forms.filled().prefix(3) + forms.empty().suffix(2)

    for file in files {
      #expect(try BookReading(file.bytes).stamp != nil, "\(file.name)")
    }
    #expect(try BookReading(forms.workbook()).stamp?.form == .workbook)
  }

  @Test func `is read from its rows, whatever else stands there`() {
    let stamp = FormStamp(
      .recruitment, .template, programme: "p", host: "H1", scenario: "a", content: "b")

    #expect(FormStamp(rows: stamp.rows) == stamp)
    #expect(FormStamp(rows: stamp.rows + [["later", "1"], []]) == stamp)
    #expect(FormStamp(rows: [["县区", "进修人员"]]) == nil)
    #expect(FormStamp(rows: stamp.rows.filter { $0[0] != "content" }) == nil)
    #expect(FormStamp(rows: []) == nil)
  }

  @Test func `tells a form that has grown old from one of another county`() throws {
    let old = try ScenarioForms(scenario).filled()
    let first = scenario.trainees[0]
    let county = try #require(scenario.unit(first.unit)?.county.text)
    let now = ScenarioForms(FormSample.with(trainees: Array(scenario.trainees.dropFirst())))

    let stale = try #require(old.book("登记表", county).stamp)
    let fresh = try #require(old.book("登记表", "徐圩新区").stamp)

    #expect(county != "徐圩新区")
    #expect(ScenarioForms(scenario).content(like: stale) == stale.content)
    #expect(now.content(like: stale) != stale.content)
    #expect(now.content(like: fresh) == fresh.content)
  }

  @Test(arguments: ["登记表-01", "登记表-10", "进修招收计划-01", "汇总表", "分配表", "基础数据"])
  func `agrees with what would be exported now`(name: String) throws {
    let forms = ScenarioForms(scenario)
    let stamp = try #require(forms.filled().book(name).stamp)

    #expect(forms.content(like: stamp) == stamp.content)
  }

  @Test(arguments: ["登记表-01", "进修招收计划-02", "汇总表-03"])
  func `agrees for empty forms too`(name: String) throws {
    let forms = ScenarioForms(scenario)
    let stamp = try #require(forms.empty().book(name).stamp)

    #expect(stamp.purpose == .template)
    #expect(forms.content(like: stamp) == stamp.content)
  }
}
