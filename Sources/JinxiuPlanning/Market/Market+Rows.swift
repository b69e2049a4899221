import JinxiuRules

extension Market {
  /// Rows of shares in whose base every option counts with 1.
  var sharesOfEverybody: Set<Int> {
    var shares: Set<Int> = []
    for (index, row) in rows.enumerated() {
      if case .shareAtMost = row.bound { shares.insert(index) }
    }
    guard !shares.isEmpty else { return [] }
    var seen: Set<BundleTriple> = []
    for link in links {
      let place = places[Int(link.place)].bundle
      let demand = demands[Int(link.demand)].bundle
      let kind = BundleTriple(place: place, demand: demand, link: Int(link.bundle))
      guard seen.insert(kind).inserted else { continue }
      let uses = bundles[place] + bundles[demand] + bundles[Int(link.bundle)]
      shares = shares.filter { share in
        uses.reduce(0) { $0 + ($1.row == share ? $1.base : 0) } == 1
      }
    }
    return shares
  }

  /// Rows that some plan could break or miss; the others never bind, whatever anybody does.
  package var bindingRows: [Int] {
    var most = Array(repeating: 0, count: rows.count)
    var ofDemand: [Int: Int] = [:]
    func add(_ row: Int, _ amount: Int) {
      ofDemand[row] = max(ofDemand[row] ?? 0, amount)
    }
    func add(timed index: Int) {
      for use in timedUses[index].calendars {
        for row in calendars[use.calendar] where row >= 0 { add(Int(row), use.amount) }
      }
      for window in timedUses[index].windows { add(window.use.row, abs(window.use.amount)) }
    }
    func add(bundle index: Int) {
      for use in bundles[index] { add(use.row, abs(use.amount)) }
    }
    for demand in demands {
      ofDemand.removeAll(keepingCapacity: true)
      guard !demand.links.isEmpty else { continue }
      add(timed: demand.timed)
      add(bundle: demand.bundle)
      for position in demand.links {
        let link = links[position]
        add(timed: places[Int(link.place)].timed)
        add(bundle: places[Int(link.place)].bundle)
        add(timed: Int(link.timed))
        add(bundle: Int(link.bundle))
      }
      for (row, amount) in ofDemand { most[row] += amount * demand.people }
    }
    return rows.indices.filter { row in
      if case .atMost(let limit) = rows[row].bound { return most[row] > limit }
      return true
    }
  }
}

extension Market {
  /// Ceilings that options of the demands use.
  func ceilings(of members: Set<Int>) -> [Int] {
    var found: Set<Int> = []
    for demand in members {
      for choice in choices(of: demand) {
        forEachUse(of: choice) { row, _, _ in
          if case .atMost = rows[row].bound { found.insert(row) }
        }
      }
    }
    return found.sorted()
  }

  /// Floors that no option uses, as where no host takes anybody of a unit: missed whatever anybody
  /// does.
  var idleFloors: [Int] {
    var isUsed = Array(repeating: false, count: rows.count)
    var (timed, bundle) = (Set<Int>(), Set<Int>())
    for link in links {
      let (place, demand) = (places[Int(link.place)], demands[Int(link.demand)])
      timed.formUnion([place.timed, demand.timed, Int(link.timed)])
      bundle.formUnion([place.bundle, demand.bundle, Int(link.bundle)])
    }
    for index in timed {
      for use in timedUses[index].calendars {
        for row in calendars[use.calendar] where row >= 0 { isUsed[Int(row)] = true }
      }
      for window in timedUses[index].windows { isUsed[window.use.row] = true }
    }
    for index in bundle {
      for use in bundles[index] { isUsed[use.row] = true }
    }
    return rows.indices.filter { rows[$0].bound.isFloor && !isUsed[$0] }
  }
}

extension Market {
  /// The same rows with some of the demands, which take their numbers in the order given.
  func restricted(to members: [Int]) -> Market {
    var kept: [MarketDemand] = []
    var links: [Link] = []
    for member in members {
      let demand = demands[member]
      let first = links.count
      for link in self.links[demand.links] { links.append(link.of(demand: kept.count)) }
      kept.append(demand.with(links: first..<links.count))
    }
    return Market(
      scenario: scenario, rules: rules, rows: rows, demands: kept, places: places, links: links,
      profiles: profiles, shapes: shapes, firstPeriod: firstPeriod, monthCount: monthCount,
      calendars: calendars, timedUses: timedUses, bundles: bundles, unverifiable: [])
  }
}

extension MarketDemand {
  fileprivate func with(links: Range<Int>) -> MarketDemand {
    MarketDemand(
      demand: demand, priorityClass: priorityClass, county: county, links: links, timed: timed,
      bundle: bundle)
  }
}

extension Link {
  fileprivate func of(demand: Int) -> Link {
    Link(
      demand: Int32(demand), place: place, profile: profile, points: points, waivers: waivers,
      timed: timed, bundle: bundle)
  }
}

private struct BundleTriple: Hashable {
  let place: Int
  let demand: Int
  let link: Int
}
