import Foundation
import JinxiuRules
import Testing

/// An aspect that a rule does not declare is never asked for, so the declarations must be complete.
@Suite struct RuleAspectsTests {
  private static let methods: [(aspect: RuleAspects, signature: String)] = [
    (.demands, "func judge(_ demand: Demand) -> Verdict"),
    (.places, "func judge(_ demand: Demand, at place: Place) -> Verdict"),
    (.months, "func judge(_ stay: Stay) -> Verdict"),
    (.demandUses, "func uses(of demand: Demand) -> [Use]"),
    (.placeUses, "func uses(at place: Place) -> [Use]"),
    (.pairUses, "func uses(of demand: Demand, at place: Place) -> [Use]"),
    (.points, "func points(of demand: Demand, at place: Place) -> Int"),
    (.monthPoints, "func points(of stay: Stay) -> Int"),
    (.classes, "func priorityClass(of demand: Demand) -> Int?"),
    (.reach, "func reach(of demand: Demand) -> Reach?"),
    (.blanks, "func blank(from county: Identifier<County>, at place: Place) -> String?"),
    (.fixedStays, "func fixedStays(of demand: Demand, at place: Place) -> [FixedStay]?"),
    (.payer, "func payer(of demand: Demand, at place: Place) -> Payer?"),
  ]

  private static let aspects = Dictionary(
    uniqueKeysWithValues: RuleCatalogue.types.map { ("\($0)", $0.aspects) })

  private static func sources() throws -> URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Sources/JinxiuRules")
  }

  @Test(arguments: aspects.keys.sorted())
  func `a rule declares the methods that stand in its file, and no others`(type: String) throws {
    let folder = try Self.sources().appending(path: "Rules")
    let path = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .first { $0.hasSuffix("/\(type).swift") })
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)

    for (aspect, signature) in Self.methods {
      #expect(
        text.contains("package \(signature) {") == Self.aspects[type]?.contains(aspect),
        "\(signature)")
    }
    #expect(text.contains("var largestClass") == Self.aspects[type]?.contains(.classes))
  }

  @Test func `these are all methods that a rule may have`() throws {
    let text = try String(
      contentsOf: try Self.sources().appending(path: "Rule.swift"), encoding: .utf8)
    let protocolBody = try #require(text.split(separator: "\n}\n").first)
    let declared = protocolBody.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { $0.hasPrefix("func ") && $0 != "func resources() -> [Resource]" }

    #expect(Set(declared) == Set(Self.methods.map(\.signature)))
  }
}
