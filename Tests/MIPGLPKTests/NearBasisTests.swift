import MIP
import MIPGLPK
import Synchronization
import TestTools
import Testing

/// Bases made of points near an optimum, from which the simplex method goes on.
struct NearBasisTests {
  private let solver = GLPKSolver()

  private func relaxation(
    of model: Model, from basis: Basis? = nil
  ) throws -> (bound: Int?, relaxation: Relaxation?) {
    let found = Mutex<Relaxation?>(nil)
    let outcome = try solver.solveNow(
      model, options: SolverOptions(nodeLimit: 0, basis: basis)
    ) { event in
      if case .progress(let progress) = event, let relaxation = progress.relaxation {
        found.withLock { $0 = relaxation }
      }
    }
    return (outcome.bound, found.withLock { $0 })
  }

  private func doubles(_ millionths: [Int]) -> [Double] { millionths.map { Double($0) / 1e6 } }

  @Test func `at an optimum every column between its bounds is basic`() throws {
    var between = 0
    for seed in 0..<400 {
      let model = Model.random(seed: seed)
      guard let corner = try relaxation(of: model).relaxation else { continue }
      let values = doubles(corner.values)

      let basis = Basis(near: values, prices: doubles(corner.prices), in: model)

      for (index, column) in model.columns.enumerated()
      where values[index] > Double(column.lower) + 0.03
        && values[index] < Double(column.upper) - 0.03
      {
        between += 1
        #expect(basis.columns[index] == .basic, "seed \(seed), column \(index)")
      }
    }
    #expect(between > 100, "\(between) between their bounds")
  }

  @Test func `from near an optimum the relaxation comes to the same value`() throws {
    var solved = 0
    for seed in 0..<400 {
      let model = Model.random(seed: seed)
      let plain = try relaxation(of: model)
      guard let corner = plain.relaxation else { continue }
      var numbers = SeededGenerator(seed: seed)
      let values = doubles(corner.values).map { $0 + .random(in: -0.01...0.01, using: &numbers) }
      let prices = doubles(corner.prices).map { $0 + .random(in: -0.01...0.01, using: &numbers) }

      let basis = Basis(near: values, prices: prices, in: model)

      #expect(basis.fits(model), "seed \(seed)")
      #expect(try relaxation(of: model, from: basis).bound == plain.bound, "seed \(seed)")
      solved += 1
    }
    #expect(solved > 150, "\(solved) solved")
  }

  @Test func `a point that means nothing gives a basis all the same`() throws {
    for seed in 0..<400 {
      let model = Model.random(seed: seed)
      var numbers = SeededGenerator(seed: seed)
      let values = model.columns.map { _ in Double.random(in: -3...5, using: &numbers) }
      let prices = model.rows.map { _ in Double.random(in: -50...50, using: &numbers) }

      let basis = Basis(near: values, prices: prices, in: model)

      #expect(basis.fits(model), "seed \(seed)")
      #expect(
        try relaxation(of: model, from: basis).bound == relaxation(of: model).bound,
        "seed \(seed)")
    }
  }
}
