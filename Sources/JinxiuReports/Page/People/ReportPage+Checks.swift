import JinxiuDomain

extension ReportPage {
  var waivers: Section {
    var table = HTMLTable(
      ReportWords.waiversCaption,
      [
        .init(ReportWords.person), .init(ReportWords.unit), .init(ReportWords.rule),
        .init(ReportWords.reasonHead), .init(ReportWords.approver),
      ])
    for use in WaiverUse.all(in: scenario, plan) {
      let reason = use.reason.map { names.text($0, about: use.demand) }
      table.append([
        person(use.demand, 1), "\(use.county.text)<br/>\(names.unit(use.unit))",
        "\(names.rule(use.rule))", "\(reason ?? report(ReportWords.notRecorded))",
        "\(use.approver ?? report(ReportWords.notRecorded))",
      ])
    }
    return Section(
      "waivers", ReportWords.waivers,
      [table.isEmpty ? paragraph(ReportWords.noWaivers) : table.markup(language)])
  }

  var unverifiable: Section {
    var table = HTMLTable(
      ReportWords.unverifiableCaption,
      [
        .init(ReportWords.rule), .init(ReportWords.column), .init(ReportWords.count, .number),
        .init(ReportWords.affected),
      ])
    for condition in plan.unverifiable {
      let shown = condition.demands.prefix(12).map(names.person)
      let rest = condition.demands.count - shown.count
      table.append([
        "\(names.rule(condition.rule))", "\(column(condition.column))",
        "\(people(of: condition.demands))",
        "\(report(ReportWords.list(shown)))\(rest > 0 ? report(ReportWords.andMore(rest)) : "")",
      ])
    }
    return Section(
      "unverifiable", ReportWords.unverifiable,
      [table.isEmpty ? paragraph(ReportWords.nothingUnverifiable) : table.markup(language)])
  }

  /// In Chinese the word, with the code of the table beside it.
  private func column(_ column: String) -> HTML {
    guard language == .chinese, let word = ReportWords.chineseColumn(column) else {
      return "<code>\(column)</code>"
    }
    return "\(word) <code class=\"id\">\(column)</code>"
  }

  private func people(of demands: [DemandName]) -> Int {
    demands.reduce(0) { sum, demand in
      if case .need(let id) = demand { sum + (scenario.need(id)?.count ?? 1) } else { sum + 1 }
    }
  }
}
