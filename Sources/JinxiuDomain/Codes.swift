/// The tier of a host (医院层级).
package enum Tier: String, CaseIterable, Sendable {
  case provincial, municipal, county, township
  case outOfProvince = "out-of-province"
}

/// The kind of a host (医院类别).
package enum HostKind: String, CaseIterable, Sendable {
  case general, specialist
  case chineseMedicine = "chinese-medicine"
  case maternalAndChild = "maternal-and-child"
  case community
}

/// The level of a sending unit (派出单位层级).
package enum UnitLevel: String, CaseIterable, Sendable {
  case county, township, village
}

/// The professional group of a trainee (岗位类别), L10 and L12.
package enum Role: String, CaseIterable, Sendable {
  case physician, imaging, laboratory, nursing, other
}

/// 性别, L56.
package enum Sex: String, CaseIterable, Sendable {
  case male, female
}

/// Who files for a county (填报单位类型), L2.
package enum Authority: String, CaseIterable, Sendable {
  case healthCommission = "health-commission"
  case socialAffairsBureau = "social-affairs-bureau"
  case affiliated
}

/// Why a need exists (需求缘由), L5 and Z20.
package enum Ground: String, CaseIterable, Sendable {
  case featureDepartment = "feature-department"
  case serviceDisease = "service-disease"
  /// 缺什么补什么.
  case weakSpecialty = "weak-specialty"
  /// 发展什么强化什么.
  case development
  /// 疾病谱.
  case diseaseSpectrum = "disease-spectrum"
  /// 等级评审标准.
  case gradingStandard = "grading-standard"
}

/// Terrain of a county, for floors of mountain and island counties.
package enum Terrain: String, CaseIterable, Sendable {
  case plain, mountain, island
}

/// The eleven columns of the summary form (汇总表科别), in the form's order, L65.
package enum FormCategory: String, CaseIterable, Sendable {
  case internalMedicine = "内科"
  case surgery = "外科"
  case obstetrics = "妇产科"
  case paediatrics = "儿科"
  case chineseMedicine = "中医科"
  case stomatology = "口腔科"
  case eyeEarNoseThroat = "五官科"
  case nursing = "护理"
  case imaging = "影像"
  case laboratory = "检验"
  case other = "其他科别"
}

/// Who bears the cost of a placement (经费承担方), L30 and L33.
package enum Payer: String, CaseIterable, Sendable {
  case province, city, county, unit
}
