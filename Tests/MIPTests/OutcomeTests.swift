import MIP
import Testing

struct OutcomeTests {
  private func gap(_ best: Int?, _ bound: Int?) -> Int? {
    Progress(best: best, bound: bound, elapsed: .zero, nodes: 0).gapPartsPerMillion
  }

  @Test func `the gap is relative to the best point and rounded up`() {
    #expect(gap(100, 101) == 10_000)
    #expect(gap(300, 301) == 3_334)
    #expect(gap(-100, -99) == 10_000)
    #expect(gap(100, 100) == 0)
    #expect(gap(0, 1) == 1_000_000)
    #expect(gap(1, .max) == .max)
  }

  @Test func `there is no gap without a point and a bound`() {
    #expect(gap(nil, 5) == nil)
    #expect(gap(5, nil) == nil)
  }

  @Test func `a search stopped with a point in hand is not optimal`() {
    let solution = Solution(values: [1], objective: 3)

    let outcome = Outcome.stopped(solution, bound: 3, .timeLimit)

    #expect(outcome == .feasible(solution, bound: 3, stopped: .timeLimit))
    #expect(outcome.stopReason == .timeLimit)
    #expect(outcome.bound == 3)
  }

  @Test func `a search stopped without a point is unknown and not infeasible`() {
    #expect(Outcome.stopped(nil, bound: nil, .undefined) == .unknown(bound: nil, .undefined))
  }

  @Test func `a raised flag stays up`() {
    let cancellation = Cancellation()
    #expect(!cancellation.isCancelled)

    cancellation.cancel()

    #expect(cancellation.isCancelled)
  }
}
