import JinxiuDomain

extension ReportPage {
  var keyFigures: Section {
    let figures = KeyFigures(of: scenario, plan)
    let target = figures.target.map { "/\($0)" } ?? ""
    let people: [HTML] =
      [
        figure(
          figures.target == nil ? ReportWords.placedHead : ReportWords.placedAndTarget,
          "\(figures.placed)\(target)"),
        figure(ReportWords.nominated, "\(figures.nominated)"),
        figure(ReportWords.unplaced, "\(figures.unplaced)"),
      ] + levels
    let checks: [HTML] = [
      figure(ReportWords.waivers, "\(figures.waivers)"),
      figure(ReportWords.unverifiable, "\(figures.unverifiable)"),
    ]
    let all = people + caps + checks + sums
    return Section(
      "figures", ReportWords.keyFigures, ["<dl class=\"figures\">\n\(all)</dl>\n"])
  }

  /// Only where several levels of units send people.
  private var levels: [HTML] {
    let levels = LevelFilling.all(in: scenario, plan)
    guard levels.count > 1 else { return [] }
    return levels.map { level in
      figure(
        ReportWords.placed(at: level.level), ReportWords.grouped(level.placed),
        level.guidance.map { report(ReportWords.guidance($0)) })
    }
  }

  private var caps: [HTML] {
    ShareUse.all(in: scenario, plan).map { use in
      figure(
        ReportWords.usedAndAllowed(use), "\(use.used)/\(use.inForce?.allowed ?? 0)",
        use.inForce.map { report(ReportWords.base($0.base)) })
    }
  }

  private var sums: [HTML] {
    MoneyByPayer.all(in: scenario, plan).map { payer in
      figure(
        ReportWords.payer(payer.payer),
        payer.yuan.map { report(ReportWords.shortYuan($0)) }
          ?? report(ReportWords.people(payer.people)),
        payer.yuan == nil
          ? report(ReportWords.byOwnRules) : report(ReportWords.people(payer.people)))
    }
  }

  private func figure(_ label: Phrase, _ value: String, _ remark: String? = nil) -> HTML {
    let small: HTML = remark.map { "<small>\($0)</small>" } ?? ""
    return "<div><dt>\(report(label))</dt><dd>\(value)\(small)</dd></div>\n"
  }
}
