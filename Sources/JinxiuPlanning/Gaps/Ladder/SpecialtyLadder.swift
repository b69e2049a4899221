import JinxiuDomain
import JinxiuRules
import MIP

/// Takes apart why people of one specialty have no place: lifts one cause after another and counts
/// how many people more could be placed, all other specialties as they stand.
struct SpecialtyLadder {
  private let base: GapMarket
  private let ledger: SeatLedger
  private let waiting: WaitingStays
  private let solver: any Solver
  private let clock: RunClock

  private var market: Market { base.market }

  init(
    _ base: GapMarket, _ ledger: SeatLedger, _ waiting: WaitingStays, solver: any Solver,
    clock: RunClock
  ) {
    self.base = base
    self.ledger = ledger
    self.waiting = waiting
    self.solver = solver
    self.clock = clock
  }

  /// One for each specialty that somebody asks for, sorted.
  func gaps() async throws -> [SpecialtyGap] {
    let members = Dictionary(grouping: market.demands.indices) { base.specialties[$0] }
    let offers = Dictionary(grouping: market.places.indices) {
      market.places[$0].place.offer.specialty
    }
    let tiers = OfferTiers(base)
    var profiles = StayProfiles(market.rules, base.scenario.programme)
    var gaps: [SpecialtyGap] = []
    for specialty in members.keys.sorted() {
      let part = SpecialtyPart(
        base, specialty, demands: members[specialty] ?? [], places: offers[specialty] ?? [])
      let open = part.demands.map { demand in
        base.unplaced(demand) == 0 && part.isSettled
          ? []
          : base.openTimings(
            of: market.demands[demand].demand, tiers: tiers[specialty], &profiles)
      }
      gaps.append(try await gap(part, open))
    }
    return gaps
  }

  private func gap(
    _ part: SpecialtyPart, _ open: [Set<OpenTiming>]
  ) async throws -> SpecialtyGap {
    var steps: [GapStep] = []
    if part.unplaced > 0 {
      let optima = try await optima(part, open)
      for (cause, pair) in zip(GapCause.allCases, zip(optima, optima.dropFirst())) {
        let (without, with) = pair
        steps.append(
          GapStep(
            cause, without.people - with.people, isProven: without.isProven && with.isProven))
      }
    } else {
      steps = GapCause.allCases.map { GapStep($0, 0, isProven: true) }
    }
    return SpecialtyGap(
      specialty: part.specialty, need: part.need, placed: part.placed,
      needPeriods: part.demands.reduce(0) {
        $0 + market.demands[$1].people * base.length(of: $1)
      },
      seatPeriods: part.seats.reduce(0, +), steps: steps)
  }

  /// People before every cause, with all before it holding; the last is the plan.
  private func optima(
    _ part: SpecialtyPart, _ open: [Set<OpenTiming>]
  ) async throws -> [Optimum] {
    let eligible = zip(part.demands, open).filter { !base.isRefused($0.0) }
    let able = eligible.filter { !$0.1.isEmpty }
    let fitting = able.filter { base.fitsTerms($0.0, at: part.places) }
    func people(_ part: [(Int, Set<OpenTiming>)]) -> Int {
      part.reduce(0) { $0 + market.demands[$1.0].people }
    }
    var optima = [
      Optimum(part.need), Optimum(people(eligible)), Optimum(people(able)),
      Optimum(people(fitting)),
    ]
    let pool = PooledSeats(
      seats: part.seats,
      people: fitting.map { (count: market.demands[$0.0].people, timings: $0.1) })
    optima.append(Optimum(pool.movedFreely))
    optima.append(try await inMonths(pool, part, below: pool.movedFreely))
    for kept in Self.stages {
      let above = optima[optima.count - 1]
      optima.append(try await most(part, keeping: kept, below: above))
    }
    optima.append(Optimum(part.placed))
    return optima
  }

  /// What holds when the causes from `hosts` on are lifted one by one.
  private static let stages: [Set<GapFamily>] = [
    [.seats], [.seats, .reserve, .mentors, .beds, .hostCapacity],
    [.seats, .reserve, .mentors, .beds, .hostCapacity, .away],
    [.seats, .reserve, .mentors, .beds, .hostCapacity, .away, .quota],
    [.seats, .reserve, .mentors, .beds, .hostCapacity, .away, .quota, .money],
    [.seats, .reserve, .mentors, .beds, .hostCapacity, .away, .quota, .money, .tierShare],
    Set(GapFamily.allCases),
  ]

  /// Of one relaxation: a limit of work, the same on every machine.
  static let nodes = 2_000

  /// The most people of a relaxation, or the best found.
  struct Optimum {
    var people: Int
    var isProven = true

    init(_ people: Int, isProven: Bool = true) {
      self.people = people
      self.isProven = isProven
    }
  }

  private func inMonths(
    _ pool: PooledSeats, _ part: SpecialtyPart, below most: Int
  ) async throws -> Optimum {
    if most == part.placed { return Optimum(most) }
    let outcome = try await pool.inTheirMonths(
      solver, options: SolverOptions(timeLimit: clock.remaining, nodeLimit: Self.nodes),
      cancellation: clock.cancellation)
    let found = max(part.placed, outcome.solution?.objective ?? 0)
    return Optimum(found, isProven: outcome.isOptimal || found == most)
  }

  private func most(
    _ part: SpecialtyPart, keeping kept: Set<GapFamily>, below above: Optimum
  ) async throws -> Optimum {
    if above.people == part.placed { return Optimum(part.placed, isProven: above.isProven) }
    let relaxed = RelaxedPart(base, part, keeping: kept)
    let found = try await relaxed.most(below: above.people, solver, clock)
    // No more than with less in the way, no less than the plan itself.
    let people = min(above.people, max(part.placed, found.people))
    return Optimum(people, isProven: above.isProven && found.isProven)
  }
}

extension Outcome {
  var isOptimal: Bool { if case .optimal = self { true } else { false } }
}

/// The people and offers of one specialty.
struct SpecialtyPart {
  let specialty: Identifier<Specialty>
  /// Those who count under the specialty, in order.
  let demands: [Int]
  /// Its offers, in order.
  let places: [Int]
  let need: Int
  let placed: Int
  /// Published seats by period of the programme.
  let seats: [Int]

  var unplaced: Int { need - placed }
  var isSettled: Bool { unplaced == 0 }

  init(
    _ base: GapMarket, _ specialty: Identifier<Specialty>, demands: [Int], places: [Int]
  ) {
    self.specialty = specialty
    self.demands = demands
    self.places = places
    need = demands.reduce(0) { $0 + base.market.demands[$1].people }
    placed = demands.reduce(0) { $0 + base.standing.people(of: $1) }
    seats = (0..<base.market.monthCount).map { month in
      places.reduce(0) {
        $0 + base.market.places[$1].place.offer.seats(in: base.period(month))
      }
    }
  }
}
