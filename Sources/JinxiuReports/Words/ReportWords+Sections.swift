package import JinxiuDomain

/// Headings, captions and the sentences under them.
extension ReportWords {
  static let outcome = Phrase("结论", "Outcome")
  static let keyFigures = Phrase("关键数字", "Key figures")
  static let facts = Phrase("求解前的事实", "Facts before solving")
  static let counties = Phrase("县区名额完成情况", "Counties against their quota")
  static let occupancy = Phrase("医院逐月接收情况", "Hosts by month")
  static let timeline = Phrase("进修时间安排", "Timeline")
  static let shares = Phrase("医院与人员构成", "Shares of hosts and staff")
  static let incubation = Phrase("特色科室孵化中心接收情况", "Intake of incubation centres")
  static let moneyByPayer = Phrase("经费", "Money by payer")
  static let waivers = Phrase("例外审批", "Waivers used")
  static let unverifiable = Phrase("无法核验的条件", "Conditions that cannot be verified")
  static let unplaced = Phrase("未安排人员", "People not placed")
  static let bindingRules = Phrase("起约束作用的规则", "Binding rules")
  static let allRules = Phrase("全部规则", "All rules")
  static let placements = Phrase("安排名单", "All placements")
  static let hosts = Phrase("医院", "Hosts")

  static let levelsCaption = Phrase("各级目标的数值与证明", "Value and proof of each level")
  static let noFacts = Phrase("没有需要说明的事实。", "There is nothing to tell beforehand.")
  static let countyCaption = Phrase(
    "各县区名额、申报与安排（人）", "Quota, nominated and placed by county (people)")
  static let fairnessNote = Phrase(
    "结论中“最低县区完成率”以可安排数为分母，即名额与申报人员中至少有一种允许安排的人数两者取小；"
      + "上表“完成率”以名额为分母，申报不足或有人不符合条件的县区因此较低。",
    "The level “worst county” divides by what a county could place, the smaller of its quota "
      + "and its people with at least one allowed option, while “Filled” above divides by the quota "
      + "and is lower where too few were nominated or some may not go.")
  static let countyChart = Phrase("各县区安排人数与名额", "People placed against quota by county")
  static let countyChartDescription = Phrase(
    "每个县区一条：深色为已安排，浅色框为名额。",
    "One bar for each county: dark is placed, the light frame is the quota.")
  static let placedAndQuotaHead = Phrase("安排/名额", "Placed/quota")
  static let occupancyChart = Phrase(
    "各医院每月在修人数与容量", "People at each host in each month against its capacity")
  static let occupancyDescription = Phrase(
    "每格为“在修人数/容量”，颜色越深占用越高，粗框表示已满，“·”表示当月没有招收计划。",
    "Each cell is people/capacity; darker is fuller, a thick frame is full, a dot is no offer.")
  static let timelineDescription = Phrase(
    "每条为一人的进修起止月份，按医院分组。", "One bar for each person's months, grouped by host.")
  static let emptyTimeline = Phrase("没有安排任何人员。", "Nobody is placed.")
  static let rolesCaption = Phrase(
    "进修人员岗位构成（临床医师为主，L10；其他人员分别统计，L12）",
    "Trainees by role (physicians are the main body, L10; others counted apart, L12)")
  static let kindsCaption = Phrase(
    "进修医院类别构成（综合医院为主，L15；可到专科医院，L16）",
    "People by kind of host (general hospitals are the main hosts, L15; specialist allowed, L16)")
  static let incubationCaption = Phrase(
    "各孵化中心接收人数（纳入年度工作评价，L21）",
    "Intake of each incubation centre, which enters its yearly evaluation (L21)")
  static let noIncubation = Phrase(
    "医院登记中没有孵化中心。", "No host is registered as an incubation centre.")
  static let moneyCaption = Phrase("按承担方（L30、L33、L36）", "By payer (L30, L33, L36)")
  static let hostMoneyCaption = Phrase("补助各医院金额（L30、L34）", "Subsidy by host (L30, L34)")
  static let byOwnRules = Phrase("自行解决", "borne by themselves")
  static let subsidyHead = Phrase("金额", "Amount")
  static let noWaivers = Phrase("没有使用例外。", "No waiver is used.")
  static let waiversCaption = Phrase(
    "经批准突破的原则性规定", "Waivable rules broken with leave")
  static let notRecorded = Phrase("未登记", "not recorded")
  static let nothingUnverifiable = Phrase(
    "所有条件都已由数据核验。", "All conditions were checked against the data.")
  static let unverifiableCaption = Phrase(
    "数据没有相应字段、须人工核实的条件（D16）",
    "Conditions without a column in the data, to be checked by hand (D16)")
  static let everyonePlaced = Phrase("所有人员都已安排。", "Everyone is placed.")
  static let unplacedCaption = Phrase("未安排人员、原因和最接近的安排", "Who, why, and what was nearest")
  static let nothingBinding = Phrase("没有规则起约束作用。", "No rule is binding.")
  static let bindingCaption = Phrase(
    "限额已用满或排除了人员的规则", "Rules whose limit is reached or that turned somebody away")
  static let allRulesCaption = Phrase("方案的全部规则", "Every rule of the programme")
  static let placementsCaption = Phrase("安排名单", "Placements")
  static let appendix = Phrase("附录", "Appendix")
  static let scenarioLabel = Phrase("情景", "Scenario")
  static let digestLabel = Phrase("数据摘要", "Digest")
  static let versionLabel = Phrase("版本", "Version")
  static let asOfLabel = Phrase("统计日期", "As of")
  static let seedLabel = Phrase("随机种子", "Seed")
  static let transport = Phrase(
    "交通费回原单位报销（L32）。", "Transport is reimbursed by the home unit (L32).")

  static let readingsCaption = Phrase(
    "通知未写明比例基数（D15），三种算法的结果如下",
    "The notice does not state the base (D15); the cap under each reading")
  static let parameters = Phrase("参数", "Parameters")
  static let placedAndTarget = Phrase("安排/目标", "Placed/target")

  static func usedAndAllowed(_ use: ShareUse) -> Phrase {
    let hosts = hosts(use.tier, use.kind)
    return Phrase("\(hosts.chinese)/上限", "\(hosts.english)/cap")
  }

  /// What stands against a limit, or whom a rule without a limit turned away.
  static func use(_ use: RuleUse) -> Phrase {
    let numbers =
      use.limit.map { Phrase("\(use.used)/\($0)", "\(use.used)/\($0)") }
      ?? Phrase("排除 \(use.used) 人", "turned away \(use.used)")
    guard let subject = use.subject else { return numbers }
    return Phrase(
      "\(subject.chinese) \(numbers.chinese)", "\(subject.english) \(numbers.english)")
  }

  static func rolesUnknown(_ people: Int) -> Phrase {
    Phrase(
      "另有 \(people) 人由需求安排，人选待定，岗位未知。",
      "\(Self.people(people).english) of needs are placed too; who they are is not known yet.")
  }

  package static func transfer(_ transfer: Transfer) -> Phrase {
    Phrase(
      "名额调剂：\(transfer.from)调至\(transfer.to) \(transfer.count)人"
        + (transfer.reason.isEmpty ? "" : "（\(transfer.reason)）") + "。",
      "\(transfer.count) of quota transferred from \(transfer.from) to \(transfer.to)"
        + (transfer.reason.isEmpty ? "." : " (\(transfer.reason))."))
  }

  static func start(_ month: String) -> Phrase { Phrase("\(month) 起", "from \(month)") }

  static func andMore(_ count: Int) -> Phrase { Phrase("等另 \(count) 项", " and \(count) more") }

  static func parameter(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let number): "\(number)"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .text(let text): text
    case .integers(let numbers): numbers.map(String.init).joined(separator: ", ")
    case .texts(let texts): texts.joined(separator: ", ")
    }
  }

  static func fees(_ freesEveryone: Bool) -> Phrase {
    freesEveryone
      ? Phrase(
        "全部进修人员免收培训费、伙食费、住宿费（L31，D20）。",
        "No trainee pays training, meals or lodging (L31, D20).")
      : Phrase(
        "到补助范围内医院进修的人员免收培训费、伙食费、住宿费（L31，D20）。",
        "Trainees at subsidised hosts pay no training, meals or lodging (L31, D20).")
  }

  static func subsidy(_ subsidy: Subsidy) -> Phrase {
    let limit = subsidy.limit.number.map(yuan)
    return Phrase(
      "\(payer(subsidy.payer).chinese)按每人 \(yuan(subsidy.yuanPerPerson).chinese) 补助接收医院，"
        + "共 \(subsidy.people) 人、\(yuan(subsidy.yuan).chinese)"
        + (limit.map { "，限额 \($0.chinese)" } ?? "")
        + "；其他医院的进修费用由\(payer(subsidy.otherwise).chinese)自行解决。",
      "The \(payer(subsidy.payer).english) pays hosts \(yuan(subsidy.yuanPerPerson).english) a "
        + "person: \(people(subsidy.people).english), \(yuan(subsidy.yuan).english)"
        + (limit.map { ", at most \($0.english)" } ?? "")
        + "; elsewhere the \(payer(subsidy.otherwise).english) bear the cost.")
  }

  static func more(_ count: Int, in file: String) -> Phrase {
    Phrase("另有 \(count) 条，见 \(file)", "\(count) more in \(file)")
  }
}
