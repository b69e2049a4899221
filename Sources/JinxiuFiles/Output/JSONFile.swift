import Foundation

/// Small JSON files that this program writes for itself.
enum JSONFile {
  /// Nil where there is no file, or not one of this kind.
  static func read<File: Decodable>(_ type: File.Type, _ path: String) -> File? {
    FileManager.default.contents(atPath: path).flatMap { decoded(type, Array($0)) }
  }

  /// Nil where it is not of this kind.
  static func decoded<File: Decodable>(_ type: File.Type, _ bytes: [UInt8]) -> File? {
    guard let tree = try? JSONParser.parse(bytes) else { return nil }
    return try? File(from: JSONTreeDecoder(value: tree.root, notes: JSONTreeDecoder.Notes()))
  }

  /// Keys sorted; the same content gives the same bytes.
  static func file(_ name: String, _ content: some Encodable) -> OutputFile {
    guard let text = try? JSONTextEncoder.text(content) else {
      preconditionFailure("texts and integers can be encoded")
    }
    return OutputFile(name: name, bytes: text + [UInt8(ascii: "\n")])
  }
}
