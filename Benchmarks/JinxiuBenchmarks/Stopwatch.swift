import Glibc

/// Processor and wall time of a piece of this process.
enum Stopwatch {
  static func time(_ body: () throws -> Void) rethrows -> PhaseTime {
    let (cpu, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    try body()
    return PhaseTime(
      cpuMilliseconds: now(CLOCK_PROCESS_CPUTIME_ID) - cpu,
      wallMilliseconds: now(CLOCK_MONOTONIC) - wall)
  }

  /// Milliseconds.
  static func now(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
