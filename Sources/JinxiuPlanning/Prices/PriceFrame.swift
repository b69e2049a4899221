/// Where the costs of months lie: each timed use has a block for every shape that occurs with it.
package struct PriceFrame: Sendable {
  /// First slot of each entry of `Market.timedUses`; slots follow by shape.
  private(set) var firstSlots: [Int] = []
  private(set) var slotCount = 0
  /// Shapes that occur with each entry of `Market.timedUses`.
  let shapes: [[Int]]
  /// Points and waivers of timings, profile after profile.
  let timingPoints: [Int]
  let timingWaivers: [Int]
  let profiles: [FlatProfile]
  let segments: [Profile.Segment]
  /// Floors that no option helps.
  let idleFloors: [Int]

  /// A profile whose segments lie among those of all.
  struct FlatProfile: Sendable {
    let segments: Range<Int>
    let firstTiming: Int
    let mostPoints: Int
  }

  /// Lays out the months of a market once for all its levels.
  package init(_ market: Market) {
    var shapes: [Set<Int>] = Array(repeating: [], count: market.timedUses.count)
    let profileShapes = market.profiles.map { Set($0.segments.map(\.shape)) }
    for link in market.links {
      let occurring = profileShapes[Int(link.profile)]
      let (place, demand) = (market.places[Int(link.place)], market.demands[Int(link.demand)])
      for timed in [place.timed, demand.timed, Int(link.timed)]
      where !shapes[timed].isSuperset(of: occurring) {
        shapes[timed].formUnion(occurring)
      }
    }
    self.shapes = shapes.map { $0.sorted() }
    for _ in market.timedUses {
      firstSlots.append(slotCount)
      slotCount += market.shapes.count
    }
    var points: [Int] = []
    var waivers: [Int] = []
    var profiles: [FlatProfile] = []
    var segments: [Profile.Segment] = []
    for profile in market.profiles {
      profiles.append(
        FlatProfile(
          segments: segments.count..<segments.count + profile.segments.count,
          firstTiming: points.count, mostPoints: profile.mostPoints))
      segments += profile.segments
      points += profile.timings.map(\.points)
      waivers += profile.timings.map(\.waivers)
    }
    timingPoints = points
    timingWaivers = waivers
    self.profiles = profiles
    self.segments = segments
    idleFloors = market.idleFloors
  }
}
