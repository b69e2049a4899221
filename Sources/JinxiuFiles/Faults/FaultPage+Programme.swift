import JinxiuDomain

/// Pages of faults in `programme.yaml`, in `plan.json`, and of warnings.
extension FaultPage {
  static let programme: [(FaultCode, FaultPage)] = [
    page(
      .yamlSyntax, "YAML 写法有误", "YAML that cannot be read",
      "缩进用空格而不用制表符，冒号后留一个空格，含冒号或以符号开头的句子用双引号括起。",
      "Indent by spaces, put a space after a colon, quote sentences that contain a colon."),
    page(
      .unknownKey, "不认识的键", "an unknown key",
      "写错的键会被漏掉，所以视为错误。", "A misspelt key would be left out."),
    page(
      .duplicateKey, "键重复", "a key twice",
      "同一处每个键只能写一次，否则不知以哪个为准。", "A key may stand once in its place."),
    page(
      .missingKey, "缺少必需的键", "a required key is missing",
      "该键没有默认值，必须写明。", "The key has no default and must be given."),
    page(
      .wrongType, "值的类型不对", "a value of the wrong type",
      "该处需要另一种值，例如整数、文字、清单或成组的键。",
      "Another sort of value belongs here: a number, a text, a list or a group of keys."),
    page(
      .notADate, "不是日期", "not a date",
      "日期写作 YYYY-MM-DD，例如 2024-06-03，且须真实存在。",
      "Dates are written YYYY-MM-DD and exist in the calendar."),
    page(
      .anchor, "使用了 YAML 锚点", "a YAML anchor",
      "方案文件不使用 & 和 *，每条规则单独写全，便于核对。",
      "Programmes do without & and *: every rule is written out, so that it can be checked."),
    page(
      .duplicateRule, "规则 id 重复", "a rule id twice",
      "每条规则的 id 唯一；同一规则用两次时请分别写 id。",
      "Rule ids are unique; give each its own id when a rule is used twice."),
    page(
      .objectiveWithoutPlaced, "目标中缺少 placed", "an objective without placed",
      "不以安排人数为目标的方案会一个人也不安排。",
      "A programme that does not count people placed would place nobody."),
    page(
      .ruleSetting, "规则的设置不对", "a rule is set up wrongly",
      "规则名、类别或参数不符合规则目录；建议行写明该写什么。",
      "Name, kind or parameters differ from the rule catalogue; the help line says what to write."),
  ]

  static let plan: [(FaultCode, FaultPage)] = [
    page(
      .jsonSyntax, "JSON 写法有误", "JSON that cannot be read",
      "文件不完整或被改坏。请重新生成方案。", "The file is cut short or damaged. Make the plan again."),
    page(
      .planFormat, "方案文件的格式版本不符", "a plan of another format",
      "本程序读写 jinxiu-plan/1。请用生成它的版本打开，或重新生成。",
      "This program reads jinxiu-plan/1. Use the version that made the file, or make it again."),
    page(
      .unknownPlanKey, "方案文件中有不认识的键", "an unknown key in a plan",
      "不认识的内容不能核验，所以视为错误。", "What is not known cannot be verified."),
    page(
      .wrongPlanValue, "方案文件中的值不对", "a wrong value in a plan",
      "值缺失、类型不对，或不是允许的词、月份、整数。",
      "A value is missing, of the wrong type, or no word, month or integer that is allowed."),
    page(
      .repeatedPlanKey, "方案文件中键重复", "a key twice in a plan",
      "同一对象中每个键只能出现一次。", "A key may stand once in an object."),
    page(
      .otherProgramme, "名额方案属于另一个方案", "a plan of counts of another programme",
      "定名须沿用同一方案（programme.yaml 的 id）的名额方案。",
      "Names keep a plan of counts of the same programme (id in programme.yaml)."),
    page(
      .noCounts, "不是名额方案", "not a plan of counts",
      "名额方案由 needs.csv（只有人数、没有姓名）生成；已按名额方案定名的方案不能再作名额方案。",
      "A plan of counts is made from needs.csv, counts without names; a plan that keeps one is none."
    ),
    page(
      .changedOffer, "招收计划已改变", "an offer that has changed",
      "名额方案的安排须仍在该招收计划的医院、专科和月份之内，否则名额已不存在。",
      "What the plan of counts placed must still lie within host, specialty and months of its offer."
    ),
  ]

  static let warnings: [(FaultCode, FaultPage)] = [
    page(
      .unmappedSpecialty, "专科未对应汇总表科别", "a specialty without a form column",
      "汇总表中计入“其他科别”（L59）。在方案的 categories 中写明对应科别即可消除。",
      "It counts as 其他科别 in the summary form (L59). Map it under categories in the programme."),
    page(
      .unknownTitle, "职称不在代码表中", "a title outside the code list",
      "原样保留（L57），请核对是否写错。", "Kept as it stands (L57); check the spelling."),
    page(
      .unknownEducation, "学历不在代码表中", "an education outside the code list",
      "原样保留（L57），请核对是否写错。", "Kept as it stands (L57); check the spelling."),
    page(
      .placeholderRow, "示例占位行已跳过", "a placeholder row was skipped",
      "只含 XXX 或省略号的行是表样占位，不是数据（L62）。可删除。",
      "A row of XXX or dots is a placeholder of the form, not data (L62). Delete it."),
    page(
      .unknownSpecialty, "专科在别处都没有", "a specialty that stands nowhere else",
      "协作、孵化或锁定中的专科既不在方案的 categories 中，也没有招收计划、需求或人员用到，多半是写错了；照此该项不起作用。",
      "A specialty of partners, incubation or pins that neither the categories of the programme nor any"
        + " offer, need or trainee names is most likely misspelt, and has no effect as it stands."),
  ]
}
