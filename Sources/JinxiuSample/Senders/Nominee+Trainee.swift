import JinxiuDomain

extension Nominee {
  /// The row of `trainees.csv`, with the particulars that no rule looks at drawn here.
  func trainee(
    number: Int, names: inout SampleNames, with random: inout SplitMix64
  ) -> Trainee {
    let sex: Sex = random.chance(percent: role == .nursing ? 95 : 50) ? .female : .male
    return Trainee(
      id: Identifier(numbered("T", number)), name: names.next(sex), unit: unit.id, sex: sex,
      age: min(58, 22 + (years ?? 5) + random.number(in: 0...6)), title: title,
      education: random.choice(of: [("大专", 35), ("本科", 60), ("研究生", 5)]), licence: licence,
      role: role, specialty: specialty, otherSpecialties: otherSpecialties, technique: technique,
      years: years, featureDepartment: isFeatureBackbone ? specialty : nil, wishes: wishes,
      availableFrom: availableFrom, availableTo: availableTo, priority: nil, isOnPost: isOnPost,
      ground: ground, note: "示例")
  }

  /// An assistant physician has no title beyond that one.
  private var title: String {
    if licence == Licences.physician[1] { return "助理医师" }
    let grade = (years ?? 0) >= 15 ? 2 : (years ?? 0) >= 6 ? 1 : 0
    let grades =
      switch role {
      case .physician: ["医师", "主治医师", "副主任医师"]
      case .imaging, .laboratory: ["技师", "主管技师", "副主任技师"]
      case .nursing: ["护师", "主管护师", "副主任护师"]
      case .other: ["药师", "主管药师", "副主任药师"]
      }
    return grades[grade]
  }
}
