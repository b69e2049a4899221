import JinxiuDomain

extension County: TableRow {
  static var table: Table { .counties }

  init?(_ row: RowReader) {
    let id = row.name("county", clause: "L53")
    let city = row.text("city") ?? ""
    let authority = row.code("authority", as: Authority.self, clause: "L2")
    let minimum = row.integer("quota_min", in: 0...1_000_000) ?? 0
    let maximum = row.quota("quota_max")
    let terrain = row.code("terrain", as: Terrain.self)
    let order = row.integer("order", in: 1...1_000_000)
    if let ceiling = maximum?.limit?.number, minimum > ceiling {
      row.add(
        .floorAboveCeiling, "quota_min",
        Phrase(
          "名额下限 \(minimum) 大于上限 \(ceiling)", "quota_min \(minimum) exceeds quota_max \(ceiling)"),
        Phrase("下限填不大于 \(ceiling) 的数", "write at most \(ceiling)"))
    }
    guard let id, let maximum else { return nil }
    self.init(
      id: Identifier(id), city: city, authority: authority ?? .healthCommission,
      quotaMinimum: minimum, quotaMaximum: maximum.limit, terrain: terrain ?? .plain,
      order: order)
  }

  var cells: [String] {
    [
      id.text, city, String(quotaMinimum), quotaMaximum.map(Cell.limit) ?? "none",
      terrain.rawValue, authority.rawValue, order.map { String($0) } ?? "",
    ]
  }
}
