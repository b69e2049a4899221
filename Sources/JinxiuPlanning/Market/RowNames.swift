import JinxiuDomain
import JinxiuRules

/// The rows of a market by rule, subject and month, as certificates and other markets call them.
struct RowNames {
  private struct Name: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
    let month: Period?
  }

  private let rows: [Name: Int]

  init(_ market: Market) { self.init(market.rows) }

  init(_ rows: [ResourceRow]) {
    self.rows = Dictionary(
      rows.enumerated().map { index, row in
        (Name(rule: row.rule, subject: row.subject.key, month: row.month), index)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the same row is.
  subscript(row: ResourceRow) -> Int? { self[row.rule, row.subject.key, row.month] }

  subscript(price: RowPrice) -> Int? { self[price.rule, price.subject, price.month] }

  /// - Parameter month: Nil for a total.
  subscript(rule: Identifier<RuleSetting>, subject: String, month: Period?) -> Int? {
    rows[Name(rule: rule, subject: subject, month: month)]
  }
}
