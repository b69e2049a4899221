import JinxiuDomain

/// Words of the gap report.
extension ReportWords {
  static let gapTitle = Phrase("名额缺口报告", "Capacity gap report")
  static let undecided = Phrase("未定", "undecided")
  static let cityItself = Phrase("市本级", "city itself")
  static let noMonth = Phrase("无可用月份", "no month")

  static func gapPeriods(_ grid: Grid) -> Phrase {
    switch grid {
    case .month: Phrase("人月", "person-months")
    case .halfMonth: Phrase("人半月", "person-half-months")
    }
  }

  static func gapCause(_ cause: GapCause) -> Phrase {
    switch cause {
    case .ineligible: Phrase("不符合条件", "Not eligible")
    case .unavailable: Phrase("本人无可用月份", "No month open")
    case .terms: Phrase("招收条件不合", "Terms of offers")
    case .tooFew: Phrase("总量不足", "Too few seats")
    case .months: Phrase("月份不对", "Wrong months")
    case .hosts: Phrase("分布不均", "Badly spread")
    case .hostLimits: Phrase("带教床位等不足", "Mentors, beds, host")
    case .away: Phrase("单位同期外出", "Unit away at once")
    case .quota: Phrase("县区名额或目标", "Quota or target")
    case .money: Phrase("经费总额", "Subsidy in all")
    case .tierShare: Phrase("层级占比上限", "Tier ceiling")
    case .other: Phrase("其他限额", "Other limits")
    case .goals: Phrase("让位于更优先目标", "Higher goals")
    }
  }

  /// What is lifted to count a cause.
  static func meaning(_ cause: GapCause) -> Phrase {
    switch cause {
    case .ineligible:
      Phrase("个人或派出单位不符合规则", "a rule about the person or the unit refuses")
    case .unavailable:
      Phrase("规则和本人可脱产月份之内没有一次完整的进修", "no whole stay lies in months open to the person")
    case .terms:
      Phrase(
        "本专科的招收计划都不教所申请的技术或不招该层级的人员，名额换到哪家医院都一样",
        "no offer of the specialty teaches the technique or takes people of the level, whichever host "
          + "has the seats")
    case .tooFew:
      Phrase(
        "即使本专科全部公布名额可以任意调换月份、医院和层级，仍然不够",
        "even if all published seats of the specialty moved freely between months, hosts and tiers")
    case .months:
      Phrase(
        "名额总数够，但不在这些人可以进修的月份", "seats would do, but not in the months in which these people may go")
    case .hosts:
      Phrase(
        "月份合适，但不在能去的医院、层级、渠道，或不合技术、层级、入科月份等招收条件",
        "seats are there in these months, but at hosts, tiers or on terms that do not fit")
    case .hostLimits:
      Phrase(
        "有名额，但带教老师、床位、全院人数或补修预留用完",
        "seats are there, mentors, beds, the host or its reserve are not")
    case .away: Phrase("单位同期外出人数已满", "the unit cannot spare one more at once")
    case .quota: Phrase("县区名额、总目标或分年人数已满", "the quota of the county or the target is full")
    case .money: Phrase("补助总额用完", "the subsidy is spent")
    case .tierShare:
      Phrase("医院有名额，但该层级医院的占比已到上限", "seats are free, but the ceiling on that tier is reached")
    case .other: Phrase("方案的其他限额", "another limit of the programme")
    case .goals: Phrase("为方案中更优先的目标让位", "a goal that counts more takes the place")
    }
  }

  static func seatCause(_ cause: SeatCause) -> Phrase {
    switch cause {
    case .outside: Phrase("在方案期间之外", "Outside the programme")
    case .unasked: Phrase("无人申报", "Nobody asks")
    case .ineligible: Phrase("申报人不符合条件", "Nobody eligible asks")
    case .hostTier: Phrase("医院层级或类别", "Tier or kind of host")
    case .level: Phrase("招收对象层级", "Level of unit")
    case .technique: Phrase("技术不符", "Technique")
    case .channel: Phrase("进修渠道", "Channel")
    case .place: Phrase("其他医院规则", "Other rule on hosts")
    case .months: Phrase("月份不对", "Wrong months")
    case .availability: Phrase("无人可脱产", "Nobody released")
    case .others: Phrase("其他方案占用", "Other programmes")
    case .reserve: Phrase("补修预留", "Make-up reserve")
    case .mentors: Phrase("带教不足", "Mentors")
    case .beds: Phrase("床位不足", "Beds")
    case .hostCapacity: Phrase("全院人数上限", "Host as a whole")
    case .host: Phrase("医院其他限额", "Other limit of host")
    case .tierShare: Phrase("层级占比上限", "Tier ceiling")
    case .money: Phrase("经费总额", "Subsidy in all")
    case .total: Phrase("其他总限额", "Other ceiling")
    }
  }

  /// 1个名额（含原不招收的月份，同时增加带教1名、床位1张）.
  static func ask(_ value: SeatValue) -> Phrase {
    let others = value.companions.map { companion -> Phrase in
      switch companion {
      case .mentor: Phrase("带教1名", "a mentor")
      case .bed: Phrase("床位1张", "a bed")
      case .room: Phrase("全院人数1人", "room in the host")
      }
    }
    var (remarks, english) = ([String](), "1 more seat")
    if value.isOpening { remarks.append("含原不招收的月份") }
    if !others.isEmpty {
      remarks.append("同时增加" + others.map(\.chinese).joined(separator: "、"))
      english += " with " + others.map(\.english).joined(separator: " and ")
    }
    if value.isOpening { english += ", also in months closed until now" }
    return Phrase(
      "1个名额" + (remarks.isEmpty ? "" : "（\(remarks.joined(separator: "，"))）"), english)
  }

  /// How the value is known; of two plans compared, of what it is the exact difference.
  static func proof(_ value: SeatValue) -> Phrase {
    switch value.proof {
    case .prices: return Phrase("价格证明为零", "nothing, by prices")
    case .group: return Phrase("合并重新求解证明为零", "nothing, by a joint re-solve")
    case .resolve: return Phrase("重新求解，精确", "exact, by a re-solve")
    case .bounded: return Phrase("价格给出上限", "bounded by prices")
    case .compared:
      let open = value.gains.filter { !$0.gain.isExact }.map { level($0.level) }
      guard !open.isEmpty, value.people.isExact else {
        return Phrase("有无该名额两次求解之差", "difference of two plans, with and without")
      }
      let (chinese, english) = (open.map(\.chinese), open.map(\.english))
      return Phrase(
        "除\(chinese.joined(separator: "、"))外为精确值；\(chinese.joined(separator: "、"))为有无该名额两次求解之差",
        "exact but for \(english.joined(separator: " and ")): difference of two plans, with and without"
      )
    }
  }

  /// By how much levels besides people and points change; nil when none does.
  static func otherGains(_ value: SeatValue) -> Phrase? {
    let others = value.gains.filter { $0.level != "points" && !$0.level.hasPrefix("placed") }
    guard !others.isEmpty else { return nil }
    let parts = others.map { gain -> Phrase in
      let level = level(gain.level)
      let change = gain.change
      return Phrase(level.chinese + change.chinese, "\(level.english) \(change.english)")
    }
    return Phrase(
      parts.map(\.chinese).joined(separator: "；"), parts.map(\.english).joined(separator: "; "))
  }

  /// `+3`, or what bounds it.
  static func range(_ gain: Gain) -> Phrase {
    guard let most = gain.atMost else { return Phrase("未知", "unknown") }
    if let least = gain.atLeast, least == most {
      let number = GapFigure.signed(least)
      return Phrase(number, number)
    }
    if let least = gain.atLeast, least > 0 {
      return Phrase("+\(least)至+\(most)", "+\(least) to +\(most)")
    }
    let number = GapFigure.signed(most)
    return Phrase("至多\(number)", "at most \(number)")
  }
}

extension LevelGain {
  /// Whether less of the level is better: waivers and what floors miss.
  private var isOfLess: Bool {
    ObjectiveLevel(rawValue: level) == .waivers || ObjectiveLevel(rawValue: level) == .shortfall
  }

  /// By how much the number of the level changes, a waiver less being −1; where that is not known
  /// exactly, also that of plans compared.
  fileprivate var change: Phrase {
    let range = isOfLess ? falling : ReportWords.range(gain)
    guard !gain.isExact, let found else { return range }
    let number = GapFigure.signed(isOfLess ? -found : found)
    guard gain.atMost != nil else {
      return Phrase("求得方案\(number)", "\(number) in plans compared")
    }
    return Phrase(
      "求得方案\(number)（\(range.chinese)）", "\(number) in plans compared (\(range.english))")
  }

  private var falling: Phrase {
    guard let most = gain.atMost else { return ReportWords.range(gain) }
    let number = GapFigure.signed(-most)
    return gain.isExact ? Phrase(number, number) : Phrase("至多\(number)", "at best \(number)")
  }
}
