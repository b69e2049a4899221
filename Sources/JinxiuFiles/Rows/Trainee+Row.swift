import JinxiuDomain

extension Trainee: TableRow {
  static var table: Table { .trainees }

  init?(_ row: RowReader) {
    let who = Person(row)
    let unit = row.reference("unit", to: .units, clause: "L55 · 附件1")
    // Forms leave the county blank below its first row (L62); a filled one must agree.
    row.checkCounty(row.reference("county", to: .counties, clause: "L53 · 附件1"), of: unit)
    let specialty = row.demandedSpecialty()
    let others = row.list("other_specialties")
    let technique = row.name("technique", clause: "L27")
    let feature = row.name("feature_department", clause: "L11")
    let wishes = row.references(
      "wishes", to: .hosts, or: row.register.formerHosts, clause: "L60 · 附件1")
    let available = row.ends(from: "from", to: "to")
    let priority = row.integer("priority", in: 1...99)
    let onPost = row.code("on_post", as: Answer.self, clause: "L9")
    let ground = row.code("ground", as: Ground.self, clause: "L5")
    let note = row.text("note") ?? ""
    guard let who, let unit, let specialty else { return nil }
    self.init(
      id: Identifier(who.id), name: who.name, unit: Identifier(unit), sex: who.sex, age: who.age,
      title: who.title, education: who.education, licence: who.licence, role: who.role,
      specialty: Identifier(specialty), otherSpecialties: others.map { Identifier($0) },
      technique: technique.map { Identifier($0) }, years: who.years,
      featureDepartment: feature.map { Identifier($0) }, wishes: wishes.map { Identifier($0) },
      availableFrom: available?.first, availableTo: available?.last, priority: priority,
      isOnPost: onPost?.isYes, ground: ground, note: note)
  }

  var cells: [String] {
    [id.text, name, unit.text, sex == .male ? "男" : "女", String(age), title, education]
      + [licence ?? "", role.rawValue, specialty.text, Cell.list(otherSpecialties.map(\.text))]
      + [technique?.text ?? "", Cell.number(years), featureDepartment?.text ?? ""]
      + [Cell.list(wishes.map(\.text)), availableFrom?.description ?? ""]
      + [availableTo?.closing ?? "", Cell.number(priority), note]
      + [Cell.answer(isOnPost), ground?.rawValue ?? ""]
  }
}

/// The columns that describe the person.
private struct Person {
  let id: String
  let name: String
  let sex: Sex
  let age: Int
  let title: String
  let education: String
  let licence: String?
  let role: Role
  let years: Int?

  init?(_ row: RowReader) {
    let id = row.name("trainee")
    let name = row.text("name", clause: "L54 · 附件1")
    let sex = row.code("sex", as: Sex.self, clause: "L56 · 附件1")
    let age = row.integer(
      "age", in: 18...70, unit: "岁", outside: .ageOutOfRange, clause: "L56 · 附件1")
    title = row.listed(
      "title", in: FormCodes.titles, FormCodes.titleList, else: .unknownTitle)
    education = row.listed(
      "education", in: FormCodes.educations, FormCodes.educationList, else: .unknownEducation)
    licence = row.text("licence")
    let role = row.code("role", as: Role.self, clause: "L10, L12")
    years = row.integer("years", in: 0...60, unit: "年", clause: "L14")
    guard let id, let name, let sex, let age, let role else { return nil }
    self.id = id
    self.name = name
    self.sex = sex
    self.age = age
    self.role = role
  }
}

extension RowReader {
  /// A word of a code list; other words are kept with a warning (L57).
  ///
  /// - Parameter names: Those of the list, the likelier first.
  func listed(
    _ column: String, in list: Set<String>, _ names: [String], else code: FaultCode
  ) -> String {
    guard let cell = text(column) else { return "" }
    guard !list.contains(cell) else { return cell }
    let near = FormCodes.degrees[cell] ?? Nearest.name(to: cell, among: names)
    add(
      code, column,
      Phrase(
        "\(usualName(column))“\(cell)”不在代码表中，原样保留",
        "\(column) “\(cell)” is not in the code list and kept"),
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase("核对是否写错", "check the spelling"),
      clause: "L57 · 附件1")
    return cell
  }
}
