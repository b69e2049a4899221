import JinxiuDomain
import JinxiuFiles

/// A plan of counts for the scenario of ``Folder``: N1 asked for two, and one of them has a place.
enum CountsSample {
  static func plan(
    programme: Identifier<Programme> = "demo", demand: DemandName = .need("N1"),
    county: Identifier<County> = "东海县", unit: Identifier<Unit>? = "U1",
    host: Identifier<Host> = "H2", offer: Identifier<Offer> = "O2",
    from month: Int = 7, count: Int = 1, reserved: [ReservedUse] = []
  ) -> Plan {
    let spell = PeriodSpan(from: Period(index: 2024 * 12 + month - 1), count: 3)
    return Plan(
      scenario: ScenarioStamp(id: "counts", digest: String(repeating: "b", count: 64)),
      programme: programme, made: MakerStamp(at: "2024-06-12", version: "0.1.0", seed: 0),
      outcome: PlanOutcome(state: .gap, levels: []),
      placements: [
        Placement(
          demand: demand, count: count, county: county, unit: unit, level: .township, host: host,
          tier: .county, kind: .general, specialty: "普外科", offer: offer, spells: [spell],
          payer: .county, points: 0, waivers: [])
      ],
      unplaced: [
        Unplaced(
          demand: .need("N1"), count: 1, county: "东海县", unit: "U1", reason: .limits, rules: [],
          explanation: Phrase("名额已满", "full"), nearest: nil)
      ], rules: [], unverifiable: [], reserved: reserved)
  }

  /// What reading the plan as one of counts for a scenario finds.
  static func read(_ plan: Plan, for folder: Folder = Folder()) -> CountsReading? {
    folder.read().scenario.map {
      CountsReader.read(
        Array(PlanText.text(plan, under: $0.programme).utf8), file: "counts.json", for: $0)
    }
  }
}

extension Folder {
  /// One of the two of N1 has a name: W of U1, for the same specialty.
  var naming: Folder {
    adding(
      "W,王五,U1,女,30,医师,本科,执业医师,physician,普外科,,,6,,,,,,", to: "trainees.csv")
  }
}
