import JinxiuDomain

/// A profession and specialty that nominees come with, and how many of 60.
struct SpecialtyCard {
  let role: Role
  let specialty: Identifier<Specialty>
  /// Second choices that such a nominee may name.
  let related: [Identifier<Specialty>]
  let perSixty: Int

  /// 46 physicians, 14 others; 儿科, 口腔科 and 康复科 are wanted more than they are offered.
  static let all: [SpecialtyCard] = [
    SpecialtyCard(role: .physician, specialty: "内科", related: ["全科", "急诊科"], perSixty: 8),
    SpecialtyCard(role: .physician, specialty: "外科", related: ["急诊科"], perSixty: 6),
    SpecialtyCard(role: .physician, specialty: "妇产科", related: ["全科"], perSixty: 5),
    SpecialtyCard(role: .physician, specialty: "儿科", related: ["全科"], perSixty: 5),
    SpecialtyCard(role: .physician, specialty: "中医科", related: ["康复科", "内科"], perSixty: 5),
    SpecialtyCard(role: .physician, specialty: "口腔科", related: ["外科"], perSixty: 4),
    SpecialtyCard(role: .physician, specialty: "眼科", related: ["五官科"], perSixty: 2),
    SpecialtyCard(role: .physician, specialty: "五官科", related: ["眼科"], perSixty: 1),
    SpecialtyCard(role: .physician, specialty: "急诊科", related: ["内科", "外科"], perSixty: 3),
    SpecialtyCard(role: .physician, specialty: "康复科", related: ["中医科"], perSixty: 4),
    SpecialtyCard(role: .physician, specialty: "全科", related: ["内科"], perSixty: 3),
    SpecialtyCard(role: .nursing, specialty: "护理", related: [], perSixty: 6),
    SpecialtyCard(role: .imaging, specialty: "影像", related: [], perSixty: 4),
    SpecialtyCard(role: .laboratory, specialty: "检验", related: [], perSixty: 4),
  ]

  /// What `Flaw.replacesCard` replaces.
  static let replaced = SpecialtyCard(
    role: .physician, specialty: "外科", related: [], perSixty: 0)

  /// One card for each of `people`, shuffled.
  static func deck(of people: Int, with random: inout SplitMix64) -> [SpecialtyCard] {
    let counts = apportion(people, by: all.map(\.perSixty))
    let ordered = zip(all, counts).flatMap { Array(repeating: $0, count: $1) }
    return random.shuffled(ordered)
  }
}
