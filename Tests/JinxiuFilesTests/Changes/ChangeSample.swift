import JinxiuDomain
import JinxiuFiles

/// Lays changes over the small scenario without faults.
func lay(_ changes: String..., over folder: Folder = Folder()) throws -> ChangeReading {
  guard let scenario = folder.read().scenario else { throw NoScenario() }
  return ChangeReader.lay(
    changes.enumerated().map { ChangeSource(name: "change\($0 + 1).yaml", text: $1) },
    over: scenario)
}

struct NoScenario: Error {}

/// The entries of a change file under `changes`.
func entries(_ lines: String...) -> String {
  "changes:\n" + lines.map { "  - {\($0)}\n" }.joined()
}

extension ChangeReading {
  /// The faults as an editor jumps to them: `change1.yaml:2:5 E0702`.
  var places: [String] {
    faults.map { fault in
      guard case .text(let line, let column) = fault.place.spot else {
        return "\(fault.place.file) \(fault.code.rawValue)"
      }
      return "\(fault.place.file):\(line):\(column) \(fault.code.rawValue)"
    }
  }
}
