import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning

extension Scenario {
  /// Other people under the same programme, hosts and offers.
  func with(
    needs: [Need], trainees: [Trainee] = [], rules: [RuleSetting]? = nil
  ) -> Scenario {
    Scenario(
      programme: rules.map { programme.with(rules: $0) } ?? programme, counties: counties,
      units: units, hosts: hosts, offers: offers, needs: needs, trainees: trainees,
      partners: partners, distances: distances,
      waivers: trainees.isEmpty ? [] : waivers, transfers: transfers,
      courses: trainees.isEmpty ? [] : courses, guidance: guidance)
  }

  /// The trainees as counts, of their unit or of their county, beside the needs there are.
  func counted(byUnit isOfUnit: (Trainee) -> Bool) -> Scenario {
    var counts: [Need] = []
    for trainee in trainees {
      guard let unit = unit(trainee.unit) else { continue }
      let own = isOfUnit(trainee) ? unit.id : nil
      let twin = counts.firstIndex {
        $0.county == unit.county && $0.unit == own && $0.level == unit.level
          && $0.specialty == trainee.specialty
      }
      counts.append(
        Need(
          id: Identifier("of-" + trainee.id.text), county: unit.county, unit: own,
          level: unit.level, specialty: trainee.specialty, technique: nil,
          count: 1 + (twin.map { counts.remove(at: $0).count } ?? 0), ground: nil, priority: nil))
    }
    return with(needs: needs + counts)
  }
}

/// Of how many people the plan of counts has fewer than the plan of names: by sender, place and
/// months, a unit's own places first. Written for the tests, and slow.
func excess(of names: Plan, over counts: Plan) -> [String] {
  struct Stop: Hashable {
    let county: Identifier<County>
    let level: UnitLevel
    let offer: Identifier<Offer>
    let spells: [PeriodSpan]

    init(_ placement: Placement) {
      county = placement.county
      level = placement.level
      offer = placement.offer
      spells = placement.spells
    }
  }
  func people(_ plan: Plan, _ stop: Stop) -> [Identifier<JinxiuDomain.Unit>?: Int] {
    plan.placements.filter { Stop($0) == stop }
      .reduce(into: [:]) { $0[$1.unit, default: 0] += $1.count }
  }
  return Set(names.placements.map(Stop.init)).compactMap { stop in
    let (there, reserved) = (people(names, stop), people(counts, stop))
    let ofCounty = there.reduce(0) { sum, entry in
      sum + entry.value - (entry.key == nil ? 0 : min(entry.value, reserved[entry.key] ?? 0))
    }
    let open = reserved[nil as Identifier<JinxiuDomain.Unit>?] ?? 0
    return ofCounty > open
      ? "\(stop.county) \(stop.offer) \(stop.spells): \(ofCounty) of \(open)" : nil
  }
}

/// People at each host in each month, of whom the plan of names has more than that of counts.
func crowds(of names: Plan, over counts: Plan) -> [String] {
  func load(_ plan: Plan) -> [String: Int] {
    plan.placements.reduce(into: [:]) { load, placement in
      for month in placement.spells.flatMap(\.periods) {
        load["\(placement.host) \(month)", default: 0] += placement.count
      }
    }
  }
  let allowed = load(counts)
  return load(names).filter { $0.value > allowed[$0.key] ?? 0 }.map(\.key)
}

/// Whatever is wrong with names by themselves and against their plan of counts.
func complaints(of names: Plan, in scenario: Scenario, keeping counts: Plan) -> [String] {
  let findings = Audit(scenario: scenario.keeping(counts.places)).verify(names, keeping: counts)
    .findings
  let taken = names.reserved.reduce(0) { $0 + $1.taken }
  return findings.map { "\($0.code) \($0.phrase.english)" } + excess(of: names, over: counts)
    + crowds(of: names, over: counts)
    + (taken == names.placedCount ? [] : ["\(taken) taken by \(names.placedCount)"])
}
