import JinxiuDomain
import JinxiuRules
import MIP

/// The program of some parts: its points are ways in which they hold together.
struct ClashModel {
  let model: Model
  /// The option of each column.
  let columns: [Int]

  /// The people of a point by option, in the order of options.
  func people(at values: [Int]) -> [(option: Int, people: Int)] {
    zip(columns, values).filter { $0.1 > 0 }.map { (option: $0.0, people: $0.1) }
  }
}

extension ClashSystem {
  /// Nil where a pin of the set has no option left, so that there is no point at all.
  func model(of active: Set<Int>) -> ClashModel? {
    let limits = active.sorted().compactMap { part -> Int? in
      if case .limit(let row) = parts[part] { row } else { nil }
    }
    var model = Model(sense: .minimize)
    var columns: [Int] = []
    var terms: [Int: [Term]] = [:]
    let rows = Set(limits)
    for (index, group) in groups.enumerated() {
      let isRequired = group.pin.map(active.contains) ?? false
      let open = openOptions(of: index, in: active)
      if isRequired, open.isEmpty { return nil }
      guard isRequired || hasShare(limits) else { continue }
      let first = columns.count
      for option in open {
        let column = model.addColumn(lower: 0, upper: group.people, cost: 0)
        columns.append(option)
        for use in options[option].uses where rows.contains(use.row) {
          let factor = coefficient(of: use)
          if factor != 0 {
            terms[use.row, default: []].append(Term(column: column, coefficient: factor))
          }
        }
      }
      guard first < columns.count else { continue }
      let own = (first..<columns.count).map { Term(column: $0, coefficient: 1) }
      model.addRow(own, isRequired ? .exactly(group.people) : .atMost(group.people))
    }
    for row in limits {
      if let terms = terms[row] { model.addRow(terms, .atMost(ceiling(of: row) ?? 0)) }
    }
    return ClashModel(model: model, columns: columns)
  }

  /// Whether others can make room in some row of the set.
  private func hasShare(_ rows: [Int]) -> Bool { rows.contains { ceiling(of: $0) == nil } }

  private func coefficient(of use: RowUse) -> Int {
    guard case .shareAtMost(let percent) = market.rows[use.row].bound else { return use.amount }
    return 100 * use.amount - percent * use.base
  }

  /// A way in which the parts hold together, found by hand: everybody in the option that uses
  /// least of what is left; nil when this does not lead to one.
  func pointByHand(_ active: Set<Int>) -> [(option: Int, people: Int)]? {
    guard let clash = model(of: active) else { return nil }
    var left: [Int: Int] = [:]
    for part in active {
      if case .limit(let row) = parts[part], let limit = ceiling(of: row) { left[row] = limit }
    }
    var taken: Set<Int> = []
    let pinned = pinned(in: active).map { ($0, openOptions(of: $0, in: active)) }
    for (_, open) in pinned.sorted(by: { ($0.1.count, $0.0) < ($1.1.count, $1.0) }) {
      let fitting = open.filter { option in
        options[option].uses.allSatisfy { $0.amount <= left[$0.row] ?? .max }
      }
      guard let best = fitting.max(by: { room($0, left) < room($1, left) }) else { return nil }
      for use in options[best].uses { left[use.row]? -= use.amount }
      taken.insert(best)
    }
    let values = clash.columns.map { taken.contains($0) ? 1 : 0 }
    return Solution(of: values, in: clash.model).map { clash.people(at: $0.values) }
  }

  /// What the scarcest row of an option has left after it.
  private func room(_ option: Int, _ left: [Int: Int]) -> Int {
    options[option].uses.compactMap { use in left[use.row].map { $0 - use.amount } }.min() ?? .max
  }

  /// Parts of which none touches another group's: by pinned people who share a limit.
  func components(_ active: Set<Int>) -> [Set<Int>] {
    // In shares everybody touches everybody.
    if groups.contains(where: { $0.pin == nil }) { return [active] }
    var root = Array(groups.indices)
    func find(_ group: Int) -> Int {
      var group = group
      while root[group] != group { group = root[group] }
      return group
    }
    for part in active.sorted() {
      let users = groupsOfPart[part].filter { groups[$0].pin.map(active.contains) ?? false }
      for user in users.dropFirst() { root[find(user)] = find(users[0]) }
    }
    var found: [Int: Set<Int>] = [:]
    for part in active.sorted() {
      let group: Int? =
        switch parts[part] {
        case .pin(let group), .condition(let group, _, _): group
        case .limit: groupsOfPart[part].first { groups[$0].pin.map(active.contains) ?? false }
        }
      if let group { found[find(group), default: []].insert(part) }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
