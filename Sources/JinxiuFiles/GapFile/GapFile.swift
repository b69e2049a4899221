import JinxiuDomain

/// `gaps.json` as it stands in the file; `format` names its version.
struct GapFile: Encodable {
  let format: String
  let scenario: Stamp
  let specialties: [SpecialtyFile]
  let values: ValuesFile
  let offers: [OfferFile]
  let places: [PlaceFile]
  let months: [MonthsFile]
  let funding: [FundingFile]

  struct Stamp: Encodable {
    let id: String
    let sha256: String
  }

  init(_ report: GapReport) {
    format = "jinxiu-gaps/2"
    scenario = Stamp(id: report.scenario.id, sha256: report.scenario.digest)
    specialties = report.specialties.map(SpecialtyFile.init)
    values = ValuesFile(report.values)
    offers = report.offers.map(OfferFile.init)
    places = report.places.map(PlaceFile.init)
    months = MonthsFile.all(report.months)
    funding = report.funding.map(FundingFile.init)
  }
}

struct SpecialtyFile: Encodable {
  let specialty: String
  let need: Int
  let placed: Int
  let needPeriods: Int
  let seatPeriods: Int
  let steps: [Step]

  struct Step: Encodable {
    let cause: String
    let people: Int
    let proven: Bool
  }

  init(_ gap: SpecialtyGap) {
    specialty = gap.specialty.text
    need = gap.need
    placed = gap.placed
    needPeriods = gap.needPeriods
    seatPeriods = gap.seatPeriods
    steps = gap.steps.map {
      Step(cause: $0.cause.rawValue, people: $0.people, proven: $0.isProven)
    }
  }
}

struct ValuesFile: Encodable {
  let baseProven: Bool
  let resolves: Int
  let seats: [Seat]

  struct Seat: OneLine {
    let offer: String
    let ask: String
    /// What the host adds with it, one each.
    let with: [String]?
    let from: String?
    let to: String?
    /// True where the offer has no seats in some of these periods today.
    let opening: Bool?
    let gains: [Level]
    let proof: String
  }

  struct Level: Encodable {
    let level: String
    /// Missing, as the other end, where nothing is known.
    let atLeast: Int?
    let atMost: Int?
    let price: Int?
    /// By how much a plan with the seat is better than one without, neither proven best.
    let found: Int?
  }

  init(_ values: SeatValues) {
    baseProven = values.isBaseProven
    resolves = values.resolves
    seats = values.all.map { value in
      Seat(
        offer: value.offer.text, ask: value.ask.rawValue,
        with: value.companions.isEmpty ? nil : value.companions.map(\.rawValue),
        from: value.span?.first.description,
        to: value.span?.last.closing, opening: value.isOpening ? true : nil,
        gains: value.gains.map {
          Level(
            level: $0.level, atLeast: $0.gain.atLeast, atMost: $0.gain.atMost, price: $0.price,
            found: $0.found)
        }, proof: value.proof.rawValue)
    }
  }
}
