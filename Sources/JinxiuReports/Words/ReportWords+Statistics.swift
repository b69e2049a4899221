import JinxiuDomain

/// Words of statistics by groups of people.
extension ReportWords {
  static let statistics = Phrase("分类统计", "Statistics")
  static let statisticsNote = Phrase(
    "“安排率”为安排占申报；“平均志愿次序”只计志愿得到满足的人员，1为全部满足第一志愿。",
    "“Share” is placed of asked; “mean rank” counts those at a host they wished for, 1 being the "
      + "first wish.")
  static let groupKind = Phrase("分类", "By")
  static let asked = Phrase("申报", "Asked")
  static let placedShare = Phrase("安排率", "Share")
  static let unplacedHead = Phrase("未安排", "Not placed")
  static let wished = Phrase("安排者中有志愿", "Placed, had wishes")
  static let atFirstWish = Phrase("第一志愿", "First wish")
  static let atWish = Phrase("志愿医院", "Any wish")
  static let rankSum = Phrase("志愿次序合计", "Sum of ranks")
  static let meanRank = Phrase("平均志愿次序", "Mean rank")
  static let pointsSum = Phrase("积分合计", "Sum of points")

  static func kind(_ kind: GroupStatistics.Kind) -> Phrase {
    switch kind {
    case .county: Phrase("按县区", "By county")
    case .level: Phrase("按单位层级", "By level of unit")
    case .sex: Phrase("按性别", "By sex")
    case .specialty: Phrase("按进修专科", "By specialty")
    case .terrain: Phrase("按地形", "By terrain")
    }
  }

  static func terrain(_ terrain: Terrain) -> Phrase {
    switch terrain {
    case .plain: Phrase("平原", "plain")
    case .mountain: Phrase("山区", "mountain")
    case .island: Phrase("海岛", "island")
    }
  }

  /// `1.25`, rounded to hundredths; a dash where nobody counts.
  static func mean(_ sum: Int, of count: Int) -> String {
    guard count > 0 else { return "—" }
    let hundredths = (200 * sum + count) / (2 * count)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
