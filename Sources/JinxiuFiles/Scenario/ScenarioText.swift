package import JinxiuDomain

/// The canonical text of a scenario: the same scenario gives the same bytes, whatever the order of
/// rows in the files that it was read from (R24).
package enum ScenarioText {
  /// Name and rows of every table, header first, in the order of the contract.
  ///
  /// Tables and columns that were added to the contract are left out while nothing stands in them.
  package static func tables(_ scenario: Scenario) -> [(name: String, rows: [[String]])] {
    Table.allCases.compactMap { table in
      let rows = rows(table, scenario)
      if rows.isEmpty, table.isLeftOutWhenEmpty { return nil }
      let columns = table.writtenColumns
      let kept = columns.indices.filter { column in
        !columns[column].isLeftOutWhenBlank || rows.contains { !$0[column].isEmpty }
      }
      let header = kept.map { columns[$0].name }
      if kept.count == columns.count { return (table.fileName, [header] + rows) }
      return (table.fileName, [header] + rows.map { row in kept.map { row[$0] } })
    }
  }

  package static func programme(_ programme: Programme) -> String {
    ProgrammeText.text(programme)
  }

  /// SHA-256 of all of it, 64 hexadecimal digits.
  package static func digest(_ scenario: Scenario) -> String {
    let tables = tables(scenario).map { "== \($0.name)\n" + CSVWriter().text($0.rows) }
    let text = "== \(FileName.programme)\n" + programme(scenario.programme) + tables.joined()
    return Digest.sha256(Array(text.utf8))
  }

  /// Of one table, in the order of its written columns.
  package static func rows(_ table: Table, _ scenario: Scenario) -> [[String]] {
    switch table {
    case .counties: scenario.counties.map(\.cells)
    case .units: scenario.units.map(\.cells)
    case .hosts: scenario.hosts.map(\.cells)
    case .offers: scenario.offers.map(\.cells)
    case .needs: scenario.needs.map(\.cells)
    case .trainees: scenario.trainees.map(\.cells)
    case .partners: scenario.partners.map(\.cells)
    case .distances: scenario.distances.map(\.cells)
    case .pins: scenario.pins.map(\.cells)
    case .waivers: scenario.waivers.map(\.cells)
    case .transfers: scenario.transfers.map(\.cells)
    case .courses: scenario.courses.map(\.cells)
    case .guidance: scenario.guidance.map(\.cells)
    case .seats: MonthlySeatsTable.cells(of: scenario.offers)
    }
  }
}

extension Scenario {
  /// The same scenario with `digest` computed.
  package var stamped: Scenario {
    Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      needs: needs, trainees: trainees, partners: partners, distances: distances, pins: pins,
      waivers: waivers, transfers: transfers, courses: courses, guidance: guidance,
      reserved: reserved, digest: ScenarioText.digest(self))
  }
}
