import Foundation

/// A process as the system shows it under `/proc`.
struct ProcessNumber: Hashable, Sendable {
  let value: pid_t

  /// The processes that it started, lowest number first.
  var children: [ProcessNumber] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0).map(ProcessNumber.init) }
      .filter { $0.parent == value }.sorted { $0.value < $1.value }
  }

  /// Whether it is the program in its part as solver, and no longer on its way there.
  var isSolving: Bool {
    guard let line = FileManager.default.contents(atPath: "/proc/\(value)/cmdline") else {
      return false
    }
    let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return words.count == 2 && words[0].hasSuffix("/jinxiu") && words[1] == "solve-child"
  }

  /// Whether it is gone, or dead and only waited for.
  var hasEnded: Bool { fields.first.map { $0 == "Z" } ?? true }

  private var parent: pid_t? {
    let fields = fields
    return fields.count > 1 ? pid_t(fields[1]) : nil
  }

  /// What it has used so far.
  var processorTime: Duration {
    let fields = fields
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return .zero
    }
    return .milliseconds((user + system) * 1000 / max(1, sysconf(Int32(_SC_CLK_TCK))))
  }

  func send(_ signal: Int32) { _ = kill(value, signal) }

  /// State, parent and all that follows in `stat`, which is after the name in brackets.
  ///
  /// The name may hold any bytes, also half a character.
  private var fields: [String] {
    let bytes = [UInt8](FileManager.default.contents(atPath: "/proc/\(value)/stat") ?? Data())
    guard let bracket = bytes.lastIndex(of: UInt8(ascii: ")")) else { return [] }
    return bytes[(bracket + 1)...].split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
