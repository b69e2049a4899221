import MIP
import MIPGLPK
import TestTools
import Testing

struct GLPKEdgeTests {
  private let solver = GLPKSolver()

  private func binaries(_ costs: [Int], _ sense: Sense = .maximize) -> Model {
    Model(sense: sense, columns: costs.map { Column(lower: 0, upper: 1, cost: $0) })
  }

  @Test func `an empty model has the optimum 0`() throws {
    for sense in [Sense.maximize, .minimize] {
      let outcome = try solver.solveNow(Model(sense: sense))
      #expect(outcome == .optimal(Solution(values: [], objective: 0)))
    }
  }

  @Test func `without rows every column goes to its better bound`() throws {
    let columns = [-3, 0, 4].map { Column(lower: -2, upper: 5, cost: $0) }

    let largest = try solver.solveNow(Model(sense: .maximize, columns: columns))
    let smallest = try solver.solveNow(Model(sense: .minimize, columns: columns))

    #expect(largest.solution?.objective == 26)
    #expect(smallest.solution?.objective == -23)
    #expect(largest.solution?.values == [-2, -2, 5])
  }

  @Test func `equal bounds of columns and rows are no invalid bounds`() throws {
    var model = Model(sense: .maximize)
    model.addColumn(lower: 3, upper: 3, cost: 2)
    model.addColumn(lower: -4, upper: 4, cost: 1)
    let terms = [Term(column: 0, coefficient: 1), Term(column: 1, coefficient: 1)]
    model.addRow(terms, .between(5, 5))
    model.addRow(terms, .exactly(5))

    #expect(try solver.solveNow(model) == .optimal(Solution(values: [3, 2], objective: 8)))
  }

  /// GLPK's clique cuts wrote past their memory here, which only a later call noticed.
  @Test func `three rows over nine columns are solved again and again`() throws {
    var model = binaries([2_250, 2_667, 2_657, 2_647, 2_637, 2_627, 2_617, 2_607, 2_597])
    let all = (0..<9).map { Term(column: $0, coefficient: 1) }
    model.addRow(all, .atMost(1))
    model.addRow(Array(all[4...6]), .atMost(0))
    model.addRow(
      [Term(column: 0, coefficient: -35)] + (1..<9).map { Term(column: $0, coefficient: 65) },
      .atMost(60))

    for _ in 0..<200 {
      #expect(try solver.solveNow(model).solution?.objective == 2_250)
    }
  }

  @Test func `a zero coefficient says nothing`() throws {
    var model = binaries([5, 6])
    model.addRow([Term(column: 0, coefficient: 0), Term(column: 1, coefficient: 1)], .atMost(0))

    #expect(try solver.solveNow(model) == .optimal(Solution(values: [1, 0], objective: 5)))
  }

  @Test func `a relaxation without feasible point is infeasible`() throws {
    var model = binaries([1, 1])
    model.addRow([Term(column: 0, coefficient: 1), Term(column: 1, coefficient: 1)], .atLeast(3))

    #expect(try solver.solveNow(model) == .infeasible)
  }

  @Test func `a feasible relaxation without whole point is infeasible`() throws {
    var model = binaries([1, 1])
    model.addRow([Term(column: 0, coefficient: 2), Term(column: 1, coefficient: 2)], .exactly(3))

    #expect(try solver.solveNow(model) == .infeasible)
  }

  @Test func `an unsound model is an error and never reaches GLPK`() {
    var model = binaries([1])
    model.addRow([Term(column: 0, coefficient: 1), Term(column: 0, coefficient: 1)], .atMost(1))
    model.addRow([], .atMost(1))

    #expect(throws: SolverError.invalidModel([.columnTwice(row: 0, column: 0), .emptyRow(row: 1)]))
    {
      try solver.solveNow(model)
    }
  }

  @Test func `a unit counts even in an objective of thousands of millions`() throws {
    // GLPK's default tolerance takes a point that is worse by a ten-millionth for as good.
    for seed in 0..<20 {
      var generator = SeededGenerator(seed: seed)
      var model = Model(sense: .maximize)
      for _ in 0..<12 {
        model.addBinary(cost: 900_000_000 + .random(in: 0...9, using: &generator))
      }
      for _ in 0..<3 {
        let terms = (0..<12).map {
          Term(column: $0, coefficient: .random(in: 1...9, using: &generator))
        }
        model.addRow(terms, .atMost(20))
      }

      let found = try solver.solveNow(model)

      #expect(
        found.solution?.objective == (try BruteForce().solveNow(model)).solution?.objective,
        "seed \(seed)")
    }
  }

  @Test func `many threads solve at once and agree with one`() async throws {
    let models = (0..<24).map { Model.random(seed: $0) }
    let alone = try models.map { try solver.solveNow($0) }

    let together = await withTaskGroup(of: (Int, Outcome?).self) { group in
      for (index, model) in models.enumerated() {
        group.addTask { (index, try? await solver.solve(model)) }
      }
      return await group.reduce(into: [Outcome?](repeating: nil, count: models.count)) {
        $0[$1.0] = $1.1
      }
    }

    #expect(together == alone)
  }

  @Test func `the same model gives the same point again`() throws {
    let model = Model.hard(seed: 3, columns: 25, rows: 4)

    let first = try solver.solveNow(model)

    #expect(try solver.solveNow(model) == first)
  }
}
