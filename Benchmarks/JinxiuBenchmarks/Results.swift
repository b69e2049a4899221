import Foundation

/// All that one call measured, as `results.py` reads it.
struct Results: Codable {
  let machine: Machine
  let gap: String
  let timeLimit: String
  var sizes: [SizeResult]

  func write(to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    try encoder.encode(self).write(to: URL(fileURLWithPath: file))
  }
}

/// Where and when it was measured.
struct Machine: Codable {
  let processor: String
  let cores: Int
  let memoryKilobytes: Int
  let system: String
  let date: String
  /// Processes that wanted a core when the run began; above the number of cores, wall times are
  /// those of a busy machine.
  let load: String

  static func here() -> Machine {
    let processors = lines("/proc/cpuinfo").filter { $0.hasPrefix("model name") }
    let memory = lines("/proc/meminfo").first { $0.hasPrefix("MemTotal") } ?? ""
    let system = lines("/etc/os-release").first { $0.hasPrefix("PRETTY_NAME=") } ?? ""
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = "yyyy-MM-dd"
    return Machine(
      processor: processors.first?.split(separator: ": ").last.map(String.init) ?? "unknown",
      cores: processors.count, memoryKilobytes: Int(memory.filter(\.isNumber)) ?? 0,
      system: system.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" },
      date: formatter.string(from: Date()),
      load: lines("/proc/loadavg").first?.split(separator: " ").first.map(String.init) ?? "")
  }

  private static func lines(_ file: String) -> [String] {
    ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(separator: "\n").map(
      String.init)
  }
}

struct SizeResult: Codable {
  let size: Size
  let seed: Int
  let scenario: String
  let plan: String
  let runs: [ChildRun]
  let phases: [String: PhaseTime]
  let trace: [TracePoint]
}

/// Time of one phase, and where it is known its peak of memory and what it wrote.
struct PhaseTime: Codable {
  let cpuMilliseconds: Int
  let wallMilliseconds: Int
  var peakKilobytes: Int?
  var bytes: [String: Int]?

  enum CodingKeys: String, CodingKey {
    case cpuMilliseconds = "cpu_ms"
    case wallMilliseconds = "wall_ms"
    case peakKilobytes = "peak_kb"
    case bytes
  }
}

/// What was known of one level at one time.
struct TracePoint: Codable {
  let cpuMilliseconds: Int
  let wallMilliseconds: Int
  let level: String
  let value: Int?
  let bound: Int?

  enum CodingKeys: String, CodingKey {
    case cpuMilliseconds = "cpu_ms"
    case wallMilliseconds = "wall_ms"
    case level, value, bound
  }
}
