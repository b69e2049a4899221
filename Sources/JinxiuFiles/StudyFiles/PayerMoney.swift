package import JinxiuDomain

/// What one payer bears in a plan.
package struct PayerMoney: Hashable, Sendable {
  let payer: Payer
  let people: Int
  /// Nil when the notice sets no amount (L33).
  let yuan: Int?

  package init(payer: Payer, people: Int, yuan: Int?) {
    self.payer = payer
    self.people = people
    self.yuan = yuan
  }
}
