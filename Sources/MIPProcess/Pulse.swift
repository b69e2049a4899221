import Glibc

/// The processor time of a child, by which one that hangs is told from one that works.
///
/// A solver at work uses processor time all along; one that is stopped or waits for ever uses none.
struct Pulse {
  private let path: String
  private let patience: Duration
  private var ticks: Int?
  private var lastSeen = ContinuousClock.now
  private var lastLooked = ContinuousClock.now

  init(of process: pid_t, patience: Duration) {
    path = "/proc/\(process)/stat"
    self.patience = patience
  }

  /// Whether the child has used no processor time for as long as the patience lasts.
  mutating func hasStopped(at now: ContinuousClock.Instant) -> Bool {
    guard now - lastLooked >= min(.seconds(1), patience / 4) else { return false }
    lastLooked = now
    let current = Self.ticks(at: path)
    if current != ticks || current == nil {
      ticks = current
      lastSeen = now
    }
    return now - lastSeen > patience
  }

  /// User and system time in clock ticks; nil when the process is gone.
  private static func ticks(at path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    // The name of the program may hold anything, and ends with the last parenthesis.
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return user + system
  }
}
