import JinxiuDomain

/// One line of the telephone list: what to ask a host for, and what it is worth.
struct TelephoneCall {
  /// Host and specialty.
  let label: String
  let host: String
  let specialty: String
  let value: SeatValue
  /// People it is sure to place more, and points, by its line in `gap-values.csv`.
  let people: GapFigure
  let points: GapFigure

  /// For each offer the least to ask for that is worth as much as anything there: the seat alone
  /// before more, fewer periods before many. The dearest first.
  static func all(
    in report: GapReport, _ names: Nameplate, _ tables: TableSums
  ) -> [TelephoneCall] {
    let offers = Dictionary(
      report.offers.map { ($0.offer, $0) }, uniquingKeysWith: { first, _ in first })
    let ranked = report.values.all.enumerated().filter { $0.element.isWorthACall }
    return ranked.groups { $0.element.offer }.compactMap { offer, values in
      guard let best = values.first?.element, let use = offers[offer] else { return nil }
      let equal = values.filter { $0.element.people == best.people && $0.element.isAsDear(best) }
      let least = equal.min { left, right in
        let (value, other) = (left.element, right.element)
        return (value.ask == .seat ? 0 : 1, value.span?.count ?? .max, left.offset)
          < (other.ask == .seat ? 0 : 1, other.span?.count ?? .max, right.offset)
      }
      guard let least else { return nil }
      let host = names.host(use.host)
      func figure(_ column: GapColumn) -> GapFigure {
        GapFigure(
          GapSum(.values, column, [GapSum.Filter(.rank, "\(least.offset + 1)")]), tables)
      }
      let technique = names.scenario.offer(offer)?.technique.map { "（\($0)）" } ?? ""
      let specialty = use.specialty.text + technique
      return TelephoneCall(
        label: "\(host) \(specialty)", host: host, specialty: specialty,
        value: least.element, people: figure(.peopleLeast),
        points: figure(least.element.isPriced ? .pointsPrice : .pointsLeast))
    }
  }

  /// What its bar of points shows.
  var worthInPoints: Int { value.pointsInSight }
}

extension SeatValue {
  /// Points gained, or what prices pay where only they are known.
  var pointsInSight: Int {
    let gain = gains.first { $0.level == "points" }
    guard let gain else { return 0 }
    return gain.gain.isExact ? gain.gain.atLeast : gain.price ?? 0
  }

  /// Whether only prices tell its points.
  fileprivate var isPriced: Bool {
    gains.first { $0.level == "points" }.map { !$0.gain.isExact } ?? false
  }

  fileprivate var isWorthACall: Bool {
    people.atLeast > 0 || (people.atMost ?? 1) > 0 || pointsInSight > 0
  }

  fileprivate func isAsDear(_ other: SeatValue) -> Bool {
    pointsInSight == other.pointsInSight
  }
}
