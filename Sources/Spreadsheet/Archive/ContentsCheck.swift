/// The table of contents of a zip file, once nothing in it is out of bounds (R30).
struct ContentsCheck {
  private(set) var entries: [ZipEntry] = []
  /// By name in small letters, as names of parts that differ in case alone are the same.
  private(set) var places: [String: Int] = [:]
  private let limits: WorkbookLimits

  init(_ zip: borrowing ZipHandle, fileBytes: Int, limits: WorkbookLimits) throws(WorkbookFault) {
    self.limits = limits
    guard zip.count <= limits.entries else {
      throw WorkbookFault(
        .tooManyEntries, detail: "\(zip.count) parts, at most \(limits.entries) are read")
    }
    for index in 0..<zip.count { try add(zip.entry(index)) }
    try checkSums(fileBytes: fileBytes)
  }

  private mutating func add(_ entry: ZipEntry) throws(WorkbookFault) {
    guard Self.isPlain(entry.name) else {
      throw WorkbookFault(
        .badPath, part: entry.name, detail: "a part's name has no leading /, no \\ and no ..")
    }
    guard places.updateValue(entries.count, forKey: entry.name.lowercased()) == nil else {
      throw WorkbookFault(
        .duplicateEntry, part: entry.name, detail: "two parts of the file have this name")
    }
    guard entry.unpacked <= limits.unpackedBytes else {
      throw WorkbookFault(
        .bomb, part: entry.name,
        detail: "\(entry.unpacked) bytes, at most \(limits.unpackedBytes) are read")
    }
    let isLarge = entry.unpacked > limits.ratioFloor
    guard !isLarge || entry.unpacked / limits.ratio <= entry.packed else {
      throw WorkbookFault(
        .bomb, part: entry.name,
        detail: "\(entry.unpacked) bytes out of \(entry.packed), at most 1:\(limits.ratio)")
    }
    entries.append(entry)
  }

  private static func isPlain(_ name: String) -> Bool {
    if name.isEmpty || name.utf8.first == UInt8(ascii: "/") { return false }
    if name.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }) { return false }
    if name.utf8.dropFirst().first == UInt8(ascii: ":") { return false }
    return !name.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }

  /// Each part is within its limit, so that sums of at most 1,000 stay small numbers.
  private func checkSums(fileBytes: Int) throws(WorkbookFault) {
    let unpacked = entries.reduce(0) { $0 + $1.unpacked }
    guard unpacked <= limits.unpackedBytes else {
      let largest = entries.max { $0.unpacked < $1.unpacked }
      throw WorkbookFault(
        .bomb, part: largest?.name,
        detail: "\(unpacked) bytes once unpacked, at most \(limits.unpackedBytes) are read")
    }
    var packed = 0
    for entry in entries {
      packed += min(entry.packed, fileBytes + 1)
      guard packed <= fileBytes else {
        throw WorkbookFault(
          .bomb, part: entry.name, detail: "the parts share bytes, or are longer than the file")
      }
    }
  }
}
