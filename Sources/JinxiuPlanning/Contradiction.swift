package import JinxiuDomain
import JinxiuRules
import MIP

/// Hard rules and pins that cannot hold together (互相矛盾).
package struct Contradiction: Sendable {
  /// Pinned people who take part.
  package let pins: [Identifier<Trainee>]
  /// Rules that take part, in programme order.
  package let rules: [Identifier<RuleSetting>]
  /// One sentence for each part of the proof.
  package let facts: [Phrase]
  /// Whether leaving out any part was shown to end the contradiction; false when the search for
  /// superfluous parts was cut short. The contradiction itself is proven in either case.
  package let isMinimal: Bool
}

extension Market {
  /// Pinned people for whom the rules leave no option at all; nil when there are none.
  var refusedPins: Contradiction? {
    let pinned = Set(scenario.pins.map { DemandName.trainee($0.trainee) })
    let refused = demands.indices.filter {
      pinned.contains(demands[$0].demand.name) && demands[$0].links.isEmpty
    }
    guard !refused.isEmpty else { return nil }
    let objections = refused.map { ($0, pinObjections(to: $0)) }
    let involved = Set(objections.flatMap { $0.1.map(\.rule) })
    return Contradiction(
      pins: refused.compactMap { demands[$0].demand.trainee?.id },
      rules: scenario.programme.rules.map(\.id).filter(involved.contains),
      facts: objections.map { index, objections in
        let demand = demands[index].demand
        let name = demand.trainee?.name ?? demand.name.text
        return Phrase(
          "\(name)已锁定，但规则不允许：" + objections.map(\.fact.chinese).joined(separator: "；"),
          "\(name) is pinned, but the rules forbid it: "
            + objections.map(\.fact.english).joined(separator: "; "))
      }, isMinimal: true)
  }
}

extension Market {
  /// What stands against the pinned place itself; other places are no help.
  private func pinObjections(to index: Int) -> [Objection] {
    let demand = demands[index].demand
    let refusals = refusals(of: index)
    let pins = Set(scenario.programme.settings(of: "pins").map(\.id))
    let atPlace = refusals.filter { refusal in
      refusal.objections.allSatisfy { !pins.contains($0.rule) } && !refusal.objections.isEmpty
    }
    if let nearest = atPlace.min(by: { $0.objections.count < $1.objections.count }) {
      return nearest.objections
    }
    let throughPins = refusals.compactMap { refusal -> Refusal? in
      let rest = refusal.objections.filter { !pins.contains($0.rule) }
      guard !rest.isEmpty, refusal.place.map({ isPinned(demand, to: $0) }) ?? true else {
        return nil
      }
      return Refusal(place: refusal.place, span: refusal.span, objections: rest)
    }
    if let nearest = throughPins.min(by: { $0.objections.count < $1.objections.count }) {
      return nearest.objections
    }
    return noSuchOffer(for: demand)
  }

  private func isPinned(_ demand: Demand, to place: Place) -> Bool {
    scenario.pins.contains {
      .trainee($0.trainee) == demand.name && $0.host == place.host.id
    }
  }

  private func noSuchOffer(for demand: Demand) -> [Objection] {
    guard let pin = scenario.pins.first(where: { .trainee($0.trainee) == demand.name }),
      let rule = scenario.programme.settings(of: "pins").first
    else { return [] }
    let host = scenario.host(pin.host)?.name ?? pin.host.text
    let wanted =
      pin.specialty?.text ?? demand.specialties.map(\.text).joined(separator: "、")
    let from = pin.from.map { " \($0)" } ?? ""
    guard scenario.reserved.isEmpty else {
      return [
        Objection(
          rule: rule.id,
          fact: Phrase(
            "名额方案没有在\(host)为\(demand.county)预留\(wanted)名额\(from)",
            "the plan of counts reserves no place in \(wanted) at \(host) for "
              + "\(demand.county)\(from)"))
      ]
    }
    return [
      Objection(
        rule: rule.id,
        fact: Phrase(
          "\(host)没有可用的\(wanted)招收计划\(from)",
          "\(host) has no usable offer for \(wanted)\(from)"))
    ]
  }
}

/// Finds one minimal set of rows that contradict each other, by leaving them out one by one.
///
/// A row stays out when the rest is still infeasible without it (deletion filter).
struct ContradictionSearch {
  private let problem: Problem
  private let solver: any Solver

  init(_ problem: Problem, solver: any Solver) {
    self.problem = problem
    self.solver = solver
  }

  /// `level` is infeasible.
  func find(in level: LevelModel, cancellation: Cancellation) async throws -> Contradiction {
    let (model, start) = try await smallerStart(level, cancellation)
    var kept = start
    var isMinimal = true
    for row in start {
      let without = kept.filter { $0 != row }
      switch try await isInfeasible(model, rows: without, cancellation) {
      case true?: kept = without
      case false?: break
      case nil: isMinimal = false
      }
    }
    return describe(level, kept, isMinimal: isMinimal)
  }

  /// Only pinned people, when the rows that nobody else can help already contradict each other.
  ///
  /// Leaving others out keeps every such row that held, so what is infeasible without them is
  /// infeasible with them. A share of those placed is helped by others, and so is a floor.
  private func smallerStart(
    _ level: LevelModel, _ cancellation: Cancellation
  ) async throws -> (Model, [Int]) {
    let pinned = Set(problem.scenario.pins.map { DemandName.trainee($0.trainee) })
    var model = level.model
    for (column, name) in level.columnNames.enumerated() {
      guard case .option(let index) = name else { continue }
      let demand = problem.demands[problem.options[index].demand].demand.name
      if !pinned.contains(demand) { model.columns[column].upper = 0 }
    }
    let rows = model.rows.indices.filter { row in
      let terms = model.rows[row].terms
      let leftOut = terms.filter { model.columns[$0.column].upper == 0 }
      return leftOut.count < terms.count
        && leftOut.allSatisfy { !helps($0.coefficient, model.rows[row].bounds) }
    }
    let isEnough = try await isInfeasible(model, rows: rows, cancellation) == true
    return isEnough ? (model, rows) : (level.model, Array(level.model.rows.indices))
  }

  /// Whether more of a column can make a row hold that would not hold otherwise.
  private func helps(_ coefficient: Int, _ bounds: RowBounds) -> Bool {
    (bounds.upper != nil && coefficient < 0) || (bounds.lower != nil && coefficient > 0)
  }

  /// Nil when the solver stopped before it knew.
  private func isInfeasible(
    _ model: Model, rows: [Int], _ cancellation: Cancellation
  ) async throws -> Bool? {
    guard !cancellation.isCancelled else { return nil }
    var part = Model(sense: .minimize)
    part.columns = model.columns.map { Column(lower: $0.lower, upper: $0.upper, cost: 0) }
    part.rows = rows.map { model.rows[$0] }
    let outcome = try await solver.solve(part, cancellation: cancellation)
    if outcome == .infeasible { return true }
    return outcome.solution == nil ? nil : false
  }

  private func describe(
    _ level: LevelModel, _ rows: [Int], isMinimal: Bool
  ) -> Contradiction {
    let sources = rows.compactMap { level.rowSources[$0] }.map { problem.rows[$0] }
    let pins = sources.filter { if case .required = $0.bound { true } else { false } }
    let involved = Set(sources.map(\.rule))
    return Contradiction(
      pins: pins.map { Identifier<Trainee>($0.subject.key) },
      rules: problem.scenario.programme.rules.map(\.id).filter(involved.contains),
      facts: sources.map(sentence), isMinimal: isMinimal)
  }

  private func sentence(_ row: ResourceRow) -> Phrase {
    let setting = problem.scenario.programme.rule(row.rule)
    let title = setting?.title ?? Phrase("", "")
    let month = row.month.map { Phrase(" · \($0.phrase.chinese)", " · \($0.phrase.english)") }
    let clause = setting?.clause ?? ""
    let bound = words(row.bound)
    let subject = subject(of: row)
    return Phrase(
      "\(title.chinese)（\(clause)）：\(subject.chinese)\(month?.chinese ?? "")，\(bound.chinese)",
      "\(title.english) (\(clause)): \(subject.english)\(month?.english ?? ""), \(bound.english)")
  }

  /// Pinned people by name: rows have only their identifiers.
  private func subject(of row: ResourceRow) -> Phrase {
    guard case .required = row.bound,
      let trainee = problem.scenario.trainee(Identifier(row.subject.key))
    else { return row.subject.phrase }
    return Phrase("\(trainee.name)（\(trainee.id)）", "\(trainee.name) (\(trainee.id))")
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
