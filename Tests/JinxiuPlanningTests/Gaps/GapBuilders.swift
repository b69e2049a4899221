import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK

/// The gap report of a scenario that is planned first.
func gaps(of scenario: Scenario) async throws -> GapReport {
  try await gaps(of: scenario, try await plan(of: scenario))
}

func gaps(
  of scenario: Scenario, _ plan: Plan, method: PlanningMethod = .automatic
) async throws -> GapReport {
  try await GapFinder(
    Market(scenario), solver: GLPKSolver(),
    options: PlannerOptions(version: "test", scenarioName: "test", method: method)
  ).report(of: plan)
}

/// People of one county and unit who all ask for 内科.
func clinic(
  people: Int, offers: [Offer], rules: [RuleSetting] = [], hosts: [Host] = [host("city")],
  quota: Limit = .unlimited, away: Limit = .unlimited
) -> Scenario {
  Scenario(
    programme: programme(rules), counties: [county("A", quota: quota)],
    units: [unit("u", in: "A", away: away)], hosts: hosts, offers: offers,
    trainees: (0..<people).map { trainee("t\($0)", of: "u") })
}

extension GapReport {
  func gap(_ specialty: Identifier<Specialty>) -> SpecialtyGap? {
    specialties.first { $0.specialty == specialty }
  }

  /// Causes with people, of 内科.
  var causes: [GapCause: Int] {
    (gap("内科")?.steps ?? []).reduce(into: [:]) { causes, step in
      if step.people != 0 { causes[step.cause] = step.people }
    }
  }

  /// Seat-periods lost by cause.
  var losses: [SeatCause: Int] {
    offers.flatMap(\.runs).reduce(into: [:]) { losses, run in
      for loss in run.lost { losses[loss.cause, default: 0] += loss.seats * run.span.count }
    }
  }

  func value(
    _ offer: Identifier<Offer>, _ ask: SeatAsk = .seat, _ span: PeriodSpan? = nil
  ) -> SeatValue? {
    values.all.first { $0.offer == offer && $0.ask == ask && $0.span == span }
  }
}
