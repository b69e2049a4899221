import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import JinxiuReports
import MIP

/// All tasks of a sweep on this machine, some at once.
struct SweepRun {
  let work: SweepWork
  let tasks: [SweepTask]
  let laid: [ChangeInput.Laid]
  let jobs: Int
  let console: Console

  /// The result of each task, in order; those that were not finished are `.nothing`.
  func results(cancellation: Cancellation) async throws -> [WhatIfCase.Result] {
    var results = Array(repeating: WhatIfCase.Result.nothing(.cancelled), count: tasks.count)
    var talk = SweepTalk(console, count: tasks.count)
    try await TaskPool(numbers: Array(tasks.indices), jobs: jobs).run(cancellation: cancellation) {
      [work, tasks, laid] in
      try await work.finish(tasks[$0], laid[$0].scenario, cancellation: cancellation)
    } hear: { index, finished in
      results[index] = finished.result
      talk.hear(finished, title: laid[index].title)
    }
    return results
  }
}

/// How far a sweep is, a line for each task that is done.
struct SweepTalk {
  private let console: Console
  private let count: Int
  private var done = 0
  private let start = ContinuousClock.now

  init(_ console: Console, count: Int) {
    self.console = console
    self.count = count
  }

  mutating func hear(_ finished: SweepWork.Finished, title: Phrase) {
    if case .nothing(.cancelled) = finished.result { return }
    done += 1
    let words = Self.words(finished.result)
    let seconds = (ContinuousClock.now - start).formatted(
      .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 1)))
    let time =
      finished.isEarlier ? Phrase("此前已完成", "finished before") : Phrase(seconds, seconds)
    console.say(
      Phrase(
        "  \(done)/\(count)  \(title.chinese)：\(words.chinese)（\(time.chinese)）",
        "  \(done)/\(count)  \(title.english): \(words.english) (\(time.english))"))
  }

  private static func words(_ result: WhatIfCase.Result) -> Phrase {
    switch result {
    case .plan(let plan, _):
      let state = ReportWords.state(plan.outcome.state)
      return Phrase(
        "安排\(plan.placedCount)人，\(state.chinese)",
        "\(plan.placedCount) placed, \(state.english.lowercased())")
    case .contradiction: return Phrase("硬性规则互相矛盾", "the hard rules contradict each other")
    case .nothing: return Phrase("没有得到方案", "no plan was found")
    }
  }
}
