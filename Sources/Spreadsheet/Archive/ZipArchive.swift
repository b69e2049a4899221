import Czip

/// A zip file within limits: its table of contents is checked before anything is inflated (R30).
@safe final class ZipArchive {
  let limits: WorkbookLimits
  let entries: [ZipEntry]
  let handle: ZipHandle
  private let places: [String: Int]
  private var isRead: [Bool]

  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    try FileKind.requireZip(bytes, limits: limits)
    let handle = try ZipHandle(bytes)
    let check = try ContentsCheck(handle, fileBytes: bytes.count, limits: limits)
    self.limits = limits
    self.handle = handle
    entries = check.entries
    places = check.places
    isRead = Array(repeating: false, count: check.entries.count)
  }

  /// The place of a part; names differ in more than the case of letters.
  func place(of name: String) -> Int? {
    places[name.lowercased()]
  }

  /// The part as it is called in the file, read from its beginning.
  func stream(_ place: Int) throws(WorkbookFault) -> PartStream {
    isRead[place] = true
    return try PartStream(entries[place], of: self)
  }

  /// Looks into every part that nothing has read so far: none may be an archive or have a DOCTYPE.
  func inspectRest() throws(WorkbookFault) {
    for place in entries.indices where !isRead[place] && !entries[place].isFolder {
      try stream(place).inspect()
    }
  }

  /// All bytes of a part.
  func bytes(_ place: Int) throws(WorkbookFault) -> [UInt8] {
    let stream = try stream(place)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries[place].unpacked)
    while try stream.next(into: &bytes) {}
    return bytes
  }
}
