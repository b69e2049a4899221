import MIP
import Testing

struct ModelCheckTests {
  /// 2x + 3y within 5 ... 7, x within 0 ... 3, y within -1 ... 2.
  private let model = Model(
    sense: .maximize,
    columns: [Column(lower: 0, upper: 3, cost: 5), Column(lower: -1, upper: 2, cost: -4)],
    rows: [
      Row(
        terms: [Term(column: 0, coefficient: 2), Term(column: 1, coefficient: 3)],
        bounds: .between(5, 7))
    ])

  @Test func `a feasible point has no violations`() {
    #expect(model.violations(of: [2, 1]) == [])
    #expect(model.objective(of: [2, 1]) == 6)
    #expect(Solution(of: [2, 1], in: model) == Solution(values: [2, 1], objective: 6))
  }

  @Test func `a row is broken by a single unit on either side`() {
    #expect(model.violations(of: [2, 0]) == [.row(0, sum: 4, bounds: .between(5, 7))])
    #expect(model.violations(of: [1, 2]) == [.row(0, sum: 8, bounds: .between(5, 7))])
    #expect(Solution(of: [2, 0], in: model) == nil)
  }

  @Test func `a value outside its column is named`() {
    #expect(model.violations(of: [4, -2]) == [.column(0, value: 4), .column(1, value: -2)])
  }

  @Test func `a point of another length is no point`() {
    #expect(model.violations(of: [1]) == [.count(expected: 2, found: 1)])
  }

  @Test func `each kind of bounds says its floor and ceiling`() {
    #expect(RowBounds.atMost(1).lower == nil && RowBounds.atMost(1).upper == 1)
    #expect(RowBounds.atLeast(1).lower == 1 && RowBounds.atLeast(1).upper == nil)
    #expect(RowBounds.between(1, 2).lower == 1 && RowBounds.between(1, 2).upper == 2)
    #expect(RowBounds.exactly(1).lower == 1 && RowBounds.exactly(1).upper == 1)
  }
}
