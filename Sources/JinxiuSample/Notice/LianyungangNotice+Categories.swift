import JinxiuDomain

extension LianyungangNotice {
  /// Specialty names to the eleven columns of Annex 2 (L59, L65); the notice has no columns for
  /// 急诊, 康复, 全科 and 眼科 (D19), and 五官科 includes 眼科.
  static let categories: [SpecialtyCategory] =
    FormCategory.allCases.map { SpecialtyCategory($0.rawValue, $0) } + [
      SpecialtyCategory("心血管内科", .internalMedicine),
      SpecialtyCategory("老年医学科", .internalMedicine),
      SpecialtyCategory("骨科", .surgery),
      SpecialtyCategory("针灸推拿科", .chineseMedicine),
      SpecialtyCategory("眼科", .eyeEarNoseThroat),
      SpecialtyCategory("耳鼻喉科", .eyeEarNoseThroat),
      SpecialtyCategory("超声", .imaging),
      SpecialtyCategory("急诊科", .other),
      SpecialtyCategory("康复科", .other),
      SpecialtyCategory("全科", .other),
      SpecialtyCategory("药学", .other),
    ]
}

extension SpecialtyCategory {
  fileprivate init(_ specialty: String, _ category: FormCategory) {
    self.init(specialty: Identifier(specialty), category: category)
  }
}
