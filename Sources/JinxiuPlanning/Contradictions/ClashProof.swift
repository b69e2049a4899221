import JinxiuDomain
import JinxiuRules

/// Why a set of parts is contradictory by counting alone: what its pins need of its limits together
/// at the least is more than these limits have together.
///
/// With one limit this is the pigeonhole; with several it is the cut of a flow of people to seats.
struct ClashProof {
  private let system: ClashSystem
  private let parts: Set<Int>

  init(_ system: ClashSystem, _ parts: Set<Int>) {
    self.system = system
    self.parts = parts
  }

  /// Nil where counting does not show it.
  var phrase: Phrase? {
    let rows = parts.sorted().compactMap { part -> Int? in
      if case .limit(let row) = system.parts[part] { row } else { nil }
    }
    let limits = rows.compactMap(system.ceiling)
    let pins = system.pinned(in: parts)
    let needs = pins.compactMap { leastNeed(of: $0, rows) }
    guard !rows.isEmpty, limits.count == rows.count, needs.count == pins.count else { return nil }
    let need = needs.reduce(0, +)
    let limit = limits.reduce(0, +)
    guard need > limit else { return nil }
    return rows.count == 1
      ? ofOne(rows[0], pins, need: need, limit: limit)
      : ofSeveral(rows, pins, need: need, limit: limit)
  }

  /// The least that one person uses of the rows together.
  private func leastNeed(of group: Int, _ rows: [Int]) -> Int? {
    system.openOptions(of: group, in: parts).map { option in
      rows.reduce(0) { $0 + system.options[option].use(of: $1) }
    }.min()
  }

  private func ofOne(_ row: Int, _ pins: [Int], need: Int, limit: Int) -> Phrase {
    let place = place(of: system.market.rows[row])
    let names = names(pins)
    let more = everybody(pinnedTo: row)
    let also =
      more.people > pins.count
      ? Phrase(
        "锁定安排要占用的共\(more.people)人，共需\(more.need)",
        "; in all \(more.people) pinned people do, who need \(more.need)")
      : Phrase("", "")
    return Phrase(
      "\(pins.count)人（\(names.chinese)）的锁定安排都要占用\(place.chinese)，至少共需\(need)，而上限是\(limit)。"
        + (also.chinese.isEmpty ? "" : also.chinese + "。"),
      "\(people(pins)) (\(names.english)) "
        + (pins.count == 1
          ? "is pinned where this counts against \(place.english): "
          : "are pinned where they count against \(place.english): ")
        + "at least \(need) \(need == 1 ? "is" : "are") needed, and there "
        + "\(limit == 1 ? "is" : "are") \(limit)"
        + also.english + ".")
  }

  private func ofSeveral(_ rows: [Int], _ pins: [Int], need: Int, limit: Int) -> Phrase {
    let places = rows.map { place(of: system.market.rows[$0]) }
    let names = names(pins)
    return Phrase(
      "\(pins.count)人（\(names.chinese)）只能使用下列名额："
        + places.map(\.chinese).joined(separator: "；") + "；至少共需\(need)，而合计只有\(limit)。",
      "\(people(pins)) (\(names.english)) can use these alone: "
        + places.map(\.english).joined(separator: "; ")
        + "; they need at least \(need), and together there are \(limit).")
  }

  private func people(_ pins: [Int]) -> String {
    pins.count == 1 ? "1 person" : "\(pins.count) people"
  }

  /// All who are pinned to a row, whether or not the contradiction needs them.
  private func everybody(pinnedTo row: Int) -> (people: Int, need: Int) {
    guard let part = system.partOfRow[row] else { return (0, 0) }
    let all = system.everything
    let needs = system.groupsOfPart[part].compactMap { group in
      system.leastUse(of: row, by: group, in: all)
    }.filter { $0 > 0 }
    return (needs.count, needs.reduce(0, +))
  }

  private func names(_ groups: [Int]) -> Phrase {
    let names = groups.map(system.name)
    return Phrase(
      names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))
  }

  /// What is limited, when, and by which rule and clause.
  private func place(of row: ResourceRow) -> Phrase {
    let setting = system.market.scenario.programme.rule(row.rule)
    let title = setting?.title ?? Phrase(row.rule.text, row.rule.text)
    let clause = setting?.clause ?? ""
    let subject = row.subject.phrase
    let month = row.month.map { Phrase("\($0.phrase.chinese)", " in \($0.phrase.english)") }
    return Phrase(
      "\(subject.chinese)\(month?.chinese ?? "")（\(title.chinese)，\(clause)）",
      "\(subject.english)\(month?.english ?? "") (\(title.english), \(clause))")
  }
}
