import JinxiuDomain

extension Need: TableRow {
  static var table: Table { .needs }

  init?(_ row: RowReader) {
    let id = row.name("need")
    let county = row.reference("county", to: .counties, clause: "L53")
    let unit = row.reference("unit", to: .units, clause: "L55")
    let level = row.code("level", as: UnitLevel.self)
    let specialty = row.demandedSpecialty()
    let technique = row.name("technique", clause: "L27")
    let count = row.capacity("count", in: 1...1_000_000)
    let ground = row.code("ground", as: Ground.self, clause: "L5")
    let priority = row.integer("priority", in: 1...99)
    row.checkCounty(county, of: unit)
    guard let id, let county, let level, let specialty, let count else { return nil }
    self.init(
      id: Identifier(id), county: Identifier(county), unit: unit.map { Identifier($0) },
      level: level, specialty: Identifier(specialty), technique: technique.map { Identifier($0) },
      count: count, ground: ground, priority: priority)
  }

  var cells: [String] {
    [
      id.text, county.text, unit?.text ?? "", level.rawValue, specialty.text,
      technique?.text ?? "", String(count), ground?.rawValue ?? "", Cell.number(priority),
    ]
  }
}

extension RowReader {
  /// The specialty asked for.
  func demandedSpecialty() -> String? { name("specialty", clause: "L59 · 附件1") }

  /// L55, Z38: the unit belongs to the county of the row.
  func checkCounty(_ county: String?, of unit: String?, clause: String = "L55 · 附件1") {
    guard let county, let unit, let actual = register.countyOfUnit[unit], actual != county else {
      return
    }
    add(
      .wrongCounty, "unit",
      Phrase(
        "“\(unit)”属于\(actual)，不属于\(county)", "“\(unit)” belongs to \(actual), not to \(county)"),
      Phrase("改正县区或派出单位", "correct the county or the unit"), clause: clause)
  }
}
