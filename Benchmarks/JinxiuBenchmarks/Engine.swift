import Foundation

/// What `jinxiu plan` tells about itself, where it has the options for it.
struct Engine {
  private let hasTimings: Bool
  private let hasTrace: Bool

  init(_ program: String, work: String) throws {
    let log = "\(work)/help.log"
    _ = try ChildRun.of([program, "plan", "--help"], log: log)
    let help = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    hasTimings = help.contains("--timings")
    hasTrace = help.contains("--trace")
  }

  func options(timings: String, trace: String) -> [String] {
    (hasTimings ? ["--timings", timings] : []) + (hasTrace ? ["--trace", trace] : [])
  }

  /// `{phase: {cpu_ms, wall_ms}}`; of several runs the quickest of each phase is kept.
  func phases(from file: String, into known: [String: PhaseTime]) -> [String: PhaseTime] {
    guard hasTimings, let data = FileManager.default.contents(atPath: file),
      let phases = try? JSONDecoder().decode([String: PhaseTime].self, from: data)
    else { return known }
    return known.merging(phases) { $0.cpuMilliseconds <= $1.cpuMilliseconds ? $0 : $1 }
  }

  /// Lines `cpu_ms,wall_ms,level,value,bound`, the head first; blank where nothing is known.
  func trace(from file: String) -> [TracePoint] {
    guard hasTrace, let data = FileManager.default.contents(atPath: file) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count >= 5, let cpu = Int(cells[0]), let wall = Int(cells[1]) else { return nil }
      return TracePoint(
        cpuMilliseconds: cpu, wallMilliseconds: wall, level: cells[2], value: Int(cells[3]),
        bound: Int(cells[4]))
    }
  }
}
