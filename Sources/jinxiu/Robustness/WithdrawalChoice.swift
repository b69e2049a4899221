import ArgumentParser
import JinxiuDomain
import JinxiuPlanning

/// `--hosts`, `--offers`, `--top`: what is withdrawn.
struct WithdrawalChoice: ParsableArguments {
  @Flag(help: "Withdraw hosts in turn; with neither this nor --offers both. 逐家医院")
  var hosts = false
  @Flag(help: "Withdraw offers in turn. 逐个招收计划") var offers = false
  @Option(
    help: "Only so many hosts, and offers, first whose people find nothing free. 只分析若干个")
  var top: Int?

  /// Hosts of a large scenario that are looked at unless told otherwise.
  private static let most = 20

  func validate() throws {
    if let top, top < 1 {
      throw ValidationError(Phrase("--top \(top)：应为1或更多。", "--top \(top): give 1 or more."))
    }
  }

  /// What is looked at and what is not; a large scenario's offers only when asked for.
  func withdrawals(of search: WithdrawalSearch) -> (chosen: [Withdrawal], left: [Withdrawal]) {
    let isAny = hosts || offers
    let kinds = [(hosts || !isAny, false), (false, offers || (!isAny && search.isWhole))]
    var (chosen, left): ([Withdrawal], [Withdrawal]) = ([], [])
    for kind in kinds {
      let all = search.order(hosts: kind.0, offers: kind.1)
      let count = top ?? (search.isWhole ? all.count : Self.most)
      chosen += all.prefix(count)
      left += all.dropFirst(count)
    }
    return (chosen, left)
  }

  /// What reserves are looked for.
  func reserves(of search: WithdrawalSearch) -> [SeatReserve.Kind] {
    let isAny = hosts || offers
    return (hosts || !isAny ? [.hosts] : [])
      + (offers || (!isAny && search.isWhole) ? [.offers] : [])
  }
}
