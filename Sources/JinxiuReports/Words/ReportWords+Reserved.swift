import JinxiuDomain

/// Names that keep a plan of counts (先定名额、后定人选).
extension ReportWords {
  static let reserved = Phrase("预留名额使用情况", "Reserved places")
  static let reservedHead = Phrase("预留", "Reserved")
  static let takenHead = Phrase("已定人", "Taken")
  static let leftHead = Phrase("空余", "Left")
  static let reservedCaption = Phrase(
    "各县区预留名额（名额方案）与定名人数", "Places of the plan of counts by county, and those taken")
  static let leftCaption = Phrase("无人使用的预留名额", "Reserved places that nobody took")
  static let reservedNote = Phrase(
    "定名沿用名额方案：每人只能使用本县区（需求写明单位的，本单位）在同一医院、专科和月份的预留名额；"
      + "全部名额见 reserved.csv。",
    "Names keep the plan of counts: everyone takes a place reserved for their county, or for their "
      + "unit where the need named one, at its host, specialty and months; all are in reserved.csv."
  )
  static let noneLeft = Phrase("预留名额全部用完。", "Every reserved place is taken.")

  static func reserved(_ taken: Int, of all: Int) -> Phrase {
    Phrase(
      "预留 \(grouped(all)) 个，已定人 \(grouped(taken)) 个，空余 \(grouped(all - taken)) 个",
      "\(grouped(taken)) of \(grouped(all)) taken, \(grouped(all - taken)) left")
  }
}
