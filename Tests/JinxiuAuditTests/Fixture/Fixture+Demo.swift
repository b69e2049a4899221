import JinxiuDomain

/// Ten placed of fifteen, every rule of the catalogue in force, most limits just reached.
///
/// Who goes where, and the points of one person (worked out by hand):
///
/// | who | county | host, specialty, from | points |
/// | --- | --- | --- | --- |
/// | 张三 T1 | 东海县 | 市一院 内科 07 | 6 wish + 3 choice + 3 partner − 2 km + 5 early = 15 |
/// | 李四 T2 | 东海县 | 市一院 康复科 07 | 5 incubation + 2 ground + 3 − 2 + 5 = 13 |
/// | 王五 T3 | 灌云县 | 市妇幼 儿科 08 | 0 (second choice) − 3 + 4 = 1 |
/// | 赵六 T4 | 灌云县 | 东海县医院 内科 07 | 4 wish + 3 + 1 partner − 4 + 5 = 9 |
/// | 孙七 T5 | 东海县 | 东海县医院 外科 08 | 3 + 2 partner − 0 + 4 = 9 |
/// | 郑九 T9 | 灌云县 | 市一院 内科 07 | 3 + 5 = 8 |
/// | 4 of N1 | 东海县 | 东海县医院 内科 08 | 2 ground + 3 + 2 partner − 0 + 4 = 11 |
///
/// Unplaced: 周八 T6 (no quota), 吴十 T7 (no licence), 钱二 T8 (no offer), 1 of N1 (quota).
extension Fixture {
  static let demo = Fixture(
    scenario: ScenarioDraft(
      rules: RuleDraft.demo, counties: demoCounties, units: demoUnits, hosts: demoHosts,
      offers: demoOffers,
      needs: [
        NeedDraft(id: "N1", county: "东海县", specialty: "内科", count: 5, ground: .serviceDisease)
      ], trainees: demoTrainees, partners: demoPartners, distances: demoDistances,
      pins: [
        Pin(
          trainee: "T1", host: "H1", specialty: "内科", from: month("2024-07"), reason: "已商定")
      ],
      waivers: [Waiver(trainee: "T3", rule: "years", reason: "急需", approver: "基层处")],
      transfers: [Transfer(from: "灌云县", to: "东海县", count: 1, reason: "调剂")]),
    plan: PlanDraft.demo)

  private static let demoCounties = [
    CountyDraft(id: "东海县", quotaMaximum: .atMost(6)),
    CountyDraft(id: "灌云县", quotaMinimum: 1, quotaMaximum: .atMost(4)),
    CountyDraft(id: "委直属", quotaMaximum: nil),
  ]

  private static let demoUnits = [
    UnitDraft(
      id: "U1", name: "牛山卫生院", county: "东海县", consortium: "东海医共体",
      maximumAway: .atMost(1)),
    UnitDraft(id: "U2", name: "白塔卫生院", county: "东海县"),
    UnitDraft(id: "U3", name: "伊山卫生院", county: "灌云县"),
    UnitDraft(id: "U4", name: "新浦卫生院", county: "委直属"),
  ]

  private static let demoHosts = [
    HostDraft(
      id: "H1", name: "市一院", tier: .municipal, incubationFor: ["康复科"],
      maximumTrainees: .atMost(3)),
    HostDraft(
      id: "H2", name: "市妇幼", tier: .municipal, kind: .maternalAndChild, beds: .atMost(1)),
    HostDraft(id: "H3", name: "东海县医院", tier: .county, maximumTrainees: .atMost(6)),
    HostDraft(id: "H4", name: "省人民医院", tier: .provincial),
  ]

  private static let demoOffers = [
    OfferDraft(id: "O1", host: "H1", specialty: "内科", seats: 2),
    OfferDraft(id: "O2", host: "H1", specialty: "康复科", seats: 1, mentors: 1),
    OfferDraft(
      id: "O3", host: "H2", specialty: "儿科", seats: 2,
      starts: [month("2024-07"), month("2024-08")], mentors: 2),
    OfferDraft(id: "O4", host: "H3", specialty: "内科", seats: 6, mentors: 5),
    OfferDraft(
      id: "O5", host: "H3", specialty: "外科", technique: "微创", level: .township, seats: 2),
    OfferDraft(id: "O6", host: "H4", specialty: "内科", seats: 5, mentors: 5),
  ]

  private static let demoTrainees = [
    TraineeDraft(id: "T1", name: "张三", unit: "U1", wishes: ["H1", "H3"]),
    TraineeDraft(
      id: "T2", name: "李四", unit: "U2", specialty: "康复科", featureDepartment: "康复科",
      ground: .featureDepartment),
    TraineeDraft(
      id: "T3", name: "王五", unit: "U3", licence: "护士", role: .nursing, specialty: "妇产科",
      otherSpecialties: ["儿科"], years: 2),
    TraineeDraft(id: "T4", name: "赵六", unit: "U3", wishes: ["H1", "H3"], isOnPost: nil),
    TraineeDraft(id: "T5", name: "孙七", unit: "U2", specialty: "外科", technique: "微创"),
    TraineeDraft(id: "T6", name: "周八", unit: "U4"),
    TraineeDraft(id: "T7", name: "吴十", unit: "U1", licence: nil),
    TraineeDraft(id: "T8", name: "钱二", unit: "U2", specialty: "眼科"),
    TraineeDraft(id: "T9", name: "郑九", unit: "U3", priority: 1),
  ]

  private static let demoPartners = [
    Partner(sender: "东海县", host: "H3", specialty: nil, kind: "对口支援", points: 2),
    Partner(sender: "U3", host: "H3", specialty: "内科", kind: "对口支援", points: 1),
    Partner(sender: "东海医共体", host: "H1", specialty: "内科", kind: "医共体", points: 3),
    Partner(sender: "东海县", host: "H1", specialty: "外科", kind: "对口支援", points: 50),
  ]

  private static let demoDistances = [
    Distance(county: "东海县", host: "H1", kilometres: 45),
    Distance(county: "东海县", host: "H3", kilometres: 10),
    Distance(county: "灌云县", host: "H2", kilometres: 60),
    Distance(county: "灌云县", host: "H3", kilometres: 80),
  ]
}
