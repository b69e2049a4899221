import JinxiuDomain

extension Guidance: TableRow {
  static var table: Table { .guidance }

  init?(_ row: RowReader) {
    let city = row.city()
    let level = row.code("level", as: UnitLevel.self, clause: "Z73")
    let people = row.capacity("people", in: 0...1_000_000)
    guard let city, let level, let people else { return nil }
    self.init(city: city, level: level, people: people)
  }

  var cells: [String] { [city, level.rawValue, String(people)] }
}

extension RowReader {
  /// A city that some county is of: a number for another would never be reached.
  func city() -> String? {
    guard let name = name("city", clause: "Z74") else { return nil }
    guard let cities = register.cities, !cities.contains(name) else { return name }
    addUnknown(
      name, among: cities.names,
      in: Phrase("counties.csv 的地市", "the column city of counties.csv"), "city", "Z74")
    return nil
  }
}
