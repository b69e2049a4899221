import MIP
import Testing

struct ModelFaultsTests {
  /// Two columns within 0 ... 1 and one row that keeps their sum within 1.
  private func model(
    _ change: (inout Model) -> Void = { _ in }
  ) -> Model {
    var model = Model(sense: .maximize)
    model.addBinary(cost: 1)
    model.addBinary(cost: 2)
    model.addRow([Term(column: 0, coefficient: 1), Term(column: 1, coefficient: 1)], .atMost(1))
    change(&model)
    return model
  }

  @Test func `a sound model has no faults`() {
    #expect(model().faults() == [])
    #expect(Model(sense: .minimize).faults() == [])
  }

  @Test func `a coefficient of a million passes and one more does not`() {
    let sound = model { $0.rows[0].terms[0].coefficient = -1_000_000 }
    let unsound = model { $0.rows[0].terms[0].coefficient = -1_000_001 }

    #expect(sound.faults() == [])
    #expect(
      unsound.faults() == [.coefficientTooLarge(row: 0, column: 0, coefficient: -1_000_001)])
  }

  @Test func `a cost of a thousand million passes and one more does not`() {
    let sound = model { $0.columns[1].cost = 1_000_000_000 }
    let unsound = model { $0.columns[1].cost = 1_000_000_001 }

    #expect(sound.faults() == [])
    #expect(unsound.faults() == [.costTooLarge(column: 1, cost: 1_000_000_001)])
  }

  @Test func `crossed bounds of a column are a fault`() {
    let unsound = model { $0.columns[0].lower = 2 }

    #expect(unsound.faults() == [.columnBoundsCrossed(column: 0, lower: 2, upper: 1)])
  }

  @Test func `crossed bounds of a row are a fault`() {
    let unsound = model { $0.rows[0].bounds = .between(2, 1) }

    #expect(unsound.faults() == [.rowBoundsCrossed(row: 0, lower: 2, upper: 1)])
  }

  @Test func `a column twice in a row is a fault`() {
    let unsound = model { $0.rows[0].terms[1].column = 0 }

    #expect(unsound.faults() == [.columnTwice(row: 0, column: 0)])
  }

  @Test(arguments: [-1, 2, Int.max]) func `a term of no column is a fault`(column: Int) {
    let unsound = model { $0.rows[0].terms[1].column = column }

    #expect(unsound.faults() == [.noSuchColumn(row: 0, column: column)])
  }

  @Test func `a row without terms or with zeros alone is a fault`() {
    let unsound = model {
      $0.rows[0].terms[0].coefficient = 0
      $0.rows[0].terms[1].coefficient = 0
      $0.addRow([], .atMost(1))
    }

    #expect(unsound.faults() == [.emptyRow(row: 0), .emptyRow(row: 1)])
  }

  @Test func `a sum that can pass the exact doubles is a fault`() {
    let unsound = model {
      for column in 0..<2 {
        $0.columns[column] = Column(lower: 0, upper: 1_000_000_000, cost: 1_000_000)
        $0.rows[0].terms[column].coefficient = 1_000_000
      }
    }

    #expect(unsound.faults() == [.objectiveTooLarge, .activityTooLarge(row: 0)])
  }

  @Test func `the extremes of Int are faults and do not trap`() {
    let unsound = model {
      $0.columns[0] = Column(lower: .min, upper: .max, cost: .min)
      $0.rows[0].terms[0].coefficient = .min
      $0.rows[0].bounds = .between(.min, .max)
    }

    #expect(unsound.faults().contains(.costTooLarge(column: 0, cost: .min)))
    #expect(unsound.faults().contains(.columnBoundTooLarge(column: 0)))
    #expect(unsound.faults().contains(.rowBoundTooLarge(row: 0)))
  }

  @Test func `all faults come at once and are told with neutral names`() {
    let unsound = model {
      $0.columns[1].lower = 2
      $0.rows[0].terms[1].column = 0
    }

    #expect(
      unsound.faults().map(\.description) == [
        "c2 has lower bound 2 above upper bound 1", "r1 has c1 twice",
      ])
  }
}
