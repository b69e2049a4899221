import JinxiuDomain
import JinxiuFiles
import Testing

@Suite struct FaultyScenarioTests {
  @Test(arguments: ["faulty", "faulty/bytes", "faulty/bare", "faulty/yaml"])
  func `exactly the faults that were put in are found, each in its place`(name: String) throws {
    let expected = try ScenarioFolders.rows(name + "/expected/expected-faults.csv")

    let reading = ScenarioFolder.read(ScenarioFolders.path(name))

    #expect(reading.faults.map(cells) == expected)
    #expect(reading.scenario == nil)
  }

  @Test func `the faulty scenarios show every fault that a folder of files can have`() throws {
    let shown = try ["faulty", "faulty/bytes", "faulty/bare", "faulty/yaml"].flatMap {
      try ScenarioFolders.rows($0 + "/expected/expected-faults.csv").map { $0[0] }
    }
    let ofPlans: [FaultCode] = [
      .jsonSyntax, .planFormat, .unknownPlanKey, .wrongPlanValue, .repeatedPlanKey,
      .otherProgramme, .noCounts, .changedOffer, .countedTwice,
    ]
    let ofChanges: [FaultCode] = [
      .changeTarget, .changeWithoutRow, .changeAction, .changeWithoutEffect,
    ]
    // A folder that is not there cannot be committed; its own test is below.
    let elsewhere = ofPlans + ofChanges + [.folderUnreadable]
    let possible = FaultCode.allCases.filter { !$0.isOfForms && !elsewhere.contains($0) }

    #expect(Set(shown) == Set(possible.map(\.rawValue)))
  }

  @Test func `a folder that is not there is one fault`() {
    let reading = ScenarioFolder.read(ScenarioFolders.path("nowhere"))

    #expect(reading.faults.map(\.code) == [.folderUnreadable])
  }

  /// Row and column, blank where a fault has none; `@` and the offset for a byte.
  private func cells(_ fault: Fault) -> [String] {
    let spot =
      switch fault.place.spot {
      case .wholeFile: ["", ""]
      case .byte(let offset): ["@\(offset)", ""]
      case .row(let row): ["\(row)", ""]
      case .cell(let row, let column, _): ["\(row)", "\(column)"]
      case .text(let line, let column): ["\(line)", "\(column)"]
      }
    return [fault.code.rawValue, fault.place.file] + spot
  }
}
