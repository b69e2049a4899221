import JinxiuDomain
import JinxiuReports

extension PlanLists {
  private var months: Column {
    Column(ReportWords.months, 20) { .text(MonthText.form($0.spells)) }
  }
  private var specialty: Column {
    Column(ReportWords.specialty, 14) { .text($0.specialty.text) }
  }
  private var name: Column { Column(ReportWords.person, 12) { person($0) } }
  private var sex: Column {
    Column(ListWords.sex, 6) { .text(orEmpty: trainee($0).map { self(ReportWords.sex($0.sex)) }) }
  }
  private var age: Column {
    Column(ListWords.age, 6, .number) { .number(orEmpty: trainee($0)?.age) }
  }
  private var title: Column { Column(ListWords.title, 12, .centred, personal(\.title)) }
  private var licence: Column {
    Column(ListWords.licence, 12) { .text(orEmpty: trainee($0)?.licence) }
  }
  private var unit: Column { Column(ReportWords.unit, 22, .text) { unit($0) } }
  private var county: Column { Column(ReportWords.county, 10) { .text($0.county.text) } }
  private var host: Column { Column(ReportWords.hostName, 22, .text) { host($0) } }
  private var payer: Column {
    Column(ReportWords.payerHead, 10) { .text(self(ReportWords.payer($0.payer))) }
  }

  private func blank(_ head: Phrase) -> Column { Column(head, 12) { _ in .empty } }

  /// 接收名单: who comes when, with a column for the mentor whom the host names (L44).
  func intake(_ host: Host, _ placements: [Placement]) -> [Sheet] {
    let people = placements.reduce(0) { $0 + $1.count }
    let sorted = placements.sorted {
      ($0.spells.first?.first.index ?? 0, $0.specialty, $0.county, $0.demand)
        < ($1.spells.first?.first.index ?? 0, $1.specialty, $1.county, $1.demand)
    }
    let list = sheet(
      ListWords.intake, title: self(ListWords.intakeTitle(scenario.programme)),
      line: self(ListWords.intakeLine(host, people: people)),
      [
        months, specialty, name, sex, age, title, licence, unit, county,
        blank(ListWords.mentor), blank(ListWords.note),
      ], sorted)
    return [list] + (placements.isEmpty ? [] : [presence(placements)])
  }

  /// 派出名单: who goes where.
  func dispatch(_ county: County, _ placements: [Placement]) -> Sheet {
    let people = placements.reduce(0) { $0 + $1.count }
    return sheet(
      ListWords.dispatch, title: self(ListWords.dispatchTitle(scenario.programme, county)),
      line: self(ListWords.dispatchLine(county, people: people)),
      [unit, name, sex, age, title, specialty, host, months, payer, blank(ListWords.note)],
      placements)
  }

  /// People present in each month by specialty, with sums.
  private func presence(_ placements: [Placement]) -> Sheet {
    let specialties = Set(placements.map(\.specialty)).sorted()
    let months = scenario.programme.periods.periods
    var sheet = Sheet(name: self(ListWords.presence), widths: [22] + months.map { _ in 10 })
    sheet.appendTitle(self(ListWords.presence), columns: months.count + 1)
    sheet.rows.append(
      SheetRow(
        ([self(ReportWords.specialty)] + months.map { self($0.phrase) })
          .map { SheetCell(.text($0), .head) }, height: 30))
    let first = sheet.rows.count + 1
    let counts = specialties.map { specialty in
      months.map { month in
        placements.reduce(0) { sum, placement in
          let isThere =
            placement.specialty == specialty && placement.spells.contains { $0.contains(month) }
          return sum + (isThere ? placement.count : 0)
        }
      }
    }
    for (specialty, counts) in zip(specialties, counts) {
      sheet.rows.append(
        SheetRow(
          [SheetCell(.text(specialty.text), .centred)]
            + counts.map { SheetCell(.number($0), .number) }, height: 24))
    }
    let last = sheet.rows.count
    sheet.rows.append(
      SheetRow(
        [SheetCell(.text(self(ReportWords.total)), .total)]
          + months.indices.map { index in
            let column = SheetColumn.letters(index + 1)
            return SheetCell(
              .formula(
                "SUM(\(column)\(first):\(column)\(last))",
                value: counts.reduce(0) { $0 + $1[index] }), .totalNumber)
          }, height: 24))
    sheet.frozenRows = 2
    sheet.frozenColumns = 1
    sheet.repeatedRows = 1...1
    sheet.isLandscape = true
    return sheet
  }

  /// 未安排: who of a county got no place and why.
  func unplaced(_ unplaced: [Unplaced]) -> Sheet {
    var sheet = Sheet(name: self(ListWords.unplaced), widths: [6, 14, 26, 16, 70])
    sheet.appendTitle(self(ListWords.unplaced), columns: 5)
    let heads = [
      ListWords.number, ReportWords.person, ReportWords.unit, ReportWords.reasonHead,
      ReportWords.explanation,
    ]
    sheet.rows.append(SheetRow(heads.map { SheetCell(.text(self($0)), .head) }, height: 30))
    for (index, entry) in unplaced.enumerated() {
      let cells: [SheetCell] = [
        SheetCell(.number(index + 1), .number),
        SheetCell(.text(person(entry)), .centred),
        SheetCell(
          plain: .text(orEmpty: entry.unit.map { scenario.unit($0)?.name ?? $0.text }), .text),
        SheetCell(.text(self(ReportWords.reason(entry.reason))), .centred),
        SheetCell(.text(explanation(entry)), .text),
      ]
      sheet.rows.append(SheetRow(cells))
    }
    sheet.filteredRows = 1...(sheet.rows.count - 1)
    sheet.frozenRows = 2
    sheet.repeatedRows = 1...1
    sheet.isLandscape = true
    return sheet
  }

  private func person(_ entry: Unplaced) -> String {
    guard case .trainee(let id) = entry.demand, let name = scenario.trainee(id)?.name else {
      return self(ListWords.toFollow(entry.count))
    }
    return masksNames ? NameMask.masked(name) : name
  }

  private func explanation(_ entry: Unplaced) -> String {
    guard masksNames, case .trainee(let id) = entry.demand,
      let name = scenario.trainee(id)?.name, !name.isEmpty
    else { return entry.explanation[language] }
    return entry.explanation[language].replacing(name, with: NameMask.masked(name))
  }
}
