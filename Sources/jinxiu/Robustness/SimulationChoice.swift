import ArgumentParser
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning

/// `--random`, `--seed`, `--withdraw`, `--no-show`: what is drawn.
struct SimulationChoice: ParsableArguments {
  @Option(help: "Draws; by default 1000, 300 or 100 by size; 0 for none. 抽样次数") var random: Int?
  @Option(help: "The same seed gives the same draws. 随机种子") var seed = 1
  @Option(
    help: ArgumentHelp(
      "Chance of a host to withdraw: 5%, or H001=20% for one. 医院退出的概率", valueName: "percent"))
  var withdraw: [WithdrawalChance] = []
  @Option(help: ArgumentHelp("Chance of a person to stay away. 人员未报到的概率", valueName: "percent"))
  var noShow = RelativeGap(partsPerMillion: 20_000)

  /// Of a host for which nothing is given.
  private static let standard = 50_000

  func validate() throws {
    if let random, !(0...1_000_000).contains(random) {
      throw ValidationError(
        Phrase("--random \(random)：应为0至1000000。", "--random \(random): from 0 to 1000000."))
    }
    for (index, chance) in withdraw.enumerated()
    where withdraw[..<index].contains(where: { $0.host == chance.host }) {
      let name = chance.host?.text
      throw ValidationError(
        Phrase(
          "--withdraw：\(name ?? "所有医院")的概率给了两次，只能给一次。",
          "--withdraw: the chance of \(name ?? "all hosts") is given twice; give it once."))
    }
  }

  /// Of each host; ends the command for one that the scenario does not have.
  func chances(in scenario: Scenario, _ console: Console) throws -> [HostChance] {
    for host in withdraw.compactMap(\.host) where scenario.host(host) == nil {
      let near = Nearest.name(to: host.text, among: scenario.hosts.map(\.id.text))
      let guess = near.map { Phrase("是否指 \($0)？", " Did you mean \($0)?") } ?? Phrase("", "")
      console.complain(
        Phrase(
          "--withdraw：没有医院 \(host)。\(guess.chinese)",
          "--withdraw: there is no host \(host).\(guess.english)")[console.language])
      throw ExitCode(64)
    }
    let common = withdraw.last { $0.host == nil }?.chance.partsPerMillion ?? Self.standard
    return scenario.hosts.map { host in
      let own = withdraw.last { $0.host == host.id }?.chance.partsPerMillion
      return HostChance(host: host.id, partsPerMillion: own ?? common)
    }
  }

  /// Nil where nothing is to be drawn.
  func order(_ chances: [HostChance], of plan: Plan) -> SimulationOrder? {
    let fitting = plan.placedCount <= 200 ? 1_000 : plan.placedCount <= 2_000 ? 300 : 100
    let draws = random ?? fitting
    guard draws > 0 else { return nil }
    return SimulationOrder(
      seed: seed, draws: draws, hosts: chances, noShow: noShow.partsPerMillion)
  }
}

/// `5%` of any host, or `H001=20%` of one.
struct WithdrawalChance: ExpressibleByArgument {
  /// Nil for every host.
  let host: Identifier<Host>?
  let chance: RelativeGap

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let last = parts.last,
      let chance = RelativeGap(argument: last), chance.partsPerMillion <= 1_000_000
    else { return nil }
    guard parts.count == 1 || !parts[0].isEmpty else { return nil }
    host = parts.count == 2 ? Identifier(parts[0]) : nil
    self.chance = chance
  }
}
