package import JinxiuDomain

/// Writes repairs as `repair --json` prints them.
package enum RepairText {
  /// Keys sorted; the same repairs give the same bytes.
  package static func text(_ repairs: [Repair], in scenario: Scenario) -> String {
    guard let bytes = try? JSONTextEncoder.text(RepairFile(repairs, in: scenario)) else {
      preconditionFailure("repairs of texts and integers can be encoded")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}

/// The document; `format` names its version.
private struct RepairFile: Encodable {
  let format = "jinxiu-repairs/1"
  let repairs: [Entry]

  struct Entry: Encodable {
    let purpose: String
    let steps: [Step]
    let words: PhraseFile
    let cost: Int
    let gain: Int
    let placed: Int
    let moved: Int
    let lost: Int
    let trainees: [String]
    let needs: [String]
    let proof: String
    let cheapest: Bool
  }

  struct Step: Encodable {
    let change: JSONDocument
    let words: PhraseFile
    let rule: String
    let clause: String
    let decider: PhraseFile
    let cost: Int
  }

  init(_ repairs: [Repair], in scenario: Scenario) {
    self.repairs = repairs.map { Entry($0, in: scenario) }
  }
}

extension RepairFile.Entry {
  init(_ repair: Repair, in scenario: Scenario) {
    purpose = repair.purpose.rawValue
    steps = repair.steps.map { step in
      RepairFile.Step(
        change: step.change.json, words: PhraseFile(step.phrase), rule: step.rule.text,
        clause: step.clause, decider: PhraseFile(step.decider.phrase(in: scenario)),
        cost: step.cost)
    }
    words = PhraseFile(repair.phrase(in: scenario))
    cost = repair.cost
    gain = repair.gain
    placed = repair.placed
    moved = repair.moved
    lost = repair.lost
    trainees = repair.newlyPlaced.compactMap {
      if case .trainee(let id) = $0 { id.text } else { nil }
    }
    needs = repair.newlyPlaced.compactMap {
      if case .need(let id) = $0 { id.text } else { nil }
    }
    proof = repair.proof.rawValue
    cheapest = repair.isCheapest
  }
}
