import JinxiuDomain
import JinxiuFiles
import ScenarioTools
import Testing

@Suite struct InverseTests {
  /// 1,000 in all: each seed is a scenario of every column and hard texts, a change, and what undoes it.
  @Test(arguments: 0..<10)
  func `a change and its inverse give the base byte for byte`(hundred: Int) throws {
    var (undone, kinds) = (0, Set<String>())
    var seed = hundred * 1_000
    while undone < 100, seed < hundred * 1_000 + 400 {
      seed += 1
      var drawn = RandomScenario(seed: seed)
      let base = drawn.scenario()
      guard let pair = ChangePair(of: base, seed: seed) else { continue }

      let changed = ChangeReader.lay([ChangeSource(name: "c", text: pair.change)], over: base)
      let faults = changed.faults.map { FaultText.text($0, in: .english) }
      let other = try #require(changed.scenario, "seed \(seed): \(pair.change) \(faults)")
      #expect(other.digest != base.digest, "seed \(seed): \(pair.change)")
      let back = ChangeReader.lay([ChangeSource(name: "i", text: pair.inverse)], over: other)

      let left = back.faults.map { FaultText.text($0, in: .english) }
      let same = try #require(back.scenario, "seed \(seed): \(pair.inverse) \(left)")
      #expect(isSame(same, base), "seed \(seed): \(pair.change)\(pair.inverse)")
      #expect(Self.bytes(same) == Self.bytes(base), "seed \(seed)")
      undone += 1
      kinds.insert(pair.kind)
    }

    // Otherwise little was checked.
    #expect(undone == 100)
    #expect(kinds.count >= 8)
  }

  private static func bytes(_ scenario: Scenario) -> [OutputFile] {
    ScenarioFolder.files(scenario)
  }
}

/// A change and what undoes it, as texts of files.
private struct ChangePair {
  let kind: String
  let change: String
  let inverse: String

  private init(_ kind: String, _ target: String, _ action: String, _ undoing: String) {
    self.kind = kind
    change = "changes:\n  - {\(target), \(action)}\n"
    inverse = "changes:\n  - {\(target), \(undoing)}\n"
  }

  /// Nil where the scenario has no row of the kind drawn.
  init?(of base: Scenario, seed: Int) {
    var random = SeededRandom(seed &+ 7_000_000)
    let step = random.number(1...5)
    guard let pair = Self.drawn(base, random.number(0...10), step, &random) else { return nil }
    self = pair
  }

  private static func drawn(
    _ base: Scenario, _ kind: Int, _ step: Int, _ random: inout SeededRandom
  ) -> ChangePair? {
    func shift(_ table: String, _ id: String, _ column: String, during: String = "") -> ChangePair {
      ChangePair(
        table + column + (during.isEmpty ? "" : " in months"), "\(table): \(quoted(id))\(during)",
        "by: {\(column): \(step)}", "by: {\(column): -\(step)}")
    }
    switch kind {
    case 0:
      return base.offers.randomElement(using: &random).map { shift("offers", $0.id.text, "seats") }
    case 1:
      return base.offers.randomElement(using: &random).map { offer in
        let month = offer.span.periods.randomElement(using: &random) ?? offer.span.first
        return shift(
          "offers", offer.id.text, "seats",
          during: ", during: {from: \(month), to: \(month.closing)}")
      }
    case 2:
      return base.hosts.first { $0.maximumTrainees.number != nil }
        .map { shift("hosts", $0.id.text, "max_trainees") }
    case 3:
      return base.counties.first { $0.quotaMaximum?.number != nil }
        .map { shift("counties", $0.id.text, "quota_max") }
    case 4:
      return ChangePair(
        "parameter", "rules: three-years", "by: {minimum: \(step)}", "by: {minimum: -\(step)}")
    case 5: return row(.distances, base, &random)
    case 6: return row(.pins, base, &random)
    case 7: return row(.needs, base, &random)
    case 8: return row(.waivers, base, &random)
    case 9: return objective(base)
    default: return beds(base)
    }
  }

  private static func objective(_ base: Scenario) -> ChangePair? {
    let now = base.programme.objective.map(\.rawValue).joined(separator: ", ")
    let other = now == "waivers, placed" ? "placed" : "waivers, placed"
    return ChangePair(
      "objective", "programme: ", "set: {objective: [\(other)]}", "set: {objective: [\(now)]}")
  }

  private static func beds(_ base: Scenario) -> ChangePair? {
    base.hosts.first.map { host in
      let now = host.beds.number.map(String.init) ?? "unlimited"
      return ChangePair(
        "beds", "hosts: \(quoted(host.id.text))", "set: {beds: 999}", "set: {beds: \(now)}")
    }
  }

  /// A row taken out and added again.
  private static func row(
    _ table: Table, _ base: Scenario, _ random: inout SeededRandom
  ) -> ChangePair? {
    guard let rows = ScenarioText.tables(base).first(where: { $0.name == table.fileName })?.rows,
      rows.count > 1, let row = rows.dropFirst().randomElement(using: &random)
    else { return nil }
    let cells = zip(rows[0], row).map { "\($0): \(quoted($1))" }
    // Rows without the cells of an offer set aside may be equal in all but these.
    let key = table == .distances || table == .waivers ? 2 : 1
    return ChangePair(
      table.rawValue, "\(table.rawValue): {\(cells.prefix(key).joined(separator: ", "))}",
      "remove: true", "add: {\(cells.joined(separator: ", "))}")
  }

  /// As JSON, which YAML reads.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
