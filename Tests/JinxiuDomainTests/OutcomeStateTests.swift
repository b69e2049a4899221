import JinxiuDomain
import Testing

@Suite struct OutcomeStateTests {
  private func level(_ value: Int, of bound: Int?) -> LevelResult {
    LevelResult(
      name: "points", value: value, bound: bound, isProven: value == bound, isMaximised: true)
  }

  @Test(arguments: [
    (1_000, 1_000, OutcomeState.proven), (999, 1_000, .unproven), (1_000, 1_001, .gap),
    (600, 1_000, .unproven),
  ])
  func `a search that ended is within the gap only where every level is`(
    value: Int, bound: Int, state: OutcomeState
  ) {
    let levels = [level(7, of: 7), level(value, of: bound)]

    #expect(OutcomeState(ended: levels, gap: 1_000) == state)
  }

  @Test func `without a bound nothing is within any gap`() {
    #expect(OutcomeState(ended: [level(7, of: nil)], gap: 1_000_000) == .unproven)
  }
}
