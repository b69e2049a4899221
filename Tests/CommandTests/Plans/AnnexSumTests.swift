import Testing

/// The three forms of the notice and `plan.json` speak of the same people (R26).
@Suite struct AnnexSumTests {
  private static let subtotal = 1

  @Test func `annex 1 has a row for each person placed`() async throws {
    let plan = try await YearlyPlan.made

    let people = try register(plan)

    #expect(try people.count == plan.document.placed)
  }

  @Test func `annexes 1, 2 and 3 and the plan agree on every county`() async throws {
    let plan = try await YearlyPlan.made
    let summary = try summary(plan)
    let quotas = try quotas(plan)
    let people = try register(plan)
    let placed = try plan.document.placedByCounty

    #expect(summary.map { $0[0] } == quotas.map { $0[0] })
    #expect(Set(placed.keys).isSubset(of: Set(summary.map { $0[0] })))
    for (row, quota) in zip(summary, quotas) {
      let county = row[0]
      #expect(Int(row[Self.subtotal]) == placed[county, default: 0], "\(county)")
      #expect(Int(quota[2]) == placed[county, default: 0], "\(county)")
      #expect(people.count { $0[0] == county } == placed[county, default: 0], "\(county)")
    }
  }

  @Test func `each subtotal of annex 2 is the sum of its twelve groups`() async throws {
    let rows = try await summary(YearlyPlan.made)

    for row in rows {
      #expect(row.count == 13)
      #expect(Int(row[1]) == row[2...].reduce(0) { $0 + (Int($1) ?? -1) }, "\(row)")
    }
  }

  @Test func `each total of annex 2 is the sum of its column`() async throws {
    let plan = try await YearlyPlan.made
    let rows = try summary(plan)
    let total = try #require(cells(plan, 2).first { $0.first == "合计" })

    for column in 1..<13 {
      #expect(
        Int(total[column]) == rows.reduce(0) { $0 + (Int($1[column]) ?? -1) }, "column \(column)")
    }
  }

  @Test func `annex 3 sets the quota of every county against the people placed`() async throws {
    let plan = try await YearlyPlan.made
    let rows = try quotas(plan)
    let total = try #require(cells(plan, 3).first { $0.first == "合计" })

    #expect(try total[2] == "\(plan.document.placed)")
    #expect(total[1] == "50")
    for row in rows where row[1] != "—" {
      let (quota, placed) = (try #require(Int(row[1])), try #require(Int(row[2])))
      #expect(Int(row[3]) == quota - placed && placed <= quota, "\(row)")
    }
  }

  @Test func `annex 3 lists the counties in the notice's order`() async throws {
    let rows = try await quotas(YearlyPlan.made)

    #expect(
      rows.map { $0[0] } == [
        "东海县", "灌云县", "灌南县", "赣榆区", "海州区", "连云区", "市开发区", "徐圩新区", "云台山景区", "市直属",
      ])
  }

  @Test func `the months of annex 1 are those of the plan`() async throws {
    let plan = try await YearlyPlan.made
    let months = try register(plan).map { $0[10] }.sorted()

    let expected = try plan.document.placements.map { placement in
      placement.spells.map { "\($0.from)—\($0.to)" }.joined()
        .replacing("-", with: ".")
    }
    #expect(months == expected.sorted())
  }

  /// One row a person; the last row of the file says where the data come from.
  private func register(_ plan: YearlyPlan) throws -> [[String]] {
    try cells(plan, 1).rows(after: "县区", upTo: "").filter { $0.count == 12 }
  }

  private func summary(_ plan: YearlyPlan) throws -> [[String]] {
    try cells(plan, 2).rows(after: "县区", upTo: "合计").filter { $0.first != "" }
  }

  private func quotas(_ plan: YearlyPlan) throws -> [[String]] {
    try cells(plan, 3).rows(after: "县区", upTo: "合计")
  }

  private func cells(_ plan: YearlyPlan, _ annex: Int) throws -> [[String]] {
    try Spreadsheet.cells(plan.folder + "/annex\(annex).csv")
  }
}
