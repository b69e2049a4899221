import ArgumentParser
import JinxiuDomain
import JinxiuFiles

/// `--trainee`, `--need`, `--host`, `--county`, `--unit`, `--rule`: what is to be explained.
struct SubjectChoice: ParsableArguments {
  @Option(help: "Identifier or name in trainees.csv. 进修人员") var trainee: String?
  @Option(help: "Identifier in needs.csv. 需求") var need: String?
  @Option(help: "Identifier or name in hosts.csv. 进修医院") var host: String?
  @Option(help: "Name in counties.csv. 县区") var county: String?
  @Option(help: "Identifier or name in units.csv. 派出单位") var unit: String?
  @Option(help: "Identifier of a rule in programme.yaml. 规则") var rule: String?

  static let names = ["--trainee", "--need", "--host", "--county", "--unit", "--rule"]

  private var given: [String?] { [trainee, need, host, county, unit, rule] }

  var isEmpty: Bool { given.allSatisfy { $0 == nil } }

  func checkIsOne() throws {
    guard given.count(where: { $0 != nil }) == 1 else {
      throw ValidationError(
        Phrase(
          "请给出其中一项：\(Self.names.joined(separator: "、"))。",
          "Give one of \(Self.names.joined(separator: ", "))."))
    }
  }

  /// What of the scenario is meant; ends the command with the nearest names where there is none.
  func subject(in scenario: Scenario, _ console: Console) throws -> ExplanationSubject {
    if let trainee {
      let all = scenario.trainees.map { Named($0.id.text, $0.name) }
      return .demand(.trainee(Identifier(try find(trainee, "trainees.csv", all, console))))
    }
    if let need {
      let all = scenario.needs.map { Named($0.id.text, "") }
      return .demand(.need(Identifier(try find(need, "needs.csv", all, console))))
    }
    if let host {
      let all = scenario.hosts.map { Named($0.id.text, $0.name) }
      return .host(Identifier(try find(host, "hosts.csv", all, console)))
    }
    if let county {
      let all = scenario.counties.map { Named($0.id.text, "") }
      return .county(Identifier(try find(county, "counties.csv", all, console)))
    }
    if let unit {
      let all = scenario.units.map { Named($0.id.text, $0.name) }
      return .unit(Identifier(try find(unit, "units.csv", all, console)))
    }
    let all = scenario.programme.rules.map { Named($0.id.text, "") }
    return .rule(Identifier(try find(rule ?? "", "programme.yaml", all, console)))
  }

  private struct Named {
    let id: String
    let name: String

    init(_ id: String, _ name: String) { (self.id, self.name) = (id, name) }
  }

  /// The identifier itself, else that of the only one with this name.
  private func find(
    _ text: String, _ table: String, _ all: [Named], _ console: Console
  ) throws -> String {
    if all.contains(where: { $0.id == text }) { return text }
    let called = all.filter { $0.name == text && !text.isEmpty }
    if called.count == 1 { return called[0].id }
    console.complain(
      (called.isEmpty ? unknown(text, table, all) : ambiguous(text, table, called))[
        console.language])
    throw ExitCode(64)
  }

  /// Those of whose name it is a part come before those that are spelled nearly like it.
  private func unknown(_ text: String, _ table: String, _ all: [Named]) -> Phrase {
    let whole = all.filter { !text.isEmpty && ($0.id.contains(text) || $0.name.contains(text)) }
      .prefix(5).map { $0.name.isEmpty ? $0.id : "\($0.name)（\($0.id)）" }
    let near = Nearest.names(to: text, among: all.map(\.id), most: 5)
    let names = Nearest.names(to: text, among: all.map(\.name).filter { !$0.isEmpty }, most: 3)
    let found =
      whole.isEmpty
      ? near + names.filter { !near.contains($0) }
      : whole.prefix(4) + near.prefix(2).filter { id in !whole.contains { $0.contains(id) } }
    let some = found.isEmpty ? all.prefix(5).map(\.id) : found
    return Phrase(
      "\(table) 中没有“\(text)”。" + (some.isEmpty ? "" : "相近的有：\(some.joined(separator: "、"))。"),
      "\(table) has no “\(text)”."
        + (some.isEmpty ? "" : " Nearest: \(some.joined(separator: ", ")).")
    )
  }

  private func ambiguous(_ text: String, _ table: String, _ called: [Named]) -> Phrase {
    let ids = called.prefix(9).map(\.id)
    return Phrase(
      "\(table) 中有\(called.count)个“\(text)”，请给出编号：\(ids.joined(separator: "、"))。",
      "\(table) has \(called.count) of “\(text)”; give the identifier: "
        + "\(ids.joined(separator: ", ")).")
  }
}
