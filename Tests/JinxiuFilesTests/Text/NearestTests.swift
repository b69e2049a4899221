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

  @Test(arguments: ["皮肤", "康", "甲乙丙丁", "科", ""])
  func `what is like no name suggests none`(text: String) {
    #expect(Nearest.name(to: text, among: ["心血管内科", "东海县"]) == nil)
  }

  @Test func `words in letters are compared by their edits alone`() {
    #expect(Nearest.name(to: "seat", among: ["seat_months", "seats"]) == "seats")
    #expect(Nearest.name(to: "co", among: ["county"]) == nil)
  }
}
