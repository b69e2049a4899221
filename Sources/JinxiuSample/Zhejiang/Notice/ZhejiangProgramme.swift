import JinxiuDomain

/// The programme that carries the notice out for one sample.
struct ZhejiangProgramme {
  let sample: ZhejiangSample
  let nominations: ZhejiangNominations
  let cards: ZhejiangCards

  var programme: Programme {
    let levels = sample.levels
    return Programme(
      id: "zhejiang-2024-2026", title: ZhejiangNotice.title, document: ZhejiangNotice.document,
      periods: sample.periods,
      levels: ZhejiangNotice.levels.filter { levels.contains($0.level) },
      asOf: "2024-01-15", filingDeadline: nil, language: .chinese,
      categories: cards.categories(of: levels),
      rules: ZhejiangRules(sample: sample, nominations: nominations).settings(),
      objective: [.shortfall, .placed, .waivers, .fairness, .points], contact: "",
      sampleNotice: sampleNotice)
  }

  private var sampleNotice: String {
    let chinese =
      sample.isOrdinary ? "县区、指导数和规则按通知原文" : "指导数按\(sample.people)名报名人员折算，也非公布数据；县区和规则按通知原文"
    let english =
      sample.isOrdinary
      ? "the counties, the guidance numbers and the rules are as published"
      : "the guidance numbers are scaled to \(sample.people) nominees and are not published either; "
        + "the counties and the rules are as published"
    return "示例：医院、招收计划、派出单位、医共体、进修人员及其距离、协作、其他培训和例外均由种子\(sample.seed)生成，"
      + "不是公布数据，与真实单位和个人无关；\(chinese)。"
      + " Sample: hosts, offers, units, consortia, nominees and all that ties them are generated "
      + "from seed \(sample.seed), not published, and mean no real hospital or person; \(english)."
  }
}
