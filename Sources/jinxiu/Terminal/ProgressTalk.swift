import Foundation
import JinxiuDomain
import JinxiuPlanning
import JinxiuReports
import MIP
import Synchronization

/// Tells on standard error how far planning is: on a terminal one live line, else a line for
/// every improvement.
final class ProgressTalk: Sendable {
  private struct Known {
    /// Whether the size is told; each planner tells of its own rows.
    var isSized = false
    var level = ""
    var best: Int?
    var bound: Int?
    /// People placed by the levels that are done.
    var placed: Int?
    var lastSaid: ContinuousClock.Instant?
  }

  private let console: Console
  private let isLive: Bool
  /// Whether bounds rest on prices; others are the solver's word and give no gap.
  private let isPriced: Bool
  private let start = ContinuousClock.now
  private let known = Mutex(Known())

  init(_ console: Console, isPriced: Bool) {
    self.console = console
    self.isPriced = isPriced
    isLive = isatty(STDERR_FILENO) == 1
  }

  func hear(_ event: PlanningEvent) {
    switch event {
    case .compiled(let people, let options, let rows):
      let isTold = known.withLock { known in
        defer { known.isSized = true }
        return known.isSized
      }
      guard !isTold else { return }
      console.say(
        Phrase(
          "共\(people)人，规则允许的可选安排\(options)个，约束\(rows)条。",
          "\(people) people, \(options) options that the rules allow, \(rows) limits."))
    case .levelStarted: break
    case .progress(let level, let best, let bound, _): progress(level, best, bound)
    case .levelStopped(let name, let reason):
      let level = ReportWords.level(name)
      let words = StopWords.phrase(reason)
      clear()
      console.say(
        Phrase(
          "  \(level.chinese)：求解停止，\(words.chinese)",
          "  \(level.english): stopped, \(words.english)"))
    case .levelDone(let result): done(result)
    case .turnedToPrices(let name):
      let level = ReportWords.level(name)
      clear()
      console.say(
        Phrase(
          "  \(level.chinese)：分支定界久无进展，改用价格法重新求解各级",
          "  \(level.english): branch and cut gets nowhere; every level anew, by prices"))
    }
  }

  private func progress(_ level: String, _ best: Int?, _ bound: Int?) {
    guard !console.isQuiet else { return }
    let placed = known.withLock { known -> Int?? in
      let isNew = known.level != level || known.best != best || known.bound != bound
      guard isNew, !isLive || isDue(known.lastSaid) else { return nil }
      (known.level, known.best, known.bound) = (level, best, bound)
      known.lastSaid = .now
      return Self.isPlacing(level) ? best.map { (known.placed ?? 0) + $0 } : known.placed
    }
    guard let placed else { return }
    let line = line(level, placed: placed, best, bound)
    guard isLive else { return console.complain("  " + line) }
    let hint = Phrase(" · ^C=停止并保留当前最好", " · ^C = stop and keep the best")[console.language]
    let width = Console.width(of: STDERR_FILENO) - 1
    let isRoomy = DisplayWidth.of(line + hint) <= width
    clear()
    Console.write(
      DisplayWidth.truncated(isRoomy ? line + hint : line, to: width), to: STDERR_FILENO)
  }

  /// The live line changes at most twice a second.
  private func isDue(_ last: ContinuousClock.Instant?) -> Bool {
    last.map { ContinuousClock.now - $0 >= .milliseconds(500) } ?? true
  }

  private func line(_ level: String, placed: Int?, _ best: Int?, _ bound: Int?) -> String {
    let seconds = (ContinuousClock.now - start).formatted(
      .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 1)))
    let figures = [
      placed.map { Phrase("已安排\($0)人", "\($0) placed") },
      best.map { Phrase("目前\($0)", "best \($0)") },
      bound.map { Phrase("界\($0)", "bound \($0)") },
      gap(level, best, bound).map { Phrase("差距\($0)", "gap \($0)") },
    ].compactMap { $0?[console.language] }
    return ([seconds + " " + ReportWords.level(level)[console.language]] + figures)
      .joined(separator: " · ")
  }

  private func gap(_ level: String, _ best: Int?, _ bound: Int?) -> String? {
    guard isPriced, let best, let bound else { return nil }
    return LevelGap(of: best, bound: bound, isMaximised: bound >= best)?.text
  }

  private static func isPlacing(_ level: String) -> Bool { level.hasPrefix("placed") }

  /// Leaves the live line empty.
  private func clear() {
    if isLive, !console.isQuiet { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  private func done(_ result: LevelResult) {
    if Self.isPlacing(result.name) {
      known.withLock { $0.placed = ($0.placed ?? 0) + result.value }
    }
    clear()
    let name = ReportWords.level(result.name)
    guard !result.isProven else {
      return console.say(
        Phrase(
          "  \(name.chinese)：\(result.value)，已证明最优", "  \(name.english): \(result.value), proven"))
    }
    let bound = result.bound.map(String.init)
    let gap = gap(result.name, result.value, result.bound)
    console.say(
      Phrase(
        "  \(name.chinese)：\(result.value)，未证明（界\(bound ?? "未知")"
          + (gap.map { "，差距\($0)" } ?? "") + "）",
        "  \(name.english): \(result.value), not proven (bound \(bound ?? "unknown")"
          + (gap.map { ", gap \($0)" } ?? "") + ")"))
  }
}
