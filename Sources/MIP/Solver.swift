import Synchronization

/// Whatever can solve a ``Model``: GLPK here, GLPK in a child process, or a test's own.
package protocol Solver: Sendable {
  /// Solves the model and says how far it came.
  ///
  /// - Parameter progress: Called from any thread, now and then, with improving figures.
  /// - Throws: ``SolverError`` only where no solve took place; limits and crashes are outcomes.
  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome
}

extension Solver {
  /// Solves the model without anyone watching.
  package func solve(
    _ model: Model, options: SolverOptions = SolverOptions(),
    cancellation: Cancellation = Cancellation()
  ) async throws(SolverError) -> Outcome {
    try await solve(model, options: options, cancellation: cancellation) { _ in }
  }
}

/// Why no solve took place.
package enum SolverError: Error, Sendable, Equatable {
  /// The model breaks the limits of R14.
  case invalidModel([ModelFault])
  /// The solver is not made for such a model or such options; the text says why.
  case refused(String)
  /// The solver's process could not be started; the text is the system's.
  case spawnFailed(String)
  /// The model could not be written to the path.
  case exportFailed(path: String)
}

/// A flag that anyone may raise to stop a solve, from any thread.
package final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes a flag that is not raised.
  package init() {}

  /// Raises the flag; it stays up.
  package func cancel() { flag.store(true, ordering: .releasing) }

  /// Whether the flag is up.
  package var isCancelled: Bool { flag.load(ordering: .acquiring) }
}
