import JinxiuDomain

/// What 连卫基层便函（2024）17号 publishes, and nothing else.
enum LianyungangNotice {
  static let city = "连云港市"

  /// L1, L3, D23.
  static let document = Document(
    number: "连卫基层便函（2024）17号",
    issuer: "连云港市卫生健康委员会",
    division: "基层卫生健康处",
    dated: "2024-06-03",
    basis: ["基层医疗卫生机构“双提升”工程", "《关于印发2024年全市基层卫生工作要点的通知》"])

  static let title = "2024年基层医疗卫生机构骨干人员务实进修"

  /// 全市遴选50名, L4.
  static let target = 50

  /// L47.
  static let filingDeadline = "2024-06-12"

  /// Annex 3 in its order (L68); zones file through their social-affairs bureau (L2).
  static let quotas: [(county: String, quota: Int, authority: Authority)] = [
    ("东海县", 10, .healthCommission),
    ("灌云县", 9, .healthCommission),
    ("灌南县", 7, .healthCommission),
    ("赣榆区", 11, .healthCommission),
    ("海州区", 7, .healthCommission),
    ("连云区", 3, .healthCommission),
    ("市开发区", 1, .socialAffairsBureau),
    ("徐圩新区", 1, .socialAffairsBureau),
    ("云台山景区", 1, .socialAffairsBureau),
  ]

  /// 委直属有关单位: they file forms and have no row in Annex 3 (D13).
  static let affiliated = "市直属"
}

/// A sentence of the notice and the article it stands in.
struct Citation {
  let clause: String
  let quote: String

  /// A rule that the programme adds because the notice has no sentence for it.
  static func agreed(_ sentence: String) -> Citation {
    Citation(clause: "方案约定", quote: sentence)
  }
}
