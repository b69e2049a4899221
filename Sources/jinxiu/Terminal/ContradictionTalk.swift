import JinxiuDomain

/// Why a scenario has no plan, as lines for the terminal.
struct ContradictionTalk {
  private let contradiction: Contradiction
  private let language: Language

  init(_ contradiction: Contradiction, _ language: Language) {
    self.contradiction = contradiction
    self.language = language
  }

  var lines: [String] {
    [head] + contradiction.causes.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
      + (contradiction.isComplete ? [] : [more])
  }

  private var head: String {
    let count = contradiction.causes.count
    guard count > 1 else {
      return Phrase(
        "硬性规则互相矛盾，不存在可行方案：", "The hard rules contradict each other; no plan exists:")[language]
    }
    return Phrase(
      "硬性规则互相矛盾，不存在可行方案，共有\(count)处互不相干的矛盾：",
      "The hard rules contradict each other; no plan exists, "
        + "for \(count) reasons independent of each other:")[language]
  }

  private func lines(of cause: ContradictionCause, number: Int) -> [String] {
    let mark = contradiction.causes.count > 1 ? "\(number). " : ""
    let proof = cause.proof.map { [mark + $0[language]] } ?? (mark.isEmpty ? [] : [mark + open])
    return proof + cause.facts.map { "  - " + $0[language] } + (cause.isMinimal ? [] : [doubtful])
  }

  private var open: String {
    Phrase("以下各条不能同时成立：", "These cannot hold together:")[language]
  }

  private var doubtful: String {
    Phrase(
      "查找原因时提前停止：以上各条合在一起必然矛盾，但其中可能有多余的。",
      "The search for the cause stopped early: these do contradict each other, "
        + "but some of them may be superfluous.")[language]
  }

  private var more: String {
    Phrase("查找提前停止：可能还有别的矛盾。", "The search stopped early: there may be further contradictions.")[
      language]
  }
}
