/// How a trainee is lodged; exactly one of the two, so that nothing is paid twice (D11).
package enum Lodging: String, CaseIterable, Sendable {
  /// 提供住宿, Z55.
  case provided
  /// 报销住宿费, Z57.
  case reimbursed
}

extension Programme {
  /// The key of the rule in the rule catalogue.
  package static let lodgingKey = "lodging"

  /// How trainees at `host` are lodged; nil when no rule of the programme says.
  package func lodging(at host: Host) -> Lodging? {
    guard let tiers = settings(of: Self.lodgingKey).first?["provided_by"]?.texts else { return nil }
    return tiers.contains(host.tier.rawValue) && host.beds != .atMost(0) ? .provided : .reimbursed
  }
}
