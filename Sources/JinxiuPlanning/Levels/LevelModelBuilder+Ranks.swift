import JinxiuDomain
import MIP

/// Fairness beyond the worst-filled county: one rank after another (词典序最大最小).
///
/// The county of rank k is filled to τ or more exactly when at most k − 1 counties are filled to
/// less. With `u_cp = 1` only if p people of county c are placed, that is
/// `Σ_c u_c,people_c(τ) ≥ n − k + 1`, for n counties and people_c(τ) = ⌈E_c · τ / 1000⌉. No order of the
/// counties is fixed, so that ties are broken by none but the ranks below.
extension LevelModelBuilder {
  private var entries: [Entitlements.Entry] { problem.market.entitlements.entries }

  /// People of the county whom the worst filling asks for already.
  private func floor(of entry: Entitlements.Entry) -> Int {
    entry.people(at: fixedValue(of: .fairness) ?? 0)
  }

  /// `u_cp ≥ u_c(p+1)` and `placed_c − Σ_p u_cp ≥ floor_c`, once for each county.
  private mutating func addCountyColumns() {
    guard countyColumns.isEmpty else { return }
    for entry in entries {
      let floor = floor(of: entry)
      var columns: [Int] = []
      for people in 0..<entry.people where people >= floor {
        let column = addColumn(.placed(county: entry.position, people: people + 1), upper: 1)
        if let last = columns.last {
          addRow(
            [Term(column: last, coefficient: 1), Term(column: column, coefficient: -1)],
            .atLeast(0), "fairness · \(entry.county) · \(people + 1)")
        }
        columns.append(column)
      }
      countyColumns[entry.position] = columns
      guard !columns.isEmpty else { continue }
      addRow(
        problem.terms(in: entry.county) + columns.map { Term(column: $0, coefficient: -1) },
        .atLeast(floor), "fairness · \(entry.county)")
    }
  }

  /// Counties that are full to `permille` anyway, and columns that say so of the others.
  private func filled(to permille: Int) -> (surely: Int, columns: [Int]) {
    var surely = 0
    var columns: [Int] = []
    for entry in entries {
      let more = entry.people(at: permille) - floor(of: entry)
      if more <= 0 {
        surely += 1
      } else if let column = countyColumns[entry.position]?[more - 1] {
        columns.append(column)
      }
    }
    return (surely, columns)
  }

  /// The value of the rank before, which the rank cannot fall below.
  private func value(before rank: Int) -> Int {
    fixedValue(of: rank == 2 ? .fairness : .fairnessRank(rank - 1)) ?? 0
  }

  /// Keeps a rank at its value; one at the value of the rank before keeps itself.
  mutating func keep(_ rank: Int, at permille: Int, _ name: String) {
    guard permille > value(before: rank) else { return }
    addCountyColumns()
    let (surely, columns) = filled(to: permille)
    addRow(
      columns.map { Term(column: $0, coefficient: 1) },
      .atLeast(entries.count - rank + 1 - surely), name)
  }

  /// `max Σ_j (τ_j − τ_{j−1}) · z_j` from the value of the rank before on, `z_{j+1} ≤ z_j`, and
  /// `Σ_c u_c,people_c(τ_j) ≥ (n − k + 1) · z_j`.
  mutating func addFilling(ofRank rank: Int) {
    addCountyColumns()
    let least = value(before: rank)
    var last = (permille: 0, column: Int?.none)
    let steps = (least > 0 ? [least] : []) + problem.market.entitlements.steps.filter { $0 > least }
    for step in steps {
      let column = addColumn(.filling(permille: step), upper: 1)
      level.model.columns[column].cost = step - last.permille
      if let before = last.column {
        addRow(
          [Term(column: before, coefficient: 1), Term(column: column, coefficient: -1)],
          .atLeast(0), "fairness-\(rank) · step \(step)")
      }
      if step > least { ask(rank, for: step, column) }
      last = (step, column)
    }
  }

  private mutating func ask(_ rank: Int, for step: Int, _ column: Int) {
    let (surely, columns) = filled(to: step)
    let asked = entries.count - rank + 1
    addRow(
      columns.map { Term(column: $0, coefficient: 1) }
        + [Term(column: column, coefficient: -asked)],
      .atLeast(-surely), "fairness-\(rank) · filled to \(step)")
  }
}
