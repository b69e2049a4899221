package import JinxiuDomain

/// Who goes where, in groups: L10, L12, L15 and L16.
package struct PeopleShares: Hashable, Sendable {
  package struct RoleCount: Hashable, Sendable {
    package let role: Role
    package let people: Int
  }

  package struct KindCount: Hashable, Sendable {
    package let kind: HostKind
    package let people: Int
  }

  /// Named trainees placed; the role of people of a need is not known yet.
  package let trainees: Int
  /// People of needs placed.
  package let unnamed: Int
  /// Placed trainees by role, every role in the order of `Role`.
  package let roles: [RoleCount]
  /// People placed by kind of host, kinds with nobody left out.
  package let kinds: [KindCount]

  package var placed: Int { trainees + unnamed }
  package var physicians: Int { roles.first { $0.role == .physician }?.people ?? 0 }
  package var atGeneralHosts: Int { kinds.first { $0.kind == .general }?.people ?? 0 }

  package init(of scenario: Scenario, _ plan: Plan) {
    var roles = Tally<Role>()
    var kinds = Tally<HostKind>()
    var trainees = 0
    for placement in plan.placements {
      kinds.add(placement.count, to: placement.kind)
      guard case .trainee(let id) = placement.demand, let trainee = scenario.trainee(id) else {
        continue
      }
      trainees += placement.count
      roles.add(placement.count, to: trainee.role)
    }
    self.trainees = trainees
    unnamed = plan.placedCount - trainees
    self.roles = Role.allCases.map { RoleCount(role: $0, people: roles[$0]) }
    self.kinds = HostKind.allCases.compactMap { kind in
      kinds[kind] > 0 ? KindCount(kind: kind, people: kinds[kind]) : nil
    }
  }
}
