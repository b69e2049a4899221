import JinxiuDomain
import JinxiuRules

extension Market {
  /// The levels in the order in which they are solved, as `plan.json` names them.
  package var levelNames: [String] { goals.map(\.name) }
}

extension Problem {
  var levelNames: [String] { market.levelNames }

  /// What the neutral names of an exported model stand for, one line each, with a header (R13).
  package func names(of level: LevelModel) -> [[String]] {
    [["name", "stands_for", "demand", "offer", "host", "specialty", "from", "to"]]
      + level.columnNames.enumerated().map { column(number: $0 + 1, $1) }
      + level.rowNames.enumerated().map { ["r\($0 + 1)", $1, "", "", "", "", "", ""] }
  }

  private func column(number: Int, _ name: LevelModel.ColumnName) -> [String] {
    switch name {
    case .option(let index):
      let option = options[index].option
      return [
        "c\(number)", "people", option.demand.name.text, option.offer.id.text,
        option.host.id.text, option.offer.specialty.text, "\(option.firstPeriod)",
        option.lastPeriod.closing,
      ]
    case .shortfall(let row):
      return ["c\(number)", "shortfall \(rows[row].subject.key)", "", "", "", "", "", ""]
    case .filling(let permille):
      return ["c\(number)", "counties filled to \(permille) permille", "", "", "", "", "", ""]
    case .placed(let county, let people):
      let name = scenario.counties[county].id
      return ["c\(number)", "\(people) placed of \(name)", "", "", "", "", "", ""]
    }
  }
}
