import JinxiuDomain

/// The rows of the nominees: trainees, their waivers and their other courses.
struct ZhejiangRows {
  let sample: ZhejiangSample
  let units: ZhejiangUnits
  let cards: ZhejiangCards
  let nominees: [ZhejiangNominee]

  /// - Parameter wishes: Hosts that each nominee wishes for.
  func trainees(wishes: [[Identifier<Host>]]) -> [Trainee] {
    var names = SampleNames(seed: sample.seed)
    var random = SplitMix64(seed: sample.seed, stream: .rooms)
    return zip(nominees, wishes).enumerated().map { index, row in
      trainee(index, row.0, row.1, names: &names, with: &random)
    }
  }

  func waivers() -> [Waiver] {
    nominees.enumerated().filter(\.element.hasAgeWaiver).map { index, nominee in
      Waiver(
        trainee: id(index), rule: "age-below", reason: "学科急需，单位同意（示例）",
        approver: "\(units.units[nominee.unit].county)卫生健康部门负责人（示例）")
    }
  }

  func courses() -> [Course] {
    nominees.enumerated().compactMap { index, nominee in
      nominee.course.map { Course(trainee: id(index), name: $0.name, span: $0.span) }
    }
  }

  private func id(_ index: Int) -> Identifier<Trainee> {
    Identifier(numbered("T", index + 1, digits: 6))
  }

  private func trainee(
    _ index: Int, _ nominee: ZhejiangNominee, _ wishes: [Identifier<Host>],
    names: inout SampleNames, with random: inout SplitMix64
  ) -> Trainee {
    let card = cards[nominee.level][nominee.specialty]
    let unit = units.units[nominee.unit].id
    let sex: Sex = random.chance(percent: card.role == .nursing ? 95 : 50) ? .female : .male
    let isVillageDoctor = nominee.level == .village && random.chance(percent: 55)
    let choices = Licences.answering(to: card.role)
    let licence = isVillageDoctor ? Self.villageLicence : choices[0]
    return Trainee(
      id: id(index), name: names.next(sex, of: unit), unit: unit, sex: sex, age: nominee.age,
      title: isVillageDoctor ? "乡村医生" : title(of: card.role, years: nominee.years),
      education: nominee.level == .county ? "本科" : random.chance(percent: 60) ? "大专" : "本科",
      licence: licence, role: card.role, specialty: card.specialty,
      otherSpecialties: nominee.second.map { [cards[nominee.level][$0].specialty] } ?? [],
      technique: nil, years: nominee.years, featureDepartment: nil, wishes: wishes,
      availableFrom: nominee.window?.first, availableTo: nominee.window?.last, priority: nil,
      isOnPost: nominee.isOnPost, ground: nominee.ground, note: "示例")
  }

  static let villageLicence = "乡村医生执业证书"

  private func title(of role: Role, years: Int) -> String {
    let grade = years >= 15 ? 2 : years >= 6 ? 1 : 0
    return switch role {
    case .physician: ["医师", "主治医师", "副主任医师"][grade]
    case .imaging, .laboratory: ["技师", "主管技师", "副主任技师"][grade]
    case .nursing: ["护师", "主管护师", "副主任护师"][grade]
    case .other: ["药师", "主管药师", "副主任药师"][grade]
    }
  }
}
