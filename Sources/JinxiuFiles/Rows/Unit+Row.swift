import JinxiuDomain

extension Unit: TableRow {
  static var table: Table { .units }

  init?(_ row: RowReader) {
    let id = row.name("unit")
    let name = row.text("name", clause: "L55")
    let county = row.reference("county", to: .counties, clause: "L53")
    let level = row.code("level", as: UnitLevel.self, clause: "L6")
    let governmentRun = row.code("government_run", as: Answer.self, clause: "L8")
    let consortium = row.name("consortium")
    let parent = row.reference("parent", to: .units)
    let maximumAway = row.limit("max_away")
    let hospital = row.code("hospital", as: Answer.self, clause: "Z11")
    if let id, id == parent {
      row.add(
        .ownParent, "parent",
        Phrase("“\(id)”的上级单位是它自己", "“\(id)” is its own parent"),
        Phrase("填写上级单位，没有则留空", "name the parent, or leave it blank"))
    }
    guard let id, let name, let county, let level, let maximumAway else { return nil }
    self.init(
      id: Identifier(id), name: name, county: Identifier(county), level: level,
      isGovernmentRun: governmentRun?.isYes, consortium: consortium,
      parent: parent.map { Identifier($0) }, maximumAway: maximumAway, isHospital: hospital?.isYes)
  }

  var cells: [String] {
    [
      id.text, name, county.text, level.rawValue, Cell.answer(isGovernmentRun), consortium ?? "",
      parent?.text ?? "", Cell.limit(maximumAway), Cell.answer(isHospital),
    ]
  }
}
