import Foundation
import JinxiuDomain
import JinxiuPlanning
import JinxiuReports
import MIP
import Synchronization

/// Tells on standard error how far planning is: on a terminal one live line, else a line a level.
final class ProgressTalk: Sendable {
  private let console: Console
  private let isLive: Bool
  private let lastSaid = Mutex<ContinuousClock.Instant?>(.now)

  init(_ console: Console) {
    self.console = console
    isLive = isatty(STDERR_FILENO) == 1
  }

  func hear(_ event: PlanningEvent) {
    switch event {
    case .compiled(let people, let options, let rows):
      console.say(
        Phrase(
          "共\(people)人，规则允许的可选安排\(options)个，约束\(rows)条。",
          "\(people) people, \(options) options that the rules allow, \(rows) limits."))
    case .levelStarted: break
    case .progress(let level, let best, let bound, let elapsed):
      live(level, best, bound, elapsed)
    case .levelStopped(let name, let reason):
      let level = ReportWords.level(name)
      let words = StopWords.phrase(reason)
      console.say(
        Phrase(
          "  \(level.chinese)：求解停止，\(words.chinese)",
          "  \(level.english): stopped, \(words.english)"))
    case .levelDone(let result): done(result)
    }
  }

  /// On a terminal at most two a second, elsewhere a line every five seconds.
  private func live(_ level: String, _ best: Int?, _ bound: Int?, _ elapsed: Duration) {
    guard !console.isQuiet else { return }
    let pause: Duration = isLive ? .milliseconds(500) : .seconds(5)
    let now = ContinuousClock.now
    let isDue = lastSaid.withLock { last in
      if let said = last, now - said < pause { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let figures = [
      best.map { Phrase("目前\($0)", "best \($0)") }, bound.map { Phrase("上界\($0)", "bound \($0)") },
    ].compactMap { $0?[console.language] }.joined(separator: " · ")
    let seconds = elapsed.formatted(
      .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 1)))
    let name = ReportWords.level(level)[console.language]
    let hint = Phrase("^C=停止并保留当前最好", "^C = stop and keep the best")[console.language]
    guard isLive else { return console.complain("  \(seconds) \(name) · \(figures)") }
    Console.write("\r\u{1B}[K\(seconds) \(name) · \(figures) · \(hint)", to: STDERR_FILENO)
  }

  private func done(_ result: LevelResult) {
    if isLive, !console.isQuiet { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
    let name = ReportWords.level(result.name)
    let bound = result.bound.map(String.init)
    console.say(
      result.isProven
        ? Phrase(
          "  \(name.chinese)：\(result.value)，已证明最优", "  \(name.english): \(result.value), proven")
        : Phrase(
          "  \(name.chinese)：\(result.value)，未证明（界\(bound ?? "未知")）",
          "  \(name.english): \(result.value), not proven (bound \(bound ?? "unknown"))"))
  }
}
