import JinxiuDomain

/// A specialty that nominees of a level come for, and the profession they come with.
struct ZhejiangCard {
  let specialty: Identifier<Specialty>
  let role: Role
  let category: FormCategory
  /// Nominees, in proportion.
  let weight: Int

  fileprivate init(
    _ specialty: String, _ category: FormCategory, _ weight: Int, role: Role = .physician
  ) {
    self.specialty = Identifier(specialty)
    self.role = role
    self.category = category
    self.weight = weight
  }

  fileprivate func direction(_ number: Int) -> ZhejiangCard {
    ZhejiangCard("\(specialty)方向\(number)", category, weight, role: role)
  }
}

/// The specialties of each level: those that the notice names (Z16–Z19, Z25, Z31, Z40) and, at the
/// county level, the usual ones beside them.
///
/// The county level has fewer when few are nominated, and divides them when very many are.
struct ZhejiangCards {
  let levels: [UnitLevel: [ZhejiangCard]]

  init(people: [UnitLevel: Int]) {
    let count = people[.county] ?? 0
    let wanted =
      count <= 5_200
      ? min(Self.county.count, max(4, count / 10))
      : Self.county.count * squareRoot(of: count * 10_000 / 5_250) / 100
    let all = Self.county.count
    levels = [
      .county: (0..<wanted).map { index in
        index < all ? Self.county[index] : Self.county[index % all].direction(index / all + 1)
      },
      .township: Self.township, .village: Self.village,
    ]
  }

  subscript(level: UnitLevel) -> [ZhejiangCard] { levels[level] ?? [] }

  /// The crosswalk of the programme.
  func categories(of levels: [UnitLevel]) -> [SpecialtyCategory] {
    levels.flatMap { self[$0] }.map {
      SpecialtyCategory(specialty: $0.specialty, category: $0.category)
    }
  }

  private static let county = [
    ZhejiangCard("心血管病学", .internalMedicine, 8),
    ZhejiangCard("妇产科", .obstetrics, 5),
    ZhejiangCard("超声影像", .imaging, 6, role: .imaging),
    ZhejiangCard("急诊急救", .other, 6),
    ZhejiangCard("神经外科学", .surgery, 4),
    ZhejiangCard("病理诊断", .laboratory, 3, role: .laboratory),
    ZhejiangCard("感染性疾病", .internalMedicine, 3),
    ZhejiangCard("儿科", .paediatrics, 5),
    ZhejiangCard("老年医学", .internalMedicine, 4),
    ZhejiangCard("康复", .other, 5),
    ZhejiangCard("安宁疗护", .other, 2),
    ZhejiangCard("微创技术", .surgery, 5),
    ZhejiangCard("介入技术", .internalMedicine, 4),
    ZhejiangCard("腔镜技术", .surgery, 5),
    ZhejiangCard("重症监护", .other, 5),
    ZhejiangCard("中医药学", .chineseMedicine, 6),
    ZhejiangCard("神经内科", .internalMedicine, 4),
    ZhejiangCard("呼吸内科", .internalMedicine, 4),
    ZhejiangCard("消化内科", .internalMedicine, 4),
    ZhejiangCard("内分泌科", .internalMedicine, 3),
    ZhejiangCard("普外科", .surgery, 4),
    ZhejiangCard("骨伤科", .surgery, 4),
    ZhejiangCard("专科护理", .nursing, 8, role: .nursing),
    ZhejiangCard("医学检验", .laboratory, 3, role: .laboratory),
  ]

  private static let township = [
    ZhejiangCard("全科", .internalMedicine, 16),
    ZhejiangCard("外科", .surgery, 8),
    ZhejiangCard("骨科", .surgery, 7),
    ZhejiangCard("眼科", .eyeEarNoseThroat, 5),
    ZhejiangCard("康复科", .other, 9),
    ZhejiangCard("急诊急救技术", .other, 9),
    ZhejiangCard("心电影像", .imaging, 8, role: .imaging),
    ZhejiangCard("常见病护理", .nursing, 10, role: .nursing),
    ZhejiangCard("儿童保健", .paediatrics, 6),
    ZhejiangCard("慢性病防治", .internalMedicine, 9),
    ZhejiangCard("社区安宁疗护", .other, 3),
    ZhejiangCard("中医适宜技术", .chineseMedicine, 7),
  ]

  private static let village = [
    ZhejiangCard("常见病初步诊治", .internalMedicine, 8),
    ZhejiangCard("慢性病规范管理", .internalMedicine, 6),
    ZhejiangCard("基层急救技术", .other, 4),
    ZhejiangCard("妇女儿童保健", .obstetrics, 3),
    ZhejiangCard("公共卫生服务", .other, 4),
    ZhejiangCard("中医药适宜技术推广", .chineseMedicine, 4),
  ]
}
