import JinxiuDomain
import JinxiuRules

/// Judges every kind of stay once: equal months of demand and place have the same timings.
struct StayProfiles: Sendable {
  private let rules: CompiledRules
  private let programme: Programme
  private var demandMonths: [DemandMonths] = []
  private var demandNumbers: [DemandMonths: Int] = [:]
  private var placeMonths: [PlaceMonths] = []
  private var placeNumbers: [PlaceMonths: Int] = [:]
  private var known: [Key: Int] = [:]
  private var same: [[Timing]: Int] = [:]
  private var gaps: [[EvidenceGap]] = []
  private(set) var profiles: [Profile] = []
  private(set) var shapes: [SpellShape] = []

  private struct Key: Hashable {
    let demand: Int
    let place: Int
    let waived: [Identifier<RuleSetting>]
  }

  init(_ rules: CompiledRules, _ programme: Programme) {
    self.rules = rules
    self.programme = programme
  }

  mutating func number(of months: DemandMonths) -> Int {
    if let number = demandNumbers[months] { return number }
    demandMonths.append(months)
    demandNumbers[months] = demandMonths.count - 1
    return demandMonths.count - 1
  }

  mutating func number(of months: PlaceMonths) -> Int {
    if let number = placeNumbers[months] { return number }
    placeMonths.append(months)
    placeNumbers[months] = placeMonths.count - 1
    return placeMonths.count - 1
  }

  func isEmpty(_ profile: Int) -> Bool { profiles[profile].timings.isEmpty }

  /// What no column shows about the months of some stay.
  func gaps(of profile: Int) -> [EvidenceGap] { gaps[profile] }

  /// - Parameter waived: Rules already waived for the pair; a rule costs one waiver a person.
  mutating func profile(
    _ demand: Int, _ place: Int, waived: Set<Identifier<RuleSetting>>
  ) -> Int {
    let leave = demandMonths[demand].leave
    let key = Key(
      demand: demand, place: place,
      waived: leave.isEmpty ? [] : waived.intersection(leave).sorted())
    if let profile = known[key] { return profile }
    let profile = add(demandMonths[demand], placeMonths[place], waived: Set(key.waived))
    known[key] = profile
    return profile
  }

  /// Those timings of a profile that are exactly these months: one, or none.
  mutating func profile(_ profile: Int, only spells: [PeriodSpan]) -> Int {
    let first = programme.periods.first
    let timings = profiles[profile].timings.filter { timing in
      let start = first.advanced(by: timing.start)
      return spans(of: shapes[timing.shape], from: start) == spells
    }
    return intern(timings, gaps: [])
  }

  private mutating func add(
    _ demand: DemandMonths, _ place: PlaceMonths, waived: Set<Identifier<RuleSetting>>
  ) -> Int {
    var timings: [Timing] = []
    var found: [EvidenceGap] = []
    let training = programme.levels.first { $0.level == demand.level }
    for shape in training?.shapes ?? [] {
      let number = number(of: shape)
      for start in starts(of: shape, in: place.span) {
        let stay = Stay(demand: demand, place: place, spells: spans(of: shape, from: start))
        let judgement = rules.judge(stay)
        for gap in judgement.gaps where !found.contains(gap) { found.append(gap) }
        guard judgement.isAllowed else { continue }
        timings.append(
          Timing(
            shape: number, start: start.index - programme.periods.first.index,
            points: rules.points(of: stay),
            waivers: judgement.waivers.count { !waived.contains($0) }))
      }
    }
    return intern(timings, gaps: found)
  }

  private mutating func intern(_ timings: [Timing], gaps found: [EvidenceGap]) -> Int {
    if found.isEmpty, let profile = same[timings] { return profile }
    profiles.append(Profile(timings))
    gaps.append(found)
    if found.isEmpty { same[timings] = profiles.count - 1 }
    return profiles.count - 1
  }

  private mutating func number(of shape: SpellShape) -> Int {
    if let number = shapes.firstIndex(of: shape) { return number }
    shapes.append(shape)
    return shapes.count - 1
  }

  private func starts(of shape: SpellShape, in span: PeriodSpan) -> [Period] {
    let first = max(span.first, programme.periods.first)
    let last = min(span.last, programme.periods.last).advanced(by: 1 - shape.extent)
    guard first <= last else { return [] }
    return (0...last.index - first.index).map(first.advanced)
  }

  private func spans(of shape: SpellShape, from start: Period) -> [PeriodSpan] {
    shape.spells.map { PeriodSpan(from: start.advanced(by: $0.offset), count: $0.length) }
  }
}
