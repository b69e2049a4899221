import Czip
import Glibc

extension ZipHandle {
  /// 1 January 1980, so that the same input gives the same bytes.
  private static let date: UInt16 = 0x21

  /// Larger parts are packed quickly; comments on 20,000 cells took seconds at the usual level.
  private static let large = 1 << 20

  /// Puts bytes in the place of a part, or adds one.
  func write(
    _ bytes: [UInt8], to entry: ZipEntry?, named name: String
  ) throws(WorkbookFault) {
    guard let copy = unsafe Self.copy(of: bytes),
      let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
    else { throw WorkbookFault(.brokenZip, part: name, detail: "no memory to write it") }
    let place: Int64
    if let entry {
      place =
        unsafe zip_file_replace(archive, entry.index, source, 0) == 0
        ? Int64(entry.index) : -1
    } else {
      place = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    }
    guard place >= 0 else {
      unsafe zip_source_free(source)
      throw WorkbookFault(.brokenZip, part: name, detail: reason)
    }
    unsafe zip_set_file_compression(
      archive, zip_uint64_t(place), Int32(ZIP_CM_DEFLATE), bytes.count > Self.large ? 1 : 0)
    unsafe zip_file_set_dostime(archive, zip_uint64_t(place), 0, Self.date, 0)
  }

  /// Writes the file anew; parts that did not change are copied as they are packed.
  consuming func finished() throws(WorkbookFault) -> [UInt8] {
    let (archive, source) = unsafe (self.archive, self.source)
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    guard unsafe zip_close(archive) == 0 else {
      let fault = WorkbookFault(.brokenZip, detail: reason)
      _ = consume self
      throw fault
    }
    discard self
    var facts = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &facts) == 0, unsafe zip_source_open(source) == 0 else {
      throw WorkbookFault(.brokenZip, detail: "what was written cannot be read")
    }
    defer { unsafe zip_source_close(source) }
    let count = unsafe Int(clamping: facts.size)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      while length < count, let start = buffer.baseAddress {
        let read = unsafe zip_source_read(source, start + length, zip_uint64_t(count - length))
        guard read > 0 else { break }
        length += Int(read)
      }
    }
  }

  private var reason: String { unsafe String(cString: zip_error_strerror(zip_get_error(archive))) }
}
