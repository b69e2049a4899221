import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// What the columns of a recruitment plan take.
struct RecruitmentRules {
  let master: MasterData
  let columns: [FormColumn]
  /// How many columns for single months there are behind.
  let months: Int

  func validations(rows: ClosedRange<Int>, _ lists: inout ChoiceLists) -> [SheetValidation] {
    var all = columns.enumerated().compactMap { index, column in
      rule(for: column).validation(title: column.head, rows: rows, column: index, &lists)
    }
    if months > 0 {
      all.append(
        SheetValidation(
          rows: rows, columns: columns.count...(columns.count + months - 1),
          rule: .whole(0...100_000), title: "分月名额", hint: "只填与招收名额不同的月份；这个月不招收的填 0。",
          alert: "请填写整数，不带单位。", isStrict: true))
    }
    return all
  }

  private func rule(for column: FormColumn) -> EntryRule {
    switch column.name {
    case "offer": EntryRule(.anything, "由市里编号，新增计划留空，已有编号不要改动。")
    case "specialty":
      EntryRule(.words(master.specialties, isStrict: false), "从列表选择；列表没有的按科室名称填写。")
    case "technique": EntryRule(.words(master.techniques, isStrict: false), "专门招收某项技术的填写；否则留空。")
    case "level":
      EntryRule(
        .words(SpokenCell.choices(of: "level", in: .offers), isStrict: true), "只面向某一层级单位的填写；不限则留空。")
    case "from": EntryRule(.words(master.periods(.first), isStrict: true), "开始招收的月份。")
    case "to": EntryRule(.words(master.periods(.last), isStrict: true), "招收截止的月份，含当月。")
    case "seats": EntryRule(.whole(0...100_000), "每月同时在院的进修人数。")
    case "starts": EntryRule(.anything, "只在某些月份开班的填写，用；隔开；每月都可开始的留空。")
    case "mentors": EntryRule(.whole(0...100_000), "高年资、高职称、可“一对一”带教的人数。")
    case "others": EntryRule(.whole(0...100_000), "其他项目每月占用的名额；没有则留空。")
    default: EntryRule(.anything, "")
    }
  }
}
