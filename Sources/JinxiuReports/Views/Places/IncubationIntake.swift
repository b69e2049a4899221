package import JinxiuDomain

/// People whom an incubation centre takes in its own specialty (孵化中心接收情况), L20 and L21.
package struct IncubationIntake: Hashable, Sendable {
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  package let people: Int
  /// Of these, backbone of the counterpart feature department.
  package let counterparts: Int

  /// One for each host and each specialty that it incubates, hosts in the scenario's order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [IncubationIntake] {
    let placements = Dictionary(grouping: plan.placements, by: \.host)
    return scenario.hosts.flatMap { host in
      host.incubationFor.map { specialty in
        let taken = (placements[host.id] ?? []).filter { $0.specialty == specialty }
        let counterparts = taken.filter { isCounterpart($0, scenario) }
        return IncubationIntake(
          host: host.id, specialty: specialty, people: taken.reduce(0) { $0 + $1.count },
          counterparts: counterparts.reduce(0) { $0 + $1.count })
      }
    }
  }

  private static func isCounterpart(_ placement: Placement, _ scenario: Scenario) -> Bool {
    switch placement.demand {
    case .trainee(let id): scenario.trainee(id)?.featureDepartment == placement.specialty
    case .need(let id): scenario.need(id)?.ground == .featureDepartment
    }
  }
}
