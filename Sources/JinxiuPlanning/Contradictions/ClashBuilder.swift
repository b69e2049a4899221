import JinxiuDomain
import JinxiuRules

/// Lists the options of pinned people, those that rules forbid among them.
struct ClashBuilder {
  /// Who makes room in shares besides pinned people.
  enum Others: Sendable {
    /// Everybody with all options.
    case whole
    /// Everybody at their best, which only makes more room than there is.
    case sums
  }

  private let market: Market
  private let others: Others
  private let stays: PinnedStays
  private var groups: [ClashGroup] = []
  private var options: [ClashOption] = []
  private var parts: [ClashPart] = []
  private var partOfRow: [Int: Int] = [:]

  private init(_ market: Market, others: Others) {
    self.market = market
    self.others = others
    stays = PinnedStays(market)
  }

  static func build(_ market: Market, others: Others) -> ClashSystem {
    var builder = ClashBuilder(market, others: others)
    let people = builder.stays.people()
    let shares = builder.shares(of: people)
    let rest = builder.rest(besides: people, shares)
    builder.addLimits(people, rest, shares)
    builder.addConditions(people)
    builder.addPeople(people, elsewhere: !shares.isEmpty)
    for group in rest { builder.add(group) }
    return builder.system(people.count)
  }

  private func system(_ pinned: Int) -> ClashSystem {
    var users = Array(repeating: Set<Int>(), count: parts.count)
    for option in options where option.group < pinned {
      for use in option.uses {
        if let part = partOfRow[use.row] { users[part].insert(option.group) }
      }
    }
    return ClashSystem(
      market: market, groups: groups, options: options, parts: parts, partOfRow: partOfRow,
      groupsOfPart: users.map { $0.sorted() })
  }

  /// People who are not pinned, before they have their places in the system.
  private struct Rest {
    let demand: Demand?
    let people: Int
    let options: [(uses: [RowUse], option: Option?)]
  }

  /// Shares that some pinned option presses; with none of them nobody else can be of help.
  private func shares(of people: [PinnedStays.Person]) -> [Int] {
    let uses = people.flatMap { $0.stays.flatMap(\.uses) }
    return Set(uses.filter { pressure($0) > 0 }.map(\.row)).sorted()
  }

  /// What a use adds to a share in hundredths; 0 for other rows.
  private func pressure(_ use: RowUse) -> Int {
    guard case .shareAtMost(let percent) = market.rows[use.row].bound else { return 0 }
    return 100 * use.amount - percent * use.base
  }

  private func rest(besides people: [PinnedStays.Person], _ shares: [Int]) -> [Rest] {
    guard !shares.isEmpty else { return [] }
    let pinned = Set(people.map(\.index))
    let free = market.demands.indices.filter { !pinned.contains($0) }
    switch others {
    case .whole:
      return free.map { demand in
        Rest(
          demand: market.demands[demand].demand, people: market.demands[demand].people,
          options: market.choices(of: demand).map {
            (stays.ceilings(market.uses(of: $0)), market.option($0))
          })
      }
    case .sums: return sums(of: free, shares)
    }
  }

  /// Demands that can make the same room as one.
  private func sums(of demands: [Int], _ shares: [Int]) -> [Rest] {
    var people: [[RowUse]: Int] = [:]
    for demand in demands {
      var best: [Int: RowUse] = [:]
      for choice in market.choices(of: demand) {
        for use in market.uses(of: choice) where pressure(use) < 0 {
          if best[use.row].map({ pressure(use) < pressure($0) }) ?? true { best[use.row] = use }
        }
      }
      let uses = shares.compactMap { best[$0] }
      if !uses.isEmpty { people[uses, default: 0] += market.demands[demand].people }
    }
    return people.sorted { left, right in
      left.key.map(\.row).lexicographicallyPrecedes(right.key.map(\.row))
    }.map { Rest(demand: nil, people: $0.value, options: [($0.key, nil)]) }
  }

  /// Rows that all together could break.
  private mutating func addLimits(
    _ people: [PinnedStays.Person], _ rest: [Rest], _ shares: [Int]
  ) {
    var most: [Int: Int] = [:]
    func add(_ uses: [[RowUse]], _ people: Int) {
      var ofGroup: [Int: Int] = [:]
      for use in uses.joined() { ofGroup[use.row] = max(ofGroup[use.row] ?? 0, use.amount) }
      for (row, amount) in ofGroup { most[row, default: 0] += amount * people }
    }
    for person in people { add(person.stays.map(\.uses), 1) }
    for group in rest { add(group.options.map(\.uses), group.people) }
    for row in most.keys.sorted() {
      if case .atMost(let limit) = market.rows[row].bound, most[row] ?? 0 <= limit { continue }
      if case .shareAtMost = market.rows[row].bound, !shares.contains(row) { continue }
      partOfRow[row] = parts.count
      parts.append(.limit(row: row))
    }
  }

  private mutating func addConditions(_ people: [PinnedStays.Person]) {
    for (group, person) in people.enumerated() {
      for rule in market.scenario.programme.rules.map(\.id) {
        let refusing = person.stays.filter { $0.objections.contains { $0.rule == rule } }
        let nearest = refusing.min { $0.objections.count < $1.objections.count }
        guard let words = nearest?.objections.first(where: { $0.rule == rule }) else { continue }
        parts.append(.condition(group: group, rule: rule, fact: words.fact))
      }
    }
  }

  private mutating func addPeople(_ people: [PinnedStays.Person], elsewhere: Bool) {
    var conditions: [PersonRule: Int] = [:]
    for (index, part) in parts.enumerated() {
      if case .condition(let group, let rule, _) = part {
        conditions[PersonRule(group: group, rule: rule)] = index
      }
    }
    let first = parts.count
    for (group, person) in people.enumerated() {
      let start = options.count
      for stay in person.stays {
        let rules = Set(stay.objections.map(\.rule))
        add(
          stay, of: group,
          closedBy: rules.compactMap { conditions[PersonRule(group: group, rule: $0)] }.sorted())
      }
      if elsewhere {
        for stay in stays.elsewhere(person) { add(stay, of: group, closedBy: [first + group]) }
      }
      parts.append(.pin(group: group))
      groups.append(
        ClashGroup(
          demand: person.demand, pin: first + group, people: 1, options: start..<options.count))
    }
  }

  private struct PersonRule: Hashable {
    let group: Int
    let rule: Identifier<RuleSetting>
  }

  private mutating func add(_ stay: PinnedStays.Stay, of group: Int, closedBy: [Int]) {
    options.append(
      ClashOption(group: group, uses: stay.uses, closedBy: closedBy, option: stay.option))
  }

  private mutating func add(_ rest: Rest) {
    let start = options.count
    for option in rest.options {
      options.append(
        ClashOption(
          group: groups.count, uses: option.uses, closedBy: [], option: option.option))
    }
    groups.append(
      ClashGroup(
        demand: rest.demand, pin: nil, people: rest.people, options: start..<options.count))
  }
}
