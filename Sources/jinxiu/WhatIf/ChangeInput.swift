import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuRules

/// Reads change files and lays them over a scenario, or ends the command with all that is wrong.
struct ChangeInput {
  let console: Console

  /// - Parameter paths: Files, in the order in which they are laid.
  func sources(_ paths: [String]) throws -> [ChangeSource] {
    try paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        console.complain(
          Phrase("读不了变更文件“\(path)”。", "The change file “\(path)” cannot be read.")[
            console.language])
        throw ExitStatus.outputFailed.code
      }
      guard let text = String(bytes: data, encoding: .utf8) else {
        console.complain(
          Phrase("变更文件“\(path)”不是 UTF-8。", "The change file “\(path)” is not UTF-8.")[
            console.language])
        throw ExitStatus.faultsInData.code
      }
      return ChangeSource(name: path, text: text)
    }
  }

  /// The files of one `--change`: several are joined by `+`, unless a file has that name.
  static func paths(_ option: String) -> [String] {
    FileManager.default.fileExists(atPath: option)
      ? [option] : option.split(separator: "+").map(String.init)
  }

  /// The changed scenario with what was changed in words.
  ///
  /// - Parameter places: That are set aside; the digest is that of the changed tables alone, so that
  ///   a plan of them is verified like any other.
  func laid(
    _ sources: [ChangeSource], over scenario: Scenario, keeping places: [ReservedPlace] = []
  ) throws -> Laid {
    let reading = ChangeReader.lay(sources, over: scenario, ruleTitles: RuleCatalogue.titles)
    if !reading.faults.isEmpty {
      console.complain(FaultText.report(reading.faults, in: console.language))
    }
    guard let changed = reading.scenario else { throw ExitStatus.faultsInData.code }
    return Laid(scenario: changed.keeping(places), titles: reading.titles, words: reading.words)
  }

  struct Laid {
    let scenario: Scenario
    let titles: [Phrase]
    let words: [Phrase]

    var title: Phrase {
      Phrase(
        titles.map(\.chinese).joined(separator: " + "),
        titles.map(\.english).joined(separator: " + "))
    }
  }
}
