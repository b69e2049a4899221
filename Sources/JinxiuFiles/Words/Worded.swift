import JinxiuDomain

/// A code of the tables that may also be written as a Chinese word.
protocol Worded: RawRepresentable<String>, CaseIterable, Sendable {
  /// Chinese words for it, the usual one first.
  var words: [String] { get }
}

extension Worded {
  /// The code or word that `text` is; case and full-width letters do not matter.
  static func named(_ text: String) -> Self? {
    // Most cells hold the code as it is.
    if let code = Self(rawValue: text) { return code }
    let wanted = CellText.normalised(text).lowercased()
    return allCases.first { code in
      code.rawValue == wanted || code.words.contains { CellText.normalised($0) == wanted }
    }
  }

  /// All that may be written, for advice.
  static var choices: Phrase {
    let codes = allCases.map { "\($0.words.first ?? "")（\($0.rawValue)）" }
    return Phrase(codes.joined(separator: "、"), allCases.map(\.rawValue).joined(separator: ", "))
  }

  static func nearest(to text: String) -> String? {
    Nearest.name(to: text, among: allCases.flatMap { [$0.rawValue] + $0.words })
  }
}

extension Tier: Worded {
  var words: [String] {
    switch self {
    case .provincial: ["省级", "省级医院"]
    case .municipal: ["市级", "市级医院"]
    case .county: ["县级", "县级医院", "县区级"]
    case .township: ["乡镇", "乡镇级", "基层"]
    case .outOfProvince: ["省外"]
    }
  }
}

extension HostKind: Worded {
  var words: [String] {
    switch self {
    case .general: ["综合医院", "综合"]
    case .specialist: ["专科医院", "专科"]
    case .chineseMedicine: ["中医医院", "中医院", "中医"]
    case .maternalAndChild: ["妇幼保健院", "妇幼"]
    case .community: ["基层医疗机构", "社区卫生服务中心", "乡镇卫生院"]
    }
  }
}

extension UnitLevel: Worded {
  var words: [String] {
    switch self {
    case .county: ["县级", "县"]
    case .township: ["乡镇", "乡镇级", "乡镇卫生院", "社区卫生服务中心"]
    case .village: ["村级", "村", "村卫生室"]
    }
  }
}

extension Role: Worded {
  var words: [String] {
    switch self {
    case .physician: ["医师", "临床医师", "临床", "医生", "临床医生"]
    case .imaging: ["影像"]
    case .laboratory: ["检验"]
    case .nursing: ["护理", "护士", "护理人员"]
    case .other: ["其他"]
    }
  }
}

extension Sex: Worded {
  var words: [String] { self == .male ? ["男", "男性"] : ["女", "女性"] }
}

extension Authority: Worded {
  var words: [String] {
    switch self {
    case .healthCommission: ["卫健委", "县区卫健委", "卫生健康委员会"]
    case .socialAffairsBureau: ["社会事业局"]
    case .affiliated: ["委直属单位", "委直属有关单位", "直属单位"]
    }
  }
}

extension Ground: Worded {
  var words: [String] {
    switch self {
    case .featureDepartment: ["特色科室"]
    case .serviceDisease: ["医疗服务病种", "服务病种"]
    case .weakSpecialty: ["专科技术短板", "薄弱专科", "缺什么补什么"]
    case .development: ["发展什么强化什么"]
    case .diseaseSpectrum: ["疾病谱"]
    case .gradingStandard: ["等级评审标准"]
    }
  }
}

extension Terrain: Worded {
  var words: [String] {
    switch self {
    case .plain: ["平原"]
    case .mountain: ["山区"]
    case .island: ["海岛"]
    }
  }
}

/// 是 or 否.
enum Answer: String, Worded {
  case yes, no

  var words: [String] {
    self == .yes
      ? ["是", "有", "true", "√", "✓", "在岗"] : ["否", "无", "false", "×", "✗", "不在岗"]
  }
  var isYes: Bool { self == .yes }

  init(_ truth: Bool) {
    self = truth ? .yes : .no
  }
}
