import Czip
import Glibc

/// The owner of one open zip file of libzip, which keeps a copy of the bytes.
@safe struct ZipHandle: ~Copyable {
  let archive: OpaquePointer
  let source: OpaquePointer

  /// Opens it; nothing is inflated yet.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    defer { unsafe zip_error_fini(&failure) }
    guard let copy = unsafe Self.copy(of: bytes),
      let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &failure)
    else { throw WorkbookFault(.brokenZip, detail: "no memory for \(bytes.count) bytes") }
    guard let archive = unsafe zip_open_from_source(source, 0, &failure) else {
      unsafe zip_source_free(source)
      throw WorkbookFault(.brokenZip, detail: unsafe String(cString: zip_error_strerror(&failure)))
    }
    unsafe self.archive = archive
    unsafe self.source = source
  }

  deinit { unsafe zip_discard(archive) }

  /// Memory that libzip frees by itself.
  static func copy(of bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { return nil }
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe copy.copyMemory(from: start, byteCount: source.count)
      }
    }
    return unsafe copy
  }
}

/// One part as the table of contents of a zip file has it.
struct ZipEntry {
  let index: UInt64
  let name: String
  let packed: Int
  let unpacked: Int

  /// A folder's own line, which some programs write.
  var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
}

extension ZipHandle {
  var count: Int { unsafe Int(zip_get_num_entries(archive, 0)) }

  /// The part at this place of the table of contents.
  func entry(_ index: Int) throws(WorkbookFault) -> ZipEntry {
    var facts = unsafe zip_stat_t()
    let number = zip_uint64_t(index)
    guard unsafe zip_stat_index(archive, number, 0, &facts) == 0,
      let name = unsafe zip_get_name(archive, number, zip_flags_t(ZIP_FL_ENC_RAW)).flatMap({
        unsafe String(validatingCString: $0)
      })
    else { throw WorkbookFault(.brokenZip, detail: "entry \(index + 1) has no name in UTF-8") }
    guard unsafe facts.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw WorkbookFault(.encrypted, part: name, detail: "the part has a password")
    }
    let method = unsafe Int32(facts.comp_method)
    guard method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE else {
      throw WorkbookFault(
        .brokenZip, part: name, detail: "packing method \(method) is none of a workbook")
    }
    let packed = unsafe Int(clamping: facts.comp_size)
    let unpacked = unsafe Int(clamping: facts.size)
    return ZipEntry(index: number, name: name, packed: packed, unpacked: unpacked)
  }
}
