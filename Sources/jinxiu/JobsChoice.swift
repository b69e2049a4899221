import ArgumentParser
import Foundation
import JinxiuDomain

/// `--jobs`: how many plans are made at once.
struct JobsChoice: ParsableArguments {
  @Option(help: "Plans at once; by default as many as processors. 同时求解数") var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError(
        Phrase("--jobs \(jobs)：应为 1 至 1024。", "--jobs \(jobs): from 1 to 1024."))
    }
  }

  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
