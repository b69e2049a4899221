import Czip

/// One part as it is inflated, watched all the way (R30, R31).
@safe final class PartStream {
  private let file: OpaquePointer
  /// Keeps libzip's file open for as long as this reads from it.
  private let archive: ZipArchive
  private let entry: ZipEntry
  private var produced = 0
  private var hasEnded = false
  private var markup: MarkupWatch
  /// What was wrong, for a caller to whom C stands in the way of an error.
  private(set) var fault: WorkbookFault?

  static let step = 64 << 10

  var part: String { entry.name }

  init(_ entry: ZipEntry, of archive: ZipArchive) throws(WorkbookFault) {
    guard let file = unsafe zip_fopen_index(archive.handle.archive, entry.index, 0) else {
      let reason = unsafe String(cString: zip_error_strerror(zip_get_error(archive.handle.archive)))
      throw WorkbookFault(.brokenZip, part: entry.name, detail: reason)
    }
    unsafe self.file = file
    self.archive = archive
    self.entry = entry
    markup = MarkupWatch(attributes: archive.limits.attributes)
  }

  deinit { unsafe zip_fclose(file) }

  /// Fills the buffer; 0 at the end and -1 when `fault` says why not.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(WorkbookFault) {
      let count = try unsafe fill(buffer)
      try unsafe watch(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))
      return count
    } catch {
      fault = error
      return -1
    }
  }

  /// Adds the next bytes; false at the end.
  func next(into bytes: inout [UInt8]) throws(WorkbookFault) -> Bool {
    var count = 0
    bytes += unsafe [UInt8](unsafeUninitializedCapacity: Self.step) { buffer, length in
      count = unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
      length = max(count, 0)
    }
    if let fault { throw fault }
    return count > 0
  }

  /// Reads no further than it must to know that this is no archive and has no DOCTYPE.
  func inspect() throws(WorkbookFault) {
    markup.countsAttributes = false
    var start: [UInt8] = []
    guard try next(into: &start), MarkupWatch.isMarkup(start) else { return }
    var further: [UInt8] = []
    while try next(into: &further) { further.removeAll(keepingCapacity: true) }
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    guard !hasEnded, let start = buffer.baseAddress else { return 0 }
    let count = unsafe Int(zip_fread(file, start, zip_uint64_t(buffer.count)))
    guard count >= 0 else {
      throw fault(.brokenZip, unsafe String(cString: zip_error_strerror(zip_file_get_error(file))))
    }
    if produced == 0, unsafe FileKind.isArchive(UnsafeRawBufferPointer(buffer).prefix(count)) {
      throw fault(.nestedArchive, "an archive inside the workbook")
    }
    produced += count
    guard produced <= entry.unpacked else {
      throw fault(.bomb, "more bytes than the \(entry.unpacked) that it says")
    }
    hasEnded = count == 0
    guard !hasEnded || produced == entry.unpacked else {
      throw fault(.brokenZip, "ends after \(produced) of \(entry.unpacked) bytes")
    }
    return count
  }

  private func watch(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
    switch unsafe markup.watch(bytes) {
    case .doctype: throw fault(.doctype, "a DOCTYPE, which no workbook has")
    case .tooManyAttributes:
      throw fault(
        .tooManyAttributes, "an element of more than \(archive.limits.attributes) attributes")
    case nil: return
    }
  }

  private func fault(_ kind: WorkbookFault.Kind, _ detail: String) -> WorkbookFault {
    WorkbookFault(kind, part: entry.name, detail: detail)
  }
}
