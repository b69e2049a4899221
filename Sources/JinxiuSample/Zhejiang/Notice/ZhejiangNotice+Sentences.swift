/// The sentences that rules cite, word for word; only line breaks, spaces and page marks are left
/// out (D24).
extension ZhejiangNotice {
  static let horizon = Citation(
    clause: "一",
    quote: "从2024年开始，通过三年时间，组织全省10000名以上基层医务人员参加进修学习（简称“万医进修”），"
      + "形成一批主要依托县域医共体（城市医联体、医疗集团）、适应基层特点、常态高效的学习共同体，"
      + "打造一支带不走的基层卫生人才队伍，切实提升县域医疗卫生服务能力。")

  static let stepByStep = Citation(
    clause: "一",
    quote: "采取将基层医务人员“送上来”进修学习与省市级医院优质资源“沉下去”相结合，"
      + "“逐级进修、上下贯通、全面覆盖、务求实效”的进修培养方式，分层分类推进基层医务人员进修学习。")

  static let countyPeople = Citation(
    clause: "二（一）1",
    quote: "县（市、区）级医疗卫生机构在岗医务人员，年龄原则上在50周岁以下，"
      + "优先选派学科骨干、紧缺专业、临床技术人才。")

  static let countyTotals = Citation(
    clause: "二（一）1",
    quote: "三年累计进修5000人次以上，其中32个山区海岛县县级医院不少于900人次，"
      + "县（市、区）级医疗卫生机构全覆盖。")

  static let countyChannel = Citation(
    clause: "二（一）2",
    quote: "原则上由省市级医疗卫生机构承担进修教学任务，有条件的可派往省外高水平医疗卫生机构进修。")

  static let countyPartners = Citation(
    clause: "二（一）2",
    quote: "统筹发挥城市医联体牵头单位、医疗卫生“山海提升”工程等省市帮扶医院作用，"
      + "优先满足成员单位（帮扶对象）进修需求。")

  static let countyContent = Citation(
    clause: "二（一）3",
    quote: "主要包括，针对县域主要外转病种和薄弱学科开展心血管病学、神经外科学、超声影像、病理诊断、"
      + "感染性疾病等专科进修；针对“一老一小”健康服务，开展儿科、妇产科、老年医学、康复、安宁疗护等专业进修；"
      + "针对医院新项目、新技术拓展，重点开展微创、介入、腔镜、重症监护、急诊急救等专项技术进修；"
      + "针对“基层中医化、中医特色化”发展需求，开展中医药学科进修学习等。")

  static let countyMonths = Citation(
    clause: "二（一）4",
    quote: "进修时长以达到技术要求、掌握实践技能、实现培训目标为原则确定，原则上每人次至少连续6个月以上。")

  static let townshipPeople = Citation(
    clause: "二（二）1",
    quote: "乡镇卫生院（社区卫生服务中心）在岗医务人员，年龄原则上在50周岁以下。"
      + "优先选派全科、外科、骨科、眼科、康复科、急诊急救等医生进修。")

  static let townshipTotals = Citation(
    clause: "二（二）1",
    quote: "三年累计进修3000人次以上，其中32个山区海岛县不少于500人次，"
      + "乡镇卫生院（社区卫生服务中心）实现全覆盖。")

  static let townshipChannel = Citation(
    clause: "二（二）2",
    quote: "原则上以县域医共体（城市医联体、医疗集团）为单位建设学习共同体，由牵头单位负责进修教学，"
      + "统筹安排成员单位人员进修，根据实际需求，也可派往市级以上医疗卫生单位进修。")

  static let townshipRelease = Citation(
    clause: "二（二）2", quote: "积极采取人员“上修下沉”的方式，保证派出单位正常诊疗力量。")

  static let townshipContent = Citation(
    clause: "二（二）3",
    quote: "主要包括常见病、多发病鉴别诊断和慢性病防治，急诊急救技术，心电、影像技术，"
      + "常见病护理和预防、社区康复护理、儿童保健、健康教育、安宁疗护等。")

  static let villagePeople = Citation(
    clause: "二（三）1",
    quote: "村级医疗卫生机构在岗医生，包括执业（助理）医师和乡村医生。"
      + "优先选派基础较弱或从业时间较短的青年医生。")

  static let villageTotals = Citation(
    clause: "二（三）1",
    quote: "三年累计进修3000人次以上，政府办村级医疗卫生机构覆盖率100%。")

  static let villageChannel = Citation(
    clause: "二（三）2",
    quote: "原则上由上一级乡镇卫生院（社区卫生服务中心）承担培训教学。"
      + "不具备条件的，由所在县域医共体（城市医联体、医疗集团）牵头单位或县级卫生健康行政部门"
      + "统筹安排医疗卫生机构承担培训教学。")

  static let villageContent = Citation(
    clause: "二（三）3",
    quote: "主要包括常见病、多发病的初步诊治，慢性非传染性疾病的规范化管理，基层常用急救技术和适宜技术，"
      + "妇女、儿童保健服务技术，基本公共卫生服务规范和突发公共卫生事件应急处置，"
      + "健康教育和中医药适宜技术推广应用等。")

  static let release = Citation(
    clause: "三（一）",
    quote: "各地各单位要高度重视，充分认识“万医进修”行动对加强基层医疗卫生人才队伍建设，"
      + "提升县域医疗卫生服务能力的深远意义，完善工作推进机制，正确处理好工学矛盾，"
      + "做到“送得出、学得好、用得上”。")

  static let otherCourses = Citation(
    clause: "三（一）",
    quote: "各地要充分应用基层服务能力提升培训、县级专科骨干培训、全科医生转岗等国家级、省级培训项目资源，"
      + "做好人员、时间衔接，要及时总结进修工作特色亮点和创新举措，加大宣传引导，适时推广典型经验做法，"
      + "推动形成若干协同高效的学习型共同体。")

  static let makeUp = Citation(
    clause: "三（二）",
    quote: "完善结业考核机制，强化技能实践考核，严把进修“出口关”，加强与派出单位的协同反馈，形成管理闭环，"
      + "没有达到规定学时或考核不合格的人员，3个月内安排补修和考核。")

  static let lodging = Citation(
    clause: "三（三）",
    quote: "进修接收单位要为进修人员提供必要的工作、生活保障，"
      + "对参加“万医进修”人员免除进修费用，提供住宿等必要支持。")

  static let travel = Citation(
    clause: "三（三）", quote: "进修人员按照财务规定报销住宿费、往返发生的差旅费。")

  static let places = Citation(
    clause: "三（四）",
    quote: "省市级医疗卫生机构要积极完善教学体系，开放教学资源，建立完善信息发布机制，公开进修招收计划，"
      + "明确可进修专科（技术）、人数等信息，优先满足“万医进修”需求。")

  static let floors = Citation(
    clause: "附件",
    quote: "本表参照各市乡村、县级医务人员数量规模，为各市“万医进修”人数提供指导，"
      + "实际进修人数不少于指导数。")
}
