import JinxiuDomain

extension ReportPage {
  var money: Section {
    let subsidies = Subsidy.all(in: scenario, plan)
    let words = subsidies.flatMap { subsidy -> [HTML] in
      [
        paragraph(ReportWords.subsidy(subsidy)), hosts(of: subsidy),
        paragraph(ReportWords.fees(subsidy.freesEveryone)),
      ]
    }
    let transport = subsidies.isEmpty ? [] : [paragraph(ReportWords.transport)]
    let lodging = [LodgingUse(of: scenario, plan)].compactMap {
      $0.map { paragraph(ReportWords.lodging($0)) }
    }
    return Section("money", ReportWords.moneyByPayer, [payers] + words + lodging + transport)
  }

  private var payers: HTML {
    var table = HTMLTable(
      ReportWords.moneyCaption,
      [
        .init(ReportWords.payerHead), .init(ReportWords.count, .number),
        .init(ReportWords.money, .number),
      ])
    for payer in MoneyByPayer.all(in: scenario, plan) {
      table.append([
        "\(report(ReportWords.payer(payer.payer)))", "\(payer.people)",
        "\(report(payer.yuan.map(ReportWords.yuan) ?? ReportWords.byOwnRules))",
      ])
    }
    return table.isEmpty ? paragraph(ReportWords.emptyTimeline) : table.markup(language)
  }

  private func hosts(of subsidy: Subsidy) -> HTML {
    var table = HTMLTable(
      ReportWords.hostMoneyCaption,
      [
        .init(ReportWords.hostName), .init(ReportWords.count, .number),
        .init(ReportWords.money, .number),
      ])
    for host in subsidy.hosts {
      table.append([
        "\(names.host(host.host))", "\(host.people)", "\(report(ReportWords.yuan(host.yuan)))",
      ])
    }
    table.appendTotal([
      "\(report(ReportWords.total))", "\(subsidy.people)",
      "\(report(ReportWords.yuan(subsidy.yuan)))",
    ])
    return table.isEmpty ? "" : folded(table)
  }
}
