import Foundation
import JinxiuDomain
import JinxiuFiles
import ScenarioTools
import Testing

struct PlanFileTests {
  private func read(_ text: String) -> PlanReading { PlanReader.read(Array(text.utf8)) }

  private func faults(replacing old: String, with new: String) -> [Fault] {
    let text = PlanSample.text
    guard let range = text.firstRange(of: old) else { return [] }
    return read(String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])).faults
  }

  @Test func `a plan written is a plan read`() {
    let reading = read(PlanSample.text)

    #expect(reading.faults.isEmpty)
    #expect(reading.plan == PlanSample.plan())
  }

  @Test func `the same plan gives the same bytes, and another plan others`() {
    let other = PlanText.text(PlanSample.plan(seats: 2), under: PlanSample.programme)

    #expect(PlanSample.text == PlanText.text(PlanSample.plan(), under: PlanSample.programme))
    #expect(PlanSample.text != other)
  }

  @Test func `a plan is written as Foundation would write it`() throws {
    let nasty = String(String.UnicodeScalarView((0...0x22).compactMap { Unicode.Scalar($0) }))
    let programme = PlanSample.programme
    let plan = PlanSample.plan().renamed("\(nasty)\\/\u{7F}\u{85}\u{2028}\u{FEFF}é丁中😀")
    let text = PlanText.text(plan, under: programme)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]

    let again = try encoder.encode(JSONDecoder().decode(AnyJSON.self, from: Data(text.utf8)))

    #expect(text == String(decoding: again, as: UTF8.self) + "\n")
  }

  @Test func `clause, quote and kind of a rule come from the programme`() {
    #expect(PlanSample.text.contains("\"clause\" : \"三（一）\""))
    #expect(PlanSample.text.contains("\"quote\" : \"不超过30%\""))
    #expect(PlanSample.text.contains("\"kind\" : \"hard\""))
  }

  @Test func `prices stand by rule, subject and month, those of levels above by level and county`()
  {
    let text = PlanSample.text.filter { !$0.isWhitespace }

    #expect(text.contains(#""O1":{"2024-08":3,"2024-09":4},"O2":{"2024-09":5}}"#))
    #expect(text.contains(#""share":{"all":250}"#))
    #expect(text.contains(#""goals":{"fairness":{"东海县":6,"灌云县":8},"placed-1":9}"#))
  }

  @Test func `a plan without prices has an empty list`() {
    let bare = Plan(
      scenario: PlanSample.plan().scenario, programme: "demo", made: PlanSample.plan().made,
      outcome: PlanOutcome(state: .gap, levels: []), placements: [], unplaced: [], rules: [],
      unverifiable: [])

    let reading = read(PlanText.text(bare, under: PlanSample.programme))

    #expect(reading.plan == bare)
    #expect(reading.plan?.certificates == [])
  }

  @Test func `every unknown key is reported with its line`() {
    let text = PlanSample.text.replacing("\"seed\" : 7", with: "\"sead\" : 1,\n    \"seed\" : 7")
      .replacing("\"certificate\" : {", with: "\"certificate\" : { \"extra\" : {},")

    let faults = read(text).faults

    #expect(faults.map(\.code) == [.unknownPlanKey, .unknownPlanKey])
    #expect(faults.map(\.found) == ["extra", "sead"])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for fault in faults {
      guard case .text(let line, let column) = fault.place.spot else { continue }
      #expect(lines[line - 1].dropFirst(column - 1).hasPrefix("\"\(fault.found)\""))
    }
  }

  @Test func `another format is refused where it is named`() {
    let faults = faults(replacing: "jinxiu-plan/1", with: "jinxiu-plan/2")

    #expect(faults.map(\.code) == [.planFormat])
    #expect(faults.first?.place.spot == .text(line: 43, column: 14))
  }

  @Test(arguments: [
    ("\"2024-07\"", "\"2024-13\""), ("\"municipal\"", "\"munizipal\""),
    ("\"count\" : 1", "\"count\" : \"1\""),
    ("\"seed\" : 7", "\"seed\" : 7.5"), ("\"proven\" : true", "\"proven\" : 1"),
    ("\"trainee\" : \"T1\",", ""), ("\"made\" :", "\"mode\" :"),
    ("\"to\" : \"2024-09\"", "\"to\" : \"2024-06\""), ("\"scale\" : 100", "\"scale\" : 0"),
    ("\"all\" : 250", "\"all\" : -1"), ("\"all\" : 250", "\"all\" : \"250\""),
    ("\"2024-08\" : 3", "\"august\" : 3"), ("\"proof\" : \"prices\"", "\"proof\" : \"trust\""),
  ])
  func `a wrong value is a fault with a line`(old: String, new: String) {
    let faults = faults(replacing: old, with: new)

    #expect(faults.map(\.code) == [.wrongPlanValue])
    if case .text(let line, _)? = faults.first?.place.spot {
      #expect(line > 0)
    } else {
      Issue.record("no line")
    }
  }

  @Test func `an entry that names a trainee and a need is refused`() {
    let faults = faults(
      replacing: "\"trainee\" : \"T1\",", with: "\"trainee\" : \"T1\", \"need\" : \"N1\",")

    #expect(faults.map(\.code) == [.wrongPlanValue])
  }

  @Test func `a repeated key is refused`() {
    let faults = faults(replacing: "\"seed\" : 7", with: "\"seed\" : 7, \"seed\" : 8")

    #expect(faults.map(\.code) == [.repeatedPlanKey])
  }

  @Test(arguments: [#""键7""#, ##""\u952e7""##])
  func `a repeated key among many is refused, however it is written`(again: String) {
    let keys = (0..<40).map { "\"键\($0)\": 1" }.joined(separator: ", ")

    let found = faults(
      replacing: #""made" : {"#, with: "\"made\" : {\"x\": {\(keys), \(again): 2},")

    #expect(found.map(\.code) == [.repeatedPlanKey])
    #expect(found.first?.found == "键7")
  }

  @Test func `escapes mean what they stand for`() {
    let text = PlanSample.text.replacing(
      #""id" : "demo""#, with: #""id" : "d\u0065mo\/\n\ud83d\ude00""#)

    #expect(read(text).plan?.scenario.id == "demo/\n😀")
  }

  @Test(arguments: [#"\x"#, #"\u12"#, #"\ud83d"#, #"\ude00"#, #"\ud83d\u0041"#])
  func `an escape that means no character is no JSON`(escape: String) {
    let found = faults(replacing: #""format" : ""#, with: #""note" : "\#(escape)", "format" : ""#)

    #expect(found.map(\.code) == [.jsonSyntax])
  }

  @Test func `a number that is too large is refused where it stands`() {
    let found = faults(replacing: #""seed" : "#, with: #""seed" : 9999999999999999999"#)

    #expect(found.map(\.code) == [.wrongPlanValue])
    #expect(found.first?.found == "made.seed")
  }

  @Test(arguments: 0..<500)
  func `a plan cut or damaged anywhere never crashes the reader`(seed: Int) {
    var random = SeededRandom(seed)
    var bytes = Array(PlanSample.text.utf8)
    let index = random.number(0...(bytes.count - 1))
    if random.chance(50) { bytes.removeSubrange(index...) } else { bytes[index] = 0x7B }

    let reading = PlanReader.read(bytes)

    #expect((reading.plan == nil) == !reading.faults.isEmpty, "seed \(seed)")
  }

  @Test func `nesting deeper than any plan is refused`() {
    #expect(read(String(repeating: "[", count: 100_000)).faults.map(\.code) == [.jsonSyntax])
  }
}

struct PlanSchemaTests {
  /// Validates standard input against the schema; a non-zero status means refused.
  private func status(of plan: String) throws -> Int32 {
    let script = """
      import json, sys, jsonschema
      schema, plan = json.loads(sys.argv[1]), json.load(sys.stdin)
      jsonschema.Draft202012Validator.check_schema(schema)
      sys.exit(0 if jsonschema.Draft202012Validator(schema).is_valid(plan) else 3)
      """
    return try Tool.run(
      "/usr/bin/python3", ["-c", script, DocumentSchema.plan.text], input: Array(plan.utf8)
    ).status
  }

  @Test func `a plan as written passes the schema`() throws {
    #expect(try status(of: PlanSample.text) == 0)
  }

  @Test(arguments: [
    ("jinxiu-plan/1", "jinxiu-plan/2"), ("\"2024-07\"", "\"2024-13\""),
    ("\"municipal\"", "\"city\""),
    ("\"seed\" : 7", "\"seed\" : 7.5"), ("\"seed\" : 7", "\"seed\" : 7, \"x\" : 1"),
    ("\"trainee\" : \"T1\",", ""), ("\"proof\" : \"prices\",", ""),
    ("\"scale\" : 100", "\"scale\" : 0"), ("\"2024-08\" : 3", "\"august\" : 3"),
    ("\"all\" : 250", "\"all\" : -1"),
  ])
  func `a broken plan is refused by the schema`(old: String, new: String) throws {
    #expect(try status(of: PlanSample.text.replacing(old, with: new)) == 3)
  }

  @Test func `the schema names every code of the domain`() {
    let codes =
      Tier.allCases.map(\.rawValue) + HostKind.allCases.map(\.rawValue)
      + UnitLevel.allCases.map(\.rawValue) + Payer.allCases.map(\.rawValue)
      + OutcomeState.allCases.map(\.rawValue) + UnplacedReason.allCases.map(\.rawValue)
      + RuleKind.allCases.map(\.rawValue) + LevelProof.allCases.map(\.rawValue)

    #expect(codes.filter { !DocumentSchema.plan.text.contains("\"\($0)\"") }.isEmpty)
  }
}

extension Plan {
  /// The plan of a programme of another name.
  fileprivate func renamed(_ name: String) -> Plan {
    Plan(
      scenario: scenario, programme: Identifier(name), made: made, outcome: outcome,
      placements: placements, unplaced: unplaced, rules: rules, unverifiable: unverifiable,
      certificates: certificates)
  }
}

/// Any JSON of integers, as Foundation reads and writes it.
private indirect enum AnyJSON: Codable {
  case object([String: AnyJSON])
  case array([AnyJSON])
  case text(String)
  case integer(Int)
  case truth(Bool)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let members = try? value.decode([String: AnyJSON].self) {
      self = .object(members)
    } else if let elements = try? value.decode([AnyJSON].self) {
      self = .array(elements)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else {
      self = .integer(try value.decode(Int.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .object(let members): try value.encode(members)
    case .array(let elements): try value.encode(elements)
    case .text(let text): try value.encode(text)
    case .integer(let integer): try value.encode(integer)
    case .truth(let truth): try value.encode(truth)
    }
  }
}
