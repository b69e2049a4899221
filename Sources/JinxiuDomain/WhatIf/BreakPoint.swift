/// Where along one axis something changes; indices are those of cases.
package enum BreakPoint: Hashable, Sendable {
  /// All values of this stretch, which reaches the end of the axis, come to the same.
  case settledFrom(Int)
  /// All values from the first to this one come to the same.
  case settledUntil(Int)
  /// Nothing that was tried makes a difference.
  case settledThroughout
  /// Values for which the most people, or all, have a place; next to each other.
  case most(first: Int, last: Int, people: Int, isEverybody: Bool)
  /// People placed change from the one value to the next.
  case step(after: Int, before: Int, then: Int)
  /// Values for which no plan keeps all hard rules; next to each other.
  case impossible(first: Int, last: Int)
}

extension WhatIfStudy {
  /// Break points of a study along one axis, in the order of the cases of the enum; empty for any
  /// other study.
  ///
  /// They are said of the values that were tried and of no value between.
  package var breakPoints: [BreakPoint] {
    guard axes.count == 1, cases.count > 1 else { return [] }
    return settled + most + steps + impossible
  }

  /// Values of levels; nil without a plan.
  private func values(_ index: Int) -> [LevelValue]? {
    cases[index].plan?.outcome.levels.map { LevelValue(name: $0.name, value: $0.value) }
  }

  private struct LevelValue: Hashable {
    let name: String
    let value: Int
  }

  private var settled: [BreakPoint] {
    let all = cases.indices.map(values)
    guard let first = all.firstIndex(where: { $0 != all[0] }),
      let last = all.lastIndex(where: { $0 != all[all.count - 1] })
    else { return all.contains { $0 != nil } ? [.settledThroughout] : [] }
    var points: [BreakPoint] = []
    if last + 1 < all.count - 1, all[last + 1] != nil { points.append(.settledFrom(last + 1)) }
    if first > 1, all[0] != nil { points.append(.settledUntil(first - 1)) }
    return points
  }

  private var most: [BreakPoint] {
    let placed = cases.map { $0.plan?.placedCount }
    guard let best = placed.compactMap(\.self).max(), placed.contains(where: { $0 != best }) else {
      return []
    }
    return stretches { placed[$0] == best }.map { stretch in
      .most(
        first: stretch.lowerBound, last: stretch.upperBound, people: best,
        isEverybody: stretch.allSatisfy { cases[$0].asked == best })
    }
  }

  private var steps: [BreakPoint] {
    cases.indices.dropFirst().compactMap { index in
      guard let before = cases[index - 1].plan?.placedCount,
        let then = cases[index].plan?.placedCount, before != then
      else { return nil }
      return .step(after: index - 1, before: before, then: then)
    }
  }

  private var impossible: [BreakPoint] {
    stretches { if case .contradiction = cases[$0].result { true } else { false } }
      .map { .impossible(first: $0.lowerBound, last: $0.upperBound) }
  }

  /// Cases next to each other that all are so.
  private func stretches(_ isSo: (Int) -> Bool) -> [ClosedRange<Int>] {
    cases.indices.reduce(into: []) { stretches, index in
      guard isSo(index) else { return }
      if let last = stretches.last, last.upperBound == index - 1 {
        stretches[stretches.count - 1] = last.lowerBound...index
      } else {
        stretches.append(index...index)
      }
    }
  }
}
