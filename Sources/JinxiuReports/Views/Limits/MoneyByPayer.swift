package import JinxiuDomain

/// What one payer bears, L30, L33 and L36.
package struct MoneyByPayer: Hashable, Sendable {
  package let payer: Payer
  package let people: Int
  /// Yuan fixed by the programme's subsidy; nil when the notice sets no amount (L33).
  package let yuan: Int?

  /// One for each payer that pays for anybody or gives a subsidy, in the order of `Payer`.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [MoneyByPayer] {
    let subsidies = Subsidy.all(in: scenario, plan)
    var people = Tally<Payer>()
    for placement in plan.placements { people.add(placement.count, to: placement.payer) }
    return Payer.allCases.compactMap { payer in
      let given = subsidies.filter { $0.payer == payer }
      guard people[payer] > 0 || !given.isEmpty else { return nil }
      return MoneyByPayer(
        payer: payer, people: people[payer],
        yuan: given.isEmpty ? nil : given.reduce(0) { $0 + $1.yuan })
    }
  }
}

/// A subsidy rule and the hospitals that receive it (L30).
package struct Subsidy: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let yuanPerPerson: Int
  /// Of hosts that receive it.
  package let tiers: [Tier]
  package let payer: Payer
  /// Who pays elsewhere, L33.
  package let otherwise: Payer
  package let limit: Limit
  /// Whether everybody is freed of fees (D20), not only those whom the subsidy covers.
  package let freesEveryone: Bool
  /// Hosts that receive it, in the scenario's order.
  package let hosts: [HostSubsidy]

  package var people: Int { hosts.reduce(0) { $0 + $1.people } }
  package var yuan: Int { hosts.reduce(0) { $0 + $1.yuan } }

  /// Whether a trainee pays no fees by it (L31, D20).
  package func frees(_ placement: Placement) -> Bool {
    freesEveryone || tiers.contains(placement.tier)
  }

  /// One for each subsidy rule, in programme order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [Subsidy] {
    scenario.programme.settings(of: "subsidy").map { setting in
      let tiers = (setting["tiers"]?.texts ?? []).compactMap(Tier.init)
      let each = setting["yuan_per_person"]?.integer ?? 0
      var people = Tally<Identifier<Host>>()
      for placement in plan.placements where tiers.contains(placement.tier) {
        people.add(placement.count, to: placement.host)
      }
      return Subsidy(
        rule: setting.id, yuanPerPerson: each, tiers: tiers,
        payer: setting["payer"]?.text.flatMap(Payer.init) ?? .city,
        otherwise: setting["otherwise"]?.text.flatMap(Payer.init) ?? .county,
        limit: setting["limit_yuan"]?.integer.map(Limit.atMost) ?? .unlimited,
        freesEveryone: setting["fees_waived"]?.text == "all",
        hosts: scenario.hosts.filter { people[$0.id] > 0 }.map { host in
          HostSubsidy(host: host.id, people: people[host.id], yuan: each * people[host.id])
        })
    }
  }
}

/// What one host receives for its trainees.
package struct HostSubsidy: Hashable, Sendable {
  package let host: Identifier<Host>
  package let people: Int
  package let yuan: Int
}
