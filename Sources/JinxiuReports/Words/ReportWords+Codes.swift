package import JinxiuDomain

extension ReportWords {
  package static func tier(_ tier: Tier) -> Phrase {
    switch tier {
    case .provincial: Phrase("省级", "provincial")
    case .municipal: Phrase("市级", "city")
    case .county: Phrase("县级", "county")
    case .township: Phrase("乡镇级", "township")
    case .outOfProvince: Phrase("省外", "out of province")
    }
  }

  package static func kind(_ kind: HostKind) -> Phrase {
    switch kind {
    case .general: Phrase("综合医院", "general")
    case .specialist: Phrase("专科医院", "specialist")
    case .chineseMedicine: Phrase("中医医院", "Chinese medicine")
    case .maternalAndChild: Phrase("妇幼保健院", "maternal and child")
    case .community: Phrase("基层医疗卫生机构", "community")
    }
  }

  /// 市级综合医院, city general hospitals.
  static func hosts(_ tier: Tier?, _ kind: HostKind?) -> Phrase {
    let tier = tier.map(Self.tier) ?? Phrase("", "")
    let kind = kind.map(Self.kind) ?? Phrase("医院", "")
    let words = [tier.english, kind.english, "hospitals"].filter { !$0.isEmpty }
    return Phrase(tier.chinese + kind.chinese, words.joined(separator: " "))
  }

  package static func role(_ role: Role) -> Phrase {
    switch role {
    case .physician: Phrase("临床医师", "physicians")
    case .imaging: Phrase("影像", "imaging")
    case .laboratory: Phrase("检验", "laboratory")
    case .nursing: Phrase("护理", "nursing")
    case .other: Phrase("其他", "other")
    }
  }

  package static func sex(_ sex: Sex) -> Phrase {
    switch sex {
    case .male: Phrase("男", "male")
    case .female: Phrase("女", "female")
    }
  }

  package static func unitLevel(_ level: UnitLevel) -> Phrase {
    switch level {
    case .county: Phrase("县级", "county")
    case .township: Phrase("乡镇级", "township")
    case .village: Phrase("村级", "village")
    }
  }

  static func ruleKind(_ kind: RuleKind) -> Phrase {
    switch kind {
    case .hard: Phrase("硬性", "hard")
    case .waivable: Phrase("原则性", "waivable")
    case .wish: Phrase("意愿", "wish")
    }
  }

  package static func payer(_ payer: Payer) -> Phrase {
    switch payer {
    case .province: Phrase("省财政", "province")
    case .city: Phrase("市财政", "city")
    case .county: Phrase("县区", "counties")
    case .unit: Phrase("派出单位", "sending units")
    }
  }

  package static func reason(_ reason: UnplacedReason) -> Phrase {
    switch reason {
    case .ineligible: Phrase("不符合条件", "not eligible")
    case .noOffer: Phrase("没有合适的招收计划", "no fitting offer")
    case .limits: Phrase("名额或限额已用完", "seats or limits used up")
    }
  }

  /// The reading of the base of a share (L18).
  static func base(_ base: ShareUse.Base) -> Phrase {
    switch base {
    case .target: Phrase("以全市目标为基数", "of the target")
    case .placed: Phrase("以实际安排为基数", "of those placed")
    case .countyQuota: Phrase("按各县区名额分别计算", "of each county's quota")
    }
  }
}
