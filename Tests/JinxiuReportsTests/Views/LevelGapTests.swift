import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The gap of a level` {
  private func gap(
    _ value: Int, _ bound: Int, isMaximised: Bool = true, proof: LevelProof = .prices,
    certified: Int? = nil
  ) -> LevelGap? {
    let level = LevelResult(
      name: "points", value: value, bound: bound, isProven: value == bound,
      isMaximised: isMaximised, proof: proof)
    let certificates = certified.map {
      [LevelCertificate(level: "points", bound: $0, scale: 1, rows: [], goals: [])]
    }
    return LevelGap(of: level, in: Sample.plan(certificates: certificates ?? []))
  }

  @Test func `is in millionths of the value, rounded up`() {
    #expect(gap(1_000, 1_001)?.partsPerMillion == 1_000)
    #expect(gap(3_000_000, 3_000_001)?.partsPerMillion == 1)
    #expect(gap(3, 1, isMaximised: false)?.partsPerMillion == 666_667)
    #expect(gap(0, 2)?.partsPerMillion == 2_000_000)
  }

  @Test func `is nothing when the value reaches the bound`() {
    #expect(gap(5, 5)?.text == "0")
    #expect(gap(0, 0)?.text == "0")
  }

  @Test func `is told of prices alone`() {
    #expect(gap(5, 6, proof: .search) == nil)
    #expect(gap(5, 6, proof: .search, certified: 7)?.bound == 7)
  }

  @Test func `reads as a percentage without idle zeros`() {
    #expect(gap(10_000, 10_001)?.text == "0.01%")
    #expect(gap(1_000_000, 1_000_001)?.text == "0.0001%")
    #expect(gap(100, 112)?.text == "12%")
    #expect(gap(77_000, 77_020)?.text == "0.026%")
  }

  @Test func `is not told of numbers too large to compare`() {
    #expect(gap(Int.min, Int.max) == nil)
    #expect(gap(1, Int.max) == nil)
  }
}
