import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuReports

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
    try console.telling {
      for folder in folders + beside { try OutputFolder(folder).refuseScenario() }
    }
  }
}

extension Console {
  /// Runs what writes, and ends the command where that fails.
  func telling(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as OutputError {
      complain(error.phrase[language])
      throw ExitStatus.outputFailed.code
    } catch let error as WorkbookError {
      complain("\(error)")
      throw ExitStatus.outputFailed.code
    }
  }
}
