import JinxiuRules
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("percnt", "percent"), ("perrcent", "percent"), ("pescent", "percent"),
    ("pecrent", "percent"), ("PERCENT", "percent"), ("bass", "base"),
  ])
  func `one letter less, more, changed or swapped is forgiven`(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: ["tier", "percent", "base"]) == meant)
  }

  @Test func `a far word is no guess`() {
    #expect(Spelling.nearest(to: "people", among: ["tier", "percent", "base"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
  }

  @Test func `a third of the letters is the most that may differ`() {
    #expect(Spelling.nearest(to: "abcdxx", among: ["abcdef"]) == "abcdef")
    #expect(Spelling.nearest(to: "abcxxx", among: ["abcdef"]) == nil)
  }

  @Test func `the nearest wins, and of two the earlier`() {
    #expect(Spelling.nearest(to: "seatz", among: ["seat", "seats"]) == "seat")
    #expect(Spelling.nearest(to: "seatss", among: ["seat", "seats"]) == "seats")
  }

  @Test func `Chinese words are compared by character`() {
    #expect(Spelling.nearest(to: "心血管内课", among: ["心血管内科", "儿科"]) == "心血管内科")
  }
}
