import Foundation
import Subprocess
import SystemPackage

/// What a program that ended had to say.
struct Ended: Sendable {
  let status: TerminationStatus
  /// Standard output.
  let output: String
  /// Standard error.
  let talk: String

  /// The exit status; 128 and more where a signal ended the program, as shells say it.
  var code: Int32 {
    switch status {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }
}

struct ProgramFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A program of the system or of the project, always run under a limit.
struct Program: Sendable {
  /// GNU timeout ends with these where it had to end the program.
  private static let timedOut: Set<Int32> = [124, 137]

  let path: String
  /// In seconds; the program and all that it started are killed after it.
  var limit = 240
  var environment: [String: String] = [:]

  /// This project's command.
  static func jinxiu(_ environment: [String: String] = [:]) throws -> Program {
    Program(path: try Project.jinxiu(), environment: environment)
  }

  /// A program that Debian brings.
  ///
  /// - Throws: ``ProgramFailure`` that names the package where it is missing.
  static func debian(_ path: String, package: String, limit: Int = 240) throws -> Program {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ProgramFailure("\(path) is missing: apt-get install \(package)")
    }
    return Program(path: path, limit: limit, environment: ["LC_ALL": "C.UTF-8"])
  }

  /// Runs to the end, in the workspace.
  ///
  /// - Throws: ``ProgramFailure`` where the limit was reached.
  func run(_ arguments: [String], in workspace: Workspace) async throws -> Ended {
    let result = try await Turnstile.shared.pass {
      try await Subprocess.run(
        .path("/usr/bin/timeout"),
        arguments: Arguments(["--kill-after=2", "\(limit)", path] + arguments),
        environment: variables(in: workspace), workingDirectory: .init(workspace.path),
        output: .string(limit: 64 << 20), error: .string(limit: 64 << 20))
    }
    let ended = Ended(
      status: result.terminationStatus, output: result.standardOutput,
      talk: result.standardError)
    guard !Self.timedOut.contains(ended.code) else {
      throw ProgramFailure("\(path) \(arguments) ran over \(limit) s: \(ended.talk)")
    }
    return ended
  }

  /// What a program that must succeed prints.
  func output(_ arguments: [String], in workspace: Workspace) async throws -> String {
    let ended = try await run(arguments, in: workspace)
    guard ended.code == 0 else {
      throw ProgramFailure("\(path) \(arguments) ended with \(ended.code): \(ended.talk)")
    }
    return ended.output
  }

  /// Nothing of the tester's own environment but where programs are.
  func variables(in workspace: Workspace) -> Environment {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let base = ["PATH": path, "HOME": workspace.path, "TMPDIR": workspace.temporary, "LANG": "C"]
    let all = base.merging(environment) { _, given in given }
    return .custom(
      all.reduce(into: [:]) { variables, pair in
        variables[Environment.Key(stringLiteral: pair.key)] = pair.value
      })
  }
}
