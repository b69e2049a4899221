import JinxiuDomain
import JinxiuPlanning

extension RepairCoverage {
  /// What was looked at; nil where it was everything.
  var phrase: Phrase? {
    guard lookedAt < waiting else { return nil }
    return Phrase(
      "调整办法只围绕\(waiting)个未安排者中的\(lookedAt)个寻找，其他人员保持不动。",
      "Repairs were looked for around \(lookedAt) of \(waiting) who wait; all others stay.")
  }
}
