import JinxiuDomain

/// One line of the telephone list: what to ask a host for, and what it is worth.
struct TelephoneCall {
  /// Host and specialty.
  let label: String
  let host: String
  /// Name and number of whom to ask for; blank where hosts.csv has neither.
  let contact: String
  let specialty: String
  let value: SeatValue
  /// People it is sure to place more, and points, by its line in `gap-values.csv`.
  let people: GapFigure
  let points: GapFigure

  /// For each offer the least to ask for that is worth as much as anything there: the seat alone
  /// before more, periods that the host offers before others, fewer before many. The dearest first.
  static func all(
    in report: GapReport, _ names: Nameplate, _ tables: TableSums
  ) -> [TelephoneCall] {
    let offers = Dictionary(
      report.offers.map { ($0.offer, $0) }, uniquingKeysWith: { first, _ in first })
    let ranked = report.values.all.enumerated().filter { $0.element.isWorthACall }
    return ranked.groups { $0.element.offer }.compactMap { offer, values in
      guard let best = values.first?.element, let use = offers[offer] else { return nil }
      let equal = values.filter { $0.element.isAsDear(best) }
      let least = equal.min { left, right in
        let (value, other) = (left.element, right.element)
        return (value.effort, value.span?.count ?? .max, left.offset)
          < (other.effort, other.span?.count ?? .max, right.offset)
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
        label: "\(host) \(specialty)", host: host, contact: names.contact(use.host),
        specialty: specialty,
        value: least.element, people: figure(.peopleLeast),
        points: figure(least.element.pointsColumn))
    }
  }

  /// What its bar of points shows; none where nothing is known.
  var worthInPoints: Int { value.pointsInSight ?? 0 }

  /// Its points as the table has them, or in words where it has none.
  var pointsText: Phrase {
    guard value.hasPoints else { return ReportWords.range(value.points) }
    return Phrase("\(points.value)", "\(points.value)")
  }
}

extension SeatValue {
  /// How much it is to ask for.
  fileprivate var effort: Int { (ask == .seat ? 0 : 2) + (isOpening ? 1 : 0) }

  /// Points gained, or those of plans at hand, or what prices pay where only they are known.
  fileprivate var pointsInSight: Int? { pointsGain.inSight }

  /// Whether the table has a number of them.
  fileprivate var hasPoints: Bool {
    pointsGain.gain.isExact || pointsGain.found != nil || pointsGain.price != nil
  }

  private var pointsGain: LevelGain {
    gains.first { $0.level == "points" } ?? LevelGain("points", Gain(exactly: 0))
  }

  /// Where its points stand in the table.
  fileprivate var pointsColumn: GapColumn {
    guard !pointsGain.gain.isExact else { return .pointsLeast }
    return pointsGain.found == nil ? .pointsPrice : .pointsFound
  }

  /// The first level that changes decides.
  fileprivate var isWorthACall: Bool {
    let first = gains.first { $0.inSight != 0 }
    return first.map { ($0.inSight ?? 1) > 0 } ?? false
  }

  fileprivate func isAsDear(_ other: SeatValue) -> Bool {
    func worth(_ value: SeatValue) -> [String: Int?] {
      value.gains.reduce(into: [:]) { $0[$1.level] = .some($1.inSight) }.filter { $0.value != 0 }
    }
    return worth(self) == worth(other)
  }
}
