package import JinxiuDomain

/// The words printed on the forms, from the notice (L51, L52, L64, L65, L68).
extension OfficialForm {
  /// Of its sheet, and in the names of its files.
  package var sheetName: String {
    switch self {
    case .registration: "登记表"
    case .summary: "汇总表"
    case .allocation: "分配表"
    case .recruitment: "进修招收计划"
    }
  }

  /// 附件1 to 附件3; nil for the form that the notice does not have.
  var annex: String? {
    switch self {
    case .registration: "附件1"
    case .summary: "附件2"
    case .allocation: "附件3"
    case .recruitment: nil
    }
  }

  /// Above the form; Annex 2 of the notice drops a character (D12), here it is whole.
  package func title(in programme: Programme) -> String {
    let year = "\(programme.periods.first.year)年"
    return switch self {
    case .registration: year + "基层卫生骨干人员务实进修情况登记表"
    case .summary: year + "基层卫生骨干人员务实进修情况汇总表"
    case .allocation: year + "务实进修人员分配表"
    case .recruitment: year + "基层卫生骨干人员务实进修招收计划"
    }
  }
}

extension FormColumn {
  /// The head as workbooks break it into lines.
  var brokenHead: String { head.replacing("(", with: "\n(") }
}

/// Lines and groups of heads that several forms share.
enum FormWords {
  static let reportingUnit = "填报单位（加盖公章）："
  static let reporter = "填报人："
  static let reportingDate = "填报日期：      年    月    日"
  /// Over the categories of Annex 2.
  static let categories = "进修科别情况"
  /// Over the columns of Annex 1 that the notice does not have (D16).
  static let supplement = "方案补充信息"
  /// Over the columns of a recruitment plan for months whose seats differ.
  static let monthly = "分月名额（与招收名额不同的月份填写）"

  static let transferred = "调剂名额"
  static let placed = "实际安排"
  static let difference = "差额"
  static let differenceNote = "注：差额＝务实进修名额－实际安排。"
  static let differenceNoteWithTransfers = "注：差额＝务实进修名额＋调剂名额－实际安排。"
}
