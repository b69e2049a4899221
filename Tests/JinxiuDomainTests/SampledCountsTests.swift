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

  @Test func `means are rounded to the nearest thousandth`() {
    #expect(SampledCounts([0, 0, 1]).mean == 333)
    #expect(SampledCounts([0, 1, 1]).mean == 667)
  }

  @Test func `more draws make the interval narrower as one over their root`() {
    let some = SampledCounts((0..<100).map { $0 % 2 })
    let many = SampledCounts((0..<10_000).map { $0 % 2 })

    // √(1/4 / 99) · 1.985 (of 60 degrees, 2.001), and √(1/4 / 9999) · 1.963.
    #expect(some.halfWidth == 101)
    #expect(many.halfWidth == 10)
  }
}
