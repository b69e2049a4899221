/// What came of planning a changed scenario.
package enum Replanned<Made: Sendable>: Sendable {
  case plan(Made)
  /// No plan keeps all hard rules; why.
  case contradiction([Phrase])
  /// Stopped before any plan was found.
  case nothing(OutcomeState)

  package var plan: Made? { if case .plan(let plan) = self { plan } else { nil } }
}

extension Replanned: Equatable where Made: Equatable {}
extension Replanned: Hashable where Made: Hashable {}
