/// The code lists of the registration form (L57).
package enum FormCodes {
  /// 职称 of physicians, nurses, technicians and pharmacists.
  package static let titleList: [String] =
    ["医师", "中医师", "护师", "技师", "药师", "检验师", "影像师"].flatMap { name in
      ["主任", "副主任", "主管", "主治", "住院", ""].map { $0 + name }
    } + [
      "医士", "中医士", "护士", "技士", "药士", "检验士", "护士长", "助理医师", "执业医师", "执业助理医师",
      "全科医师", "助理全科医师", "乡村医生", "主任检验技师", "副主任检验技师", "主管检验技师", "检验技师",
      "主任中药师", "副主任中药师", "主管中药师", "中药师", "无",
    ]

  static let titles = Set(titleList)

  /// 学历.
  package static let educationList = [
    "博士", "博士研究生", "硕士", "硕士研究生", "研究生", "本科", "大学本科", "大专", "专科", "大学专科", "中专",
    "中等专科", "职高", "高中", "初中",
  ]

  static let educations = Set(educationList)

  /// The education that a degree stands for.
  static let degrees = ["学士": "本科", "学士学位": "本科", "双学士": "本科"]
}
