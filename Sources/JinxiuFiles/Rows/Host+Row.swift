import JinxiuDomain

extension Host: TableRow {
  static var table: Table { .hosts }

  init?(_ row: RowReader) {
    let id = row.name("host")
    let name = row.text("name")
    let city = row.text("city") ?? ""
    let county = row.reference("county", to: .counties, clause: "L53")
    let tier = row.code("tier", as: Tier.self, clause: "L7")
    let kind = row.code("kind", as: HostKind.self, clause: "L15, L16")
    let consortium = row.name("consortium")
    let incubationFor = row.list("incubation_for")
    let maximumTrainees = row.limit("max_trainees")
    let beds = row.limit("beds")
    let unit = row.reference("unit", to: .units, clause: "Z38")
    let contact = row.text("contact") ?? ""
    let telephone = row.text("telephone") ?? ""
    row.checkCounty(county, of: unit, clause: "Z38")
    guard let id, let name, let tier, let kind, let maximumTrainees, let beds else { return nil }
    self.init(
      id: Identifier(id), name: name, city: city, county: county.map { Identifier($0) },
      tier: tier, kind: kind, consortium: consortium,
      incubationFor: incubationFor.map { Identifier($0) }, maximumTrainees: maximumTrainees,
      beds: beds, unit: unit.map { Identifier($0) }, contact: contact, telephone: telephone)
  }

  var cells: [String] {
    [
      id.text, name, city, county?.text ?? "", tier.rawValue, kind.rawValue, consortium ?? "",
      Cell.list(incubationFor.map(\.text)), Cell.limit(maximumTrainees), Cell.limit(beds),
      unit?.text ?? "", contact, telephone,
    ]
  }
}
