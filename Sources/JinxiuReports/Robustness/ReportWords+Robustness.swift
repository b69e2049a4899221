import JinxiuDomain

/// Words of withdrawals and reserves.
extension ReportWords {
  static let robustnessTitle = Phrase("稳健性分析", "Robustness")
  static let rankHead = Phrase("名次", "Rank")
  static let withdrawalKind = Phrase("类别", "Kind")
  static let withdrawalHead = Phrase("退出的医院或计划", "What withdraws")
  static let withdrawnIdentifier = Phrase("退出编号", "Withdrawn ID")
  static let lossesTitle = Phrase("逐一退出的损失", "Each withdrawal and its loss")
  static let peopleThere = Phrase("原有人数", "People there")
  static let pinsLapsed = Phrase("随之失效的锁定", "Pins that lapse")
  static let lostAtLeast = Phrase("至少少安排", "fewer placed, at least")
  static let lostAtMost = Phrase("少安排", "fewer placed")
  static let withoutAnySeat = Phrase("无任何名额可去", "nothing open for them")
  static let wayHead = Phrase("重排方式", "How people are placed")
  static let lossHead = Phrase("变差", "Worse by")
  static let withdrawalPeople = Phrase("退出后的人员变动", "People after each withdrawal")
  static let reserveTitle = Phrase("备用名额", "Reserve of seats")
  static let reserveCases = Phrase("需要备用名额的退出", "Withdrawals that need a reserve")
  static let againstHead = Phrase("应对", "Against")
  static let reserveSeats = Phrase("备用名额数", "Seats in reserve")
  static let lostWithout = Phrase("无备用时未能重排", "Not placed again without a reserve")
  static let unavoidable = Phrase("再多名额也无法安排", "Beyond any reserve")
  static let seatsAlone = Phrase("单独应对所需名额", "Seats for it alone")
  static let simulatedHosts = Phrase("随机抽样中的医院", "Hosts in the draws")
  static let chancePerMillion = Phrase("退出概率（百万分之）", "Chance, per million")
  static let chance = Phrase("退出概率", "Chance")
  static let drawsWithdrew = Phrase("退出次数", "Withdrew in")
  static let drawsMattered = Phrase("造成损失次数", "Mattered in")
  static let strandedHead = Phrase("未能重排人数", "Not placed again")
  static let drawsTitle = Phrase("随机抽样", "Draws")
  static let drawHead = Phrase("抽样序号", "Draw")
  static let drawnHosts = Phrase("退出的医院", "Hosts withdrawn")
  static let absentHead = Phrase("未报到人数", "Stayed away")
  static let drawLost = Phrase("损失人数", "People lost")
  static let hostsTornado = Phrase("医院逐一退出：损失对比", "Loss of each host")
  static let offersTornado = Phrase("招收计划逐一退出：损失对比", "Loss of each offer")
  static let tornadoDescription = Phrase(
    "向右为少安排的人数：粗条为全部重新编制，其斜线部分为尚未证明；细框为其他人不动、只重排原在该处的人。向左为重新编制后少得的积分，斜线为反而多得（数字带负号）。数字依次为“重新编制／其他人不动”。"
      + "次序：没有可行方案的在先，再依次比重新编制少安排的人数、其他人不动少安排的人数、其余各级目标变差的多少（从最重要的一级起），都相同的按编号。",
    "To the right people fewer placed: the thick bar when everybody is planned anew, its hatched part "
      + "not proven; the thin frame when all others stay and only those who were there are placed "
      + "again. To the left points lost when planned anew, hatched where they are gained (with a minus sign). "
      + "Numbers: planned anew / all others stay. Order: those without any plan first, then by people "
      + "lost when planned anew, by people lost when all others stay, by how much worse the levels "
      + "are, the most important first, and by name."
  )
  static let histogram = Phrase("损失人数的分布", "How many people draws lose")
  static let histogramDescription = Phrase(
    "横轴为一次抽样损失的人数，柱上为抽样次数。", "Across: people lost in a draw; above each bar the number of draws.")
  static let simulationTitle = Phrase("随机退出与未报到", "Random withdrawals and no-shows")
  static let withdrawalDetails = Phrase("各次退出明细", "Withdrawal by withdrawal")
  static let robustnessMethod = Phrase("计算方法", "How it was counted")

  static func withdrawalKind(isHost: Bool) -> Phrase {
    isHost ? Phrase("医院", "host") : Phrase("招收计划", "offer")
  }

  static func way(_ way: ReplacementWay) -> Phrase {
    switch way {
    case .anew: Phrase("重新编制", "planned anew")
    case .kept: Phrase("其他人不动", "all others stay")
    }
  }

  static func of(_ way: ReplacementWay, _ head: Phrase) -> Phrase {
    let words = Self.way(way)
    return Phrase(
      "\(words.chinese)：\(head.chinese)", "\(words.english): \(head.english.lowercased())")
  }

  static func proven(_ isProven: Bool) -> Phrase {
    isProven ? Phrase("已证明", "proven") : Phrase("未证明", "not proven")
  }

  static func state(of result: ReplacementResult, in study: RobustnessStudy) -> Phrase {
    switch result {
    case .plan(let plan):
      !plan.isProven && study.gapPartsPerMillion > 0 && study.isWithinGap(plan)
        ? state(.gap) : proven(plan.isProven)
    case .contradiction: Phrase("没有可行方案（已证明）", "no plan keeps the hard rules (proven)")
    case .nothing(let state):
      Phrase(
        "没有得到方案（\(Self.state(state).chinese)）", "no plan found (\(Self.state(state).english))")
    }
  }

  static func against(_ kind: SeatReserve.Kind) -> Phrase {
    switch kind {
    case .hosts: Phrase("任一医院退出", "any one host")
    case .offers: Phrase("任一招收计划退出", "any one offer")
    }
  }

  /// `3`, or `2–3` where it is not proven.
  static func lost(_ lost: PeopleLost?) -> String {
    guard let lost else { return "—" }
    func minus(_ number: Int) -> String { number < 0 ? "−\(-number)" : "\(number)" }
    return lost.isExact
      ? minus(lost.atMost) : "\(minus(lost.atLeast))–\(minus(lost.atMost))"
  }

  /// Thousandths with up to three decimals: `1.25`.
  static func thousandths(_ number: Int) -> String {
    let rest = String(number % 1_000 + 1_000).dropFirst()
    let shown = rest.replacing(/0+$/, with: "")
    return "\(number / 1_000)" + (shown.isEmpty ? "" : ".\(shown)")
  }

  /// Millionths in percent: `5%`.
  static func percent(ofMillion number: Int) -> String { thousandths(number / 10) + "%" }

  static let methodOfRobustness: [Phrase] = [
    Phrase(
      "重新编制：去掉该医院或计划后，按全部规则从头求最优方案；对它的锁定随之失效。适用于方案公布之前。",
      "Planned anew: without the host or offer the best plan under all rules, from scratch; pins to it "
        + "lapse. This is before the plan is published."),
    Phrase(
      "其他人不动：原在该处的人在剩余名额中重新安排，其他人的医院和月份不变，原先未安排的人也不补入。适用于已经派出之后。",
      "All others stay: those who were there are placed again in what is left; everybody else keeps "
        + "host and months, and who had no place gets none. This is when people are on their way."),
    Phrase(
      "因人员减少而被动超出的比例（或随计划离开的带教）不迫使留下的人离开，只是不再加重，并在明细中列出。",
      "A share that those who stay exceed only because others are gone, or mentors gone with an offer, "
        + "sends nobody away; it is made no worse, and is told in the details."),
    Phrase(
      "备用名额：某计划在其全部月份各多一个名额，连同一名带教、一张床位和医院总容量中的一个位置；退出的医院的备用名额也随之失去。其余规则不变。",
      "A seat in reserve is one more place in an offer in each of its months, with a mentor, a bed and "
        + "room in the host as a whole; what withdraws takes its reserve with it. All other rules "
        + "stay."),
    Phrase(
      "随机抽样：医院和人员各自独立；未报到者的名额作废；期望值的区间按学生 t 分布计算，置信度 95%。退出和未报到的概率是假设，不是统计。",
      "Draws: hosts and people are independent; the seat of who stays away is lost; the interval of "
        + "the expected value is Student's, 95 %. The chances are assumptions and no statistics."),
  ]
}
