import JinxiuDomain
import JinxiuFiles

/// What the columns of Annex 1 take (L52–L61).
struct RegistrationRules {
  let master: MasterData
  let county: County

  func rule(for column: FormColumn) -> EntryRule {
    column.origin == .notice ? ofNotice(column) : added(column)
  }

  private func ofNotice(_ column: FormColumn) -> EntryRule {
    switch column.name {
    case "county": EntryRule(.words([county.id.text], isStrict: true), "本表只填本县区人员。")
    case "name": EntryRule(.anything, "填写身份证上的姓名，不加空格。")
    case "unit": EntryRule(.words(units, isStrict: true), "从列表选择；没有的单位请联系\(issuer)增加。")
    case "sex": EntryRule(.words(choices("sex"), isStrict: true), "")
    case "age":
      EntryRule(.whole(18...70), "截至 \(master.scenario.programme.asOf) 的周岁，只填数字。")
    case "title": EntryRule(.words(FormCodes.titleList, isStrict: false), "")
    case "education": EntryRule(.words(FormCodes.educationList, isStrict: false), "")
    case "licence":
      EntryRule(.words(master.licences, isStrict: false), "必填：应具有相应执业资格。")
    case "specialty":
      EntryRule(.words(master.specialties, isStrict: false), "从列表选择；列表没有的按医院科室名称填写。")
    case "host":
      EntryRule(.words(master.hosts, isStrict: false), "可不填，由市里统一安排；填写的作为第一志愿。")
    case "months":
      EntryRule(.words(master.stays, isStrict: false), "可不填，由市里统一安排。")
    default: EntryRule(.anything, "")
    }
  }

  private func added(_ column: FormColumn) -> EntryRule {
    switch column.name {
    case "trainee": EntryRule(.anything, "由市里编号，新增人员留空，已有编号不要改动。")
    case "role": EntryRule(.words(choices("role"), isStrict: true), "")
    case "years": EntryRule(.whole(0...60), "从事本专业的整年数，只填数字。")
    case "on_post": EntryRule(.words(choices("on_post"), isStrict: true), "")
    case "feature_department":
      EntryRule(.words(master.specialties, isStrict: false), "是特色科室骨干的，填写该科室；否则留空。")
    case "other_specialties": EntryRule(.anything, "首选专科排不上时可接受的专科，用；隔开。")
    case "technique":
      EntryRule(.words(master.techniques, isStrict: false), "指定要学的技术或病种；没有则留空。")
    case "wishes": EntryRule(.anything, "按志愿先后填写医院名称，用；隔开。")
    case "from": EntryRule(.words(master.periods(.first), isStrict: true), "单位最早可以派出的月份；不限则留空。")
    case "to": EntryRule(.words(master.periods(.last), isStrict: true), "单位最晚可以派出的月份；不限则留空。")
    case "priority": EntryRule(.whole(1...99), "1 最优先；由规则确定的留空。")
    case "ground": EntryRule(.words(choices("ground"), isStrict: true), "")
    default: EntryRule(.anything, "")
    }
  }

  private func choices(_ column: String) -> [String] {
    SpokenCell.choices(of: column, in: .trainees)
  }

  private var issuer: String { master.scenario.programme.document.issuer }

  private var units: [String] {
    (master.units[county.id] ?? []).map { master.labels.unit($0.id) }
  }
}
