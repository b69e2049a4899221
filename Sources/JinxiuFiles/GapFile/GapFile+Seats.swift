import JinxiuDomain

struct OfferFile: Encodable {
  let offer: String
  let host: String
  let specialty: String
  let placed: Int
  let freeStays: Int
  let runs: [Run]

  struct Run: Encodable {
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

struct PlaceFile: Encodable {
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

struct MonthFile: Encodable {
  let specialty: String
  let tier: String?
  let city: String
  let county: String?
  let period: String?
  let need: Int
  let waiting: Int
  let published: Int
  let used: Int
  let free: Int

  init(_ month: GapMonth) {
    specialty = month.key.specialty.text
    tier = month.key.tier?.rawValue
    city = month.key.city
    county = month.key.county?.text
    period = month.period?.description
    need = month.need
    waiting = month.waiting
    published = month.published
    used = month.used
    free = month.free
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
