import JinxiuDomain

/// The page of many scenarios side by side.
struct SeriesPage {
  let document: SeriesDocument

  private var series: PlanSeries { document.series }
  private var language: Language { document.language }

  var markup: HTML {
    let title = ReportWords.seriesTitle[language]
    let masthead: HTML = "<header>\n<h1>\(title)</h1>\n</header>\n"
    let label = ReportWords.versionLabel[language] + (language == .chinese ? "：" : ": ")
    return PageFrame(
      title: title, masthead: masthead, sections: [overview] + contradictions + [levels],
      footer: "<footer>\n<p>\(label)\(document.version)</p>\n</footer>\n", language: language
    ).markup
  }

  private var overview: Section {
    var table = HTMLTable(
      ReportWords.seriesTitle,
      [
        .init(ReportWords.seriesHead), .init(ReportWords.programmeHead),
        .init(ReportWords.nominated, .number), .init(ReportWords.placedHead, .number),
        .init(ReportWords.shareHead, .number), .init(ReportWords.worstGapHead, .number),
        .init(ReportWords.status),
      ])
    for entry in series.entries {
      table.append([
        name(entry), "\(entry.title)",
        "\(entry.asked.map(ReportWords.grouped) ?? "—")",
        "\(entry.figures.map { ReportWords.grouped($0.placed) } ?? "—")",
        "\(entry.share ?? "—")",
        "\(entry.worstGap ?? "—")", "\(ReportWords.state(of: entry)[language])",
      ])
    }
    table.appendTotal([
      "\(ReportWords.total[language])", "", "\(ReportWords.grouped(series.asked))",
      "\(ReportWords.grouped(series.placed))",
      "\(Percent.text(series.placed, of: series.asked))", "", "",
    ])
    return Section(
      "overview", ReportWords.seriesTitle,
      [
        "<p>\(ReportWords.seriesNote[language])</p>\n", table.markup(language),
        SeriesBars(series: series, language: language).markup,
      ])
  }

  /// Leads to the report in the scenario's own folder.
  private func name(_ entry: SeriesEntry) -> HTML {
    guard entry.figures != nil else { return "\(entry.name)" }
    let link = Self.escaped(entry.name) + "/report.\(language.rawValue).html"
    return "<a href=\"\(link)\">\(entry.name)</a>"
  }

  /// Percent signs for all that a link might take for its own.
  private static func escaped(_ name: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return name.utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  private var contradictions: [Section] {
    let items = series.entries.flatMap { entry -> [HTML] in
      let list = entry.facts.map { fact -> HTML in "<li>\(fact[language])</li>\n" }
      return list.isEmpty ? [] : ["<h3>\(entry.name)</h3>\n<ul>\n\(list)</ul>\n"]
    }
    return items.isEmpty ? [] : [Section("contradictions", ReportWords.contradictions, items)]
  }

  private var levels: Section {
    var table = HTMLTable(
      ReportWords.levelsTitle,
      [
        .init(ReportWords.levelHead), .init(ReportWords.value, .number),
        .init(ReportWords.bestPossible, .number), .init(ReportWords.gapHead, .number),
        .init(ReportWords.proofHead),
      ])
    for entry in series.entries {
      guard let figures = entry.figures else { continue }
      table.appendGroup(entry.name)
      for level in figures.levels {
        table.append([
          "\(ReportWords.level(level.result.name)[language])",
          "\(ReportWords.grouped(level.result.value))",
          "\(level.result.bound.map(ReportWords.grouped) ?? "—")", "\(level.gap?.text ?? "—")",
          "\(ReportWords.shortProof(level.result)[language])",
        ])
      }
    }
    return Section("levels", ReportWords.levelsTitle, [table.markup(language)])
  }
}
