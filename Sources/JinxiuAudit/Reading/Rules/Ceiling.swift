import JinxiuDomain

/// A number that a sum over the whole plan, or over one county, may not exceed.
struct Ceiling: Sendable {
  enum Weight: Sendable {
    case everybody
    case hosts(Tier, HostKind)
    /// Money for everybody at hosts of these tiers.
    case money(Int, CodeSet)

    func amount(tier: Int, kind: Int) -> Int {
      switch self {
      case .everybody: 1
      case .hosts(let own, let sort): own.rank == tier && sort.rank == kind ? 1 : 0
      case .money(let yuan, let tiers): tiers.contains(tier) ? yuan : 0
      }
    }
  }

  enum Height: Sendable {
    case number(Int)
    /// Of the people placed.
    case percentOfPlaced(Int)
  }

  let setting: RuleSetting
  let code: FindingCode
  /// Nil for the whole plan.
  let county: Identifier<County>?
  let weight: Weight
  let height: Height

  /// As rows of certificates name it.
  var key: String { county?.text ?? "all" }

  /// What one person at `host` adds.
  func amount(at host: Host) -> Int { weight.amount(tier: host.tier.rank, kind: host.kind.rank) }

  /// `100 · amount ≤ percent · people` for a share, with whole numbers only.
  func isKept(by count: Count) -> Bool {
    guard let amount = count.amount.total else { return false }
    switch height {
    case .number(let number): return amount <= number
    case .percentOfPlaced(let percent):
      guard let people = count.people.total,
        let left = Tally().adding(amount, times: 100).total,
        let right = Tally().adding(percent, times: people).total
      else { return false }
      return left <= right
    }
  }

  /// The height as one number, rounded down; nil beyond the range of integers.
  func number(for people: Tally) -> Int? {
    switch height {
    case .number(let number): number
    case .percentOfPlaced(let percent):
      people.total.flatMap { Tally().adding(percent, times: $0).total }.map { $0 / 100 }
    }
  }

  /// What has been counted under a ceiling.
  struct Count: Sendable {
    var amount = Tally()
    var people = Tally()

    mutating func add(_ count: Int, each amount: Int) {
      self.amount.add(amount, times: count)
      people.add(count)
    }
  }
}
