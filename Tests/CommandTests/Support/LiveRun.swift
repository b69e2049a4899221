import Foundation
import Subprocess
import SystemPackage

/// A `jinxiu` that is running: its children can be found and everybody signalled.
struct LiveRun: Sendable {
  private static let glance = Duration.milliseconds(2)
  private static let patience = Duration.seconds(60)

  let process: ProcessNumber
  private let workspace: Workspace

  /// Starts `jinxiu`, lets the body act on it, and waits for its end.
  ///
  /// The program and its children are killed when the body fails, and after two minutes.
  static func of(
    _ arguments: [String], in workspace: Workspace, environment: [String: String] = [:],
    body: @Sendable (LiveRun) async throws -> Void
  ) async throws -> Ended {
    // The shell becomes the program; files can be read while the program still writes.
    let script = #"exec "$0" "$@" >output 2>talk"#
    return try await Turnstile.shared.pass {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: Arguments(["-c", script, try Project.jinxiu()] + arguments),
        environment: Program(path: "", environment: environment).variables(in: workspace),
        workingDirectory: FilePath(workspace.path), input: .none, output: .discarded,
        error: .discarded
      ) { execution in
        let number = ProcessNumber(value: execution.processIdentifier.value)
        try await LiveRun(process: number, workspace: workspace).guarded(body)
      }
      return Ended(
        status: result.terminationStatus, output: (try? workspace.text("output")) ?? "",
        talk: (try? workspace.text("talk")) ?? "")
    }
  }

  private func guarded(_ body: @Sendable (LiveRun) async throws -> Void) async throws {
    let watch = Task {
      try await Task.sleep(for: Self.patience * 2)
      end()
    }
    defer { watch.cancel() }
    do {
      try await body(self)
      try await wait("the program did not end") { process.hasEnded }
    } catch {
      end()
      throw error
    }
  }

  private func end() {
    for each in process.children + [process] { each.send(SIGKILL) }
  }

  /// Standard error so far.
  var talk: String { (try? workspace.text("talk")) ?? "" }

  func waitForTalk(_ words: String) async throws {
    try await wait("“\(words)” was not said") { talk.contains(words) }
  }

  /// The child that solves, stopped before it can answer: a child that hangs.
  func hangingChild() async throws -> ProcessNumber {
    let child = try await solvingChild { _ in true }
    child.send(SIGSTOP)
    return child
  }

  /// The child that solves, in the middle of its first work.
  func busyChild() async throws -> ProcessNumber {
    // More than a start takes, less than a level of a thousand people.
    try await solvingChild { $0.processorTime > .milliseconds(200) }
  }

  private func solvingChild(_ isWanted: (ProcessNumber) -> Bool) async throws -> ProcessNumber {
    var found: ProcessNumber?
    try await wait("no child solves") {
      found = process.children.first { $0.isSolving && isWanted($0) }
      return found != nil
    }
    guard let found else { throw ProgramFailure("no child solves") }
    return found
  }

  func wait(_ failure: String, until isTrue: () -> Bool) async throws {
    let start = ContinuousClock.now
    while !isTrue() {
      guard ContinuousClock.now - start < Self.patience else {
        throw ProgramFailure("\(failure): \(talk)")
      }
      try await Task.sleep(for: Self.glance)
    }
  }
}
