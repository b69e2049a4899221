package import JinxiuDomain

/// What a scenario comes to that is changed, or forced to have something.
package struct Resolution: Sendable {
  package let outcome: ResolutionOutcome
  /// What is known of each level under the changes and requirements, in order; empty without a plan.
  ///
  /// A value is that of the plan at hand, recounted. No plan that keeps the levels above at their
  /// values is better than the bound.
  package let levels: [LevelResult]
  /// Against the base; nil without a plan.
  package let difference: PlanDifference?
  /// Whether no plan with the same values has fewer people lose their place and, of these, fewer
  /// move.
  package let isNearest: Bool

  /// The plan at hand.
  ///
  /// Under requirements its own outcome proves nothing, since without them a plan may be better.
  package var plan: Plan? { if case .plan(let plan) = outcome { plan } else { nil } }

  /// Whether what came out is proven: every level's value, or that there is no plan.
  package var isExact: Bool {
    switch outcome {
    case .plan: levels.allSatisfy(\.isProven)
    case .contradiction: true
    case .nothing: false
    }
  }

  package func level(_ name: String) -> LevelResult? { levels.first { $0.name == name } }
}

package enum ResolutionOutcome: Sendable {
  case plan(Plan)
  /// No plan keeps all hard rules, pins and requirements: proven.
  case contradiction(Impossibility)
  /// Stopped before any plan was found; whether there is one is open.
  case nothing(OutcomeState)

  var replanned: Replanned<Plan> {
    switch self {
    case .plan(let plan): .plan(plan)
    case .contradiction(let impossible): .contradiction(impossible.facts)
    case .nothing(let state): .nothing(state)
    }
  }
}

/// Why there is no plan.
package struct Impossibility: Sendable {
  /// One sentence for each part.
  package let facts: [Phrase]
  /// Rules that take part, in programme order.
  package let rules: [Identifier<RuleSetting>]
  /// Requirements that take part; empty when there is no plan even without any.
  package let requirements: [Requirement]
}
