import JinxiuDomain
import JinxiuReports

/// The recruitment plan (进修招收计划) of one host on a page: who it is, then a row for each offer (D17).
struct RecruitmentForm {
  let master: MasterData
  let host: Host
  /// Without offers, with rows to fill in.
  let isTemplate: Bool

  let columns = OfficialForm.recruitment.printedColumns
  /// Rows on a page, filled in or not.
  private static let rowsOfPage = 12

  var offers: [Offer] { isTemplate ? [] : (master.offers[host.id] ?? []) }

  /// Columns for single months: all of a form to fill in for at most a year, else those that offers
  /// need.
  var months: [Period] {
    let span = master.scenario.programme.periods
    if isTemplate { return span.count <= 12 ? Array(span.periods) : [] }
    let named = offers.flatMap(\.monthly).map(\.month)
    guard let first = named.min(), let last = named.max(),
      let span = PeriodSpan(from: first, to: last)
    else { return [] }
    return Array(span.periods)
  }

  func book(_ stamping: FormStamping) -> FormBook {
    var lists = ChoiceLists()
    let sheet = sheet(&lists)
    return stamping.book(
      [sheet], aids: lists.sheet.map { [$0] } ?? [], .recruitment, host: host.id,
      title: OfficialForm.recruitment.title(in: master.scenario.programme))
  }

  private func sheet(_ lists: inout ChoiceLists) -> Sheet {
    let form = OfficialForm.recruitment
    let months = months
    var sheet = Sheet(
      name: form.sheetName,
      widths: columns.map { column in
        column.width(fitting: offers.lazy.map { self.text(column, of: $0) })
      } + months.map { _ in 9 })
    let width = sheet.widths.count
    sheet.appendTitle(form.title(in: master.scenario.programme), columns: width)
    sheet.appendFormLine(of: host.name, columns: width)
    appendHost(to: &sheet)
    sheet.appendBanner(Self.guide, .note)
    sheet.appendHeads(
      columns.map { ($0.brokenHead, nil) }
        + months.map { ($0.description, FormWords.monthly) }, grouped: .addedHead)
    let first = sheet.rows.count
    sheet.rows += offers.map { row(of: $0, months) }
    let empty = SheetRow(
      columns.map { SheetCell(.empty, $0.style.filled) }
        + months.map { _ in SheetCell(.empty, .entryNumber) }, height: 24)
    let spare = max(3, Self.rowsOfPage - offers.count)
    sheet.rows += Array(repeating: empty, count: spare)
    let rules = RecruitmentRules(master: master, columns: columns, months: months.count)
    sheet.validations += rules.validations(rows: first...(sheet.rows.count + 100), &lists)
    sheet.frozenRows = first
    sheet.repeatedRows = (first - 2)...(first - 1)
    sheet.isLandscape = true
    sheet.isOnePage = sheet.rows.count <= 30
    sheet.isProtected = true
    return sheet
  }

  private static let guide =
    "填表说明：一行一个专科或技术；招收名额是每月同时在院的进修人数；月份写作 2024-07；不限层级的，面向层级留空；"
    + "带教老师填符合“一对一”带教条件的人数；个别月份名额不同的，只填那些月份。"

  private func row(of offer: Offer, _ months: [Period]) -> SheetRow {
    SheetRow(
      columns.map { SheetCell(content($0, of: offer), $0.style.filled) }
        + months.map { month in
          let seats = offer.monthly.first { $0.month == month }?.seats
          return SheetCell(seats.map { .number($0) } ?? .empty, .entryNumber)
        }, height: 24)
  }

  private func content(_ column: FormColumn, of offer: Offer) -> SheetCell.Content {
    let text = text(column, of: offer)
    if text.isEmpty { return .empty }
    if column.style.filled == .entryNumber, let number = Int(text) { return .number(number) }
    return .exact(text)
  }

  private func text(_ column: FormColumn, of offer: Offer) -> String {
    master.entry(of: offer.id)[column.name]
  }
}
