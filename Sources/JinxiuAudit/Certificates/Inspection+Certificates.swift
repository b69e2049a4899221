import JinxiuDomain

/// Whether prices prove what the plan says that they prove, each bound added up anew.
extension Inspection {
  mutating func checkCertificates() {
    let levels = Level.all(in: reading)
    let priced = plan.outcome.levels.filter { $0.proof == .prices }
    if plan.certificates.isEmpty, priced.isEmpty { return }
    let proof = PriceProof(reading, levels, recomputed.map(\.value), plan.outcome.levels)
    var claims: [String: Int] = [:]
    var seen: Set<String> = []
    for certificate in plan.certificates {
      guard let position = levels.firstIndex(where: { $0.name == certificate.level }),
        seen.insert(certificate.level).inserted
      else {
        noteLevel(of: certificate)
        continue
      }
      claims[certificate.level] = certificate.bound
      check(certificate, at: position, proof)
    }
    for result in priced {
      guard let position = levels.firstIndex(where: { $0.name == result.name }) else { continue }
      let claim = claims[result.name] ?? proof.countedBound(at: position)
      check(result, levels[position], against: claim)
    }
  }

  private mutating func noteLevel(of certificate: LevelCertificate) {
    note(
      .certificateLevel, "价格证明的目标“\(certificate.level)”不存在或重复",
      "prices are given for the level \(certificate.level), which there is not, or twice")
  }

  private mutating func check(
    _ certificate: LevelCertificate, at position: Int, _ proof: PriceProof
  ) {
    guard certificate.scale >= 1 else {
      return note(
        .certificatePrice, found: certificate.scale, allowed: 1,
        "目标“\(certificate.level)”的价格单位\(certificate.scale)小于1",
        "the prices of \(certificate.level) have the scale \(certificate.scale), less than 1")
    }
    var prices = PriceList(reading.book)
    prices.scale = certificate.scale
    let areSmall = [
      addRows(of: certificate, to: &prices, proof),
      addGoals(of: certificate, at: position, to: &prices, proof),
    ]
    let bound =
      areSmall == [true, true] ? proof.bound(at: position, prices, claim: certificate.bound) : nil
    guard let bound else {
      return noteOverflow(
        "目标“\(certificate.level)”的价格合计", "the sum of prices of the level \(certificate.level)")
    }
    let isMaximised = proof.levels[position].isMaximised
    if isMaximised ? certificate.bound >= bound : certificate.bound <= bound { return }
    note(
      .certificateBound, found: certificate.bound, allowed: bound,
      "目标“\(certificate.level)”的界写为\(certificate.bound)，按价格重算为\(bound)",
      "the bound of \(certificate.level) is written as \(certificate.bound), "
        + "by the prices it is \(bound)")
  }

  /// False when prices leave the range of integers.
  private mutating func addRows(
    of certificate: LevelCertificate, to prices: inout PriceList, _ proof: PriceProof
  ) -> Bool {
    var areSmall = true
    for row in certificate.rows {
      guard let place = proof.rows.row(of: row) else {
        noteRow(row, of: certificate)
        continue
      }
      if row.price < 0 {
        notePrice(row.price, of: certificate, "\(row.rule) \(row.subject)")
        continue
      }
      switch prices.add(row.price, to: place, in: row.month, reading.book) {
      case .added: break
      case .noSuchMonth: noteRow(row, of: certificate)
      case .tooLarge: areSmall = false
      }
    }
    return areSmall
  }

  private mutating func addGoals(
    of certificate: LevelCertificate, at position: Int, to prices: inout PriceList,
    _ proof: PriceProof
  ) -> Bool {
    var areSmall = true
    for goal in certificate.goals {
      guard let place = proof.place(of: goal, below: position) else {
        let name = goal.level + (goal.county.map { " \($0)" } ?? "")
        note(
          .certificateGoal, "目标“\(certificate.level)”的价格所指的上级目标“\(name)”不存在",
          "the prices of \(certificate.level) speak of \(name), which is no level above it")
        continue
      }
      if goal.price < 0 {
        notePrice(goal.price, of: certificate, goal.level)
      } else if !prices.add(goal.price, to: place) {
        areSmall = false
      }
    }
    return areSmall
  }

  private mutating func noteRow(_ row: RowPrice, of certificate: LevelCertificate) {
    let month = row.month.map { " \($0)" } ?? ""
    note(
      .certificateRow,
      "目标“\(certificate.level)”的价格所指的\(row.rule) \(row.subject)\(month)不存在",
      "the prices of \(certificate.level) speak of \(row.rule) \(row.subject)\(month), "
        + "which there is not")
  }

  private mutating func notePrice(_ price: Int, of certificate: LevelCertificate, _ what: String) {
    note(
      .certificatePrice, found: price, allowed: 0,
      "目标“\(certificate.level)”中\(what)的价格\(price)为负",
      "the price \(price) of \(what) in \(certificate.level) is negative")
  }

  private mutating func check(_ result: LevelResult, _ level: Level, against claim: Int?) {
    guard let claim else {
      return noteOverflow("目标“\(level.name)”的计数界", "the counted bound of \(level.name)")
    }
    if let bound = result.bound, level.isMaximised ? bound >= claim : bound <= claim { return }
    let bound = result.bound.map(String.init) ?? "-"
    note(
      .priceProof, found: result.bound, allowed: claim,
      "目标“\(level.name)”的界\(bound)称由价格证明，但价格只证明\(claim)",
      "the bound \(bound) of \(level.name) is said to rest on prices, which prove \(claim)")
  }
}
