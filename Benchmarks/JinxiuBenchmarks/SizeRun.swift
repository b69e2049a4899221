import ArgumentParser
import Foundation

/// Everything that is measured of one size.
struct SizeRun {
  let measure: Measure
  let size: Size
  let sees: Engine

  func result() throws -> SizeResult {
    try generate()
    var runs: [ChildRun] = []
    var engine: [String: PhaseTime] = [:]
    var trace: [TracePoint] = []
    for index in 1...measure.repeats {
      let run = try plan()
      runs.append(run)
      say("\(size.name) \(index)/\(measure.repeats): \(run.summary)")
      // The trace belongs to the last run; times of phases are medians over the runs later on.
      engine = sees.phases(from: path("timings.json"), into: engine)
      trace = sees.trace(from: path("trace.csv"))
    }
    return SizeResult(
      size: size, seed: measure.seed, scenario: scenario, plan: planFile,
      runs: runs, phases: try phases().merging(engine) { own, _ in own }, trace: trace)
  }

  private var scenario: String { path("scenario") }
  private var planFile: String { path("plan/plan.json") }
  private func path(_ name: String) -> String { "\(measure.work)/\(size.name)/\(name)" }

  /// The same seed gives the same bytes, so what is there from before is written anew.
  private func generate() throws {
    try FileManager.default.createDirectory(
      atPath: path(""), withIntermediateDirectories: true)
    let run = try ChildRun.of(
      [
        measure.jinxiu, "sample", "bench", "--people", "\(size.people)", "--months",
        "\(size.months)", "--seed", "\(measure.seed)", "--out", scenario, "--overwrite",
      ], log: path("sample.log"))
    guard run.status == 0 else {
      throw BenchmarkFailure(
        text:
          "no sample of \(size.people) people and \(size.months) months; see \(path("sample.log"))")
    }
  }

  /// A plan that is less proven than asked (status 3) is a result too.
  private func plan() throws -> ChildRun {
    let run = try ChildRun.of(
      [
        measure.jinxiu, "plan", scenario, "--out", path("plan"), "--time-limit",
        measure.timeLimit, "--gap", measure.gap, "--lang", "en",
      ] + sees.options(timings: path("timings.json"), trace: path("trace.csv")),
      log: path("plan.log"))
    guard [0, 3].contains(run.status) else {
      throw BenchmarkFailure(text: "jinxiu plan ended with \(run.status); see \(path("plan.log"))")
    }
    return run
  }

  /// Phases that are measured apart, each in a process of its own for its peak of memory.
  private func phases() throws -> [String: PhaseTime] {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var phases: [String: PhaseTime] = [:]
    for name in Phase.Name.allCases {
      let log = path("\(name.rawValue).json")
      var times: [PhaseTime] = []
      for _ in 1...measure.repeats {
        let run = try ChildRun.of([program, "phase", name.rawValue, scenario, planFile], log: log)
        guard run.status == 0, let data = FileManager.default.contents(atPath: log) else {
          throw BenchmarkFailure(text: "the phase \(name.rawValue) failed; see \(log)")
        }
        var time = try JSONDecoder().decode(PhaseTime.self, from: data)
        time.peakKilobytes = run.peakKilobytes
        times.append(time)
      }
      phases[name.rawValue] =
        times.sorted { $0.cpuMilliseconds < $1.cpuMilliseconds }[
          times.count / 2]
      say("\(size.name) \(name.rawValue): \(phases[name.rawValue]?.cpuMilliseconds ?? 0) ms")
    }
    return phases
  }
}

/// Prints a line at once, also into a file: a run takes long, and people look how far it is.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// Why nothing could be measured.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
