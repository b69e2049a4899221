import JinxiuDomain

/// Fourteen people of five counties with every feature that a report shows.
enum Sample {
  static func scenario(
    programme: Programme = programme(), counties: [County] = counties, hosts: [Host] = hosts,
    offers: [Offer] = offers, trainees: [Trainee] = trainees, waivers: [Waiver] = waivers,
    transfers: [Transfer] = []
  ) -> Scenario {
    Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      needs: needs, trainees: trainees, waivers: waivers, transfers: transfers,
      digest: "3f7a0c11")
  }

  static func programme(
    rules: [RuleSetting] = rules, contact: String = "基层处 0518-00000000",
    sampleNotice: String? = "医院、招收计划、机构和人员均为生成，并非公布数据。"
  ) -> Programme {
    Programme(
      id: "lianyungang-2024", title: "2024年基层医疗卫生机构骨干人员务实进修",
      document: Document(
        number: "连卫基层便函（2024）17号", issuer: "连云港市卫生健康委员会",
        division: "基层卫生健康处", dated: "2024-06-03", basis: ["2024年全市基层卫生工作要点"]),
      periods: span("2024-06", 5), levels: [TrainingLevel(level: .township, length: 3)],
      asOf: "2024-06-03", filingDeadline: "2024-06-12", language: .chinese,
      categories: [
        SpecialtyCategory(specialty: "内科", category: .internalMedicine),
        SpecialtyCategory(specialty: "外科", category: .surgery),
        SpecialtyCategory(specialty: "儿科", category: .paediatrics),
        SpecialtyCategory(specialty: "中医", category: .chineseMedicine),
        SpecialtyCategory(specialty: "护理", category: .nursing),
        SpecialtyCategory(specialty: "影像", category: .imaging),
      ],
      rules: rules, objective: [.placed, .waivers, .fairness, .points], contact: contact,
      sampleNotice: sampleNotice)
  }

  static let rules = [
    rule("target", "target", .hard, "一", "全市遴选50名骨干人员", [Parameter("people", .integer(9))]),
    rule("on-post", "on-post", .hard, "二", "在岗的临床医师为主"),
    rule("licence", "licence", .hard, "二", "进修人员应具有相应执业资格"),
    rule(
      "three-years", "years-in-profession", .waivable, "二", "原则上从事专业工作3年及以上",
      [Parameter("minimum", .integer(3))]),
    rule("seats", "seats", .hard, "五（二）", "安排具有高年资高职称的医生实施“一对一”带教"),
    rule("quota", "county-quota", .hard, "附件3", "务实进修名额"),
    rule(
      "city-general", "tier-share", .hard, "三（一）", "到市级综合医院进修的人员不超过30%",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(30)), Parameter("base", .text("target")),
      ]),
    rule(
      "subsidy", "subsidy", .hard, "四", "由市财政按每名进修人员1万元补助相关医院",
      [
        Parameter("yuan_per_person", .integer(10000)), Parameter("tiers", .texts(["municipal"])),
        Parameter("payer", .text("city")), Parameter("otherwise", .text("county")),
        Parameter("fees_waived", .text("subsidised")),
      ]),
    rule("ground", "ground", .wish, "一", "围绕补齐特色科室等专科技术短板", [Parameter("points", .integer(2))]),
  ]

  static let counties = [
    county("东海县", quota: .atMost(4)), county("灌南县", quota: .atMost(2)),
    county("海州区", quota: .atMost(2)), county("徐圩新区", quota: .atMost(1)),
    county("市第四人民医院", quota: nil),
  ]

  static let units = [
    unit("u1", "平明中心卫生院", "东海县"), unit("u2", "桃林中心卫生院", "东海县"),
    unit("u3", "堆沟港镇卫生院", "灌南县"), unit("u4", "百禄镇卫生院", "灌南县"),
    unit("u5", "新坝中心卫生院", "海州区"), unit("u6", "浦南镇卫生院", "海州区"),
    unit("u7", "徐圩街道社区卫生服务中心", "徐圩新区"), unit("u8", "康复分院", "市第四人民医院"),
  ]

  static let hosts = [
    host("h1", "连云港市第一人民医院", .municipal, .general, maximum: .unlimited),
    host("h2", "连云港市中医院", .municipal, .chineseMedicine, maximum: .unlimited),
    host(
      "h3", "连云港市妇幼保健院", .municipal, .maternalAndChild, maximum: .unlimited,
      incubationFor: ["儿科"]),
    host("h4", "东海县人民医院", .county, .general, maximum: .atMost(4)),
    host("h5", "灌南县第一人民医院", .county, .general, maximum: .atMost(1)),
  ]

  static let offers = [
    offer("o1", "h1", "内科", 1), offer("o2", "h1", "影像", 1), offer("o3", "h2", "中医", 2),
    offer("o4", "h3", "儿科", 2), offer("o5", "h4", "外科", 2), offer("o6", "h4", "护理", 2),
    offer("o7", "h4", "急诊", 1), offer("o8", "h5", "内科", 2),
  ]

  static let trainees = [
    trainee("t01", "王建国", "u1", "内科"), trainee("t02", "李秀英", "u1", "外科", sex: .female),
    trainee("t03", "张伟", "u3", "内科", years: 2, note: "借调一年"),
    trainee("t04", "陈思远", "u4", "儿科", featureDepartment: "儿科"),
    trainee("t05", "赵敏", "u5", "影像", role: .imaging), trainee("t06", "孙浩然", "u6", "中医"),
    trainee("t07", "欧阳娜娜", "u7", "急诊", sex: .female, role: .nursing),
    trainee("t08", "周洁", "u2", "外科", licence: nil), trainee("t09", "吴桐", "u5", "病理"),
    trainee("t10", "郑好", "u8", "内科"),
  ]

  static let needs = [
    Need(
      id: "n01", county: "东海县", unit: nil, level: .township, specialty: "护理", technique: nil,
      count: 2, ground: .weakSpecialty, priority: nil),
    Need(
      id: "n02", county: "灌南县", unit: nil, level: .township, specialty: "内科", technique: nil,
      count: 2, ground: nil, priority: nil),
  ]

  static let waivers = [
    Waiver(
      trainee: "t03", rule: "three-years", reason: "张伟为该院唯一内科医师", approver: "市卫健委基层处")
  ]

  static let ruleTitles = [
    "target": Phrase("全市目标", "city-wide target"), "on-post": Phrase("在岗", "on post"),
    "licence": Phrase("执业资格", "licence"),
    "years-in-profession": Phrase("从业年限", "years in the profession"),
    "seats": Phrase("招收席位", "seats"), "county-quota": Phrase("县区名额", "county quota"),
    "tier-share": Phrase("指定层级医院占比上限", "share of a tier of hosts"),
    "subsidy": Phrase("财政补助", "subsidy"),
  ]
}
