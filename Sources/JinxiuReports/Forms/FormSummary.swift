package import JinxiuDomain

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

  package init(of scenario: Scenario, _ plan: Plan) {
    var people = Tally<CountyAndCategory>()
    for placement in plan.placements {
      let category = scenario.programme.category(of: placement.specialty)
      people.add(
        placement.count, to: CountyAndCategory(county: placement.county, category: category))
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
