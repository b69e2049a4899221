import JinxiuDomain
import JinxiuRules

/// A market after a withdrawal with everybody in it who stays, and those who are to be placed again.
struct KeptCase: Sendable {
  /// People of one demand who lost their place.
  struct Displaced: Hashable, Sendable {
    let demand: Int
    let people: Int
  }

  let market: Market
  /// Those who keep place and months, also who is away but holds a seat.
  let kept: Standing
  /// By demand.
  let displaced: [Displaced]
  /// Options of each of `displaced` that those who stay leave room for.
  let choices: [[Choice]]
  /// Whether `choices` has all of them, and not only some of many.
  let isComplete: Bool

  /// Options of all together that a program is made of.
  private static let mostChoices = 20_000

  var people: Int { displaced.reduce(0) { $0 + $1.people } }

  /// - Parameters:
  ///   - market: Of the scenario after the withdrawal.
  ///   - staying: Placements that stay as they are.
  ///   - leaving: Placements whose people are to be placed again.
  ///   - liftable: Rows that may be given more room: they close no option.
  init(
    _ market: Market, staying: [Placement], leaving: [Placement], liftable: Set<Int> = []
  ) {
    let seated = SeatedPlan(staying, in: market, numbers: market.demandNumbers)
    var lost: [Int: Int] = [:]
    for placement in leaving {
      guard let demand = market.demandNumbers[placement.demand] else { continue }
      lost[demand, default: 0] += placement.count
    }
    // A rule may tie a place elsewhere to what withdrew.
    for demand in seated.displaced {
      let name = market.demands[demand].demand.name
      let before = staying.reduce(0) { $0 + ($1.demand == name ? $1.count : 0) }
      lost[demand, default: 0] += before - seated.standing.people(of: demand)
    }
    self.market = market
    kept = seated.standing
    displaced = lost.filter { $0.value > 0 }.map { Displaced(demand: $0.key, people: $0.value) }
      .sorted { $0.demand < $1.demand }
    let open = Self.open(displaced, market, kept, liftable)
    isComplete = open.joined().count <= Self.mostChoices
    let each = max(40, Self.mostChoices / max(1, open.count))
    choices = isComplete ? open : open.map { Self.some(each, of: $0, market) }
  }

  /// The first of every offer, those of most points before others, then the second of each, and so on.
  private static func some(_ count: Int, of choices: [Choice], _ market: Market) -> [Choice] {
    guard choices.count > count else { return choices }
    let ofLinks = Dictionary(grouping: choices, by: \.link)
    let ranked = ofLinks.keys.sorted().flatMap { link in
      let best = (ofLinks[link] ?? []).sorted { left, right in
        (-market.points(left), left.timing) < (-market.points(right), right.timing)
      }
      return best.enumerated().map { (rank: $0.offset, choice: $0.element) }
    }
    let kept = ranked.sorted { left, right in
      let keys = [left, right].map { ($0.rank, -market.points($0.choice), $0.choice.link) }
      return keys[0] < keys[1]
    }
    return kept.prefix(count).map(\.choice)
      .sorted { ($0.link, $0.timing) < ($1.link, $1.timing) }
  }

  /// Options that fit by themselves. A ceiling that somebody could lower closes none.
  private static func open(
    _ displaced: [Displaced], _ market: Market, _ kept: Standing, _ liftable: Set<Int>
  ) -> [[Choice]] {
    let all = displaced.map { market.choices(of: $0.demand) }
    var lowered: Set<Int> = []
    for choice in all.joined() {
      market.forEachUse(of: choice) { row, amount, _ in if amount < 0 { lowered.insert(row) } }
    }
    return all.map { choices in
      choices.filter { choice in
        var fits = true
        market.forEachUse(of: choice) { row, amount, _ in
          guard case .atMost(let limit) = market.rows[row].bound, amount > 0 else { return }
          if kept.used[row] + amount > limit, !liftable.contains(row), !lowered.contains(row) {
            fits = false
          }
        }
        return fits
      }
    }
  }

  /// Somebody after another where they fit, the most urgent first and those with fewest options.
  var filled: Standing {
    var standing = kept
    let order = displaced.indices.sorted { left, right in
      let keys = [left, right].map { index in
        (market.demands[displaced[index].demand].priorityClass, choices[index].count, index)
      }
      return keys[0] < keys[1]
    }
    for index in order {
      let ranked = choices[index].enumerated().sorted { left, right in
        (-market.points(left.element), left.offset) < (-market.points(right.element), right.offset)
      }.map(\.element)
      for _ in 0..<displaced[index].people {
        guard let choice = ranked.first(where: { standing.fits($0, in: market) }) else { break }
        standing.add(choice, in: market)
      }
    }
    return standing
  }

  /// Whether no ceiling is broken that those who stay do not break already, and nobody is placed who
  /// had no place.
  func allows(_ standing: Standing) -> Bool {
    let keepsRows = market.rows.indices.allSatisfy { row in
      switch market.rows[row].bound {
      case .atMost(let limit): standing.used[row] <= max(limit, kept.used[row])
      case .required(let number): standing.used[row] >= min(number, kept.used[row])
      case .shareAtMost(let percent):
        100 * standing.used[row] - percent * standing.base[row]
          <= max(0, 100 * kept.used[row] - percent * kept.base[row])
      case .atLeast, .shareAbove: true
      }
    }
    let more = Dictionary(
      displaced.map { ($0.demand, $0.people) }, uniquingKeysWith: { first, _ in first })
    return keepsRows
      && standing.holdings.indices.allSatisfy { demand in
        standing.people(of: demand) <= kept.people(of: demand) + (more[demand] ?? 0)
      }
  }

  /// Limits that those who stay break by themselves, each told once.
  var brokenLimits: [Phrase] {
    var seen: Set<Phrase> = []
    return market.rows.indices.filter { kept.breaks($0, in: market) }
      .map { market.rows[$0].subject.phrase }.filter { seen.insert($0).inserted }
  }

  /// People among those without a place for whom nothing is open even alone.
  func closedOut(in standing: Standing) -> Int {
    zip(displaced, choices).reduce(0) { sum, entry in
      let placed = standing.people(of: entry.0.demand) - kept.people(of: entry.0.demand)
      return sum + (entry.1.isEmpty ? entry.0.people - placed : 0)
    }
  }
}
