import Foundation

/// Time of each phase of a run one after another, and memory at its end, for `--timings`.
struct PhaseWatch {
  private struct Reading {
    let wall = ContinuousClock.now
    let use = ProcessUse.now()
  }

  private let start = Reading()
  private var last: Reading
  private var phases: [(name: String, text: String)] = []

  init() { last = start }

  /// Books what was used since the phase before.
  mutating func end(_ phase: String) {
    let now = Reading()
    phases.append((phase, Self.text(from: last, to: now)))
    last = now
  }

  /// `{phase: {cpu_ms, wall_ms, peak_kb}}` in order, then `total`; children count too.
  var json: String {
    let all = phases + [("total", Self.text(from: start, to: last))]
    return "{\n" + all.map { "  \"\($0.name)\": \($0.text)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func text(from first: Reading, to last: Reading) -> String {
    let cpu = last.use.cpuMilliseconds - first.use.cpuMilliseconds
    let wall = (last.wall - first.wall) / .milliseconds(1)
    return "{\"cpu_ms\": \(cpu), \"wall_ms\": \(Int(wall)), "
      + "\"peak_kb\": \(last.use.peakKilobytes)}"
  }
}
