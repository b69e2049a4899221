import Dispatch
import Synchronization

/// Lets every demand take its best option under given prices.
///
/// The worth of an option is what it earns less the prices of what it uses. Costs of months are
/// summed once for each place, demand and start, so an option costs one addition and no memory.
package struct PriceSweep<Number: PriceNumber>: Sendable {
  let level: PricedLevel
  private let frame: PriceFrame
  /// What one unit of the level is worth: 1, or the scale of integer prices.
  private let unit: Number
  /// By `PriceFrame.slot`, then start.
  private var monthCosts: [Number]
  /// The least cost of each entry of `Market.timedUses`.
  private var leastCosts: [Number]
  private var bundleCosts: [Number]
  private var gains: [Number]
  private var pointsWeight: Number = 0
  private var waiverWeight: Number = 0
  /// Best worth of each demand, at least 0.
  package private(set) var best: [Number]
  /// The option that has it; nil where nothing is worth more than 0.
  package private(set) var choices: [Choice?]

  /// - Parameter unit: What one unit of the level is worth.
  package init(_ level: PricedLevel, _ frame: PriceFrame, unit: Number = 1) {
    self.level = level
    self.frame = frame
    self.unit = unit
    let market = level.market
    monthCosts = Array(repeating: 0, count: frame.slotCount * market.monthCount)
    leastCosts = Array(repeating: 0, count: market.timedUses.count)
    bundleCosts = Array(repeating: 0, count: market.bundles.count)
    gains = Array(repeating: 0, count: market.demands.count)
    best = gains
    choices = Array(repeating: nil, count: market.demands.count)
  }
}

extension PriceSweep {
  /// `Σ_d n_d · max(0, best worth)` under `prices`, by `PricedLevel` position.
  package mutating func run(_ prices: [Number]) -> Number {
    set(prices)
    var total: Number = 0
    chooseAll()
    let people = level.market.table.people
    for (index, worth) in best.enumerated() where worth > 0 {
      total += worth * Number(Int(people[index]))
    }
    return total
  }

  /// Makes ready for `worth(of:)` under `prices`; nobody chooses.
  mutating func set(_ prices: [Number]) {
    setCosts(prices)
    setGains(prices)
  }

  private mutating func setCosts(_ prices: [Number]) {
    let market = level.market
    let rows = level.rows
    let months = market.monthCount
    var sums = Array(repeating: Number(0), count: months + 1)
    for (index, timed) in market.timedUses.enumerated()
    where index > 0 && !frame.shapes[index].isEmpty {
      for month in 0..<months {
        var price: Number = 0
        for use in timed.calendars {
          let row = Int(market.calendars[use.calendar][month])
          if row >= 0 { price += prices[row] * Number(use.amount) }
        }
        sums[month + 1] = sums[month] + price
      }
      var least: Number?
      for shape in frame.shapes[index] {
        let spells = market.shapes[shape].spells
        let extent = market.shapes[shape].extent
        let slot = (frame.firstSlots[index] + shape) * months
        guard extent <= months else { continue }
        for start in 0...(months - extent) {
          var cost: Number = 0
          for spell in spells {
            cost += sums[start + spell.offset + spell.length] - sums[start + spell.offset]
          }
          for window in timed.windows where window.first <= start && start <= window.last {
            cost += self.cost(of: window.use, prices, rows)
          }
          monthCosts[slot + start] = cost
          if least.map({ cost < $0 }) ?? true { least = cost }
        }
      }
      leastCosts[index] = least ?? 0
    }
    for index in market.bundles.indices {
      bundleCosts[index] = market.bundles[index].reduce(0) { $0 + cost(of: $1, prices, rows) }
    }
  }

  private func cost(of use: TotalUse, _ prices: [Number], _ rows: [PricedRow]) -> Number {
    let row = rows[use.row]
    return prices[use.row] * Number(row.sense * row.coefficient(use.amount, use.base))
  }

  private mutating func setGains(_ prices: [Number]) {
    var byClass: [Int: Number] = [:]
    var byCounty: [Int: Number] = [:]
    pointsWeight = Number(level.pointsWeight) * unit
    waiverWeight = Number(level.waiverWeight) * unit
    for (index, goal) in level.goals.enumerated() {
      let price = prices[level.rows.count + index]
      switch goal.kind {
      case .placed(let priorityClass): byClass[priorityClass, default: 0] += price
      case .county(let county): byCounty[county, default: 0] += price
      case .points: pointsWeight += price
      case .waivers: waiverWeight += price
      case .shortfall: break
      }
    }
    let table = level.market.table
    for index in gains.indices {
      var gain = Number(level.gains[index]) * unit
      if !byClass.isEmpty, let price = byClass[Int(table.classes[index])] { gain += price }
      if !byCounty.isEmpty, let price = byCounty[Int(table.counties[index])] { gain += price }
      gains[index] = gain
    }
  }
}

// The hot loop: every option of every demand passes here in every round.
extension PriceSweep {
  private mutating func chooseAll() {
    let count = level.market.demands.count
    // Below this a second thread costs more than it saves.
    let parts = count < 2_000 ? 1 : 2
    let tables = self.tables
    guard parts > 1 else {
      tables.choose(0..<count, &best, &choices)
      return
    }
    let found = Mutex(Array(repeating: SweepPart<Number>(), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = (count * part / parts)..<(count * (part + 1) / parts)
      var own = SweepPart<Number>(count: range.count)
      tables.choose(range, &own.best, &own.choices)
      found.withLock { $0[part] = own }
    }
    let joined = found.withLock { $0 }
    best = joined.flatMap(\.best)
    choices = joined.flatMap(\.choices)
  }

  private var tables: SweepTables<Number> {
    SweepTables(
      market: level.market, frame: frame, monthCosts: monthCosts, leastCosts: leastCosts,
      bundleCosts: bundleCosts, gains: gains, pointsWeight: pointsWeight,
      waiverWeight: waiverWeight)
  }

  /// What one person in the option is worth under the prices of the last run.
  package func worth(of choice: Choice) -> Number {
    let table = level.market.table
    let link = table.links[Int(choice.link)]
    let timing = table.timing(choice)
    let (place, demand) = (Int(link.place), Int(link.demand))
    let cost =
      monthCost(Int(table.placeTimed[place]), timing)
      + monthCost(Int(table.demandTimed[demand]), timing) + monthCost(Int(link.timed), timing)
      + bundleCosts(of: link)
    let points = pointsWeight * Number(Int(link.points) + timing.points)
    let waivers = waiverWeight * Number(Int(link.waivers) + timing.waivers)
    return gains[Int(link.demand)] + points - waivers - cost
  }

  private func monthCost(_ timed: Int, _ timing: Timing) -> Number {
    guard timed != 0 else { return 0 }
    let slot = frame.firstSlots[timed] + timing.shape
    return monthCosts[slot * level.market.monthCount + timing.start]
  }

  /// No option of the link is worth more than this.
  func ceiling(of link: Link) -> Number {
    let table = level.market.table
    let points = Int(link.points) + frame.profiles[Int(link.profile)].mostPoints
    let waivers = waiverWeight * Number(Int(link.waivers))
    let months =
      leastCosts[Int(table.placeTimed[Int(link.place)])]
      + leastCosts[Int(table.demandTimed[Int(link.demand)])] + leastCosts[Int(link.timed)]
    return gains[Int(link.demand)] + pointsWeight * Number(points) - waivers
      - bundleCosts(of: link) - months
  }

  private func bundleCosts(of link: Link) -> Number {
    let table = level.market.table
    return bundleCosts[Int(table.placeBundles[Int(link.place)])]
      + bundleCosts[Int(table.demandBundles[Int(link.demand)])] + bundleCosts[Int(link.bundle)]
  }
}

/// What one thread finds for the demands of its part.
private struct SweepPart<Number: PriceNumber>: Sendable {
  var best: [Number]
  var choices: [Choice?]

  init(count: Int = 0) {
    best = Array(repeating: 0, count: count)
    choices = Array(repeating: nil, count: count)
  }
}

/// What the hot loop reads.
private struct SweepTables<Number: PriceNumber>: Sendable {
  let market: Market
  let frame: PriceFrame
  let monthCosts: [Number]
  let leastCosts: [Number]
  let bundleCosts: [Number]
  let gains: [Number]
  let pointsWeight: Number
  let waiverWeight: Number

  /// Worth of the link before months.
  @inline(__always)
  func base(of link: Link) -> Number {
    let table = market.table
    return gains[Int(link.demand)] + pointsWeight * Number(Int(link.points))
      - waiverWeight * Number(Int(link.waivers))
      - bundleCosts[Int(table.placeBundles[Int(link.place)])]
      - bundleCosts[Int(table.demandBundles[Int(link.demand)])] - bundleCosts[Int(link.bundle)]
  }

  /// Fills `best` and `choices`, which begin with the first of `range`.
  func choose(_ range: Range<Int>, _ best: inout [Number], _ choices: inout [Choice?]) {
    let months = market.monthCount
    let table = market.table
    monthCosts.withUnsafeBufferPointer { costs in
      frame.profiles.withUnsafeBufferPointer { profiles in
        frame.segments.withUnsafeBufferPointer { segments in
          frame.timingPoints.withUnsafeBufferPointer { points in
            for index in range {
              let demandTimed = Int(table.demandTimed[index])
              let demandSlot = frame.firstSlots[demandTimed] * months
              var worth: Number = 0
              var choice: Choice?
              for position in Int(table.firstLinks[index])..<Int(table.firstLinks[index + 1]) {
                let link = table.links[position]
                let profile = profiles[Int(link.profile)]
                let base = base(of: link)
                let placeTimed = Int(table.placeTimed[Int(link.place)])
                let most = base + pointsWeight * Number(profile.mostPoints)
                // Floors pay for months, so that some cost less than nothing.
                let least =
                  leastCosts[placeTimed] + leastCosts[demandTimed] + leastCosts[Int(link.timed)]
                guard most - least > worth else { continue }
                let placeSlot = frame.firstSlots[placeTimed] * months
                let linkSlot = link.timed == 0 ? -1 : frame.firstSlots[Int(link.timed)] * months
                for number in profile.segments {
                  let segment = segments[number]
                  let offset = segment.shape * months + segment.start
                  let firstTiming = profile.firstTiming + segment.first
                  for step in 0..<segment.count {
                    let at = offset + step
                    var value = base - costs[placeSlot + at] - costs[demandSlot + at]
                    value += pointsWeight * Number(points[firstTiming + step])
                    if linkSlot >= 0 { value -= costs[linkSlot + at] }
                    guard value > worth else { continue }
                    value -= waiverWeight * Number(frame.timingWaivers[firstTiming + step])
                    guard value > worth else { continue }
                    worth = value
                    choice = Choice(
                      link: Int32(position), timing: Int32(segment.first + step))
                  }
                }
              }
              best[index - range.lowerBound] = worth
              choices[index - range.lowerBound] = choice
            }
          }
        }
      }
    }
  }
}
