import Czip

/// The parts of a workbook as text, by libzip itself.
enum Unzip {
  struct Failure: Error {}

  static func entries(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    try bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil),
        let archive = zip_open_from_source(source, ZIP_RDONLY, nil)
      else { throw Failure() }
      defer { zip_discard(archive) }
      return try (0..<UInt64(zip_get_num_entries(archive, 0))).map { index in
        var facts = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &facts) == 0, let name = facts.name,
          let file = zip_fopen_index(archive, index, 0)
        else { throw Failure() }
        defer { zip_fclose(file) }
        let part = [UInt8](unsafeUninitializedCapacity: Int(facts.size)) { room, count in
          count = max(0, Int(zip_fread(file, room.baseAddress, facts.size)))
        }
        return (String(cString: name), part)
      }
    }
  }

  static func parts(of bytes: [UInt8]) throws -> [String: String] {
    try entries(of: bytes).reduce(into: [:]) {
      $0[$1.name] = String(decoding: $1.bytes, as: UTF8.self)
    }
  }
}
