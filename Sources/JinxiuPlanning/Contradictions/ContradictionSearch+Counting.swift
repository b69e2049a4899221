package import JinxiuDomain

extension Market {
  /// The contradictions that counting alone shows, nothing solved; nil when it shows none.
  package var countedContradiction: Contradiction? {
    guard !scenario.pins.isEmpty else { return nil }
    let system = ClashBuilder.build(self, others: .sums)
    var active = system.everything
    let counted = system.countedCauses(in: active)
    guard !counted.isEmpty else { return nil }
    for parts in counted { active.subtract(system.withSiblings(parts)) }
    let causes = counted.map { parts in
      ClashWords(system).cause(
        parts,
        isMinimal: parts.allSatisfy { system.pointByHand(parts.subtracting([$0])) != nil },
        isResolved: false)
    }
    let holds = system.components(active).allSatisfy { system.pointByHand($0) != nil }
    return Contradiction(causes, isComplete: holds, under: scenario.programme)
  }
}
