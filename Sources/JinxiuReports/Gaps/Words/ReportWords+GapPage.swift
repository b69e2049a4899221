import JinxiuDomain

/// Headings and sentences of the page of gaps.
extension ReportWords {
  static let heatMap = Phrase("各专科逐月余缺", "Balance by specialty and month")
  static let heatMapDescription = Phrase(
    "每格为“空余名额−未安排人数”：深色带“−”为缺，浅色带“+”为余；斜线“×”为公布而不能用的名额，“·”表示没有名额也没有需求。"
      + "未安排的人计入规则允许的月份中该专科空余最多的一段。",
    "Each cell is free seats less people waiting: dark with − is short, light with + is to spare; "
      + "hatched with × are seats published but unusable, a dot is neither seat nor need. Who waits "
      + "is counted in those allowed months in which most seats of the specialty are free.")
  static func supplyChart(_ grid: Grid) -> Phrase {
    let unit = gapPeriods(grid)
    return Phrase("各专科需求与名额（\(unit.chinese)）", "Need and seats by specialty (\(unit.english))")
  }
  static let supplyDescription = Phrase(
    "每个专科两条：上为需求，斜线部分未安排；下为公布的名额，浅框为空余，斜线部分不能用。",
    "Two bars for each specialty: need above, those waiting hatched; seats below, free ones framed, "
      + "unusable ones hatched.")
  static let usedOrPlaced = Phrase("已安排、已用", "placed, used")
  static let freeSeats = Phrase("空余名额", "free seats")
  static let waitingOrLost = Phrase("未安排、不能用", "waiting, unusable")
  static let needSum = Phrase("需求%（未安排%）", "need % (% waiting)")
  static let seatSum = Phrase("名额%（空余%，不能用%）", "seats % (% free, % unusable)")

  static let telephone = Phrase("先给哪家医院打电话", "Whom to telephone first")
  static let telephoneDescription = Phrase(
    "每条为请该医院增加1个名额的价值：深色粗条为多安排的人数（斜线为尚未证明的部分），浅色细条为增加的积分。",
    "What one more seat there is worth: the dark bar is people placed more (hatched where not "
      + "proven), the thin light bar is points.")
  static let callsCaption = Phrase("电话清单", "Telephone list")
  static let noCalls = Phrase(
    "增加任何一个名额都不会多安排人，也不会增加积分。",
    "No single seat more would place anybody more or earn a point.")
  static let flow = Phrase("县区人员去向", "From counties to hosts")
  static let flowDescription = Phrase(
    "左为派出地，右为接收医院，带宽为人数，斜线一端为未安排。",
    "Senders on the left, hosts on the right, bands as wide as people are many; the hatched end is "
      + "not placed.")
  static let flowFiguresCaption = Phrase("各县区去向（人）", "Counties to hosts (people)")
  static func otherHosts(_ count: Int) -> Phrase {
    Phrase("其他\(count)家医院", count == 1 ? "1 other host" : "\(count) other hosts")
  }

  static let breakdown = Phrase("各专科缺口分解", "Where each specialty loses people")
  static let breakdownCaption = Phrase(
    "需求＝已安排＋各原因之和（人）；原因按从左到右的次序逐项放开，各项为前后两次最优解之差",
    "Need is placed plus all causes (people); causes are lifted from left to right, each is the "
      + "difference of two optima")
  static let breakdownNote = Phrase(
    "每人只计一次：已安排的计入所去专科（含第二志愿专科），未安排的计入第一志愿专科。“总量不足”是名额任意调换月份、医院和层级之后仍然缺的人数；"
      + "“月份不对”和“分布不均”是调换之后可以解决的人数。",
    "Everybody is counted once: who is placed, where placed, also in a second choice; who is not, in "
      + "the first choice. “Too few seats” remain short however seats are moved; “wrong months” and "
      + "“badly spread” would be solved by moving them.")
  static let causesCaption = Phrase("未安排人员按原因", "People not placed, by cause")
  static let causeHead = Phrase("原因", "Cause")
  static let meaningHead = Phrase("含义", "What it means")
  static let unusable = Phrase("公布而不能用的名额", "Seats published but unusable")
  static func unusableCaption(_ grid: Grid) -> Phrase {
    let unit = gapPeriods(grid)
    return Phrase(
      "名额去向（\(unit.chinese)）：每个名额计入按次序的第一个原因，公布＝已用＋空余＋各原因之和",
      "What became of seats (\(unit.english)): each under the first cause in order; published is "
        + "used plus free plus all causes")
  }
  static let bySpecialtyCaption = Phrase("各专科不能用的名额", "Unusable seats by specialty")
  static let reoffer = Phrase("可以再安排的空余名额", "Seats that could be offered again")
  static let reofferCaption = Phrase(
    "还放得下一次完整进修的空余名额", "Free seats into which a whole stay still fits")
  static let noReoffer = Phrase(
    "没有放得下一次完整进修的空余名额。", "No free seat could hold another whole stay.")
  static let fundingCaption = Phrase(
    "按经费承担方；未安排的按最接近的安排由谁承担", "By payer; who waits by who would pay at the nearest alternative")
  static let drill = Phrase("逐级明细", "Level by level")
  static let drillNote = Phrase(
    "专科、医院层级、地区逐级点开。名额计在医院所在地区，需求计在派出地区；“未定”为尚无去处的人。全部数字见 gap-months.csv、gap-places.csv。",
    "Open specialty, tier and region in turn. Seats count where the host is, need where people come "
      + "from; “undecided” are people who have no place. All figures are in gap-months.csv and "
      + "gap-places.csv.")
  static let method = Phrase("计算方法", "How it was counted")
  static let repairs = Phrase("可行的调整办法", "Repairs")

  static func summary(_ need: Int, _ placed: Int, _ waiting: Int) -> Phrase {
    Phrase(
      "共需安排\(need)人，已安排\(placed)人，未安排\(waiting)人。",
      "\(need) people are to be placed, \(placed) are, \(waiting) are not.")
  }

  /// People, points and other levels of one more seat in a few words.
  static func gain(_ value: SeatValue) -> Phrase {
    let worth = worth(value)
    guard let others = otherGains(value) else { return worth }
    return Phrase(
      worth.chinese + "，" + others.chinese, worth.english + ", " + others.english)
  }

  /// The same in people and points alone.
  static func worth(_ value: SeatValue) -> Phrase {
    var (chinese, english) = (people(value).chinese, people(value).english)
    if let points = value.gains.first(where: { $0.level == "points" }) {
      if points.gain.isExact {
        let words = range(points.gain)
        chinese += "，\(words.chinese)分"
        english += ", \(words.english) points"
      } else if let found = points.found {
        let number = GapFigure.signed(found)
        let most = points.gain.atMost.map { GapFigure.signed($0) }
        chinese += "，求得方案\(number)分" + (most.map { "（至多\($0)）" } ?? "")
        english +=
          ", \(number) points in plans compared" + (most.map { " (at most \($0))" } ?? "")
      } else if let price = points.price {
        chinese += "，价格\(price)分"
        english += ", priced at \(price) points"
      }
    }
    return Phrase(chinese, english)
  }

  /// People of all classes: exact, or what bounds it beside those of plans compared.
  private static func people(_ value: SeatValue) -> Phrase {
    let range = range(value.people)
    guard !value.people.isExact else {
      // Beside points that are not exact it is told that people are.
      let isAlone = value.gains.allSatisfy { $0.gain.isExact }
      let classes = classes(value)
      return Phrase(
        (isAlone ? "" : "恰为") + "\(range.chinese)人\(classes.chinese)",
        (isAlone ? "" : "exactly ") + "\(range.english) placed\(classes.english)")
    }
    let placed = value.placed
    guard placed.contains(where: { $0.found != nil }) else {
      return value.people == .unknown
        ? Phrase("人数未知", "people unknown")
        : Phrase("\(range.chinese)人", "\(range.english) placed")
    }
    let number = GapFigure.signed(
      placed.reduce(0) { $0 + ($1.found ?? $1.gain.atLeast ?? 0) })
    guard value.people.atMost != nil else {
      return Phrase("求得方案\(number)人", "\(number) placed in plans compared")
    }
    return Phrase(
      "求得方案\(number)人（\(range.chinese)）",
      "\(number) placed in plans compared (\(range.english))")
  }

  /// Classes of urgency where one gains what another loses; empty else.
  private static func classes(_ value: SeatValue) -> Phrase {
    let gains = value.placed.map { ($0.level, $0.gain.atLeast ?? 0) }
    guard gains.contains(where: { $0.1 > 0 }), gains.contains(where: { $0.1 < 0 }) else {
      return Phrase("", "")
    }
    let parts = gains.map { name, people -> Phrase in
      let (level, number) = (level(name), GapFigure.signed(people))
      return Phrase("\(level.chinese)\(number)", "\(level.english) \(number)")
    }
    return Phrase(
      "（\(parts.map(\.chinese).joined(separator: "，"))）",
      " (\(parts.map(\.english).joined(separator: "; ")))")
  }

  /// What to say on the telephone: 7–9月增加1个名额.
  static func request(_ value: SeatValue) -> Phrase {
    let ask = ask(value)
    guard let span = value.span else {
      return Phrase("全部月份增加\(ask.chinese)", "\(ask.english), all months")
    }
    let months = MonthText.short([span])
    return Phrase("\(months) 增加\(ask.chinese)", "\(ask.english), \(months)")
  }

  static func zeroes(_ values: SeatValues) -> Phrase {
    let whole = values.all.filter { $0.span == nil }
    let (prices, group) = (
      whole.count { $0.proof == .prices }, whole.count { $0.proof == .group }
    )
    let resolve = whole.count { $0.proof == .resolve }
    let compared = whole.count { $0.proof == .compared }
    return Phrase(
      "共考察\(whole.count)种请求：\(prices)种由价格证明没有价值，\(group)种由合并重新求解证明没有价值，"
        + "\(resolve)种逐一重新求解得出精确值，\(compared)种以有无该名额两次求解之差估值，"
        + "共求解\(values.resolves)次；其余只有价格给出的上限。"
        + (values.skipped > 0 ? "另有\(values.skipped)种未作评估：增加后须开始补修预留，或时间已到。" : ""),
      "\(whole.count) requests were looked at: \(prices) are worth nothing by prices, \(group) by a "
        + "joint re-solve, \(resolve) are known exactly by re-solves, \(compared) are the difference of "
        + "two plans, with the seat and without, \(values.resolves) re-solves in all; of the rest prices tell an upper bound."
        + (values.skipped > 0
          ? " \(values.skipped) more are not valued: the make-up reserve would begin, or time was up."
          : ""))
  }

  static let methodNotes: [Phrase] = [
    Phrase(
      "名额不能用的原因按以下次序取第一个成立的："
        + SeatCause.allCases.map { seatCause($0).chinese }.joined(separator: "、")
        + "。同一限额由几个招收计划共用时，编号靠后的先计为不能用。",
      "A seat is unusable for the first of these causes that holds: "
        + SeatCause.allCases.map { seatCause($0).english.lowercased() }.joined(separator: ", ")
        + ". Where offers share a limit, the last of them lose their seats first."),
    Phrase(
      "增加一个名额只会放宽限额，因此结果不会变差；价格证明某级目标不变，或一起增加许多名额仍不变的，单独增加其中一个也不变。其余逐一重新求解，价值为两次最优解之差。",
      "One more seat only widens limits, so nothing gets worse by it. A level that prices prove to stay, "
        + "or that stays when many seats are added together, stays for each of them alone. All others "
        + "are solved again, and the value is the difference of two optima."),
  ]
}

extension ReportWords {
  static let gapNeed = Phrase("需求", "Need")
  static let gapPublished = Phrase("公布名额", "Seats published")
  static let movable = Phrase("调换名额可解决", "Solved by moving seats")
  static let firstCall = Phrase("最先联系", "Telephone first")
  static let repairsCaption = Phrase(
    "代价最低的调整办法，每一项都重新编制方案核实过（人）",
    "The cheapest changes, each planned anew (people)")
  static func proof(_ proof: RepairProof) -> Phrase {
    switch proof {
    case .resolved: Phrase("重新求解，精确", "exact, by a re-solve")
    case .plan: Phrase("有方案为证，至少如此", "at least, by a plan that was checked")
    }
  }
  static let placedMore = Phrase("多安排（人）", "Placed more")
  static let freeMonths = Phrase("空余月份和名额", "Free months and seats")
  static let methodCaption = Phrase(
    "专科缺口的各项原因，按放开的次序", "Causes of a specialty's gap, in the order in which they are lifted")

  static func drillRemark(_ need: Int, _ placed: Int, _ stays: Int) -> Phrase {
    Phrase(
      "需求\(need)人 · 已安排\(placed)人 · 可接收\(stays)人次",
      "need \(need) · placed \(placed) · stays that fit \(stays)")
  }
}
