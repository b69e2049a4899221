import JinxiuDomain
import JinxiuRules
import MIP

/// Finds a minimal set of requirements and rows of a small market that leave no plan.
///
/// QuickXplain (Junker, AAAI 2004) over rows, those of one subject taken together.
struct ImpossibilitySearch {
  private let required: RequiredMarket
  private let solver: any Solver
  private let cancellation: Cancellation
  private let level: LevelModel
  /// Rows of the model that stand or fall together.
  private let parts: [[Int]]
  private let rows: [ResourceRow]

  private struct PartName: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
  }

  init(_ required: RequiredMarket, solver: any Solver, cancellation: Cancellation) {
    self.required = required
    self.solver = solver
    self.cancellation = cancellation
    let problem = Problem(required.market)
    rows = problem.rows
    level = LevelModelBuilder.build(problem, for: .points, fixed: [])
    parts = Self.parts(of: level, rows, required)
  }

  /// Rows of one subject, then requirements, each of them a part of its own: of several minimal sets
  /// one with few of them is found.
  private static func parts(
    of level: LevelModel, _ rows: [ResourceRow], _ required: RequiredMarket
  ) -> [[Int]] {
    var parts: [[Int]] = []
    var wishes: [[Int]] = []
    var known: [PartName: Int] = [:]
    for (index, source) in level.rowSources.enumerated() {
      guard let source else { continue }
      let name = PartName(rule: rows[source].rule, subject: rows[source].subject.key)
      if required.range.contains(source) {
        wishes.append([index])
      } else if let part = known[name] {
        parts[part].append(index)
      } else {
        known[name] = parts.count
        parts.append([index])
      }
    }
    return parts + wishes
  }

  /// Nil when the solver stopped before it knew that there is no plan.
  func find() async throws -> Impossibility? {
    guard try await isInfeasible(Array(parts.indices)) == true else { return nil }
    let kept = try await needed([], isTold: false, Array(parts.indices)).sorted()
    let sources = kept.compactMap { level.rowSources[parts[$0][0]] }
    let taking = Set(sources.map { rows[$0].rule })
    return Impossibility(
      facts: sources.map(sentence),
      rules: required.plain.scenario.programme.rules.map(\.id).filter(taking.contains),
      requirements: sources.filter(required.range.contains).map {
        required.requirements[$0 - required.firstRow]
      })
  }

  /// What must be added to `given` of `rest`, so that they still leave no plan; an answer that is
  /// not known counts as one that leaves a plan.
  private func needed(_ given: [Int], isTold: Bool, _ rest: [Int]) async throws -> [Int] {
    if isTold, try await isInfeasible(given) == true { return [] }
    if rest.count <= 1 { return rest }
    let (first, second) = (
      Array(rest.prefix(rest.count / 2)), Array(rest.dropFirst(rest.count / 2))
    )
    let ofSecond = try await needed(given + first, isTold: true, second)
    let ofFirst = try await needed(given + ofSecond, isTold: !ofSecond.isEmpty, first)
    return ofFirst + ofSecond
  }

  private func isInfeasible(_ kept: [Int]) async throws -> Bool? {
    guard !cancellation.isCancelled else { return nil }
    var part = Model(sense: .minimize)
    part.columns = level.model.columns.map { Column(lower: $0.lower, upper: $0.upper, cost: 0) }
    part.rows = kept.sorted().flatMap { parts[$0] }.map { level.model.rows[$0] }
    guard !part.rows.isEmpty, !part.columns.isEmpty else { return false }
    let outcome = try await solver.solve(part, cancellation: cancellation)
    if outcome == .infeasible { return true }
    return outcome.solution == nil ? nil : false
  }

  private func sentence(_ source: Int) -> Phrase {
    let row = rows[source]
    guard !required.range.contains(source) else { return row.subject.phrase }
    let setting = required.plain.scenario.programme.rule(row.rule)
    let (title, subject) = (setting?.title ?? Phrase("", ""), row.subject.phrase)
    let bound = words(row.bound)
    return Phrase(
      "\(title.chinese)（\(setting?.clause ?? "")）：\(subject.chinese)，\(bound.chinese)",
      "\(title.english) (\(setting?.clause ?? "")): \(subject.english), \(bound.english)")
  }

  private func words(_ bound: TotalBound) -> Phrase {
    switch bound {
    case .atMost(let limit): Phrase("最多\(limit)", "at most \(limit)")
    case .required(let number), .atLeast(let number):
      Phrase("必须安排\(number)人", "\(number) must be placed")
    case .shareAtMost(let percent): Phrase("不超过\(percent)%", "at most \(percent) %")
    case .shareAbove(let percent): Phrase("超过\(percent)%", "above \(percent) %")
    }
  }
}

extension RequiredMarket {
  /// Rows of requirements.
  var range: Range<Int> { firstRow..<market.rows.count }
}
