package import JinxiuDomain
package import JinxiuRules

/// A scenario as prices see it: demands pick options, options use calendars and totals.
///
/// An option is a link (demand × place) with a timing, and is never stored: five million options are
/// a few thousand links that share a few hundred profiles. Every rule compiles to this form, so
/// whatever solves it knows nothing of rules.
package final class Market: Sendable {
  package let scenario: Scenario
  package let rules: CompiledRules
  /// By rule in programme order, then subject, then month.
  package let rows: [ResourceRow]
  /// By demand name.
  let demands: [MarketDemand]
  /// By offer.
  let places: [MarketPlace]
  /// By demand, then offer.
  let links: [Link]
  let profiles: [Profile]
  let shapes: [SpellShape]
  /// Periods are counted from here.
  let firstPeriod: Period
  let monthCount: Int
  /// Row of each period; −1 where the period has no limit.
  let calendars: [[Int32]]
  /// What is used depending on months; the first is empty.
  let timedUses: [TimedUses]
  /// What is used whatever the months; the first is empty.
  let bundles: [[TotalUse]]
  /// What no column shows, by rule in programme order.
  package let unverifiable: [Unverifiable]
  /// The ceilings of the county-quota rule.
  let quotaRows: [Identifier<County>: Int]
  /// What each county may fill at most.
  let entitlements: Entitlements
  /// Positions of demands by name.
  let demandNumbers: [DemandName: Int]
  /// Places by specialty, each in the order of `places`.
  private let placesBySpecialty: [Identifier<Specialty>: [Int]]
  /// Links, timings and uses once more, flat.
  let table: UseTable

  init(
    scenario: Scenario, rules: CompiledRules, rows: [ResourceRow], demands: [MarketDemand],
    places: [MarketPlace], links: [Link], profiles: [Profile], shapes: [SpellShape],
    firstPeriod: Period, monthCount: Int, calendars: [[Int32]], timedUses: [TimedUses],
    bundles: [[TotalUse]], unverifiable: [Unverifiable]
  ) {
    self.scenario = scenario
    self.rules = rules
    self.rows = rows
    self.demands = demands
    self.places = places
    self.links = links
    self.profiles = profiles
    self.shapes = shapes
    self.firstPeriod = firstPeriod
    self.monthCount = monthCount
    self.calendars = calendars
    self.timedUses = timedUses
    self.bundles = bundles
    self.unverifiable = unverifiable
    placesBySpecialty = Dictionary(grouping: places.indices) { places[$0].place.offer.specialty }
    let quotas = Self.quotas(scenario, rows)
    quotaRows = quotas
    entitlements = Entitlements(scenario, demands, quotas: quotas)
    demandNumbers = Dictionary(
      zip(demands.map(\.demand.name), demands.indices), uniquingKeysWith: { first, _ in first })
    table = UseTable(
      links: links, profiles: profiles, places: places, demands: demands, shapes: shapes,
      timedUses: timedUses, bundles: bundles, calendars: calendars, monthCount: monthCount)
  }

  /// Places of the demand's specialties, whatever the rules say of them.
  func places(for demand: Demand) -> [Place] {
    Set(demand.specialties).flatMap { placesBySpecialty[$0] ?? [] }.sorted().map {
      places[$0].place
    }
  }
}

/// A demand and where its links lie.
struct MarketDemand: Sendable {
  let demand: Demand
  /// 1 is the most urgent.
  let priorityClass: Int
  /// Index into `Scenario.counties`; −1 for a county that the tables do not have.
  let county: Int
  /// Indices into `Market.links`; empty when no option is allowed.
  let links: Range<Int>
  /// Index into `Market.timedUses`: wherever it goes.
  let timed: Int
  /// Index into `Market.bundles`: wherever it goes.
  let bundle: Int

  var people: Int { demand.count }
}

/// An offer and what anybody there uses.
struct MarketPlace: Sendable {
  let place: Place
  let timed: Int
  let bundle: Int
}

/// A demand at a place that the rules allow, in some months.
struct Link: Sendable {
  let demand: Int32
  let place: Int32
  /// Index into `Market.profiles`.
  let profile: Int32
  /// Points of one person that do not depend on months.
  let points: Int32
  /// Waivers of one person that do not depend on months.
  let waivers: Int32
  /// What this pair uses besides, indices as in `MarketDemand`.
  let timed: Int32
  let bundle: Int32
}

/// Months of spells counted from the first month of the stay.
struct SpellShape: Hashable, Sendable {
  struct Spell: Hashable, Sendable {
    let offset: Int
    let length: Int
  }

  let spells: [Spell]

  /// Months from the first to the last, both included.
  var extent: Int { spells.last.map { $0.offset + $0.length } ?? 0 }
}

/// One way to lie in time.
struct Timing: Hashable, Sendable {
  /// Index into `Market.shapes`.
  let shape: Int
  /// Periods after `Market.firstPeriod`.
  let start: Int
  let points: Int
  let waivers: Int
}

/// The timings that the rules allow a link; many links share one.
struct Profile: Sendable {
  /// By shape, then start.
  let timings: [Timing]
  /// Runs of timings with one shape and consecutive starts.
  let segments: [Segment]
  let mostPoints: Int

  struct Segment: Sendable {
    let shape: Int
    let start: Int
    let count: Int
    /// Index of the first timing.
    let first: Int
  }

  init(_ timings: [Timing]) {
    var segments: [Segment] = []
    for (index, timing) in timings.enumerated() {
      if let last = segments.last, last.shape == timing.shape,
        last.start + last.count == timing.start
      {
        segments[segments.count - 1] = Segment(
          shape: last.shape, start: last.start, count: last.count + 1, first: last.first)
      } else {
        segments.append(
          Segment(shape: timing.shape, start: timing.start, count: 1, first: index))
      }
    }
    self.timings = timings
    self.segments = segments
    mostPoints = timings.map(\.points).max() ?? 0
  }
}

/// Uses whose amount depends on the months of the stay.
struct TimedUses: Hashable, Sendable {
  var calendars: [CalendarUse] = []
  var windows: [WindowUse] = []
}

/// Some of a calendar's capacity in every month of stay.
struct CalendarUse: Hashable, Sendable {
  /// Index into `Market.calendars`.
  let calendar: Int
  let amount: Int
}

/// A total that counts only stays that begin in some months.
struct WindowUse: Hashable, Sendable {
  let use: TotalUse
  let first: Int
  let last: Int
}

/// What one person adds to a total.
struct TotalUse: Hashable, Sendable {
  /// Index into `Market.rows`.
  let row: Int
  let amount: Int
  let base: Int
}

/// An option of a demand: a link and one of the timings of its profile.
package struct Choice: Hashable, Sendable {
  let link: Int32
  let timing: Int32
}

/// Several people of a demand in one option.
package struct Holding: Hashable, Sendable {
  package let choice: Choice
  package var people: Int
}
