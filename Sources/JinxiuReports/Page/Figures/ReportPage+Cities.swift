import JinxiuDomain

extension ReportPage {
  /// Levels of units and cities, where a line for each county would bury them.
  var cities: Section {
    let cities = CityFilling.all(in: scenario, plan)
    let counties = cities.map { city in
      Details(
        title: city.city, remark: remark(of: city), body: [table(of: city.counties)]
      ).markup
    }
    return Section(
      "counties", ReportWords.counties,
      [levels] + CountyBars(cities: cities, language: language).markup + [table(of: cities)]
        + counties + [fairnessNote, transfers])
  }

  private func remark(of city: CityFilling) -> String {
    let counties = report(ReportWords.counties(city.counties.count))
    return "\(counties) · \(report(ReportWords.placed(city.placed, of: city.nominated)))"
  }

  private var levels: HTML {
    var table = HTMLTable(
      ReportWords.levelsOfUnits,
      [
        .init(ReportWords.unitLevel), .init(ReportWords.nominated, .number),
        .init(ReportWords.placedHead, .number), .init(ReportWords.guidanceHead, .number),
        .init(ReportWords.personMonths, .number),
      ])
    let levels = LevelFilling.all(in: scenario, plan)
    for level in levels {
      table.append([
        "\(report(ReportWords.unitLevel(level.level)))", "\(ReportWords.grouped(level.nominated))",
        "\(ReportWords.grouped(level.placed))",
        "\(level.guidance.map(ReportWords.grouped) ?? "—")",
        "\(months(level.personPeriods))",
      ])
    }
    let guidance = levels.compactMap(\.guidance)
    table.appendTotal([
      "\(report(ReportWords.total))", number(levels.map(\.nominated)), number(levels.map(\.placed)),
      guidance.isEmpty ? "—" : number(guidance),
      "\(months(levels.reduce(0) { $0 + $1.personPeriods }))",
    ])
    return table.markup(language)
  }

  private func table(of cities: [CityFilling]) -> HTML {
    var table = HTMLTable(
      ReportWords.citiesCaption,
      [
        .init(ReportWords.city), .init(ReportWords.countyCount, .number),
        .init(ReportWords.quotaHead, .number), .init(ReportWords.nominated, .number),
        .init(ReportWords.placedHead, .number), .init(ReportWords.placedPart, .number),
      ])
    for city in cities {
      table.append([
        "\(city.city)", "\(city.counties.count)", "\(report(ReportWords.quota(city.quota)))",
        "\(ReportWords.grouped(city.nominated))", "\(ReportWords.grouped(city.placed))",
        "\(Percent.text(city.placed, of: city.nominated))",
      ])
    }
    let quota = cities.reduce(0) { $0 + ($1.quota.number ?? 0) }
    let placed = cities.reduce(0) { $0 + $1.placed }
    let nominated = cities.reduce(0) { $0 + $1.nominated }
    table.appendTotal([
      "\(report(ReportWords.total))", number(cities.map(\.counties.count)),
      quota == 0 ? "—" : number([quota]), number([nominated]), number([placed]),
      "\(Percent.text(placed, of: nominated))",
    ])
    return table.markup(language)
  }

  private func months(_ periods: Int) -> String {
    ReportWords.months(periods, on: scenario.programme.grid)
  }

  private func number(_ parts: [Int]) -> HTML { "\(ReportWords.grouped(parts.reduce(0, +)))" }
}
