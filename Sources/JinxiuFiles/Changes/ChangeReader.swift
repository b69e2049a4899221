package import JinxiuDomain

/// A change file (变更文件): its name, by which faults call it, and its text.
package struct ChangeSource: Hashable, Sendable {
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What laying change files over a scenario gave.
package struct ChangeReading: Sendable {
  /// With its digest; nil when `faults` has an error.
  package let scenario: Scenario?
  /// What the files call themselves, one for each; their names where they do not say.
  package let titles: [Phrase]
  /// What each change does, in order.
  package let words: [Phrase]
  /// Of the first file that has any, all at once.
  package let faults: [Fault]
}

/// Lays change files over a scenario, one after another, without touching its files.
///
/// A changed scenario is read like any other: what no table may say, no change may make it say. A
/// fault stands at the line and column of the change file that brought it in.
package enum ChangeReader {
  /// - Parameter ruleTitles: What the formulas of rules are called, by their keys.
  package static func lay(
    _ sources: [ChangeSource], over scenario: Scenario, ruleTitles: [String: Phrase] = [:]
  ) -> ChangeReading {
    var laid = scenario
    var titles: [Phrase] = []
    var words: [Phrase] = []
    var faults: [Fault] = []
    for source in sources {
      let book = FaultBook()
      let file = ChangeFile(source, over: laid, into: book)
      let changed = book.hasErrors ? nil : file.changed()
      // One cell of a change may be wrong in many rows.
      var seen: Set<Fault> = []
      faults += book.sorted.filter { seen.insert($0).inserted }
      guard let changed, !book.hasErrors else {
        return ChangeReading(scenario: nil, titles: titles, words: words, faults: faults)
      }
      titles.append(file.title)
      words += ChangeWords(from: laid, to: changed, ruleTitles: ruleTitles).words(of: file.entries)
      laid = changed
    }
    return ChangeReading(scenario: laid, titles: titles, words: words, faults: faults)
  }
}
