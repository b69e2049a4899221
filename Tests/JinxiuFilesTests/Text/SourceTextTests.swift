import Foundation
import JinxiuDomain
import JinxiuFiles
import ScenarioTools
import Testing

struct SourceTextTests {
  static let chinese = "县区,进修人员\r\n东海县,张三\r\n"

  @Test func `UTF-8 without byte order mark is read`() throws {
    let source = try SourceText(Array(Self.chinese.utf8), file: "a.csv")

    #expect(source.text == Self.chinese)
    #expect(source.encoding == .utf8)
  }

  @Test func `a UTF-8 byte order mark is no part of the text`() throws {
    let source = try SourceText([0xEF, 0xBB, 0xBF] + Array("县区".utf8), file: "a.csv")

    #expect(Array(source.text.unicodeScalars) == Array("县区".unicodeScalars))
    #expect(source.encoding == .utf8WithMark)
  }

  @Test func `GB18030 as Chinese Excel saves it is read`() throws {
    let bytes = try #require(GB18030.bytes(of: Self.chinese))

    let source = try SourceText(bytes, file: "a.csv")

    #expect(source.text == Self.chinese)
    #expect(source.encoding == .gb18030)
  }

  @Test func `an empty file is an empty text`() throws {
    #expect(try SourceText([], file: "a.csv").text.isEmpty)
  }

  @Test func `the first byte that is no UTF-8 is named`() throws {
    var bytes = Array("县区,姓名,单位,备注,职称,学历".utf8)
    bytes[bytes.count - 1] = 0x2C

    let error = #expect(throws: SourceTextFault.self) { try SourceText(bytes, file: "a.csv") }

    #expect(error?.fault.place.spot == .byte(bytes.count - 3))
    #expect(error?.fault.code == .undecodableBytes)
  }

  @Test func `the first byte that is no GB18030 is named`() throws {
    let bytes = try #require(GB18030.bytes(of: "东海县")) + [0xFF, 0x41]

    let error = #expect(throws: SourceTextFault.self) { try SourceText(bytes, file: "a.csv") }

    #expect(error?.fault.place.spot == .byte(6))
  }

  @Test func `half a UTF-16 character is a fault at its byte`() throws {
    let lone: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x41, 0x00]

    let error = #expect(throws: SourceTextFault.self) { try SourceText(lone, file: "a.csv") }

    #expect(error?.fault.place.spot == .byte(4))
  }

  @Test func `a UTF-16 file with an odd byte is a fault`() {
    #expect(throws: SourceTextFault.self) { try SourceText([0xFE, 0xFF, 0, 65, 0], file: "a") }
  }

  @Test(arguments: [true, false])
  func `UTF-16 without its mark is called so, and no GB18030`(isLittle: Bool) {
    let bytes = "县区,年龄\r\n一一县,45\r\n".utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
    }

    let error = #expect(throws: SourceTextFault.self) { try SourceText(bytes, file: "a.csv") }

    #expect(error?.fault.code == .undecodableBytes)
    #expect(error?.fault.problem.english.contains("UTF-16") == true)
  }

  @Test func `a NUL in other text is a control character`() {
    let error = #expect(throws: SourceTextFault.self) {
      try SourceText(Array("a\0b,c\n".utf8), file: "a.csv")
    }

    #expect(error?.fault.code == .controlCharacter)
  }

  @Test func `text that an earlier conversion lost is refused with line and column`() {
    let error = #expect(throws: SourceTextFault.self) {
      try SourceText(Array("a\n县\u{FFFD}".utf8), file: "a.csv")
    }

    #expect(error?.fault.code == .replacementCharacter)
    #expect(error?.fault.place.spot == .text(line: 2, column: 2))
  }

  @Test(arguments: 0..<2_000)
  func `any text survives all five encodings (R32)`(seed: Int) throws {
    var random = SeededRandom(seed)
    let text = random.text("连云港市卫生健康委员会进修ABC,\"\n0９é€😀㐀", length: 40)
    let utf16 = Array(text.utf16)

    let forms: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)), (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.utf16LittleEndian, [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      (.utf16BigEndian, [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
      (.gb18030, try #require(GB18030.bytes(of: text))),
    ]

    for (encoding, bytes) in forms {
      let source = try SourceText(bytes, file: "a.csv")
      #expect(source.text == text, "seed \(seed), \(encoding)")
      #expect(source.encoding == encoding, "seed \(seed)")
    }
  }
}
