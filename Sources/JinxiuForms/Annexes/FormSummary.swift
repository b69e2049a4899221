package import JinxiuDomain
import JinxiuReports

/// Annex 2 (汇总表): people placed by county and form category, L64–L67.
package struct FormSummary: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let county: Identifier<County>
    /// One for each `FormCategory`, in its order.
    package let people: [Int]

    /// 小计, L66.
    package var total: Int { people.reduce(0, +) }
  }

  /// One for each county of the scenario, in its order.
  package let rows: [Row]

  /// 合计 of each category.
  package var totals: [Int] {
    FormCategory.allCases.indices.map { index in rows.reduce(0) { $0 + $1.people[index] } }
  }

  package var total: Int { rows.reduce(0) { $0 + $1.total } }

  /// People that a plan places.
  package init(of scenario: Scenario, _ plan: Plan) {
    self.init(
      of: scenario, plan.placements.lazy.map { ($0.county, $0.specialty, $0.count) })
  }

  /// People that the counties nominate by name, as Annex 1 lists them (L67).
  package init(nominatedIn scenario: Scenario) {
    self.init(
      of: scenario,
      scenario.trainees.lazy.compactMap { trainee in
        scenario.unit(trainee.unit).map { ($0.county, trainee.specialty, 1) }
      })
  }

  private init(
    of scenario: Scenario,
    _ groups: some Sequence<(Identifier<County>, Identifier<Specialty>, people: Int)>
  ) {
    var people = Tally<CountyAndCategory>()
    for (county, specialty, count) in groups {
      let category = scenario.programme.category(of: specialty)
      people.add(count, to: CountyAndCategory(county: county, category: category))
    }
    rows = scenario.counties.map { county in
      Row(
        county: county.id,
        people: FormCategory.allCases.map { category in
          people[CountyAndCategory(county: county.id, category: category)]
        })
    }
  }

  private struct CountyAndCategory: Hashable {
    let county: Identifier<County>
    let category: FormCategory
  }
}
