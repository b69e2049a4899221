import JinxiuDomain

/// Floors, guidance numbers and units that nominated nobody.
extension ReportWords {
  static let floors = Phrase("下限与缺口", "Floors and shortfalls")
  static let noFloors = Phrase("方案没有下限要求。", "The programme has no floors.")
  static let floorsCaption = Phrase("各项下限的完成情况", "Floors by rule")
  static let floorCount = Phrase("下限数", "Floors")
  static let missedCount = Phrase("未达到", "Missed")
  static let shortfallHead = Phrase("缺口", "Shortfall")
  static let missedCaption = Phrase("未达到的下限，缺口大的在前", "Floors not reached, the largest first")
  static let actual = Phrase("实际", "Actual")
  static let floorHead = Phrase("下限", "Floor")
  static let everyFloorReached = Phrase("所有下限都已达到。", "Every floor is reached.")
  static let guidanceCaption = Phrase(
    "各地市安排人数/指导数（实际进修人数不少于指导数，Z74、Z76）",
    "Placed/guidance by city (the number placed is no less than the guidance, Z74, Z76)")
  static let city = Phrase("地市", "City")
  static let short = Phrase("缺", "short")
  static let uncoveredHead = Phrase("没有申报人员的单位", "Units that nominated nobody")
  static let uncoveredNote = Phrase(
    "全覆盖要求每个单位至少一人；以下单位没有申报，任何方案都不能覆盖。",
    "Coverage asks for at least one person of each unit; these nominated nobody, so no plan can "
      + "cover them.")

  static func uncovered(_ units: UncoveredUnits) -> Phrase {
    Phrase(
      "\(unitLevel(units.level).chinese)单位：应覆盖 \(units.asked) 家，没有申报 \(units.units.count) 家",
      "\(unitLevel(units.level).english) units: \(units.asked) to be covered, "
        + "\(units.units.count) nominated nobody")
  }

  static func missedFloors(_ count: Int, of all: Int) -> Phrase {
    Phrase("下限 \(all) 项，未达到 \(count) 项", "\(all) floors, \(count) missed")
  }

  static func lodging(_ use: LodgingUse) -> Phrase {
    Phrase(
      "住宿：由进修医院提供 \(use.provided) 人，由派出单位报销 \(use.reimbursed) 人；同一人只取其一，"
        + "不重复支付（Z55、Z57，D11）。",
      "Lodging: \(use.provided) lodged by hosts, \(use.reimbursed) reimbursed by their units; "
        + "one or the other, never both (Z55, Z57, D11).")
  }
}
