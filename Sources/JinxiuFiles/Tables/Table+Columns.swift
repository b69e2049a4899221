/// The columns of the contract, and those that the notice's conditions need beside it (D16, D17).
extension Table {
  package var columns: [ColumnForm] {
    switch self {
    case .counties: Self.countyColumns
    case .units: Self.unitColumns
    case .hosts: Self.hostColumns
    case .offers: Self.offerColumns
    case .needs: Self.needColumns
    case .trainees: Self.traineeColumns
    case .partners: Self.partnerColumns
    case .distances: Self.distanceColumns
    case .pins: Self.pinColumns
    case .waivers: Self.waiverColumns
    case .transfers: Self.transferColumns
    case .courses: Self.courseColumns
    case .guidance: Self.guidanceColumns
    case .seats: Self.seatColumns
    }
  }

  /// What writers write: the trainee's county is only a check, since the unit's row has it.
  package var writtenColumns: [ColumnForm] {
    columns.filter { self != .trainees || $0.name != "county" }
  }

  private static let countyColumns: [ColumnForm] = [
    .required("county", "县区", "县（市、区）", "县市区"),
    .optional("city", "地市", "设区市", "市"),
    .optional("quota_min", "名额下限", "最少名额"),
    .required("quota_max", "名额", "名额上限", "务实进修名额", "进修名额"),
    .optional("terrain", "地形", "地貌"),
    .optional("authority", "填报单位类型", "填报单位"),
    .optional("order", "顺序", "序号"),
  ]

  private static let unitColumns: [ColumnForm] = [
    .required("unit", "单位编号", "机构编号", "派出单位编号"),
    .required("name", "单位名称", "机构名称", "基层机构名称", "派出单位"),
    .required("county", "县区"),
    .required("level", "层级", "单位层级", "机构层级"),
    .optional("government_run", "政府办"),
    .optional("consortium", "医共体", "医联体"),
    .optional("parent", "上级单位", "上级单位编号"),
    .required("max_away", "同时外出人数", "同时外出上限", "同时派出上限"),
    .added("hospital", "医院", "是否医院"),
  ]

  private static let hostColumns: [ColumnForm] = [
    .required("host", "医院编号", "进修医院编号"),
    .required("name", "医院名称", "进修医院", "进修医院名称"),
    .optional("city", "地市", "设区市", "市"),
    .optional("county", "县区"),
    .required("tier", "层级", "医院层级"),
    .required("kind", "类别", "医院类别"),
    .optional("consortium", "医共体", "医联体"),
    .optional("incubation_for", "孵化特色科室", "特色科室孵化"),
    .required("max_trainees", "同时进修人数", "同时进修上限"),
    .required("beds", "床位", "住宿床位"),
    .added("unit", "单位编号", "机构编号", "对应单位编号"),
    .added("contact", "联系人", "医院联系人"),
    .added("telephone", "联系电话", "电话", "联系方式"),
  ]

  private static let offerColumns: [ColumnForm] = [
    .required("offer", "招收计划编号", "计划编号"),
    .required("host", "医院编号", "进修医院编号"),
    .required("specialty", "专科", "进修专科", "招收专科"),
    .optional("technique", "适宜技术", "技术", "特需病种"),
    .optional("level", "面向层级", "层级"),
    .required("from", "起始月份", "起月", "招收起月"),
    .required("to", "截止月份", "止月", "招收止月"),
    .required("seats", "名额", "进修名额", "招收名额"),
    .optional("starts", "开班月份", "开始月份"),
    .optional("mentors", "带教老师", "带教人数", "带教老师人数"),
    .added("others", "其他进修人数", "其他项目人数"),
  ]

  private static let needColumns: [ColumnForm] = [
    .required("need", "需求编号"),
    .required("county", "县区"),
    .optional("unit", "单位编号", "派出单位", "派出单位编号"),
    .required("level", "层级", "单位层级"),
    .required("specialty", "专科", "进修专科", "进修专科(内、外、妇、儿等)"),
    .optional("technique", "适宜技术", "技术", "特需病种"),
    .required("count", "人数", "需求人数"),
    .optional("ground", "需求缘由", "缘由"),
    .optional("priority", "优先级", "优先等级"),
  ]

  private static let traineeColumns: [ColumnForm] = [
    .required("trainee", "人员编号", "进修人员编号", "编号"),
    .required("name", "姓名", "进修人员"),
    .optional("county", "县区"),
    .required("unit", "单位编号", "派出单位", "基层机构名称", "派出单位编号"),
    .required("sex", "性别"),
    .required("age", "年龄", "年龄（岁）"),
    .optional("title", "职称"),
    .optional("education", "学历"),
    .optional("licence", "执业资质", "执业资格"),
    .required("role", "岗位类别", "人员类别", "岗位"),
    .required("specialty", "进修专科", "专科", "进修专科(内、外、妇、儿等)"),
    .optional("other_specialties", "其他进修专科", "备选专科"),
    .optional("technique", "适宜技术", "技术", "特需病种"),
    .optional("years", "从业年限", "从事专业年限"),
    .optional("feature_department", "特色科室"),
    .optional("wishes", "意向医院", "志愿医院", "进修医院", "进修医院名称"),
    .optional("from", "可派出起月", "起始月份"),
    .optional("to", "可派出止月", "截止月份"),
    .optional("priority", "优先级", "优先等级"),
    .optional("note", "备注"),
    .optional("on_post", "在岗", "是否在岗"),
    .optional("ground", "需求缘由", "缘由"),
  ]

  private static let partnerColumns: [ColumnForm] = [
    .required("sender", "派出方"),
    .required("host", "医院编号", "进修医院编号"),
    .optional("specialty", "专科"),
    .required("kind", "协作类型", "类型"),
    .required("points", "得分", "分值"),
  ]

  private static let distanceColumns: [ColumnForm] = [
    .required("county", "县区"),
    .required("host", "医院编号", "进修医院编号"),
    .required("km", "公里", "距离", "距离（公里）"),
  ]

  private static let pinColumns: [ColumnForm] = [
    .required("trainee", "人员编号", "进修人员编号"),
    .required("host", "医院编号", "进修医院编号"),
    .optional("specialty", "专科", "进修专科"),
    .optional("from", "起始月份", "起月"),
    .required("reason", "理由", "原因"),
  ]

  private static let waiverColumns: [ColumnForm] = [
    .required("trainee", "人员编号", "进修人员编号"),
    .required("rule", "规则", "规则编号"),
    .required("reason", "理由", "原因"),
    .required("approver", "审批人", "批准人"),
  ]

  private static let transferColumns: [ColumnForm] = [
    .required("from", "调出县区"),
    .required("to", "调入县区"),
    .required("count", "人数", "调剂名额"),
    .required("reason", "理由", "原因"),
  ]

  private static let courseColumns: [ColumnForm] = [
    .required("trainee", "人员编号", "进修人员编号"),
    .required("course", "培训", "培训名称", "培训项目"),
    .required("from", "起始月份", "起月"),
    .required("to", "截止月份", "止月"),
  ]

  private static let guidanceColumns: [ColumnForm] = [
    .required("city", "地市", "设区市", "市"),
    .required("level", "层级", "单位层级"),
    .required("people", "人数", "指导数", "人次"),
  ]

  private static let seatColumns: [ColumnForm] = [
    .required("offer", "招收计划编号", "计划编号"),
    .required("month", "月份"),
    .required("seats", "名额", "进修名额", "招收名额"),
  ]
}
