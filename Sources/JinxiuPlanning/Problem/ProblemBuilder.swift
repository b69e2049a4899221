package import JinxiuDomain
import JinxiuRules

extension Problem {
  /// Compiles a scenario that has passed its checks.
  package init(_ scenario: Scenario) {
    self.init(Market(scenario))
  }

  /// Lists all options of a market.
  package init(_ market: Market) {
    let once = market.scenario.programme.settings(of: OnePlacement.form.key).first
    var rows = market.rows
    var demands: [ProblemDemand] = []
    var options: [ProblemOption] = []
    for (index, demand) in market.demands.enumerated() {
      let first = options.count
      for choice in market.choices(of: index) {
        options.append(ProblemOption(choice, once: rows.count, in: market))
      }
      rows.append(
        ResourceRow(
          RowOwner(once?.id ?? "one-placement", OnePlacement.subject(of: demand.demand)),
          .atMost(demand.people)))
      demands.append(
        ProblemDemand(
          demand: demand.demand, priorityClass: demand.priorityClass,
          options: first..<options.count))
    }
    self.init(market: market, demands: demands, options: options, rows: rows)
  }
}

extension ProblemOption {
  /// - Parameter once: The row that says that the demand is placed once.
  fileprivate init(_ choice: Choice, once: Int, in market: Market) {
    var uses: [RowUse] = []
    market.forEachUse(of: choice) { row, amount, base in
      uses.append(RowUse(row: row, amount: amount, base: base))
    }
    uses.sort { $0.row < $1.row }
    uses.append(RowUse(row: once, amount: 1, base: 0))
    self.init(
      demand: Int(market.link(choice).demand), choice: choice, option: market.option(choice),
      points: market.points(choice), waivers: market.waivers(choice), uses: uses)
  }
}
