import Foundation
import TestTools
import Testing

/// Compares text with a file in `Snapshots`; `RECORD_SNAPSHOTS=1` writes the file anew.
func expectSnapshot(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let snapshot = Tool.folder().appendingPathComponent("Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try Data(text.utf8).write(to: snapshot)
  }

  let expected = try String(decoding: Data(contentsOf: snapshot), as: UTF8.self)

  let difference = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  ).first { $0 != $1 }
  #expect(
    text == expected, "\(name): \(difference.map { "'\($0)' is not '\($1)'" } ?? "length differs")",
    sourceLocation: location)
}
