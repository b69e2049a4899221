import JinxiuDomain

/// The whole HTML report.
struct ReportPage {
  let report: PlanReport

  var markup: HTML { "<!DOCTYPE html><title>\(report.scenario.programme.title)</title>" }
}
