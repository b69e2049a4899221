/// What counties call specialties in short, to suggest the name in full (L59, D19); never taken for it.
///
/// A short form that is a part of the name in full needs no entry: `Nearest` finds 心血管内科 for 心内科.
package enum SpecialtyShorts {
  /// The known name that was most likely meant: of the list below, then the nearest, then 内科 for what
  /// ends with 内 and 外科 for what ends with 外.
  package static func name(_ text: String, among known: [String]) -> String? {
    let plain = CellText.normalised(text).uppercased()
    let short = plain.count > 1 && plain.hasSuffix("科") ? String(plain.dropLast()) : plain
    if let listed = inFull[short]?.first(where: known.contains) { return listed }
    return Nearest.name(to: text, among: known)
      ?? short.last.flatMap { kinds[$0] }.flatMap { known.contains($0) ? $0 : nil }
  }

  private static let kinds: [Character: String] = ["内": "内科", "外": "外科"]

  /// Without 科 at the end; names in the order in which they are suggested.
  private static let inFull: [String: [String]] = [
    "普外": ["普通外科", "普外科", "外科"], "脑外": ["神经外科", "外科"], "神外": ["神经外科", "外科"],
    "泌外": ["泌尿外科", "外科"], "胸外": ["胸外科", "胸心外科", "外科"], "心外": ["心脏外科", "胸心外科", "外科"],
    "烧伤": ["烧伤整形科", "外科"], "骨外": ["骨科", "外科"], "骨伤": ["骨伤科", "骨科", "中医科"],
    "普内": ["内科"], "大内": ["内科"], "心内": ["心血管内科", "心内科", "内科"],
    "神内": ["神经内科", "内科"], "消化": ["消化内科", "内科"], "消内": ["消化内科", "内科"],
    "呼吸": ["呼吸内科", "呼吸与危重症医学科", "内科"], "呼内": ["呼吸内科", "呼吸与危重症医学科", "内科"],
    "肾内": ["肾内科", "肾脏内科", "内科"], "血透": ["血液净化", "肾内科", "内科"],
    "内分泌": ["内分泌科", "内科"], "血液": ["血液内科", "内科"], "风湿": ["风湿免疫科", "内科"],
    "产": ["产科", "妇产科"], "妇": ["妇科", "妇产科"], "小儿": ["儿科"], "儿内": ["儿科"], "新生儿": ["新生儿科", "儿科"],
    "ICU": ["重症医学科", "重症监护", "急诊科"], "重症": ["重症医学科", "重症监护", "急诊科"],
    "重症医学": ["重症医学科", "重症监护", "急诊科"], "急救": ["急诊急救", "急诊科"],
    "B超": ["超声", "超声科", "超声影像", "影像"], "彩超": ["超声", "超声科", "超声影像", "影像"],
    "CT": ["放射科", "医学影像科", "影像"], "MRI": ["放射科", "医学影像科", "影像"],
    "DR": ["放射科", "医学影像科", "影像"], "磁共振": ["放射科", "医学影像科", "影像"],
    "核磁": ["放射科", "医学影像科", "影像"], "放射": ["放射科", "医学影像科", "影像"],
    "X光": ["放射科", "医学影像科", "影像"], "X线": ["放射科", "医学影像科", "影像"],
    "心电": ["心电影像"], "心电图": ["心电影像"], "化验": ["检验", "检验科"],
    "牙": ["口腔科"], "推拿": ["针灸推拿科", "中医科"], "针灸": ["针灸推拿科", "中医科"],
    "针推": ["针灸推拿科", "中医科"], "理疗": ["康复科", "康复"], "药剂": ["药学", "药剂科"], "药房": ["药学", "药剂科"],
    "全科医学": ["全科"], "老年": ["老年医学科", "老年医学"], "老年病": ["老年医学科", "老年医学"],
  ]
}
