import Glibc
import Subprocess

/// The lines that a child writes, with a limit on how much it may write to no avail.
struct AnswerLines {
  /// The most bytes that may come without bringing the solve any further, beyond one longest line.
  ///
  /// Ten honest progress reports a second for an hour are half of it.
  static let patience = 4 << 20

  private var chunks: SubprocessOutputSequence.Iterator
  private var buffer: [UInt8] = []
  private var start = 0
  private var received = 0

  init(_ output: SubprocessOutputSequence) { chunks = output.makeAsyncIterator() }

  /// The next line without its newline; nil where the output ends.
  ///
  /// - Parameter limit: The longest line that makes sense, in bytes.
  mutating func next(limit: Int) async throws(WireFault) -> [UInt8]? {
    var scanned = start
    while true {
      if let end = buffer.newline(from: scanned) {
        defer { start = end + 1 }
        guard end - start <= limit else { throw WireFault("the answer is far too long") }
        return Array(buffer[start..<end])
      }
      scanned = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      guard buffer.count <= limit else { throw WireFault("the answer is far too long") }
      guard let chunk = await readChunk() else {
        guard buffer.isEmpty else { throw WireFault("the answer is cut off") }
        return nil
      }
      received += chunk.count
      guard received <= Self.patience + limit else { throw WireFault("the answer is far too long") }
      chunk.withUnsafeBytes { buffer += $0 }
    }
  }

  /// Forgets what has come so far, since it brought the solve further.
  mutating func renewPatience() { received = 0 }

  private mutating func readChunk() async -> SubprocessOutputSequence.Buffer? {
    // A pipe that cannot be read any more has ended.
    try? await chunks.next(isolation: nil)
  }
}

extension [UInt8] {
  /// The index of the next newline, found at the speed of C also in a debug build.
  func newline(from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
