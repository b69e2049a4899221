import ArgumentParser
import JinxiuPlanning

/// `--method`: how a scenario is planned.
enum MethodChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, whole, prices

  var method: PlanningMethod {
    switch self {
    case .auto: .automatic
    case .whole: .whole
    case .prices: .prices
    }
  }

  /// Whether bounds come from prices while planning, so that a gap may be told of them.
  func isPriced(options: Int) -> Bool {
    switch self {
    case .auto: options > Planner.wholeLimit
    case .whole: false
    case .prices: true
    }
  }
}
