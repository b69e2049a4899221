import Foundation
import Subprocess

/// Runs the programs by which Slurm is asked; its libraries are not used.
struct SlurmPrograms: Sendable {
  /// Where they are looked for; nil for the search path of this process.
  let searchPath: String?

  /// What a program prints that ends well.
  ///
  /// - Throws: `notInstalled`, `refused`.
  func output(_ program: String, _ arguments: [String]) async throws(SlurmError) -> String {
    let ended: (isGood: Bool, output: String, error: String)
    do {
      let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), environment: environment,
        platformOptions: ownGroup, output: .string(limit: 256 << 20),
        error: .string(limit: 1 << 20))
      ended = (
        result.terminationStatus.isSuccess, result.standardOutput, result.standardError
      )
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .notInstalled(program: program)
    } catch {
      throw .refused(program: program, words: "\(error)")
    }
    guard ended.isGood else {
      throw .refused(program: program, words: Self.words(ended.error))
    }
    return ended.output
  }

  /// A Ctrl-C at the terminal is for this process, which must learn a job's number before it ends.
  private var ownGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    return options
  }

  /// The user's own, by which sbatch knows accounts and defaults; what would leave jobs out of a
  /// list is taken away.
  private var environment: Environment {
    var changes: [Environment.Key: String?] = [:]
    for name in ProcessInfo.processInfo.environment.keys where name.hasPrefix("SQUEUE_") {
      changes[Environment.Key(stringLiteral: name)] = .some(nil)
    }
    if let searchPath { changes["PATH"] = searchPath }
    return .inherit.updating(changes)
  }

  /// The last lines on one line, without the name of the program.
  private static func words(_ text: String) -> String {
    text.split(separator: "\n").suffix(3)
      .map { line in
        let parts = line.split(separator: ": ", maxSplits: 2)
        let isNamed = parts.count == 3 && ["error", "fatal"].contains(parts[1])
        return isNamed ? String(parts[2]) : String(line)
      }.joined(separator: " · ")
  }
}
