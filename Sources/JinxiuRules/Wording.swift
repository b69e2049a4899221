import JinxiuDomain

// How the facts of rules name codes, lists and rows; internal, since reports word things their way.

extension Tier {
  var phrase: Phrase {
    switch self {
    case .provincial: Phrase("省级", "provincial")
    case .municipal: Phrase("市级", "municipal")
    case .county: Phrase("县级", "county")
    case .township: Phrase("乡镇级", "township")
    case .outOfProvince: Phrase("省外", "out-of-province")
    }
  }
}

extension HostKind {
  var phrase: Phrase {
    switch self {
    case .general: Phrase("综合医院", "general hospital")
    case .specialist: Phrase("专科医院", "specialist hospital")
    case .chineseMedicine: Phrase("中医医院", "hospital of Chinese medicine")
    case .maternalAndChild: Phrase("妇幼保健院", "maternal and child hospital")
    case .community: Phrase("社区卫生服务中心", "community health centre")
    }
  }
}

extension UnitLevel {
  var phrase: Phrase {
    switch self {
    case .county: Phrase("县级", "county")
    case .township: Phrase("乡镇级", "township")
    case .village: Phrase("村级", "village")
    }
  }
}

extension Terrain {
  var phrase: Phrase {
    switch self {
    case .plain: Phrase("平原", "plain")
    case .mountain: Phrase("山区", "mountain")
    case .island: Phrase("海岛", "island")
    }
  }
}

extension Role {
  var phrase: Phrase {
    switch self {
    case .physician: Phrase("临床医师", "physician")
    case .imaging: Phrase("影像", "imaging")
    case .laboratory: Phrase("检验", "laboratory")
    case .nursing: Phrase("护理", "nursing")
    case .other: Phrase("其他", "other")
    }
  }
}

extension Phrase {
  /// The phrases one after another.
  static func list(_ phrases: [Phrase]) -> Phrase {
    Phrase(
      phrases.map(\.chinese).joined(separator: "、"), phrases.map(\.english).joined(separator: ", "))
  }

  static func list(_ words: [String]) -> Phrase { list(words.map { Phrase($0, $0) }) }
}

/// For example "1 year" and "2 years".
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension Subject {
  /// The whole plan, the one subject of a rule that limits everybody together.
  static let wholePlan = Subject("all", Phrase("全部安排", "whole plan"))
}

extension Scenario {
  /// Host, specialty and the offer's own name.
  func phrase(of offer: Offer) -> Phrase {
    let host = host(offer.host)?.name ?? offer.host.text
    return Phrase(
      "\(host)\(offer.specialty)（\(offer.id)）", "\(host) \(offer.specialty) (\(offer.id))")
  }
}

extension [Resource] {
  var sortedBySubject: [Resource] { sorted { $0.subject < $1.subject } }
}
