import JinxiuDomain

/// The tables of the gap report, each a CSV file of its own.
enum GapTable: String, CaseIterable {
  case specialties = "gap-specialties"
  case values = "gap-values"
  case free = "gap-free"
  case seats = "gap-seats"
  case places = "gap-places"
  case months = "gap-months"
  case people = "gap-people"
  case funding = "gap-funding"
  case flow = "gap-flow"
  case repairs = "gap-repairs"

  /// At most 31 characters, since a sheet bears it.
  var title: Phrase {
    switch self {
    case .specialties: Phrase("专科缺口", "Specialties")
    case .values: Phrase("增加名额的价值", "Value of one more seat")
    case .free: Phrase("可再安排的空余", "Seats to re-offer")
    case .seats: Phrase("名额去向", "What became of seats")
    case .places: Phrase("需求与名额（人次）", "Need and seats (people)")
    case .months: Phrase("需求与名额（逐月）", "Need and seats by month")
    case .people: Phrase("未安排人员", "People not placed")
    case .funding: Phrase("经费", "Money by payer")
    case .flow: Phrase("县区去向", "Counties to hosts")
    case .repairs: Phrase("可行的调整办法", "Repairs")
    }
  }

  var fileName: String { rawValue + ".csv" }
}

/// The columns of these tables.
enum GapColumn: Hashable {
  case specialty, tier, city, county, unit, period, offer, host, from, to, periods
  case need, waiting, placed, unplaced, published, used, free, lost, balance
  case stays, freeStays, needPeriods, seatPeriods, seatsEach
  case step(GapCause)
  case loss(SeatCause)
  case proven, verdict
  case rank, contact, ask
  case peopleLeast, peopleMost, pointsLeast, pointsMost, pointsFound, pointsPrice
  case otherLevels, proof
  case person, people, reason, explanation, rules
  case payer, yuan, yuanWaiting
  case change, decider, gained, moved, displaced, cost

  func title(_ grid: Grid) -> Phrase {
    let unit = ReportWords.gapPeriods(grid)
    switch self {
    case .specialty: return ReportWords.specialty
    case .tier: return ReportWords.hostTier
    case .city: return Phrase("地市", "City")
    case .county: return ReportWords.county
    case .unit: return ReportWords.unit
    case .period: return ReportWords.month(grid)
    case .offer: return ReportWords.offer
    case .host: return ReportWords.hostName
    case .contact: return ReportWords.contact
    case .from: return ReportWords.from
    case .to: return ReportWords.to
    case .periods: return grid == .month ? Phrase("月数", "Months") : Phrase("半月数", "Half months")
    case .need: return Phrase("需求", "Need")
    case .waiting: return Phrase("未安排", "Waiting")
    case .placed: return ReportWords.placedHead
    case .unplaced: return ReportWords.unplacedHead
    case .published: return Phrase("公布名额", "Published")
    case .used: return Phrase("已用", "Used")
    case .free: return ReportWords.free
    case .lost: return Phrase("不能用", "Unusable")
    case .balance: return Phrase("余缺", "Balance")
    case .stays: return Phrase("可接收人次", "Stays that fit")
    case .freeStays: return Phrase("还可接收人次", "Stays that still fit")
    case .needPeriods:
      return Phrase("需求\(unit.chinese)", "Need, \(unit.english)")
    case .seatPeriods:
      return Phrase("公布\(unit.chinese)", "Published, \(unit.english)")
    case .seatsEach: return Phrase("每期空余名额", "Free seats in each")
    case .step(let cause): return ReportWords.gapCause(cause)
    case .loss(let cause): return ReportWords.seatCause(cause)
    case .proven: return Phrase("分解已证明", "Proven")
    case .verdict: return Phrase("结论", "Verdict")
    case .rank: return Phrase("序号", "Rank")
    case .ask: return Phrase("请求增加", "What to ask for")
    case .peopleLeast: return Phrase("多安排（至少）", "People, at least")
    case .peopleMost: return Phrase("多安排（至多）", "People, at most")
    case .pointsLeast: return Phrase("积分增加（至少）", "Points, at least")
    case .pointsMost: return Phrase("积分增加（至多）", "Points, at most")
    case .pointsFound: return Phrase("求得方案积分之差", "Points, plans compared")
    case .pointsPrice: return Phrase("价格（积分）", "Price in points")
    case .otherLevels: return Phrase("其他目标的变化", "Other levels")
    case .proof: return Phrase("依据", "How known")
    case .person: return ReportWords.person
    case .people: return ReportWords.count
    case .reason: return ReportWords.reasonHead
    case .explanation: return ReportWords.explanation
    case .rules: return ReportWords.rules
    case .payer: return ReportWords.payerHead
    case .change: return Phrase("调整办法", "Change")
    case .decider: return Phrase("由谁决定", "Decided by")
    case .gained: return Phrase("多安排", "Placed more")
    case .moved: return Phrase("调整去处", "Moved")
    case .displaced: return Phrase("失去名额", "Lose their place")
    case .cost: return Phrase("代价", "Cost")
    case .yuan: return Phrase("已安排金额（元）", "Placed, CNY")
    case .yuanWaiting: return Phrase("未安排所需金额（元）", "Waiting, CNY")
    }
  }
}

/// One table with its columns by name.
struct GapSheet {
  let table: GapTable
  let columns: [GapColumn]
  /// One cell for each column.
  let rows: [[ReportCell]]

  func table(_ language: Language, _ grid: Grid) -> ReportTable {
    ReportTable(
      table.rawValue, table.title[language], columns.map { $0.title(grid)[language] }, rows)
  }
}
