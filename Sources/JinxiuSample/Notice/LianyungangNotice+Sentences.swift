/// The sentences that rules cite, word for word; only spaces of line breaks are left out (D24).
extension LianyungangNotice {
  static let goal = Citation(
    clause: "一",
    quote: "以基层需求为导向，围绕补齐特色科室、“优质服务基层行”医疗服务病种等专科技术短板，"
      + "全市遴选50名乡镇卫生院（社区卫生服务中心）骨干人员到市、县级医院务实进修。")

  static let people = Citation(
    clause: "二",
    quote: "以政府办乡镇卫生院（社区卫生服务中心）在岗的临床医师为主，优先安排特色科室骨干医师，"
      + "也可根据需要安排部分影像、检验、护理等专业技术人员。")

  static let qualification = Citation(
    clause: "二", quote: "进修人员应具有相应执业资格，原则上从事专业工作3年及以上。")

  static let hosts = Citation(
    clause: "三（一）", quote: "以市级、县级综合医院为主，根据需要也可安排部分人员到专科医院进修。")

  static let share = Citation(
    clause: "三（一）", quote: "其中，到市级综合医院进修的人员不超过 30%。")

  static let incubation = Citation(
    clause: "三（一）",
    quote: "市基层特色科室孵化中心应当优化接收对口基层科室人员进修，"
      + "进修情况纳入孵化中心年度工作评价指标。")

  static let time = Citation(
    clause: "三（二）",
    quote: "务实进修实行脱产方式，进修时间为 3 个月，原则上 10 月底前完成所有人员进修。")

  static let content = Citation(
    clause: "三（三）",
    quote: "加强进修专科的基本理论、基础知识和基本技能训练，掌握相应专科适宜技术，"
      + "了解相关疾病诊疗新技术、新进展，提高专科诊治服务能力。")

  static let techniques = Citation(
    clause: "三（三）", quote: "根据基层需要，安排特需病种、手术或某种适宜技术项目进修。")

  static let subsidy = Citation(
    clause: "四",
    quote: "到市级医院进修的，由市财政按每名进修人员 1 万元补助相关医院；"
      + "进修人员免收培训费、伙食费、住宿费，交通费回原单位报销。"
      + "到县级医院进修的，由各县区自行解决进修费用。")

  static let travel = Citation(
    clause: "四",
    quote: "到市级医院进修的，由市财政按每名进修人员 1 万元补助相关医院；"
      + "进修人员免收培训费、伙食费、住宿费，交通费回原单位报销。")

  static let subsidyDeadline = Citation(
    clause: "四", quote: "市财政补助资金应当在 2024 年底前执行完毕。")

  static let cooperation = Citation(
    clause: "五",
    quote: "各县区卫健部门、委直属有关单位要高度重视基层医疗卫生机构骨干人员务实进修工作，"
      + "加强协作配合，落实专人负责，确保完成目标、取得实效。")

  static let release = Citation(
    clause: "五（一）",
    quote: "各县区卫健部门要认真组织做好年度进修计划申报，认真主动开展好遴选工作，"
      + "原则上进修人员在进修期间不承担本单位工作。")

  static let mentoring = Citation(
    clause: "五（二）",
    quote: "进修医院要根据学员需要，有针对性地制订具体进修计划和考核方案，健全工作制度，"
      + "安排具有高年资高职称、临床经验丰富的医生对进修人员实施“一对一”带教，"
      + "加强对进修人员的考勤管理，按期完成进修任务。")

  static let allocation = Citation(clause: "附件3", quote: "2024 年务实进修人员分配表")
}
