import ArgumentParser
import Foundation

/// Generates a scenario for each size, plans it several times and keeps all numbers as JSON.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan scenarios of several sizes and keep what was measured.")

  @Option(help: "PEOPLExMONTHS, separated by commas.")
  var sizes = "100x12,200x12,400x12,1000x12"
  @Option(help: "Runs of each size; the results show medians.") var repeats = 3
  @Option(help: "Seed of the scenarios.") var seed = 1
  @Option(help: "Passed on to jinxiu plan, for all levels together.") var timeLimit = "300s"
  @Option(help: "Passed on to jinxiu plan.") var gap = "0.01%"
  @Option(help: "The program to measure.") var jinxiu = ".build/release/jinxiu"
  @Option(help: "A folder for scenarios, plans and logs.") var work = "out/benchmarks"
  @Option(help: "The file to write.") var out = "out/benchmarks/ours.json"

  func validate() throws {
    _ = try wanted()
    guard (1...99).contains(repeats) else {
      throw ValidationError("--repeats is \(repeats); write a number from 1 to 99.")
    }
  }

  private func wanted() throws -> [Size] {
    try sizes.split(separator: ",").map { text in
      guard let size = Size(String(text)) else {
        throw ValidationError("--sizes \(text): write people and months, for example 1000x12.")
      }
      return size
    }
  }

  func run() throws {
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    var results = Results(machine: .here(), gap: gap, timeLimit: timeLimit, sizes: [])
    for size in try wanted() {
      results.sizes.append(
        try SizeRun(measure: self, size: size, sees: Engine(jinxiu, work: work)).result())
      // Written after each size, so that a run that is stopped keeps what it has.
      try results.write(to: out)
    }
    say("Wrote \(out).")
  }
}

/// A size of scenario, written `1000x12`.
struct Size: Codable {
  let people: Int
  let months: Int

  init?(_ text: String) {
    let parts = text.split(separator: "x").map { Int($0) ?? 0 }
    guard parts.count == 2, parts.allSatisfy({ $0 > 0 }) else { return nil }
    (people, months) = (parts[0], parts[1])
  }

  var name: String { "bench-\(people)x\(months)" }
}
