import JinxiuDomain
import JinxiuRules

extension Explainer {
  func explanation(
    of county: County, _ desk: inout TrialDesk
  ) async throws -> CountyExplanation {
    let position = market.scenario.counties.firstIndex { $0.id == county.id } ?? -1
    let placed = standing.peopleByCounty
    let own = market.entitlements[position]
    let worst = market.entitlements.worstFilling(placed: placed)
    let quota = market.quotaRows[county.id]
    return CountyExplanation(
      county: county.id, quota: quota,
      asked: market.demands.reduce(0) { $0 + ($1.county == position ? $1.people : 0) },
      placed: placed[position] ?? 0, entitled: own?.people,
      filling: own.map { $0.permille(placed: placed[position] ?? 0) }, worstFilling: worst,
      worst: market.entitlements.entries.filter {
        $0.permille(placed: placed[$0.position] ?? 0) == worst
      }.map(\.county),
      unplaced: unplaced { $0.county == county.id },
      oneMore: quota == nil ? nil : try await loosening(.quota(county.id, by: 1), &desk))
  }

  func explanation(of unit: Unit, _ desk: inout TrialDesk) async throws -> UnitExplanation {
    let setting = market.scenario.programme.settings(of: AwayAtOnce.form.key).first
    let rows = market.rows.indices.filter {
      market.rows[$0].rule == setting?.id && market.rows[$0].subject.key == unit.id.text
    }
    let away = LimitFacts(market, standing).loads(rows).first
    let isFull = away?.lines.contains { $0.used >= $0.limit } ?? false
    return UnitExplanation(
      unit: unit.id, away: away, holders: holders { $0.unit == unit.id },
      unplaced: unplaced { $0.unit == unit.id },
      oneMore: isFull ? try await loosening(.away(unit.id, by: 1), &desk) : nil)
  }

  /// Nil when nothing is to be tried.
  func loosening(
    _ change: ScenarioChange, _ desk: inout TrialDesk
  ) async throws -> Loosening? {
    guard most > 0 else {
      desk.leaveOut(1)
      return nil
    }
    return Loosening(change: change, trial: try await desk.make([change]).trial)
  }
}
