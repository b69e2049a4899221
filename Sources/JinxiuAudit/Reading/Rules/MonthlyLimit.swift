import JinxiuDomain

/// How many people may be at one place, or away from one unit, in each month.
struct MonthlyLimit: Sendable {
  enum Subject: Hashable, Sendable {
    case offer(Identifier<Offer>)
    case department(Identifier<Host>, Identifier<Specialty>)
    case host(Identifier<Host>)
    case unit(Identifier<Unit>)

    /// As rows of certificates name it.
    var key: String {
      switch self {
      case .offer(let id): id.text
      case .department(let host, let specialty): "\(host)|\(specialty)"
      case .host(let id): id.text
      case .unit(let id): id.text
      }
    }
  }

  let setting: RuleSetting
  let code: FindingCode
  let subject: Subject
  /// As lines of the plan name it in Chinese, before the month.
  let label: String
  let host: Host?
  let window: PeriodSpan
  /// For each month of the window; nil for no limit.
  let capacities: [Int?]

  /// The months of `span` as positions in `capacities`; empty when it lies elsewhere.
  func positions(of span: PeriodSpan) -> Range<Int> { Self.positions(of: span, in: window) }

  static func positions(of span: PeriodSpan, in window: PeriodSpan) -> Range<Int> {
    let first = max(span.first, window.first)
    let last = min(span.last, window.last)
    guard first <= last else { return 0..<0 }
    return first.index - window.first.index..<last.index - window.first.index + 1
  }

  func month(at position: Int) -> Period { window.first.advanced(by: position) }
}
