import JinxiuDomain
import JinxiuFiles

/// Where Annex 1 has its columns, and which of them a table takes as they are.
struct RegistrationHeads {
  let county, name, unit, age, title, licence, specialty, host, months: Int?
  let trainee, role, wishes, others: Int?
  /// Columns of the form with the columns of the table that they fill unchanged.
  let plain: [(form: Int, table: Int)]
  /// Those of them in which 无 says no more than a blank.
  let mayBeOpen: Set<Int>
  /// By whether the hospital and the months are where the table's text stands.
  private let origins: [SheetOrigin]
  private let pins = TableColumns(.pins)
  private let pinOrigin: SheetOrigin

  init(_ input: SheetInput) {
    county = input.index("county")
    name = input.index("name")
    unit = input.index("unit")
    age = input.index("age")
    title = input.index("title")
    licence = input.index("licence")
    specialty = input.index("specialty")
    host = input.index("host")
    months = input.index("months")
    trainee = input.index("trainee")
    role = input.index("role")
    wishes = input.index("wishes")
    others = input.index("other_specialties")
    let columns = TableColumns(.trainees)
    plain = [
      "sex", "title", "education", "licence", "note", "years", "on_post", "feature_department",
      "other_specialties", "technique", "priority", "ground",
    ].compactMap { name in input.index(name).map { ($0, columns[name]) } }
    mayBeOpen = Set(
      [
        "licence", "feature_department", "other_specialties", "technique", "priority", "ground",
        "years",
      ].compactMap(input.index))
    origins = [(false, false), (true, false), (false, true), (true, true)].map { host, months in
      input.origin(
        (host || input.index("wishes") == nil ? ["host": ["wishes"], "wishes": []] : [:]).merging(
          months || input.index("from") == nil
            ? ["months": ["from", "to"], "from": [], "to": []] : [:],
          uniquingKeysWith: { first, _ in first }))
    }
    pinOrigin = input.origin(["name": ["trainee"], "months": ["from"], "trainee": [], "from": []])
  }

  /// Where the cells of the table's row stand: hospital and months of Annex 1 come before the columns
  /// of wishes and months that a form may have besides.
  func origin(hasHost: Bool, hasMonths: Bool) -> SheetOrigin {
    origins[(hasHost ? 1 : 0) + (hasMonths ? 2 : 0)]
  }

  /// The row that fixes a person's hospital.
  func pin(
    _ trainee: String, _ host: String, from: String, at row: Int, isKnown: Bool
  ) -> Contribution {
    var draft = RowDraft(pins)
    draft.set(pins["trainee"], to: trainee)
    draft.set(pins["host"], to: host)
    draft.set(pins["from"], to: from)
    if !isKnown { draft.set(pins["reason"], to: "县区登记表填写（L60）") }
    return draft.contribution(of: RowOrigin(pinOrigin, row: row), isOfForm: true)
  }
}
