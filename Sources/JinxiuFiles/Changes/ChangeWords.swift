import JinxiuDomain
import Yams

/// What the entries of a change file do, in sentences.
struct ChangeWords {
  let before: Scenario
  let after: Scenario
  let ruleTitles: [String: Phrase]
  private let old: TableDraft
  private let new: TableDraft

  init(from before: Scenario, to after: Scenario, ruleTitles: [String: Phrase]) {
    self.before = before
    self.after = after
    self.ruleTitles = ruleTitles
    old = TableDraft(before)
    new = TableDraft(after)
  }

  /// Told once for the file as a whole, by what it is about, in the order of first mention.
  func words(of entries: [ChangeEntry]) -> [Phrase] {
    var told: [ChangeEntry.Target] = []
    for entry in entries where !told.contains(entry.target) { told.append(entry.target) }
    let all = told.flatMap { target -> [Phrase] in
      switch target {
      case .table(let table): tables(from: table)
      case .rules: rules
      case .programme: programme
      }
    }
    return all.isEmpty ? [Phrase("与原情景相同", "the same as before")] : all
  }

  /// A host, an offer or a trainee says for itself what goes with it.
  private func tables(from table: Table) -> [Phrase] {
    let lines = phrases(of: table)
    let months = table == .offers ? monthlySeats : []
    return Self.shortened(lines + months)
  }

  private func phrase(_ change: ScenarioChange) -> Phrase {
    change.phrase(in: before, ruleTitles: ruleTitles)
  }

  /// A long list of like changes is told by its first and its number.
  private static func shortened(_ lines: [Phrase]) -> [Phrase] {
    guard lines.count > 8 else { return lines }
    let rest = lines.count - 6
    return lines.prefix(6) + [Phrase("……另有\(rest)项同类变更", "… and \(rest) more like these")]
  }
}

// Tables.
extension ChangeWords {
  private func phrases(of table: Table) -> [Phrase] {
    let keys = table.key.compactMap { TableDraft.column($0, of: table) }
    func name(_ row: TableDraft.Row) -> [String] { keys.map { row.cells[$0] } }
    let (was, now) = (old[table], new[table])
    let known = Dictionary(was.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(now.map(name))
    let gone = was.filter { !kept.contains(name($0)) }.map { removed(name($0), table) }
    let others = now.flatMap { row -> [Phrase] in
      guard let earlier = known[name(row)] else { return [added(row, name(row), table)] }
      return table.writtenColumns.indices.compactMap { column in
        let (from, to) = (earlier.cells[column], row.cells[column])
        return from == to ? nil : changed(name(row), column, from, to, table)
      }
    }
    return gone + others
  }

  private func removed(_ key: [String], _ table: Table) -> Phrase {
    let id = key.first ?? ""
    switch table {
    case .hosts: return phrase(.withoutHost(Identifier(id)))
    case .offers: return phrase(.withoutOffer(Identifier(id)))
    case .trainees: return phrase(.withoutTrainee(Identifier(id)))
    case .pins: return phrase(.withoutPin(Identifier(id)))
    default:
      let name = key.filter { !$0.isEmpty }.joined(separator: " · ")
      return Phrase("\(table.title.chinese)删除 \(name)", "\(name) is taken out of \(table.fileName)")
    }
  }

  private func added(_ row: TableDraft.Row, _ key: [String], _ table: Table) -> Phrase {
    let id = Identifier<Trainee>(key.first ?? "")
    if table == .pins, let pin = after.pins.first(where: { $0.trainee == id }) {
      return phrase(.pin(pin))
    }
    if table == .waivers,
      let waiver = after.waivers.first(where: { [$0.trainee.text, $0.rule.text] == key })
    {
      return phrase(.waiver(waiver))
    }
    // Names may be masked (R47); words go by identifiers.
    let facts = zip(table.writtenColumns, row.cells).filter { form, cell in
      !cell.isEmpty && !(table == .trainees && form.name == "name")
    }
    return Phrase(
      "\(table.title.chinese)新增："
        + facts.map { "\($0.chinese.first ?? $0.name) \($1)" }.joined(separator: "，"),
      "new in \(table.fileName): " + facts.map { "\($0.name) \($1)" }.joined(separator: ", "))
  }

  private func changed(
    _ key: [String], _ column: Int, _ from: String, _ to: String, _ table: Table
  ) -> Phrase {
    let form = table.writtenColumns[column]
    if let was = CellText.integer(from), let now = CellText.integer(to),
      let change = change(key.first ?? "", form.name, now - was, table)
    {
      return phrase(change)
    }
    let name = key.filter { !$0.isEmpty }.joined(separator: " · ")
    let (was, now) = (from.isEmpty ? "—" : from, to.isEmpty ? "—" : to)
    return Phrase(
      "\(table.title.chinese) \(name)：\(form.chinese.first ?? form.name)由 \(was) 改为 \(now)",
      "\(table.fileName) \(name): “\(form.name)” from \(was) to \(now)")
  }

  /// Numbers that have words of their own.
  private func change(
    _ id: String, _ column: String, _ step: Int, _ table: Table
  ) -> ScenarioChange? {
    switch (table, column) {
    case (.offers, "seats"): .seats(Identifier(id), during: nil, by: step)
    case (.offers, "mentors"): .mentors(Identifier(id), by: step)
    case (.hosts, "max_trainees"): .hostCapacity(Identifier(id), by: step)
    case (.hosts, "beds"): .beds(Identifier(id), by: step)
    case (.units, "max_away"): .away(Identifier(id), by: step)
    case (.counties, "quota_max"): .quota(Identifier(id), by: step)
    default: nil
    }
  }

  /// Seats of single months, where they are others than those of all months together; months next to
  /// each other with the same change are told as one, and of many offers the unusual ones first.
  private var monthlySeats: [Phrase] {
    let all = after.offers.flatMap { offer -> [MonthStep] in
      guard let earlier = before.offer(offer.id), offer.span.contains(earlier.span),
        earlier.span != offer.span || earlier.monthly != offer.monthly
      else { return [] }
      return monthSteps(offer, from: earlier)
    }
    let counts = Dictionary(grouping: all, by: \.kind).mapValues(\.count)
    let sorted = all.enumerated().sorted { left, right in
      let (fewer, more) = (counts[left.element.kind] ?? 0, counts[right.element.kind] ?? 0)
      return fewer == more ? left.offset < right.offset : fewer < more
    }
    return sorted.map { _, one in
      phrase(.seats(one.offer, during: one.kind.span, by: one.kind.step))
    }
  }

  private struct MonthStep {
    struct Kind: Hashable {
      var span: PeriodSpan
      let step: Int
    }

    let offer: Identifier<Offer>
    var kind: Kind
  }

  private func monthSteps(_ offer: Offer, from earlier: Offer) -> [MonthStep] {
    let whole = offer.seats - earlier.seats
    return offer.span.periods.reduce(into: []) { steps, month in
      let step = offer.seats(in: month) - earlier.seats(in: month)
      let isNew = !earlier.span.contains(month)
      guard isNew ? step != 0 : step != whole else { return }
      if let last = steps.last, last.kind.step == step,
        last.kind.span.last.advanced(by: 1) == month,
        let span = PeriodSpan(from: last.kind.span.first, to: month)
      {
        steps[steps.count - 1].kind.span = span
      } else {
        let kind = MonthStep.Kind(span: PeriodSpan(from: month, count: 1), step: step)
        steps.append(MonthStep(offer: offer.id, kind: kind))
      }
    }
  }
}

// The programme.
extension ChangeWords {
  private var rules: [Phrase] {
    let gone = before.programme.rules.filter { after.programme.rule($0.id) == nil }
      .map { phrase(.withoutRule($0.id)) }
    return gone
      + after.programme.rules.flatMap { rule -> [Phrase] in
        guard let earlier = before.programme.rule(rule.id) else { return [added(rule)] }
        let parameters = rule.parameters.filter { earlier[$0.name] != $0.value }
        return parameters.map { phrase(.parameter(rule.id, $0)) }
          + (earlier.kind == rule.kind ? [] : [phrase(.kind(rule.id, rule.kind))])
      }
  }

  private func added(_ rule: RuleSetting) -> Phrase {
    let title = ruleTitles[rule.rule] ?? Phrase(rule.id.text, rule.id.text)
    return Phrase("新增规则“\(title.chinese)”（\(rule.id)）", "new rule “\(title.english)” (\(rule.id))")
  }

  private var programme: [Phrase] {
    let (was, now) = (before.programme, after.programme)
    var lines: [Phrase] = []
    if was.objective != now.objective { lines.append(phrase(.objective(now.objective))) }
    if was.periods != now.periods {
      lines.append(
        Phrase(
          "方案期间由 \(was.periods) 改为 \(now.periods)", "months from \(was.periods) to \(now.periods)"))
    }
    for level in now.levels where !was.levels.contains(level) {
      let length = now.grid.length(level.length)
      lines.append(
        Phrase(
          "\(level.level.words.first ?? level.level.rawValue)每次进修\(length.chinese)",
          "a stay for \(level.level.rawValue) units is \(length.english)"))
    }
    if was.asOf != now.asOf {
      lines.append(Phrase("基准日改为 \(now.asOf)", "counted as of \(now.asOf)"))
    }
    return lines.isEmpty && was != now
      ? [Phrase("方案的其他内容有改动", "other parts of the programme are changed")] : lines
  }
}
