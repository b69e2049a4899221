import JinxiuDomain

/// A reserve that is found, kept for a run that goes on.
struct ReserveFile: KeptResult {
  static let format = "jinxiu-reserve/1"

  let format: String
  let task: String
  let seats: [Seats]
  let bound: Int
  let cases: [CaseFile]
  let examined: Int
  let confirmed: Bool

  struct Seats: Codable {
    let offer: String
    let seats: Int
  }

  init(_ task: String, _ reserve: SeatReserve) {
    format = Self.format
    self.task = task
    seats = reserve.seats.map { Seats(offer: $0.offer.text, seats: $0.seats) }
    bound = reserve.bound
    cases = reserve.cases.map(CaseFile.init)
    examined = reserve.examined
    confirmed = reserve.isConfirmed
  }

  func reserve(_ kind: SeatReserve.Kind) -> SeatReserve {
    SeatReserve(
      kind: kind,
      seats: seats.map { OfferReserve(offer: Identifier($0.offer), seats: $0.seats) },
      bound: bound, cases: cases.map(\.told), examined: examined, isConfirmed: confirmed)
  }

  /// One withdrawal as the reserve sees it.
  struct CaseFile: Codable {
    let host: String?
    let offer: String?
    let people: Int
    let lostWithout: Int
    let unavoidable: Int
    let seats: Int
    let proven: Bool

    init(_ one: ReserveCase) {
      host = one.withdrawal.isHost ? one.withdrawal.text : nil
      offer = one.withdrawal.isHost ? nil : one.withdrawal.text
      people = one.people
      lostWithout = one.lostWithout
      unavoidable = one.unavoidable
      seats = one.seats
      proven = one.isProven
    }

    var told: ReserveCase {
      ReserveCase(
        withdrawal: host.map { .host(Identifier($0)) } ?? .offer(Identifier(offer ?? "")),
        people: people, lostWithout: lostWithout, unavoidable: unavoidable, seats: seats,
        isProven: proven)
    }
  }
}

/// What one withdrawal alone needs of a reserve.
struct ReserveStepFile: KeptResult {
  static let format = "jinxiu-reserve-step/1"

  let format: String
  let task: String
  let told: ReserveFile.CaseFile
  let placed: Int
  let seats: [Int]
  let values: [Int]
  let proven: Bool

  init(_ task: String, _ step: ReserveStep) {
    format = Self.format
    self.task = task
    told = ReserveFile.CaseFile(step.told)
    placed = step.placed
    seats = step.seats
    values = step.values
    proven = step.isProven
  }

  var step: ReserveStep {
    ReserveStep(
      told: told.told, placed: placed, seats: seats, values: values, isProven: proven)
  }
}
