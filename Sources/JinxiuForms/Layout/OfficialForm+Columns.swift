import JinxiuDomain

extension OfficialForm {
  /// The twelve columns of L52, then what the conditions of the notice need beside them (D16).
  static let registrationColumns: [FormColumn] = [
    .countyOrOnce,
    .required("name", "进修人员", or: "姓名", "进修人员姓名", "人员姓名", "学员姓名"),
    .required(
      "unit", "基层机构名称", or: "单位名称", "机构名称", "派出单位", "单位", "工作单位", "所在单位", "选送单位",
      "派出单位名称", "医疗机构名称", "工作单位名称", "所在单位名称", "基层医疗机构", "基层医疗机构名称"),
    .required("sex", "性别"),
    .required("age", "年龄（岁）", or: "年龄"),
    .optional("title", "职称", or: "技术职称", "专业技术职称", "专业技术职务"),
    .optional("education", "学历", or: "文化程度", "最高学历"),
    .optional("licence", "执业资质", or: "执业资格", "执业证书"),
    .required(
      "specialty", "进修专科(内、外、妇、儿等)", or: "进修专科", "专科", "进修科室", "进修专业", "进修学科", "进修科目",
      "拟进修专科", "拟进修科室", "拟进修专业", "申请进修专科", "申请进修科室", "申请进修专业"),
    .optional(
      "host", "进修医院名称", or: "进修医院", "意向医院", "意向医院名称", "拟进修医院", "拟进修医院名称", "拟派医院", "接收医院",
      "接收医院名称"),
    .optional(
      "months", "进修起止月份", or: "起止月份", "进修时间", "进修月份", "进修起止时间", "进修起止日期", "拟进修时间",
      "拟进修月份", "拟进修起止月份", "拟进修起止时间"),
    .optional("note", "备注", or: "说明"),
    .added("trainee", "人员编号", or: "进修人员编号"),
    .added("role", "岗位类别", or: "人员类别", "岗位"),
    .added("years", "从业年限", or: "从事专业年限"),
    .added("on_post", "在岗", or: "是否在岗"),
    .added("feature_department", "特色科室"),
    .added("other_specialties", "其他进修专科", or: "备选专科"),
    .added("technique", "适宜技术", or: "技术", "特需病种"),
    .added("wishes", "志愿医院", or: "志愿医院（按顺序）"),
    .added("from", "可派出起月", or: "进修开始月份", "进修起始月份", "进修开始时间", "起月", "起"),
    .added("to", "可派出止月", or: "进修结束月份", "进修截止月份", "进修结束时间", "止月", "止"),
    .added("priority", "优先级", or: "优先等级"),
    .added("ground", "需求缘由", or: "缘由"),
  ]

  /// 县区, 小计 and the eleven categories of L65; the heads say 人数 or not.
  static let summaryColumns: [FormColumn] =
    [
      .county,
      .required("total", "小计(人)", or: "小计", "小计人数"),
    ]
    + FormCategory.allCases.map {
      FormColumn(
        name: $0.rawValue, head: "\($0.rawValue)人数(人)",
        otherHeads: [$0.rawValue, "\($0.rawValue)人数", "\($0.rawValue)(人)"], origin: .notice,
        isRequired: true)
    }

  /// L68; lists of a province have the city beside the county.
  static let allocationColumns: [FormColumn] = [
    .county,
    FormColumn(
      name: "city", head: "地市", otherHeads: ["设区市", "市", "所属地市", "所在地市"], origin: .list,
      isRequired: false),
    .required(
      "quota_max", "务实进修名额", or: "进修名额", "名额", "分配名额", "名额数", "名额分配", "分配人数"),
  ]

  /// D17: the page stands for one host; its head names the host, beds and people at once. Lists of
  /// several hosts have a column for it.
  static let recruitmentColumns: [FormColumn] = [
    FormColumn(
      name: "host", head: "医院名称", otherHeads: ["进修医院", "进修医院名称", "招收医院", "接收医院", "医院"],
      origin: .list, isRequired: false),
    .added("offer", "计划编号", or: "招收计划编号"),
    .required(
      "specialty", "招收专科", or: "专科", "进修专科", "招收科室", "招收专业", "进修科室", "进修专业", "接收科室", "科别", "招收科别"),
    .optional("technique", "适宜技术", or: "技术", "特需病种"),
    .optional("level", "面向层级"),
    .monthEnd(
      "from", "招收起月", or: "起始月份", "起月", "招收起始月份", "招收开始月份", "起始时间", "招收起始时间", "招收开始时间",
      lent: ["开始月份"]),
    .monthEnd(
      "to", "招收止月", or: "截止月份", "止月", "招收截止月份", "招收结束月份", "结束月份", "终止月份", "截止时间", "结束时间",
      "招收截止时间", "招收结束时间"),
    FormColumn(
      name: "months", head: "招收起止月份",
      otherHeads: ["招收月份", "招收时间", "招收时段", "招收起止时间", "起止月份", "起止时间"], origin: .list,
      isRequired: false),
    .required(
      "seats", "招收名额", or: "名额", "进修名额", "招收人数", "招收计划数", "计划招收人数", "拟招收人数", "接收人数",
      "可接收人数", "接收名额"),
    .optional("starts", "开班月份", or: "开始月份"),
    .optional("mentors", "带教老师人数", or: "带教老师", "带教人数"),
    .added("others", "其他进修人数", or: "其他项目人数"),
  ]
}

extension FormColumn {
  fileprivate static let county = FormColumn.required(
    "county", "县区", or: "县（市、区）", "县市区", "县（区）", "区县", "辖区", "所在县区", "所属县区", "县区名称", "单位所在县区",
    "填报县区", "派出县区", "选送县区", "所在区县", "所属区县", "县（市、区）名称")

  /// Lists that others make have both ends in one column.
  fileprivate static func monthEnd(
    _ name: String, _ head: String, or others: String..., lent: [String] = []
  ) -> FormColumn {
    var column = FormColumn(
      name: name, head: head, otherHeads: others, origin: .notice, isRequired: true)
    column.alternative = "months"
    column.lentHeads = lent
    return column
  }

  /// Of a form that each county fills in for itself, and whose units say it too.
  fileprivate static var countyOrOnce: FormColumn {
    var column = county
    column.maySayOnce = true
    return column
  }
}
