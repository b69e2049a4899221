import JinxiuDomain

/// Words of many scenarios side by side.
extension ReportWords {
  static let seriesTitle = Phrase("方案汇总", "Plans side by side")
  static let seriesHead = Phrase("情景", "Scenario")
  static let programmeHead = Phrase("工作方案", "Programme")
  static let hostCount = Phrase("医院数", "Hosts")
  static let shareHead = Phrase("安排比例", "Share")
  static let worstGapHead = Phrase("最大差距", "Largest gap")
  static let seriesBars = Phrase("各地申报与安排（人）", "People placed of those who asked")
  static let seriesBarsDescription = Phrase(
    "每行一个情景：框长为申报人数，实心为安排人数。",
    "One row for each scenario: the frame is as long as people asked, the filled part as people "
      + "placed.")
  static let seriesNote = Phrase(
    "各情景各自求解，互不影响；合计只把人数相加。最大差距：各级均已证明的为0，否则取未证明各级中"
      + "由可复算的价格证明的最大差距，“—”为没有这样的证明。",
    "Each scenario is planned by itself; the total only adds people. The largest gap is 0 where "
      + "every level is proven, else the largest that prices prove of a level that is not; — where "
      + "none do.")
  static let contradictions = Phrase("没有可行方案的原因", "Why there is no plan")

  static func state(of entry: SeriesEntry) -> Phrase {
    switch entry.result {
    case .plan(let figures): state(figures.state)
    case .contradiction: impossiblePlan
    case .nothing(let state): noneFound(state)
    case .faulty: Phrase("数据有错误，未求解", "faults in the data, not planned")
    }
  }
}

extension SeriesEntry {
  /// People placed of those who asked; nil without a plan.
  var share: String? {
    guard let figures, let asked else { return nil }
    return Percent.text(figures.placed, of: asked)
  }

  /// The largest of its levels; nil where one is neither proven nor bounded by prices.
  var worstGap: String? {
    guard let levels = figures?.levels else { return nil }
    let open = levels.filter { !$0.result.isProven }
    let gaps = open.compactMap(\.gap)
    guard gaps.count == open.count else { return nil }
    return gaps.max { $0.partsPerMillion < $1.partsPerMillion }?.text ?? "0"
  }
}

extension SeriesFigures.Level {
  var gap: LevelGap? {
    priceBound.flatMap {
      LevelGap(of: result.value, bound: $0, isMaximised: result.isMaximised)
    }
  }
}
