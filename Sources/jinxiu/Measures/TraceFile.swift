import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning

/// Writes what is known of each level over time, a line an event, for `--trace`.
///
/// Lines are written at once, so that a run that is cut short leaves those from before.
final class TraceFile: Sendable {
  private let descriptor: Int32
  private let start = ContinuousClock.now

  /// - Throws: `OutputError` when the file cannot be written.
  init(_ path: String) throws(OutputError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .system(file: path, number: errno, words: String(cString: strerror(errno)))
    }
    Console.write("cpu_ms,wall_ms,level,value,bound\n", to: descriptor)
  }

  deinit { close(descriptor) }

  /// The line at which a level begins has neither value nor bound.
  func hear(_ event: PlanningEvent) {
    switch event {
    case .levelStarted(let name, _, _): write(name, nil, nil)
    case .progress(let level, let best, let bound, _): write(level, best, bound)
    case .levelDone(let result): write(result.name, result.value, result.bound)
    case .compiled, .levelStopped, .turnedToPrices: break
    }
  }

  private func write(_ level: String, _ value: Int?, _ bound: Int?) {
    let wall = Int((ContinuousClock.now - start) / .milliseconds(1))
    let (value, bound) = (value.map(String.init) ?? "", bound.map(String.init) ?? "")
    Console.write(
      "\(ProcessUse.now().cpuMilliseconds),\(wall),\(level),\(value),\(bound)\n", to: descriptor)
  }
}
