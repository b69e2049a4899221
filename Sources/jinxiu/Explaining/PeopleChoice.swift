import ArgumentParser
import JinxiuDomain
import JinxiuSample

/// `--unplaced`, `--sample`: many people to be explained one after another.
struct PeopleChoice: ParsableArguments {
  @Flag(help: "Everyone without a place, one after another. 全部未安排人员") var unplaced = false
  @Option(help: "So many people drawn by lot: of all, or with --unplaced of those. 抽查人数")
  var sample: Int?
  @Option(help: "The seed of the lot; the same seed draws the same people. 随机种子") var seed = 1
  @Flag(
    help:
      "Also confirm each answer: forced by a pin in the tables, planned again, and audited. 逐一复核"
  )
  var check = false

  var isEmpty: Bool { !unplaced && sample == nil }

  func validate() throws {
    if let sample, sample < 1 {
      throw ValidationError(
        Phrase("--sample \(sample)：应为1或更大。", "--sample \(sample): give 1 or more."))
    }
    if check, isEmpty {
      throw ValidationError(
        Phrase("--check 须与 --unplaced 或 --sample 同用。", "--check goes with --unplaced or --sample."))
    }
  }

  /// In the order of the plan: by demand, those drawn by lot as well.
  func names(in scenario: Scenario, _ plan: Plan) -> [DemandName] {
    let all = unplaced ? plan.unplaced.map(\.demand) : scenario.demands.map(\.name)
    guard let sample, sample < all.count else { return all }
    var lot = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    let keys = all.map { _ in lot.next() }
    return zip(keys, all.indices).sorted { $0 < $1 }.prefix(sample).map(\.1).sorted().map {
      all[$0]
    }
  }
}
