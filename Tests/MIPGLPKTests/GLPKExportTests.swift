import Foundation
import MIP
import MIPGLPK
import Testing

struct GLPKExportTests {
  private static func withFile<Result>(
    _ name: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: name).path)
  }

  @Test(arguments: GLPKExport.Format.allCases)
  func `an exported model has the same optimum in cbc and glpsol`(
    format: GLPKExport.Format
  ) throws {
    try Peer.allCases.forEach { try $0.requireInstalled() }
    for seed in 0..<60 {
      let model = Model.random(seed: seed)
      let expected = try GLPKSolver().solveNow(model).solution?.objective
      let sign = format == .mps && model.sense == .maximize ? -1 : 1

      try Self.withFile("model.\(format)") { path in
        try GLPKExport.write(model, as: format, to: path)
        for peer in Peer.allCases {
          let found = try peer.optimum(of: path, format: format)
          #expect(found == expected.map { Double($0 * sign) }, "\(peer), seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: GLPKExport.Format.allCases)
  func `a model without rows is exported too`(format: GLPKExport.Format) throws {
    let model = Model(
      sense: .minimize, columns: [-7, 5].map { Column(lower: -2, upper: 3, cost: $0) })
    try Self.withFile("model.\(format)") { path in
      try GLPKExport.write(model, as: format, to: path)

      #expect(try Peer.glpsol.optimum(of: path, format: format) == -31)
    }
  }

  @Test func `names are neutral and in the model's order`() throws {
    var model = Model(sense: .maximize)
    model.addBinary(cost: 7)
    model.addBinary(cost: 8)
    model.addRow([Term(column: 1, coefficient: 3), Term(column: 0, coefficient: 2)], .atMost(4))

    let text = try Self.withFile("model.lp") { path in
      try GLPKExport.write(model, as: .lp, to: path)
      return try String(contentsOfFile: path, encoding: .utf8)
    }

    #expect(text.contains("Maximize\n obj: + 7 c1 + 8 c2\n"))
    #expect(text.contains("\n r1: + 2 c1 + 3 c2 <= 4\n"))
  }

  @Test func `a large number is written in full`() throws {
    var model = Model(sense: .minimize)
    model.addColumn(lower: -999_999_999, upper: 999_999_999, cost: 999_999)
    model.addRow([Term(column: 0, coefficient: 999_999)], .atMost(999_999_999_999_999))

    let text = try Self.withFile("model.lp") { path in
      try GLPKExport.write(model, as: .lp, to: path)
      return try String(contentsOfFile: path, encoding: .utf8)
    }

    #expect(text.contains("+ 999999 c1"))
    #expect(text.contains("<= 999999999999999"))
    #expect(text.contains("-999999999 <= c1 <= 999999999"))
  }

  @Test func `a file that cannot be written is an error that names it`() {
    let model = Model.random(seed: 0)

    #expect(throws: SolverError.exportFailed(path: "/nowhere/model.lp")) {
      try GLPKExport.write(model, as: .lp, to: "/nowhere/model.lp")
    }
  }
}

/// Another solver that reads exported files.
private enum Peer: CaseIterable {
  case cbc, glpsol

  private var executable: String { self == .cbc ? "/usr/bin/cbc" : "/usr/bin/glpsol" }

  func requireInstalled() throws {
    let package = self == .cbc ? "coinor-cbc" : "glpk-utils"
    try #require(
      FileManager.default.isExecutableFile(atPath: executable),
      "\(executable) is missing: apt-get install \(package)")
  }

  /// The optimum that the solver finds in the file; nil where it finds none.
  func optimum(of path: String, format: GLPKExport.Format) throws -> Double? {
    let answer = path + ".answer"
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments =
      switch self {
      case .cbc: [path, "-solve", "-solution", answer]
      case .glpsol: [format == .mps ? "--freemps" : "--lp", path, "--write", answer]
      }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOfFile: answer, encoding: .utf8).split(separator: "\n")
    switch self {
    case .cbc:
      let first = try #require(lines.first)
      guard first.hasPrefix("Optimal") else { return nil }
      return first.split(separator: " ").last.flatMap { Double($0) }
    case .glpsol:
      let fields = try #require(lines.first { $0.hasPrefix("s mip") }).split(separator: " ")
      return fields[4] == "o" ? Double(fields[5]) : nil
    }
  }
}
