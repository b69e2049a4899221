import Foundation
import JinxiuDomain
import JinxiuFiles

/// Looks at where a command is going to write, before it does any work.
enum OutputCheck {
  /// Ends the command where one of the folders is that of a scenario, its own or another: tables of
  /// results among its own would make it unreadable.
  ///
  /// - Parameter files: Of tables that are written beside what goes into the folders.
  static func refuseScenarios(
    _ folders: [String], files: [String?] = [], _ console: Console
  ) throws {
    let beside = files.compactMap(\.self).map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
    do throws(OutputError) {
      for folder in folders + beside { try OutputFolder(folder).refuseScenario() }
    } catch {
      console.complain(error.phrase[console.language])
      throw ExitStatus.outputFailed.code
    }
  }
}
