import JinxiuDomain

/// Words of comparisons.
extension ReportWords {
  static let whatIfTitle = Phrase("情景比较", "Scenarios compared")
  static let diffTitle = Phrase("两个方案的比较", "Two plans compared")
  static let baseCase = Phrase("原情景", "As it is")
  static let caseHead = Phrase("情景", "Case")
  static let casesTitle = Phrase("各情景对照", "Cases side by side")
  static let changesTitle = Phrase("变更内容", "What is changed")
  static let changeWords = Phrase("变更", "Change")
  static let levelsTitle = Phrase("各级目标", "Levels")
  static let breaksTitle = Phrase("转折点", "Break points")
  static let breakHead = Phrase("转折点", "Break point")
  static let moneyTitle = Phrase("经费", "Money by payer")
  static let countiesTitle = Phrase("县区", "Counties")
  static let hostsTitle = Phrase("进修医院", "Hosts")
  static let movesTitle = Phrase("人员变动", "Who moves, gains or loses")
  static let moveHead = Phrase("变动", "What happens")
  static let hostBefore = Phrase("原进修医院", "Host before")
  static let hostAfter = Phrase("现进修医院", "Host after")
  static let specialtyBefore = Phrase("原专科", "Specialty before")
  static let specialtyAfter = Phrase("现专科", "Specialty after")
  static let monthsBefore = Phrase("原月份", "Months before")
  static let monthsAfter = Phrase("现月份", "Months after")
  static let offerBefore = Phrase("原招收计划", "Offer before")
  static let offerAfter = Phrase("现招收计划", "Offer after")
  static let placedBefore = Phrase("原安排", "Placed before")
  static let placedAfter = Phrase("现安排", "Placed after")
  static let valueBefore = Phrase("原值", "Before")
  static let valueAfter = Phrase("现值", "After")
  static let changeHead = Phrase("增减", "Difference")
  static let came = Phrase("新来", "Came")
  static let left = Phrase("离开", "Left")
  static let noPlace = Phrase("未安排", "no place")
  static let yuanHead = Phrase("金额（元）", "Amount, CNY")
  static let curves = Phrase("变化曲线", "Curves")
  static let curvesDescription = Phrase(
    "横轴为所设的值，纵轴为安排人数和积分；竖线标出安排人数改变处，以及各级目标从此（到此）不再变化的值，空心为未证明的值，断开处没有可行方案。",
    "People placed and points over the values that were set. Upright lines stand where people placed "
      + "change, and at the value from or up to which nothing does; hollow marks are not proven; where there is no mark there is no plan."
  )
  static let grid = Phrase("两因素对照图", "Two ranges")
  static let gridDescription = Phrase(
    "先为安排人数，后为积分，颜色越深数值越大；*为未证明，×为没有可行方案。",
    "People placed, then points, darker for more; * is not proven, × has no plan.")
  static let hostFlow = Phrase("医院之间的流动", "Flow between hosts")
  static let hostFlowDescription = Phrase(
    "左为原来的医院，右为现在的医院，带宽为人数；只画换了医院的人。",
    "From the host before, left, to the host after, right, as wide as people are many; only those "
      + "who change host.")
  static let noMoves = Phrase("没有人变动。", "Nobody moves.")
  static let noHostMoves = Phrase("没有人更换医院。", "Nobody changes host.")
  static let caseDetails = Phrase("各情景明细", "Case by case")
  static let noPlan = Phrase("没有可行方案", "no plan")
  static let nearestNote = Phrase(
    "人员、医院和经费按同样好的方案中与原方案变动最少的一个来比较，因此列出的变动多为条件改变所致。规模小时，results/ "
      + "中是单独求解所得的方案，与它不同的变动最少的方案在 nearest/ 中；规模大时只在受影响的人周围重新安排。",
    "People, hosts and money are those of the plan with the fewest moves from the base, of plans as "
      + "good, so that moves are owed to the change. At small size results/ has the plans that "
      + "planning afresh makes, and nearest/ the one with the fewest moves where that is another; at "
      + "large size only those around whom the change touches are placed anew.")

  /// Of a level, for the head of a column.
  static func shortLevel(_ name: String) -> Phrase {
    switch name {
    case "shortfall": Phrase("未达下限", "Short of floors")
    case "fairness": Phrase("最低县区‰", "Worst county ‰")
    case "points": pointsHead
    default: level(name)
    }
  }

  static func move(_ kind: PlanChange.Kind) -> Phrase {
    switch kind {
    case .moved: Phrase("调整", "Moved")
    case .gained: Phrase("得到名额", "Gained a place")
    case .lost: Phrase("失去名额", "Lost the place")
    case .added: Phrase("新增人员", "New, placed")
    case .removed: Phrase("退出人员", "Withdrawn")
    }
  }

  /// Everybody who is where they were, and who is not.
  static func difference(_ change: PlanChange) -> Phrase {
    let (before, after) = (change.before.placedCount, change.after.placedCount)
    let kinds = PlanChange.Kind.allCases.filter { change.people($0) > 0 }
    let chinese = kinds.map { "，\(move($0).chinese) \(change.people($0)) 人" }.joined()
    let english = kinds.map { ", \(move($0).english.lowercased()): \(change.people($0))" }.joined()
    return Phrase(
      "安排 \(before) → \(after) 人；不变 \(change.same) 人\(chinese)。",
      "\(before) → \(after) people placed; the same: \(change.same)\(english).")
  }

  /// Identifiers that stand for somebody else now; nil where none does.
  static func others(_ change: PlanChange, _ names: MoveNames) -> Phrase? {
    let count = change.others.count
    guard count > 0 else { return nil }
    let few = change.others.prefix(3).map { other in
      "\(other.text) \(names.first.person(other)) → \(names.second.person(other))"
    }
    let more = count > few.count
    return Phrase(
      "注意：\(count)个人员编号前后姓名不同（\(few.joined(separator: "，"))\(more ? "等" : "")），按两个人对待：前者退出，"
        + "后者新增。",
      "Note: \(count) \(count == 1 ? "identifier has" : "identifiers have") another name in the "
        + "second plan (\(few.joined(separator: ", "))\(more ? ", …" : "")); they are taken for two "
        + "people each: one withdrawn, one new.")
  }

  /// Whether there is a plan, and how well proven.
  static func caseState(_ row: CaseRow) -> Phrase {
    switch row.result {
    case .plan(let plan, _): state(plan.outcome.state)
    case .contradiction: impossiblePlan
    case .nothing(let state): noneFound(state)
    }
  }

  static let impossiblePlan = Phrase("没有可行方案（已证明）", "no plan keeps the hard rules (proven)")

  static func noneFound(_ state: OutcomeState) -> Phrase {
    Phrase(
      "没有得到方案（\(Self.state(state).chinese)）", "no plan found (\(Self.state(state).english))")
  }
}
