import JinxiuFiles
import Testing

struct NearestTests {
  private static let words = [
    "内科", "心血管内科", "外科", "妇产科", "大专", "本科", "大学本科", "大学专科", "主治中医师", "主任医师", "主治医师", "东海县", "灌云县",
  ]

  @Test(arguments: [
    ("心内科", "心血管内科"), ("大学", "大学本科"), ("主治", "主治医师"), ("东海", "东海县"), ("妇科", "妇产科"),
    ("连云港市东海县", "东海县"), ("东海县卫健委", "东海县"), ("灌去县", "灌云县"), ("内 科", "内科"),
  ])
  func `a name in short, in longer words or misspelt finds the name in full`(
    text: String, name: String
  ) {
    #expect(Nearest.name(to: text, among: Self.words) == name)
  }

  @Test(arguments: [
    ("妇幼保健院", "示例市妇幼保健院"), ("市妇幼", "示例市妇幼保健院"), ("市一院", "示例市第一综合医院"),
    ("第1中心卫生院", "东海县示例第1中心卫生院"), ("1.东海县", "东海县"), ("（一）东海县", "东海县"),
  ])
  func `a name without its beginning finds the only one that has the rest`(
    text: String, name: String
  ) {
    let names = ["示例市第一综合医院", "示例市第二综合医院", "示例市妇幼保健院", "东海县示例第1中心卫生院", "东海县", "灌云县"]
    #expect(Nearest.name(to: text, among: names) == name)
  }

  @Test(arguments: ["综合医院", "县医院"])
  func `what stands in several names suggests none of them`(text: String) {
    let names = ["东海县示例综合医院", "灌云县示例综合医院", "赣榆区示例中医院"]
    #expect(Nearest.name(to: text, among: names) == nil)
  }

  @Test(arguments: [
    ("普外", "外科"), ("心内", "心血管内科"), ("神内科", "内科"), ("呼吸", "内科"), ("牙科", "口腔科"), ("B超", "超声"),
    ("ｃｔ", "影像"), ("ICU", "急诊科"), ("妇产", "妇产科"), ("骨伤", "骨科"), ("甲内", "内科"),
  ])
  func `specialties in short find the name in full`(text: String, name: String) {
    let names = ["内科", "外科", "妇产科", "口腔科", "影像", "心血管内科", "骨科", "超声", "急诊科"]
    #expect(SpecialtyShorts.name(text, among: names) == name)
  }

  @Test func `of several names in full the nearest one that is known is suggested`() {
    #expect(SpecialtyShorts.name("普外", among: ["外科", "普通外科"]) == "普通外科")
    #expect(SpecialtyShorts.name("B超", among: ["内科"]) == nil)
  }

  @Test(arguments: ["皮肤", "康", "甲乙丙丁", "科", ""])
  func `what is like no name suggests none`(text: String) {
    #expect(Nearest.name(to: text, among: ["心血管内科", "东海县"]) == nil)
  }

  @Test func `words in letters are compared by their edits alone`() {
    #expect(Nearest.name(to: "seat", among: ["seat_months", "seats"]) == "seats")
    #expect(Nearest.name(to: "co", among: ["county"]) == nil)
  }
}
