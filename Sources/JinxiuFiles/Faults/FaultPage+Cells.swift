import JinxiuDomain

/// Pages of faults in cells and between rows.
extension FaultPage {
  static let cells: [(FaultCode, FaultPage)] = [
    page(
      .blankCell, "必填单元格为空", "a required cell is blank",
      "名称、编号、引用和类别不能空着；允许空白的列见列表说明。",
      "Names, identifiers, references and categories must be filled in."),
    page(
      .notANumber, "不是整数", "not a whole number",
      "人数、年数、公里数和得分都是整数；全角数字可以，千位逗号和小数不可以。",
      "People, years, kilometres and points are whole numbers, without commas or decimals."),
    page(
      .numberOutOfRange, "数字超出范围", "a number out of range",
      "该列只接受所示范围内的数字。", "The column takes only numbers of the range shown."),
    page(
      .notAMonth, "不是月份", "not a month",
      "月份写作 YYYY-MM，例如 2024-07。方案写有 grid: half-month 时，也可写半月的首日（2024-07-01、2024-07-16）"
        + "或末日（2024-07-15、2024-07-31）。Excel 会把月份改成日期，请先把该列设为“文本”格式。",
      "Months are written YYYY-MM. With grid: half-month in the programme, the first day of a half "
        + "(2024-07-01, 2024-07-16) or the last (2024-07-15, 2024-07-31) may stand instead. Excel "
        + "turns months into dates: set the column to “Text” first."),
    page(
      .unknownWord, "不在可选范围内", "not one of the words allowed",
      "类别列只接受列出的中文词或英文代码。", "The column takes only the listed words or codes."),
    page(
      .scientificNumber, "长数字被改成科学计数法", "a long number turned into 1.2E+17",
      "Excel 丢失了后面的数字，程序无法恢复。请把该列设为“文本”格式后重新填写。",
      "Excel lost the digits after the first. Set the column to “Text” and type it again."),
    page(
      .spreadsheetError, "表格公式出错", "the error text of a formula",
      "#N/A、#REF! 等是公式的错误结果，不是数据。请改为实际内容。",
      "#N/A, #REF! and the like are failed formulas. Replace them by what is meant."),
    page(
      .separatorInName, "名称中含有分隔符", "a list separator inside a name",
      "分号和顿号用来分隔清单，名称中不能出现；第二专科请填入 other_specialties（其他进修专科）。",
      "; ； and 、 separate lists and cannot be part of a name; second choices have their own column."
    ),
    page(
      .repeatedInList, "清单中重复", "the same entry twice in a list",
      "同一清单中每项只能出现一次，次序即优先次序。",
      "An entry may stand once in a list, whose order is the order of preference."),
    page(
      .blankCapacity, "容量为空", "a blank capacity",
      "空白可能是 0，也可能是不限，程序不会猜测：没有写 0，不限写“不限”（unlimited）。",
      "Blank might mean none or no limit: write 0 for none, the word unlimited for no limit."),
    page(
      .ageOutOfRange, "年龄不在18至70周岁之间", "age outside 18 to 70",
      "登记表要求填写截至方案基准日的周岁年龄（L56）。",
      "The form asks for whole years on the programme's as-of date (L56)."),
  ]

  static let relations: [(FaultCode, FaultPage)] = [
    page(
      .duplicateRow, "重复的行", "a row twice",
      "同一编号只能有一行，否则不知以哪一行为准。", "An identifier may have one row only."),
    page(
      .duplicateTrainee, "同一单位重复申报同一人", "a person nominated twice",
      "姓名和派出单位都相同（L54）。确为两人时，请在姓名后加注区分。",
      "Name and unit are the same (L54). If they are two people, tell them apart in the name."),
    page(
      .unknownReference, "引用的名称不存在", "a name that no table has",
      "被引用的县区、单位、医院或人员必须在各自的表中有一行。",
      "The county, unit, host or trainee named must have a row in its own table."),
    page(
      .monthsReversed, "止月早于起月", "the last month before the first",
      "起止月份首尾都计算在内，止月不得早于起月。",
      "Both months count; the last must not come before the first."),
    page(
      .startOutsideSpan, "开班月份不在招收期间内", "a start month outside the offer's months",
      "开班月份须在该招收计划的起止月份之内。", "Start months lie within from and to of their offer."),
    page(
      .wrongCounty, "派出单位不属于该县区", "a unit of another county",
      "派出单位须属于同一行所填的县区（L55）。", "The unit must belong to the county of the row (L55)."),
    page(
      .unknownRule, "方案中没有这条规则", "a rule that the programme lacks",
      "例外审批须写方案中某条规则的 id。", "A waiver names the id of a rule in programme.yaml."),
    page(
      .ruleNotWaivable, "这条规则不能例外", "a rule that nobody may waive",
      "只有 kind: waivable（原则上）的规则可以例外。",
      "Only rules of kind waivable (原则上) may be waived."),
    page(
      .waiverSwitchedOff, "完成期限未开放例外", "no waivers of the deadline",
      "完成期限只能由政策开关放宽（L24）：在方案的 finish-by 规则中写 open: true 后方可逐人例外。",
      "The deadline is waivable only by policy switch (L24): open: true in the finish-by rule."),
    page(
      .transferOverQuota, "调出名额超过本县区名额", "more quota given than held",
      "一个县区调出的名额合计不得超过它的名额（L70）。",
      "What a county gives in all must not exceed its quota (L70)."),
    page(
      .transferToItself, "调出与调入是同一县区", "a transfer to the same county",
      "名额调剂须在两个不同的县区之间。", "Quota moves between two different counties."),
    page(
      .pinnedTwice, "一人锁定两次", "a trainee pinned twice",
      "每人只能锁定一处安排。", "A trainee may be pinned to one place only."),
    page(
      .ownParent, "上级单位是它自己", "a unit that is its own parent",
      "上级单位须是另一家单位，没有则留空。", "The parent is another unit, or blank."),
    page(
      .floorAboveCeiling, "名额下限高于上限", "a floor above the ceiling",
      "quota_min 不得大于 quota_max。", "quota_min must not exceed quota_max."),
    page(
      .countedTwice, "已定名的人仍计入需求", "people counted who have names",
      "需求只计尚未定名的人（L38）。先定名额、后定人选时，每定一人，needs.csv 的人数就减一。",
      "Needs count only those who have no name yet (L38): with every name, one less in needs.csv."),
    page(
      .monthOutsideOffer, "分月名额的月份不在招收期间内", "seats in a month outside the offer's",
      "seats.csv 只写招收计划起止月份之内、名额与其他月份不同的月份。",
      "seats.csv has months of an offer, from and to included, whose seats differ from the others."),
  ]
}
