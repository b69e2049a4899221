import JinxiuForms
import Testing

@Suite("The columns of the official forms")
struct OfficialFormTests {
  @Test
  func `Annex 1 has the twelve columns of the notice, in its order`() {
    let notice = OfficialForm.registration.columns.prefix { $0.origin == .notice }
    #expect(
      notice.map(\.head) == [
        "县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质",
        "进修专科(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注",
      ])
  }

  @Test
  func `Annex 2 has a county, a sum and eleven categories`() {
    let heads = OfficialForm.summary.columns.map(\.head)
    #expect(heads.count == 13)
    #expect(heads.first == "县区")
    #expect(heads[1] == "小计(人)")
    #expect(heads[2] == "内科人数(人)")
    #expect(heads.last == "其他科别人数(人)")
  }

  @Test(arguments: OfficialForm.allCases)
  func `No head of a form means two columns`(form: OfficialForm) {
    let heads = form.columns.flatMap { [$0.head] + $0.otherHeads }
    #expect(Set(heads).count == heads.count)
    #expect(Set(form.columns.map(\.name)).count == form.columns.count)
  }
}
