import JinxiuDomain

extension ReportPage {
  var shares: Section {
    let uses = ShareUse.all(in: scenario, plan)
    let caps = uses.enumerated().flatMap { index, use -> [HTML] in
      [
        "<h3>\(report(ReportWords.capTitle(use)))</h3>\n",
        ShareBar(use: use, number: index + 1, language: language).markup, readings(of: use),
      ]
    }
    let people = PeopleShares(of: scenario, plan)
    return Section("shares", ReportWords.shares, caps + [kinds(of: people), roles(of: people)])
  }

  /// The cap under each reading of its base, since the notice does not say which (D15).
  private func readings(of use: ShareUse) -> HTML {
    var table = HTMLTable(
      ReportWords.readingsCaption,
      [
        .init(ReportWords.baseHead), .init(ReportWords.allowed, .number),
        .init(ReportWords.used, .number), .init(ReportWords.status),
      ])
    for reading in use.readings {
      table.append([
        "\(report(ReportWords.base(reading.base)))", "\(reading.allowed)", "\(use.used)",
        "\(report(ReportWords.reading(reading)))",
      ])
    }
    return table.markup(language)
  }

  private func kinds(of people: PeopleShares) -> HTML {
    groups(
      ReportWords.kindsCaption, people.placed,
      people.kinds.map { (ReportWords.kind($0.kind), $0.people) })
  }

  private func roles(of people: PeopleShares) -> HTML {
    let roles = groups(
      ReportWords.rolesCaption, people.trainees,
      people.roles.map { (ReportWords.role($0.role), $0.people) })
    let unnamed =
      people.unnamed > 0 ? [paragraph(ReportWords.rolesUnknown(people.unnamed))] : []
    return "\([roles] + unnamed)"
  }

  private func groups(_ caption: Phrase, _ total: Int, _ groups: [(Phrase, Int)]) -> HTML {
    var table = HTMLTable(
      caption,
      [
        .init(ReportWords.group), .init(ReportWords.count, .number),
        .init(ReportWords.share, .number),
      ])
    for (title, people) in groups {
      table.append(["\(report(title))", "\(people)", "\(Percent.text(people, of: total))"])
    }
    table.appendTotal([
      "\(report(ReportWords.total))", "\(total)", "\(Percent.text(total, of: total))",
    ])
    return table.markup(language)
  }

  var incubation: Section {
    var table = HTMLTable(
      ReportWords.incubationCaption,
      [
        .init(ReportWords.hostName), .init(ReportWords.specialty),
        .init(ReportWords.intake, .number), .init(ReportWords.counterparts, .number),
      ])
    for intake in IncubationIntake.all(in: scenario, plan) {
      table.append([
        "\(names.host(intake.host))", "\(intake.specialty.text)", "\(intake.people)",
        "\(intake.counterparts)",
      ])
    }
    return Section(
      "incubation", ReportWords.incubation,
      [table.isEmpty ? paragraph(ReportWords.noIncubation) : folded(table)])
  }
}
