import JinxiuDomain

/// Columns that a rule asks for, as people call them.
extension ReportWords {
  /// The word of a column, or its code where it has none.
  static func column(_ column: String) -> Phrase {
    Phrase(chineseColumn(column) ?? column, column)
  }

  /// `units.government_run` as 是否政府办; nil for a column without a word.
  static func chineseColumn(_ column: String) -> String? {
    switch column {
    case "units.government_run": "是否政府办"
    case "trainees.on_post", "needs.on_post": "是否在岗"
    case "trainees.years", "needs.years": "从业年限"
    case "trainees.ground", "needs.ground": "需求缘由"
    case "needs.age": "年龄"
    case "needs.role": "岗位类别"
    case "needs.licence": "执业资质"
    case "offers.mentors": "带教老师"
    case "distances.km": "距离（公里）"
    default: nil
    }
  }
}
