import MIP

extension WireWriter {
  /// Adds why a search stopped: a word, and a text or number where the reason has one.
  mutating func add(_ reason: StopReason) {
    switch reason {
    case .gapReached: add(word: "gap")
    case .timeLimit: add(word: "time")
    case .cancelled: add(word: "cancelled")
    case .memoryLimit: add(word: "memory")
    case .cpuLimit: add(word: "cpu")
    case .iterationLimit: add(word: "iterations")
    case .unresponsive: add(word: "unresponsive")
    case .undefined: add(word: "undefined")
    case .solverKilled(let signal):
      add(word: "killed")
      add(Int(signal))
    case .solverAborted(let text): add("aborted", text)
    case .protocolViolation(let text): add("violation", text)
    case .numericalTrouble(let text): add("numerical", text)
    }
  }

  private mutating func add(_ word: String, _ text: String) {
    add(word: word)
    add(text: text)
  }
}

extension WireReader {
  /// The next fields as why a search stopped.
  mutating func reason() throws(WireFault) -> StopReason {
    switch try word() {
    case "gap": return .gapReached
    case "time": return .timeLimit
    case "cancelled": return .cancelled
    case "memory": return .memoryLimit
    case "cpu": return .cpuLimit
    case "iterations": return .iterationLimit
    case "unresponsive": return .unresponsive
    case "undefined": return .undefined
    case "killed": return .solverKilled(signal: Int32(truncatingIfNeeded: try number()))
    case "aborted": return .solverAborted(try text())
    case "violation": return .protocolViolation(try text())
    case "numerical": return .numericalTrouble(try text())
    default: throw WireFault("the reason is unknown")
    }
  }
}
