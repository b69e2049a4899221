import JinxiuDomain

extension ReportPage {
  var waivers: Section {
    let uses = WaiverUse.all(in: scenario, plan)
    var table = HTMLTable(
      ReportWords.waiversCaption,
      [
        .init(ReportWords.person), .init(ReportWords.unit), .init(ReportWords.rule),
        .init(ReportWords.reasonHead), .init(ReportWords.approver),
      ])
    for use in uses.prefix(report.isLarge ? mostWaivers : uses.count) {
      let reason = use.reason.map { names.text($0, about: use.demand) }
      table.append([
        person(use.demand, 1), "\(use.county.text)<br/>\(names.unit(use.unit))",
        "\(names.rule(use.rule))", "\(reason ?? report(ReportWords.notRecorded))",
        "\(use.approver ?? report(ReportWords.notRecorded))",
      ])
    }
    guard !table.isEmpty else {
      return Section("waivers", ReportWords.waivers, [paragraph(ReportWords.noWaivers)])
    }
    let rest = uses.count - table.count
    return Section(
      "waivers", ReportWords.waivers,
      (report.isLarge ? [sums(of: uses)] : []) + [folded(table)]
        + (rest > 0 ? [paragraph(ReportWords.more(rest, in: "waivers.csv"))] : []))
  }

  private func sums(of uses: [WaiverUse]) -> HTML {
    var table = HTMLTable(
      ReportWords.waiversByRule, [.init(ReportWords.rule), .init(ReportWords.waivedHead, .number)])
    for group in uses.groups(by: \.rule) {
      table.append(["\(names.rule(group.key))", "\(ReportWords.grouped(group.elements.count))"])
    }
    return table.markup(language)
  }

  /// Of many people, only the first; the table in waivers.csv has all.
  private var mostWaivers: Int { 200 }

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
