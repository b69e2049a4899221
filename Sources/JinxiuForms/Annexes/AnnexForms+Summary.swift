import JinxiuDomain
import JinxiuReports

extension AnnexForms {
  /// Annex 2 (汇总表), L64–L67: 小计 and the eleven categories by county, sums as formulas.
  var annex2: Sheet {
    var sheet = SummaryForm(programme: scenario.programme)
      .sheet(FormSummary(of: scenario, plan).rows)
    appendNotes(to: &sheet)
    return sheet
  }
}
