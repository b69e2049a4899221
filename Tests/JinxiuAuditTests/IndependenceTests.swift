import Foundation
import Testing

/// The audit may share nothing with rules, model or solver but the domain types (R16).
@Suite struct IndependenceTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the sources import the domain alone`() throws {
    let folder = Self.root.appending(path: "Sources/JinxiuAudit").resolvingSymlinksInPath()
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }

    let imports = try files.flatMap { file in
      try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        .split(separator: "\n").filter { $0.contains("import ") && !$0.contains("//") }
    }

    #expect(files.contains("Audit.swift"))
    #expect(
      Set(imports.map(String.init)) == ["import JinxiuDomain", "package import JinxiuDomain"])
  }

  @Test func `the manifest gives the audit the domain alone`() throws {
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)

    let target = try #require(manifest.firstRange(of: ".target(name: \"JinxiuAudit\""))
    let rest = manifest[target.upperBound...]
    let end = try #require(rest.firstIndex(of: "]"))

    #expect(rest[..<end].filter { !$0.isWhitespace } == ",dependencies:[\"JinxiuDomain\"")
  }
}
