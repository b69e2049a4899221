import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// All tasks of a series on this machine, some at once.
struct SeriesRun {
  let work: SeriesWork
  let jobs: Int
  let console: Console

  /// In the order of the tasks; those that were cut short are left out.
  func series(cancellation: Cancellation) async throws -> PlanSeries {
    let tasks = work.manifest.tasks
    var entries = [SeriesEntry?](repeating: nil, count: tasks.count)
    var done = 0
    try await TaskPool(numbers: Array(tasks.indices), jobs: jobs).run(cancellation: cancellation) {
      [work] in
      try await work.finish(tasks[$0], cancellation: cancellation)
    } hear: { index, finished in
      if case .nothing(.cancelled) = finished.entry.result { return }
      entries[index] = finished.entry
      done += 1
      tell(finished, done, of: tasks.count)
    }
    return PlanSeries(entries.compactMap(\.self))
  }

  private func tell(_ finished: SeriesWork.Finished, _ done: Int, of count: Int) {
    let entry = finished.entry
    let earlier = finished.isEarlier ? Phrase("（此前已完成）", " (finished before)") : Phrase("", "")
    let words =
      switch entry.result {
      case .plan(let figures):
        Phrase(
          "安排\(figures.placed)/\(entry.asked ?? 0)人" + (entry.isProven ? "，已证明最优" : ""),
          "\(figures.placed) of \(entry.asked ?? 0) placed" + (entry.isProven ? ", proven" : ""))
      case .contradiction: Phrase("硬性规则互相矛盾", "the hard rules contradict each other")
      case .nothing, .faulty: Phrase("没有得到方案", "no plan was found")
      }
    console.say(
      Phrase(
        "  \(done)/\(count)  \(entry.name)：\(words.chinese)\(earlier.chinese)",
        "  \(done)/\(count)  \(entry.name): \(words.english)\(earlier.english)"))
  }
}
