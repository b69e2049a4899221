import Glibc

/// A program run to its end, as the kernel counted it with everything that it waited for.
struct ChildRun: Codable {
  let status: Int32
  let cpuMilliseconds: Int
  let wallMilliseconds: Int
  /// Of the largest process.
  let peakKilobytes: Int

  enum CodingKeys: String, CodingKey {
    case status
    case cpuMilliseconds = "cpu_ms"
    case wallMilliseconds = "wall_ms"
    case peakKilobytes = "peak_kb"
  }

  var summary: String {
    "\(cpuMilliseconds) ms CPU, \(wallMilliseconds) ms wall, \(peakKilobytes) KB, status \(status)"
  }

  /// The first argument is the path of the program; both outputs go to the file `log`.
  static func of(_ arguments: [String], log: String) throws -> ChildRun {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    let start = Stopwatch.now(CLOCK_MONOTONIC)
    var child = pid_t()
    guard posix_spawn(&child, arguments[0], &actions, nil, words, environ) == 0 else {
      throw BenchmarkFailure(text: "\(arguments[0]) cannot be started; build it first")
    }
    return waited(for: child, since: start)
  }

  private static func waited(for child: pid_t, since start: Int) -> ChildRun {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { sum, time in
      sum + time.tv_sec * 1000 + Int(time.tv_usec) / 1000
    }
    // The low seven bits are the signal that ended it, if any.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return ChildRun(
      status: code, cpuMilliseconds: cpu,
      wallMilliseconds: Stopwatch.now(CLOCK_MONOTONIC) - start, peakKilobytes: usage.ru_maxrss)
  }
}
