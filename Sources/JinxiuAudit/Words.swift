import JinxiuDomain

/// Codes and lists in the words of findings.
enum Words {
  static func span(_ span: PeriodSpan) -> Phrase {
    let (first, last) = (span.first.description, span.last.closing)
    return first == last
      ? Phrase(first, first) : Phrase("\(first)至\(last)", "\(first) to \(last)")
  }

  /// So many months, or half months, as months.
  static func length(_ periods: Int, on grid: Grid) -> Phrase {
    guard grid == .halfMonth else { return Phrase("\(periods)个月", "\(periods) months") }
    let whole = periods / 2
    if periods % 2 == 0 { return Phrase("\(whole)个月", "\(whole) months") }
    return Phrase(whole == 0 ? "半个月" : "\(whole)个半月", "\(whole).5 months")
  }

  static func level(_ level: UnitLevel) -> Phrase {
    switch level {
    case .county: Phrase("县级", "county")
    case .township: Phrase("乡镇级", "township")
    case .village: Phrase("村级", "village")
    }
  }

  static func tier(_ tier: Tier) -> Phrase {
    switch tier {
    case .provincial: Phrase("省级", "provincial")
    case .municipal: Phrase("市级", "municipal")
    case .county: Phrase("县级", "county")
    case .township: Phrase("乡镇级", "township")
    case .outOfProvince: Phrase("省外", "out-of-province")
    }
  }

  static func kind(_ kind: HostKind) -> Phrase {
    switch kind {
    case .general: Phrase("综合医院", "general hospital")
    case .specialist: Phrase("专科医院", "specialist hospital")
    case .chineseMedicine: Phrase("中医医院", "hospital of Chinese medicine")
    case .maternalAndChild: Phrase("妇幼保健院", "maternal and child hospital")
    case .community: Phrase("社区医疗机构", "community institution")
    }
  }

  static func role(_ role: Role) -> Phrase {
    switch role {
    case .physician: Phrase("临床医师", "physician")
    case .imaging: Phrase("影像", "imaging")
    case .laboratory: Phrase("检验", "laboratory")
    case .nursing: Phrase("护理", "nursing")
    case .other: Phrase("其他", "other")
    }
  }

  static func payer(_ payer: Payer) -> Phrase {
    switch payer {
    case .province: Phrase("省级财政", "the province")
    case .city: Phrase("市级财政", "the city")
    case .county: Phrase("县区财政", "the county")
    case .unit: Phrase("派出单位", "the sending unit")
    }
  }

  /// The first names of a list and how many there are in all, so that a sentence stays a sentence.
  static func list(_ names: [Phrase], showing most: Int = 6) -> Phrase {
    let shown = names.prefix(most)
    let chinese = shown.map(\.chinese).joined(separator: "、")
    let english = shown.map(\.english).joined(separator: ", ")
    guard names.count > shown.count else { return Phrase(chinese, english) }
    return Phrase("\(chinese)等共\(names.count)项", "\(english) and others, \(names.count) in all")
  }
}
