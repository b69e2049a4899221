package import JinxiuDomain

/// Who asked and who is placed, in groups: by county, level, sex, specialty or terrain.
package struct GroupStatistics: Hashable, Sendable {
  /// By what people are grouped.
  package enum Kind: String, CaseIterable, Sendable {
    case county, level, sex, specialty, terrain
  }

  /// One group of a kind.
  package struct Group: Hashable, Sendable {
    package let name: Phrase
    /// Trainees and people of needs.
    package let asked: Int
    package let placed: Int
    /// Placed people who wished for hosts (L60).
    package let wished: Int
    /// Of these, at the host of their first wish.
    package let atFirstWish: Int
    /// Of these, at any host that they wished for.
    package let atWish: Int
    /// Sum of the ranks of the wishes that came true, 1 for a first wish.
    package let rankSum: Int
    /// Points of all placed people of the group.
    package let points: Int

    package var unplaced: Int { asked - placed }
  }

  package let kind: Kind
  /// In the scenario's order, or the order of the codes; specialties by name, all without anybody
  /// left out.
  package let groups: [Group]

  /// One for each kind, in the order of `Kind`.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [GroupStatistics] {
    let records = StatisticsRecord.all(in: scenario, plan)
    return Kind.allCases.map { kind in
      GroupStatistics(kind: kind, groups: groups(of: kind, records, in: scenario))
    }
  }

  private static func groups(
    of kind: Kind, _ records: [StatisticsRecord], in scenario: Scenario
  ) -> [Group] {
    switch kind {
    case .county:
      return sums(records, by: \.county, in: scenario.counties.map(\.id)) {
        Phrase($0.text, $0.text)
      }
    case .level:
      return sums(records, by: \.level, in: UnitLevel.allCases, name: ReportWords.unitLevel)
    case .sex:
      return sums(records, by: \.sex, in: Sex.allCases.map(Optional.some) + [nil]) {
        $0.map(ReportWords.sex) ?? ReportWords.nameToFollow
      }
    case .specialty:
      return sums(records, by: \.specialty, in: Set(records.map(\.specialty)).sorted()) {
        Phrase($0.text, $0.text)
      }
    case .terrain:
      return sums(records, by: \.terrain, in: Terrain.allCases, name: ReportWords.terrain)
    }
  }

  private static func sums<Key: Hashable>(
    _ records: [StatisticsRecord], by key: (StatisticsRecord) -> Key, in order: [Key],
    name: (Key) -> Phrase
  ) -> [Group] {
    let members = Dictionary(grouping: records, by: key)
    return order.compactMap { key in
      guard let members = members[key] else { return nil }
      func sum(_ part: (StatisticsRecord) -> Int) -> Int {
        members.reduce(0) { $0 + part($1) }
      }
      return Group(
        name: name(key), asked: sum(\.asked), placed: sum(\.placed), wished: sum(\.wished),
        atFirstWish: sum { $0.rank == 1 ? 1 : 0 }, atWish: sum { $0.rank == nil ? 0 : 1 },
        rankSum: sum { $0.rank ?? 0 }, points: sum(\.points))
    }
  }
}

/// One demand as statistics count it.
struct StatisticsRecord {
  let county: Identifier<County>
  let level: UnitLevel
  /// Nil for a need.
  let sex: Sex?
  /// What was asked for first.
  let specialty: Identifier<Specialty>
  let terrain: Terrain
  let asked: Int
  var placed = 0
  var points = 0
  /// 1 for a placed trainee who wished for hosts.
  var wished = 0
  /// Rank of the wish that came true, from 1; nil when none did.
  var rank: Int?

  /// Trainees, then needs, in the scenario's order.
  static func all(in scenario: Scenario, _ plan: Plan) -> [StatisticsRecord] {
    let placements = Dictionary(grouping: plan.placements, by: \.demand)
    return scenario.demands.map { demand in
      var record = StatisticsRecord(
        county: demand.county, level: demand.level, sex: demand.trainee?.sex,
        specialty: demand.specialties.first ?? "",
        terrain: scenario.county(demand.county)?.terrain ?? .plain, asked: demand.count)
      for placement in placements[demand.name] ?? [] {
        record.placed += placement.count
        record.points += placement.count * placement.points
        guard let wishes = demand.trainee?.wishes, !wishes.isEmpty else { continue }
        record.wished = 1
        record.rank = wishes.firstIndex(of: placement.host).map { $0 + 1 }
      }
      return record
    }
  }
}
