import JinxiuDomain
import Testing

@Suite struct IdentifierTests {
  /// The second sign of each pair stands for the first, as files of older programs have it.
  @Test(arguments: [("金湖县", "\u{F90A}湖县"), ("é", "e\u{301}"), ("平潮Å", "平潮\u{212B}")])
  func `names that read alike are one, however composed`(one: String, other: String) {
    let names: Set<Identifier<Unit>> = [Identifier(one), Identifier(other)]

    #expect(names.count == 1)
    #expect(Identifier<Unit>(one).hashValue == Identifier<Unit>(other).hashValue)
  }

  @Test func `names are in the order of their scalars`() {
    let names: [Identifier<Unit>] = ["\u{10000}", "\u{FFFD}", "县2", "县10", "a", "B"]

    #expect(names.sorted().map(\.text) == ["B", "a", "县10", "县2", "\u{FFFD}", "\u{10000}"])
  }
}
