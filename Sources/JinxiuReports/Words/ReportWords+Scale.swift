package import JinxiuDomain

/// What a page of many people says instead of lists and of drawings of each.
extension ReportWords {
  static let levelsOfUnits = Phrase("各层级", "By level of unit")
  static let personMonths = Phrase("人月", "Person-months")
  static let guidanceHead = Phrase("指导数", "Guidance")
  static let citiesCaption = Phrase(
    "各地市申报与安排（人），点开看各县区", "By city (people); open one for its counties")
  static let countyCount = Phrase("县区数", "Counties")
  static let cityChart = Phrase("各地市安排人数", "People placed by city")
  static let cityChartDescription = Phrase(
    "每个地市一条：深色为已安排，浅色框为名额（有名额时），竖线为申报。",
    "One bar for each city: dark is placed, the light frame is the quota where there is one, the "
      + "line is nominated.")
  static let groupChart = Phrase(
    "各地市、各层级医院的席位使用率", "Use of seats by city and tier of hosts")
  static let groupChartDescription = Phrase(
    "每格为“在修人月÷容量人月”的百分比，颜色越深占用越高，粗框表示已满，“·”表示没有招收计划；各医院逐月数字见 hosts.csv。",
    "Each cell is person-months in percent of seat-months; darker is fuller, a thick frame is full, "
      + "a dot is no offer. Each host's months are in hosts.csv.")
  static let busiestCaption = Phrase("最满的医院", "The fullest hosts")
  static let fullMonths = Phrase("满员月数", "Full months")
  static let usedMonths = Phrase("在修人月/容量", "Person-months/capacity")
  static func loadChart(_ grid: Grid) -> Phrase {
    let period = period(grid)
    return Phrase("每\(period.chinese)在修人数", "People in training by \(period.english)")
  }
  static func loadDescription(_ grid: Grid) -> Phrase {
    let period = period(grid)
    return Phrase(
      "人数较多，不逐人画条：每\(period.chinese)一柱，按派出单位层级由深到浅叠加，柱上为合计；每人的起止月份见附录和 placements.csv。",
      "Many people, so no bar for each: one column a \(period.english), levels of units stacked from dark to "
        + "light, the sum above it. Each person's months are in the appendix and placements.csv.")
  }

  static func period(_ grid: Grid) -> Phrase {
    switch grid {
    case .month: Phrase("月", "month")
    case .halfMonth: Phrase("半月", "half month")
    }
  }
  static let placementsNote = Phrase(
    "按层级、地市、县区、单位逐级点开；全部字段见 placements.csv 和 tables.xlsx。",
    "Open level, city, county and unit in turn; every field is in placements.csv and tables.xlsx.")
  static let withoutUnit = Phrase("未列单位", "no unit named")
  static let unplacedNote = Phrase(
    "按原因和县区分组；每人的说明、最接近的安排和还缺什么见 unplaced.csv。",
    "By reason and county; each person's explanation and nearest alternative are in unplaced.csv.")
  static let reasonsCaption = Phrase("未安排原因", "Why people are not placed")
  static let inTheWay = Phrase("主要规则和人数", "Rules most in the way")
  static let placedPart = Phrase("占申报", "Of nominated")
  static let inTheWayCaption = Phrase("相关规则和人数", "Rules in the way, and of how many people")
  static let waiversByRule = Phrase("例外按规则", "Waivers by rule")

  static func cityAndTier(_ group: OccupancyGroup) -> Phrase {
    let tier = tier(group.tier)
    return Phrase(
      "\(group.city ?? "")\(tier.chinese)（\(group.hosts)家）",
      "\(group.city.map { "\($0) " } ?? "")\(tier.english) (\(group.hosts))")
  }

  static func placed(at level: UnitLevel) -> Phrase {
    Phrase("\(unitLevel(level).chinese)安排", "Placed, \(unitLevel(level).english)")
  }

  static func placed(_ placed: Int, of nominated: Int) -> Phrase {
    Phrase(
      "安排 \(grouped(placed)) / 申报 \(grouped(nominated))",
      "\(grouped(placed)) of \(grouped(nominated)) placed")
  }

  static func reached(_ binding: Int, of all: Int) -> Phrase {
    Phrase(
      "共 \(grouped(all)) 项限额，其中 \(grouped(binding)) 项已满或未达到：",
      "\(grouped(binding)) of \(grouped(all)) limits are reached or missed:")
  }

  static func units(_ count: Int) -> Phrase {
    Phrase("\(count)家单位", count == 1 ? "1 unit" : "\(count) units")
  }

  static func counties(_ count: Int) -> Phrase {
    Phrase("\(count)个县区", count == 1 ? "1 county" : "\(count) counties")
  }

  static func guidance(_ people: Int) -> Phrase {
    Phrase("指导数 \(grouped(people))", "guidance \(grouped(people))")
  }

  /// Months, or halves of months, with their digits in groups.
  package static func months(_ periods: Int, on grid: Grid) -> String {
    let whole = grouped(periods / grid.periodsInMonth)
    return periods % grid.periodsInMonth == 0 ? whole : "\(whole).5"
  }

  static func quarter(_ month: Period, _ language: Language) -> String {
    let number = (month.number - 1) / 3 + 1
    return language == .chinese ? "\(number)季" : "Q\(number)"
  }
}
