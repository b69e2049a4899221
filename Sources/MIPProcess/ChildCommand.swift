import Foundation
import MIP
import Subprocess
import SystemPackage

/// How a child is started: under limits, in a process group of its own, with nothing handed down.
struct ChildCommand: Sendable, Equatable {
  let executable: String
  let arguments: [String]
  /// Address space in MiB (R15).
  let memoryLimitMegabytes: Int
  /// Processor time; nil for no limit.
  let cpuLimit: Duration?
  /// How long a child that has a question may use no processor time.
  let patience: Duration

  /// Starts the child in the directory, which is nobody else's, and stays until it has ended.
  ///
  /// `prlimit` sets the limits and becomes the child, so that the process number is the child's.
  func run<End: Sendable>(
    in directory: String,
    body: (Execution<CustomWriteInput, SequenceOutput, SequenceOutput>) async throws -> End
  ) async throws -> ExecutionResult<End, SequenceOutput, SequenceOutput> {
    var options = PlatformOptions()
    // A Ctrl-C at the terminal is for the parent, who then cancels.
    options.processGroupID = 0
    return try await Subprocess.run(
      .path("/usr/bin/prlimit"), arguments: Arguments(limits + [executable] + arguments),
      // A backtrace of a crash could take longer than the time limit allows.
      environment: .custom(["LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"]),
      workingDirectory: FilePath(directory), platformOptions: options,
      input: .inputWriter, output: .sequence, error: .sequence, body: body)
  }

  /// Whether the program alone is more than its memory: the kernel then ends the child with SIGSEGV
  /// while it becomes the program, before it can say a word.
  var isLargerThanMemory: Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: executable)
    guard let size = attributes?[.size] as? Int else { return false }
    return size > max(1, memoryLimitMegabytes) << 20
  }

  private var limits: [String] {
    var limits = ["--core=0", "--as=\(max(1, memoryLimitMegabytes) << 20)"]
    if let cpuLimit {
      let seconds = max(1, (cpuLimit.milliseconds + 999) / 1000)
      // SIGXCPU at the first, SIGKILL at the second.
      limits.append("--cpu=\(seconds):\(seconds + 2)")
    }
    return limits + ["--"]
  }
}

/// A new empty directory, to be removed once the child is in it.
///
/// A removed working directory is as private as can be: nothing can be made in it.
struct PrivateDirectory: Sendable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/jinxiu-solve-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
    path = String(cString: made)
  }

  func remove() { rmdir(path) }
}
