import JinxiuDomain

/// The words printed on the annexes, from the notice (L51, L52, L64, L65, L68).
enum FormWords {
  static let registration = "登记表"
  static let summary = "汇总表"
  static let allocation = "分配表"

  /// Without the year; Annex 2 of the notice drops a character (D12), here it is whole.
  static func title(of sheet: String) -> String {
    switch sheet {
    case registration: "基层卫生骨干人员务实进修情况登记表"
    case summary: "基层卫生骨干人员务实进修情况汇总表"
    default: "务实进修人员分配表"
    }
  }

  static let reportingUnit = "填报单位（加盖公章）："
  static let reporter = "填报人："
  static let reportingDate = "填报日期：      年    月    日"

  /// The twelve heads of L52; line breaks are for workbooks alone.
  static let registrationHeads = [
    "县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质",
    "进修专科\n(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注",
  ]

  static let categories = "进修科别情况"
  static let subtotal = "小计\n(人)"

  static func head(of category: FormCategory) -> String { "\(category.rawValue)人数\n(人)" }

  static let quota = "务实进修名额"
  static let transferred = "调剂名额"
  static let placed = "实际安排"
  static let difference = "差额"
  static let differenceNote = "注：差额＝务实进修名额－实际安排。"
  static let differenceNoteWithTransfers = "注：差额＝务实进修名额＋调剂名额－实际安排。"

  static func transfer(_ transfer: Transfer) -> String {
    "名额调剂：\(transfer.from)调至\(transfer.to) \(transfer.count)人"
      + (transfer.reason.isEmpty ? "" : "（\(transfer.reason)）") + "。"
  }
}

extension Sheet {
  /// Who reports and when, to be filled in by hand and stamped (L51).
  mutating func appendFormLine() {
    let empty = SheetCell(.empty, .line)
    rows.append(
      SheetRow(
        [SheetCell(.text(FormWords.reportingUnit), .line)] + Array(repeating: empty, count: 4)
          + [SheetCell(.text(FormWords.reporter), .line)] + Array(repeating: empty, count: 3)
          + [SheetCell(.text(FormWords.reportingDate), .line)], height: 26))
    let row = rows.count - 1
    merges += [0...4, 5...8, 9...(widths.count - 1)].map {
      SheetMerge(rows: row...row, columns: $0)
    }
  }
}
