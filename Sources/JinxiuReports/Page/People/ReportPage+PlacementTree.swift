import JinxiuDomain

extension ReportPage {
  /// Level, city, county and unit, each a line that opens and says how many people are in it.
  var placementTree: Section {
    let levels = PlacementTree.all(in: scenario, plan).map { level in
      Details(
        title: report(ReportWords.unitLevel(level.level)), remark: people(level.people),
        body: level.cities.map { city($0, level.level) }
      ).markup
    }
    return Section(
      "placements", ReportWords.placements, isAppendix: true,
      [paragraph(ReportWords.placementsNote)] + levels)
  }

  private func city(_ city: PlacementTree.City, _ level: UnitLevel) -> HTML {
    let guidance = scenario.guidance.first { $0.city == city.name && $0.level == level }
    let remark =
      [people(city.people)]
      + (guidance.map { [report(ReportWords.guidance($0.people))] } ?? [])
    return Details(
      title: city.name, remark: remark.joined(separator: " · "), body: city.counties.map(county)
    ).markup
  }

  private func county(_ county: PlacementTree.County) -> HTML {
    let remark = "\(people(county.people)) · \(report(ReportWords.units(county.units.count)))"
    return Details(
      title: county.id.text, remark: remark, body: listsPeople ? units(county.units) : sums(county)
    ).markup
  }

  /// A unit with one person is a line of its own; more people stand under their unit.
  private func units(_ units: [PlacementTree.Unit]) -> [HTML] {
    runs(of: units).map { run in
      guard run[0].isSingle else { return group(run[0]) }
      let lines = run.map { unit -> HTML in
        "<li><b>\(names.unit(unit.id))</b> \(unit.placements.map(cells))</li>\n"
      }
      return "<ul class=\"p one\">\n\(lines)</ul>\n"
    }
  }

  /// Neighbours with one person each together, every other unit alone.
  private func runs(of units: [PlacementTree.Unit]) -> [[PlacementTree.Unit]] {
    units.reduce(into: []) { runs, unit in
      if unit.isSingle, let last = runs.last, last[0].isSingle {
        runs[runs.count - 1].append(unit)
      } else {
        runs.append([unit])
      }
    }
  }

  private func group(_ unit: PlacementTree.Unit) -> HTML {
    let lines = unit.placements.map { placement -> HTML in "<li>\(cells(of: placement))</li>\n" }
    return Details(
      title: unit.id == nil ? report(ReportWords.withoutUnit) : names.unit(unit.id),
      remark: people(unit.people), isOpen: true, body: ["<ul class=\"p\">\n\(lines)</ul>\n"]
    ).markup
  }

  private func sums(_ county: PlacementTree.County) -> [HTML] {
    let lines = county.units.map { unit -> HTML in
      "<li>\(names.unit(unit.id)) <i>\(people(unit.people))</i></li>\n"
    }
    return ["<ul class=\"p\">\n\(lines)</ul>\n"]
  }

  private func cells(of placement: Placement) -> HTML {
    let count: HTML = placement.count > 1 ? " ×\(placement.count)" : ""
    let waived: HTML =
      placement.waivers.isEmpty
      ? ""
      : " <i>\(report(ReportWords.waiversHead))\(colon)\(report(ReportWords.list(placement.waivers.map(names.rule))))</i>"
    return """
      \(names.person(placement.demand))\(count) <i>\(placement.specialty.text)</i> \
      <i>\(names.host(placement.host))</i> <i>\(MonthText.short(placement.spells))</i>\(waived)
      """
  }

  private func people(_ count: Int) -> String {
    report(ReportWords.people(count))
  }

  /// Beyond this many lines a browser would take long to open the page.
  private var listsPeople: Bool { plan.placements.count <= 12_000 }
}

extension PlacementTree.Unit {
  fileprivate var isSingle: Bool { placements.count == 1 && id != nil }
}
