import JinxiuDomain
import Testing

@Suite struct SampledCountsTests {
  @Test func `mean and interval are those of a textbook`() {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, s² = 32 / 7, t(7) = 2.365, half width 1.788.
    let counts = SampledCounts([9, 2, 4, 5, 4, 7, 4, 5])

    #expect(counts.mean == 5_000)
    #expect(counts.halfWidth == 1_788)
    #expect(counts.quantile(500) == 4)
    #expect(counts.quantile(900) == 9)
    #expect(counts.quantile(0) == 2)
    #expect(counts.distribution.map(\.number) == [2, 4, 5, 7, 9])
    #expect(counts.distribution.map(\.draws) == [1, 3, 2, 1, 1])
  }

  @Test func `equal numbers leave no doubt, one number leaves all`() {
    #expect(SampledCounts([3, 3, 3]).halfWidth == 0)
    #expect(SampledCounts([3]).halfWidth == nil)
    #expect(SampledCounts([]).mean == nil)
    #expect(SampledCounts([]).quantile(500) == nil)
  }

  @Test func `draws that all came to the same leave some chance to another number`() {
    let none = SampledCounts(Array(repeating: 0, count: 50))

    #expect(none.only == 0)
    // 1 − 0.05^(1/50) is 5.8 %.
    #expect(none.chanceOfAnother == 60_000)
    #expect(SampledCounts([0, 0, 1]).only == nil)
    #expect(SampledCounts([7]).only == nil)
  }

  @Test func `a thousand draws have the quantile of a thousand`() {
    let draws = SampledCounts((0..<1_000).map { $0 % 2 })

    // √(1/4 / 999) · 1.963 is 0.03106; with that of 120 degrees it would be 0.0314.
    #expect(draws.halfWidth == 32)
    #expect(SampledCounts((0..<1_000).map { $0 % 2 * 10 }).halfWidth == 311)
  }

  @Test func `means are rounded to the nearest thousandth`() {
    #expect(SampledCounts([0, 0, 1]).mean == 333)
    #expect(SampledCounts([0, 1, 1]).mean == 667)
  }

  @Test func `more draws make the interval narrower as one over their root`() {
    let some = SampledCounts((0..<100).map { $0 % 2 })
    let many = SampledCounts((0..<10_000).map { $0 % 2 })

    // √(1/4 / 99) · 1.985, and √(1/4 / 9999) · 1.963.
    #expect(some.halfWidth == 100)
    #expect(many.halfWidth == 10)
  }
}
