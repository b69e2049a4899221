package import JinxiuDomain
import JinxiuReports

/// A row of Annex 1 (登记表): one person placed, L52 and L63.
package struct Registration: Hashable, Sendable {
  package let county: String
  /// Blank for a person of a need, who has no name yet.
  package let name: String
  package let unit: String
  package let sex: String
  /// Whole years; nil for a person of a need.
  package let age: Int?
  package let title: String
  package let education: String
  package let licence: String
  package let specialty: String
  package let host: String
  /// For example `2024.07—2024.09`.
  package let months: String
  package let note: String

  /// One for each person placed; counties in the scenario's order, then units, then the plan's order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [Registration] {
    plan.placementsByCounty(of: scenario).flatMap { placement in
      let row = Registration(placement, in: scenario)
      return Array(repeating: row, count: placement.count)
    }
  }

  private init(_ placement: Placement, in scenario: Scenario) {
    county = placement.county.text
    unit = placement.unit.map { scenario.unit($0)?.name ?? $0.text } ?? ""
    specialty = placement.specialty.text
    host = scenario.host(placement.host)?.name ?? placement.host.text
    months = MonthText.form(placement.spells)
    switch placement.demand {
    case .trainee(let id):
      let trainee = scenario.trainee(id)
      name = trainee?.name ?? id.text
      sex = trainee.map { ReportWords.sex($0.sex).chinese } ?? ""
      age = trainee?.age
      title = trainee?.title ?? ""
      education = trainee?.education ?? ""
      licence = trainee?.licence ?? ""
      note = trainee?.note ?? ""
    case .need:
      (name, sex, age, title, education, licence) = ("", "", nil, "", "", "")
      note = ReportWords.nameToFollow.chinese
    }
  }
}
