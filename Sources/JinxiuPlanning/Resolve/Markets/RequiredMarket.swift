import JinxiuDomain
import JinxiuRules

/// A market in which each requirement is one more row, and the way back to the market without.
///
/// Nothing is left out of it, so that goals count as they do without requirements; whatever solves
/// a market knows nothing of requirements.
struct RequiredMarket: Sendable {
  /// With the rows of requirements after all others.
  let market: Market
  let plain: Market
  let requirements: [Requirement]
  /// By link: the link of the plain market.
  private let origins: [Int32]
  /// By link of the plain market: the first that came of it.
  private let firsts: [Int32]

  var firstRow: Int { plain.rows.count }

  init(_ plain: Market, requiring requirements: [Requirement]) {
    self.plain = plain
    self.requirements = requirements
    guard !requirements.isEmpty else {
      market = plain
      origins = []
      firsts = []
      return
    }
    var builder = RequiredMarketBuilder(plain)
    for (offset, requirement) in requirements.enumerated() {
      builder.add(requirement, as: plain.rows.count + offset)
    }
    (market, origins) = builder.market(rows: plain.rows + requirements.map { $0.row(in: plain) })
    var firsts = Array(repeating: Int32(-1), count: plain.links.count)
    for (link, origin) in origins.enumerated() where firsts[Int(origin)] < 0 {
      firsts[Int(origin)] = Int32(link)
    }
    self.firsts = firsts
  }

  /// The same option without requirements.
  func plain(_ choice: Choice) -> Choice {
    guard !requirements.isEmpty else { return choice }
    let origin = origins[Int(choice.link)]
    let (own, old) = (market.link(choice).profile, plain.links[Int(origin)].profile)
    guard own != old else { return Choice(link: origin, timing: choice.timing) }
    let timing = market.timing(choice)
    let index = plain.profiles[Int(old)].timings.firstIndex(of: timing) ?? 0
    return Choice(link: origin, timing: Int32(index))
  }

  /// The same option with requirements.
  func required(_ choice: Choice) -> Choice {
    guard !requirements.isEmpty else { return choice }
    var link = firsts[Int(choice.link)]
    let timing = plain.timing(choice)
    while Int(link) < origins.count, origins[Int(link)] == choice.link {
      let timings = market.profiles[Int(market.links[Int(link)].profile)].timings
      if let index = timings.firstIndex(of: timing) {
        return Choice(link: link, timing: Int32(index))
      }
      link += 1
    }
    return choice
  }

  func plain(_ standing: Standing) -> Standing { mapped(standing, to: plain, plain(_:)) }

  func required(_ standing: Standing) -> Standing { mapped(standing, to: market, required(_:)) }

  private func mapped(
    _ standing: Standing, to market: Market, _ map: (Choice) -> Choice
  ) -> Standing {
    guard !requirements.isEmpty else { return standing }
    var result = Standing(market)
    for holding in standing.holdings.joined() {
      result.add(map(holding.choice), people: holding.people, in: market)
    }
    return result
  }
}

extension Requirement {
  fileprivate func row(in market: Market) -> ResourceRow {
    ResourceRow(
      RowOwner("requirement", Subject(demand.text, phrase(in: market.scenario))), bound)
  }
}

/// Gives the options that requirements are about a use of their row.
private struct RequiredMarketBuilder {
  private let plain: Market
  private let numbers: [DemandName: Int]
  private var profiles: [Profile]
  private var bundles: [[TotalUse]]
  /// Of demands that requirements are about.
  private var drafts: [Int: Draft] = [:]

  private struct Draft {
    var own: [TotalUse] = []
    var links: [DraftLink] = []
  }

  private struct DraftLink {
    let origin: Int
    var profile: Int32
    var uses: [TotalUse] = []
  }

  init(_ plain: Market) {
    self.plain = plain
    numbers = plain.demandNumbers
    profiles = plain.profiles
    bundles = plain.bundles
  }

  mutating func add(_ requirement: Requirement, as row: Int) {
    guard let demand = numbers[requirement.demand] else { return }
    let use = TotalUse(row: row, amount: 1, base: 0)
    var draft =
      drafts[demand]
      ?? Draft(
        links: plain.demands[demand].links.map {
          DraftLink(origin: $0, profile: plain.links[$0].profile)
        })
    switch requirement {
    case .placed, .unplaced: draft.own.append(use)
    case .at(_, let offer, let spells?): split(&draft, at: offer, spells, use)
    case .at(_, let offer, nil), .notAt(_, let offer):
      for index in draft.links.indices where isAt(offer, draft.links[index]) {
        draft.links[index].uses.append(use)
      }
    }
    drafts[demand] = draft
  }

  private func isAt(_ offer: Identifier<Offer>, _ link: DraftLink) -> Bool {
    plain.places[Int(plain.links[link.origin].place)].place.offer.id == offer
  }

  private mutating func split(
    _ draft: inout Draft, at offer: Identifier<Offer>, _ spells: [PeriodSpan], _ use: TotalUse
  ) {
    var links: [DraftLink] = []
    for link in draft.links {
      let timings = profiles[Int(link.profile)].timings
      let wanted = isAt(offer, link) ? timings.filter { plain.spells($0) == spells } : []
      if wanted.isEmpty {
        links.append(link)
        continue
      }
      var there = link
      there.uses.append(use)
      if wanted.count < timings.count {
        there.profile = profile(wanted)
        var rest = link
        rest.profile = profile(timings.filter { !wanted.contains($0) })
        links.append(rest)
      }
      links.append(there)
    }
    draft.links = links
  }

  private mutating func profile(_ timings: [Timing]) -> Int32 {
    profiles.append(Profile(timings))
    return Int32(profiles.count - 1)
  }

  private mutating func bundle(_ old: Int, and uses: [TotalUse]) -> Int {
    guard !uses.isEmpty else { return old }
    bundles.append(bundles[old] + uses)
    return bundles.count - 1
  }

  /// The market, and for each of its links that of the plain one.
  mutating func market(rows: [ResourceRow]) -> (Market, [Int32]) {
    var links: [Link] = []
    var origins: [Int32] = []
    links.reserveCapacity(plain.links.count)
    origins.reserveCapacity(plain.links.count)
    var demands: [MarketDemand] = []
    for (index, demand) in plain.demands.enumerated() {
      let first = links.count
      let draft = drafts[index]
      if let draft {
        for link in draft.links {
          links.append(self.link(link))
          origins.append(Int32(link.origin))
        }
      } else {
        links += plain.links[demand.links]
        origins += demand.links.map(Int32.init)
      }
      demands.append(
        MarketDemand(
          demand: demand.demand, priorityClass: demand.priorityClass, county: demand.county,
          links: first..<links.count, timed: demand.timed,
          bundle: bundle(demand.bundle, and: draft?.own ?? [])))
    }
    let market = Market(
      scenario: plain.scenario, rules: plain.rules, rows: rows, demands: demands,
      places: plain.places, links: links, profiles: profiles, shapes: plain.shapes,
      firstPeriod: plain.firstPeriod, monthCount: plain.monthCount, calendars: plain.calendars,
      timedUses: plain.timedUses, bundles: bundles, unverifiable: plain.unverifiable)
    return (market, origins)
  }

  private mutating func link(_ draft: DraftLink) -> Link {
    let old = plain.links[draft.origin]
    return Link(
      demand: old.demand, place: old.place, profile: draft.profile, points: old.points,
      waivers: old.waivers, timed: old.timed,
      bundle: Int32(bundle(Int(old.bundle), and: draft.uses)))
  }
}
