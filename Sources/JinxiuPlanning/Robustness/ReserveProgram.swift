import JinxiuDomain
import MIP

/// A withdrawal for which seats are to be held in reserve.
struct ReserveNeed: Sendable {
  let withdrawal: Withdrawal
  let kept: KeptCase
  /// By row of the market.
  let rises: [Int: [ReserveRises.Rise]]
}

/// What one withdrawal alone would need.
struct ReserveAnswer: Sendable {
  /// Most people who can be placed again.
  let people: Int
  /// By position of the offer.
  let seats: [Int]
  /// By column of the need's program.
  let values: [Int]
  let isProven: Bool
}

/// The integer programs of a reserve.
///
/// Columns `r_o`: seats in reserve of each offer; for each withdrawal those of placing its people
/// again. A ceiling has room for `Σ rise · r_o` more.
struct ReserveProgram {
  /// Nodes of one program: a limit of work, so that every machine comes to the same.
  static let nodes = 50_000

  let offerCount: Int
  /// Whether a seat is taken to give the least or the most that it may give.
  let isCautious: Bool

  /// `max (D + 1) · Σ x − Σ r`: as many people as possible, and of such plans fewest seats.
  func single(_ need: ReserveNeed) -> (model: Model, first: Int) {
    let weight = need.kept.people + 1
    var model = Model(sense: .maximize)
    addSeats(to: &model, most: need.kept.people, cost: -1)
    var program = KeptProgram(need.kept, hasFloors: false)
    program.aim(
      at: program.everybody.map { Term(column: $0.column, coefficient: weight) })
    let first = program.embed(in: &model, rises: rises(need))
    return (model, first)
  }

  /// `min Σ r` with so many people of each withdrawal placed again.
  func joint(
    _ needs: [ReserveNeed], _ answers: [ReserveAnswer]
  ) -> (model: Model, start: [Int]) {
    var model = Model(sense: .minimize)
    addSeats(to: &model, most: needs.map(\.kept.people).max() ?? 0, cost: 1)
    var start = (0..<offerCount).map { offer in answers.map { $0.seats[offer] }.max() ?? 0 }
    for (need, answer) in zip(needs, answers) {
      var program = KeptProgram(need.kept, hasFloors: false)
      program.aim(at: [])
      let first = program.embed(in: &model, rises: rises(need))
      model.addRow(
        program.everybody.map { Term(column: $0.column + first, coefficient: 1) },
        .atLeast(answer.people))
      start += answer.values
    }
    return (model, start)
  }

  private func addSeats(to model: inout Model, most: Int, cost: Int) {
    for _ in 0..<offerCount { model.addColumn(lower: 0, upper: most, cost: cost) }
  }

  private func rises(_ need: ReserveNeed) -> [Int: [Term]] {
    need.rises.mapValues { rises in
      rises.compactMap { rise in
        let room = isCautious ? rise.least : rise.most
        return room == 0 ? nil : Term(column: rise.offer, coefficient: room)
      }
    }
  }
}
