import MIP
import MIPGLPK
import Testing

struct GLPKBruteForceTests {
  @Test(arguments: 0..<20)
  func `GLPK agrees with brute force on forty models`(batch: Int) throws {
    for seed in batch * 40..<(batch + 1) * 40 {
      let model = Model.random(seed: seed)

      let found = try GLPKSolver().solveNow(model)
      let expected = try BruteForce().solveNow(model)

      switch (found, expected) {
      case (.optimal(let solution), .optimal(let best)):
        #expect(solution.objective == best.objective, "seed \(seed)")
        #expect(model.violations(of: solution.values) == [], "seed \(seed)")
        #expect(model.objective(of: solution.values) == solution.objective, "seed \(seed)")
      default:
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  @Test func `the seeds hold feasible and infeasible models of both senses`() throws {
    var kinds: [Bool: [Bool: Int]] = [:]
    for seed in 0..<200 {
      let model = Model.random(seed: seed)
      let isFeasible = try BruteForce().solveNow(model) != .infeasible
      kinds[isFeasible, default: [:]][model.sense == .maximize, default: 0] += 1
    }

    for isFeasible in [true, false] {
      for isMaximum in [true, false] {
        #expect(kinds[isFeasible]?[isMaximum] ?? 0 >= 10, "\(kinds)")
      }
    }
  }

  @Test func `brute force refuses what is too large`() {
    #expect(throws: SolverError.self) { try BruteForce().solveNow(.hard(seed: 1)) }
  }
}
