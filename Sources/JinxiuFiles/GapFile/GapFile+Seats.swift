import JinxiuDomain

struct OfferFile: Encodable {
  let offer: String
  let host: String
  let specialty: String
  let placed: Int
  let freeStays: Int
  let runs: [Run]

  struct Run: OneLine {
    let from: String
    let to: String
    let published: Int
    let used: Int
    let free: Int
    /// Seats by cause.
    let lost: [String: Int]
  }

  init(_ use: OfferUse) {
    offer = use.offer.text
    host = use.host.text
    specialty = use.specialty.text
    placed = use.placed
    freeStays = use.freeStays
    runs = use.runs.map { run in
      Run(
        from: run.span.first.description, to: run.span.last.closing, published: run.published,
        used: run.used, free: run.free,
        lost: Dictionary(
          run.lost.map { ($0.cause.rawValue, $0.seats) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

struct PlaceFile: OneLine {
  let specialty: String
  let tier: String?
  let city: String
  let county: String?
  let need: Int
  let placed: Int
  let stays: Int
  let freeStays: Int

  init(_ place: GapPlace) {
    specialty = place.key.specialty.text
    tier = place.key.tier?.rawValue
    city = place.key.city
    county = place.key.county?.text
    need = place.need
    placed = place.placed
    stays = place.stays
    freeStays = place.freeStays
  }
}

/// A specialty, tier and region with its months; neighbouring months with the same figures are one
/// run, and a figure that is not there is 0.
struct MonthsFile: Encodable {
  let specialty: String
  let tier: String?
  let city: String
  let county: String?
  let runs: [Run]

  /// Figures of each month from first to last.
  struct Run: OneLine {
    let from: String?
    var to: String?
    let need: Int?
    let waiting: Int?
    let published: Int?
    let used: Int?
    let free: Int?

    init(_ month: GapMonth) {
      func figure(_ number: Int) -> Int? { number == 0 ? nil : number }
      from = month.period?.description
      to = month.period?.closing
      need = figure(month.need)
      waiting = figure(month.waiting)
      published = figure(month.published)
      used = figure(month.used)
      free = figure(month.free)
    }

    private var figures: [Int?] { [need, waiting, published, used, free] }

    func isLike(_ other: Run) -> Bool { figures == other.figures }
  }

  /// - Parameter months: Of one key, in order.
  init(_ key: GapKey, _ months: [GapMonth]) {
    specialty = key.specialty.text
    tier = key.tier?.rawValue
    city = key.city
    county = key.county?.text
    var runs: [Run] = []
    var last: Period?
    for month in months {
      let run = Run(month)
      if let next = month.period, let last, last.advanced(by: 1) == next,
        let before = runs.last, before.isLike(run)
      {
        runs[runs.count - 1].to = next.closing
      } else {
        runs.append(run)
      }
      last = month.period
    }
    self.runs = runs
  }

  /// - Parameter months: By key, then period.
  static func all(_ months: [GapMonth]) -> [MonthsFile] {
    var files: [MonthsFile] = []
    var rest = months[...]
    while let first = rest.first {
      let own = rest.prefix { $0.key == first.key }
      files.append(MonthsFile(first.key, Array(own)))
      rest = rest.dropFirst(own.count)
    }
    return files
  }
}

struct FundingFile: Encodable {
  let payer: String?
  let placed: Int
  let waiting: Int
  let yuan: Int
  let yuanWaiting: Int

  init(_ gap: FundingGap) {
    payer = gap.payer?.rawValue
    placed = gap.placed
    waiting = gap.waiting
    yuan = gap.yuan
    yuanWaiting = gap.yuanWaiting
  }
}
