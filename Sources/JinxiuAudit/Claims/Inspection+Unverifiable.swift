import JinxiuDomain

/// Whether conditions that no column shows are listed, those and no others (D16).
extension Inspection {
  mutating func checkUnverifiable() {
    var listed: Set<Blank> = []
    for line in plan.unverifiable {
      guard reading.settings[line.rule] != nil else {
        noteUnknownRule(line.rule)
        continue
      }
      for demand in line.demands {
        listed.insert(Blank(rule: line.rule, column: line.column, demand: demand))
        check(demand, in: line)
      }
    }
    for stay in stays { checkSilence(about: stay.demand, listed) }
  }

  private struct Blank: Hashable {
    let rule: Identifier<RuleSetting>
    let column: String
    let demand: DemandName
  }

  private mutating func check(_ name: DemandName, in line: Unverifiable) {
    let site = site(of: name)
    guard let demand = reading.demand(name) else { return noteUnknown(name, at: site) }
    guard let clause = book(for: line.rule), clause.form.blankColumn(for: demand) != line.column
    else { return }
    note(
      .falseUnverifiable, rule: clause.setting, at: site,
      "称\(line.column)无数据可核，其实有", "\(line.column) is said not to show it, but it does")
  }

  private mutating func checkSilence(about demand: Demand, _ listed: Set<Blank>) {
    for clause in reading.book.persons {
      guard let column = clause.form.blankColumn(for: demand),
        !listed.contains(Blank(rule: clause.setting.id, column: column, demand: demand.name))
      else { continue }
      note(
        .silentUnverifiable, rule: clause.setting, at: site(of: demand.name),
        "\(column)无数据可核，却未列出", "\(column) does not show it, and that is not listed")
    }
  }

  private func book(for rule: Identifier<RuleSetting>) -> Clause<PersonRule>? {
    reading.book.persons.first { $0.setting.id == rule }
  }
}
