import Cxlsxwriter
import Glibc

/// A file that lives in memory alone: personal data never reaches a disk on its way (R48).
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  init() throws(WorkbookError) {
    let closeOnExec: UInt32 = 1
    descriptor = memfd_create("workbook", closeOnExec)
    if descriptor < 0 { throw .noMemoryFile(code: errno) }
  }

  deinit { close(descriptor) }

  /// A path under which the C library may open it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  func contents() throws(WorkbookError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw .noMemoryFile(code: errno) }
    var bytes = [UInt8](repeating: 0, count: size)
    var offset = 0
    while offset < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: offset), size - offset, off_t(offset))
      }
      guard count > 0 else { throw .noMemoryFile(code: errno) }
      offset += count
    }
    return bytes
  }
}
