import JinxiuDomain

extension ReportPage {
  var counties: Section {
    let fillings = CountyFilling.all(in: scenario, plan)
    // Up to a city's counties, each has a line of its own however many people there are.
    if fillings.count > 40 { return cities }
    let charts = CountyBars(fillings: fillings, language: language).markup
    return Section(
      "counties", ReportWords.counties,
      charts + [table(of: fillings), fairnessNote, transfers])
  }

  func table(of fillings: [CountyFilling]) -> HTML {
    var table = HTMLTable(
      ReportWords.countyCaption,
      [
        .init(ReportWords.county), .init(ReportWords.quotaHead, .number),
        .init(ReportWords.nominated, .number), .init(ReportWords.balanceHead),
        .init(ReportWords.placedHead, .number), .init(ReportWords.filled, .number),
      ])
    for filling in fillings {
      table.append([
        "\(filling.county.text)", "\(report(ReportWords.quota(filling.quota)))",
        "\(filling.nominated)", "\(report(ReportWords.balance(filling)))", "\(filling.placed)",
        "\(Percent.text(filling.placed, of: filling.quota.number ?? 0))",
      ])
    }
    let quota = fillings.reduce(0) { $0 + ($1.quota.number ?? 0) }
    let placed = fillings.reduce(0) { $0 + $1.placed }
    table.appendTotal([
      "\(report(ReportWords.total))", "\(quota)", "\(fillings.reduce(0) { $0 + $1.nominated })",
      "", "\(placed)", "\(Percent.text(placed, of: quota))",
    ])
    return table.markup(language)
  }

  /// Only where the outcome has the level that the note is about.
  var fairnessNote: HTML {
    let hasLevel = plan.outcome.levels.contains { $0.name == ObjectiveLevel.fairness.rawValue }
    return hasLevel ? paragraph(ReportWords.fairnessNote) : ""
  }

  /// Quota handed on, L70 and L71.
  var transfers: HTML {
    let items = scenario.transfers.map { transfer -> HTML in
      "<li>\(report(ReportWords.transfer(transfer)))</li>\n"
    }
    return items.isEmpty ? "" : "<ul>\n\(items)</ul>\n"
  }
}
