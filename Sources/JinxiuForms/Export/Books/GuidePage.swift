import JinxiuDomain
import JinxiuReports

/// How an empty form is filled in, on a sheet beside it.
struct GuidePage {
  static let sheetName = "填表说明"

  private let programme: Programme

  init(_ scenario: Scenario) {
    programme = scenario.programme
  }

  var registration: Sheet {
    page([
      "一人一行。表中已留出的行不够时，接着往下填；多余的空行不必删除。",
      "单位、性别、职称、学历、执业资质、专科、医院、月份有下拉列表，请从列表选择。",
      "年龄按 \(programme.asOf) 的周岁填写，只填数字。",
      "进修医院和起止月份可以不填，由市里统一安排；填写的医院作为第一志愿。",
      "“\(FormWords.supplement)”各列是通知所附条件要核对的内容（岗位、年限、在岗、特色科室等），请一并填写；打印盖章只用前 12 列。",
      "人员编号由市里给出，新增人员留空。",
    ])
  }

  var summary: Sheet {
    page([
      "按进修专科填写人数，没有的可以留空；小计自动求和，不用填。",
      "各科人数应与登记表一致。",
    ])
  }

  var recruitment: Sheet {
    page([
      "医院名称、编号、层级、类别由市里核定，如有出入请联系更正；床位和同时进修人数请核对后填写，不限写“不限”。",
      "一行一个专科；同一专科专门招收某项技术的，另起一行写明技术。",
      "招收名额是每月同时在院的进修人数，不是全年人数；个别月份不同的，填在后面相应月份，不招收的月份填 0。",
      "月份写作 2024-07（半月制写该半月的起、止日期），从列表选择。",
      "带教老师填高年资、高职称、可以“一对一”带教的人数。",
    ])
  }

  private func page(_ lines: [String]) -> Sheet {
    let due = programme.filingDeadline.map { ["请于 \($0) 前报送，电子版与盖章纸质版内容应当一致。"] } ?? []
    let last = "请直接在本文件中填写后交回，不要复制到别的表格、改动表头或删除工作表，以便自动核对。"
    var sheet = Sheet(name: Self.sheetName, widths: [84])
    sheet.appendBanner(Self.sheetName, .title, height: 40)
    for (index, line) in (lines + due + [last]).enumerated() {
      sheet.appendBanner("\(index + 1). \(line)", .paragraph)
    }
    for note in FormNotes.all(of: programme) { sheet.appendBanner(note, .note) }
    return sheet
  }
}
