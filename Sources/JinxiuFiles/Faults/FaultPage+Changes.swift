/// Pages of faults in change files.
extension FaultPage {
  static let changes: [(FaultCode, FaultPage)] = [
    page(
      .changeTarget, "变更没有写明改哪里", "a change that does not say what it is about",
      "每项变更写一个键：一张表（如 offers）、rules 或 programme，其值是编号、编号清单、all 或 {列: 值}。",
      "Each change has one of the keys: a table (as offers), rules, or programme; its value is an "
        + "identifier, a list, all, or {column: value}."),
    page(
      .changeWithoutRow, "变更所指的行不存在", "a change of rows that are not there",
      "编号、名称或条件须在该表中有行；前一项变更删掉的行已不存在。",
      "The identifier, name or condition must have rows in the table; what an earlier change removed is gone."
    ),
    page(
      .changeAction, "变更没有写怎么改", "a change that does not say what to do",
      "set 写成某值，by 增减，scale 按百分数缩放，add 增加行或规则，remove: true 删除；kind 只用于规则，during 只用于招收计划的名额。",
      "set writes a value, by adds or takes away, scale goes by percent, add brings rows or rules, "
        + "remove: true takes them away; kind is for rules, during for seats of offers."),
    page(
      .changeWithoutEffect, "变更不起作用", "a change without effect",
      "所选之处没有可以增减的数字，多半是写错了列、参数或月份。",
      "There is no number to change; column, parameter or months are most likely wrong."),
  ]
}
