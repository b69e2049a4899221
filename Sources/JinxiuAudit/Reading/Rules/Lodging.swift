import JinxiuDomain

/// Who lodges trainees, D11: the host where it is named and has beds, else the sender pays.
///
/// It limits nothing and no placement says it, so reading it is all there is to verify.
struct Lodging: Sendable {
  let providedBy: CodeSet

  /// Nil when the setting is another rule.
  static func read(_ setting: RuleSetting) throws(Unreadable) -> Lodging? {
    guard setting.rule == "lodging" else { return nil }
    return Lodging(
      providedBy: try ParameterReader(setting).codes("provided_by", as: Tier.self))
  }
}
