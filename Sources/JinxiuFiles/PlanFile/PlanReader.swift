package import JinxiuDomain

/// What reading a plan gave.
package struct PlanReading: Sendable {
  /// Nil when there are faults.
  package let plan: Plan?
  package let faults: [Fault]
}

/// Reads `plan.json`: what is not in its format is a fault with line and column.
package enum PlanReader {
  /// `file` is the name by which faults call it.
  package static func read(_ bytes: [UInt8], file: String = FileName.plan) -> PlanReading {
    do {
      let text = Array(try SourceText(bytes, file: file).text.utf8)
      let places = PlanPlaces(bytes: text, file: file)
      do {
        return read(try JSONParser.parse(text).root, places)
      } catch {
        return PlanReading(plan: nil, faults: [places.fault(error)])
      }
    } catch {
      return PlanReading(plan: nil, faults: [error.fault])
    }
  }

  private static func read(_ root: JSONValue, _ places: PlanPlaces) -> PlanReading {
    guard let format = root["format"], format.kind == .string, format.text == PlanFile.format else {
      return PlanReading(plan: nil, faults: [places.wrongFormat(root)])
    }
    do {
      let notes = JSONTreeDecoder.Notes()
      let file = try PlanFile(from: JSONTreeDecoder(value: root, notes: notes))
      let book = FaultBook()
      for stranger in notes.strangers { book.add(places.unknownKey(stranger)) }
      let plan = plan(file, PlanDemands(root: root, places: places, book: book))
      return PlanReading(plan: book.hasErrors ? nil : plan, faults: book.sorted)
    } catch let error as DecodingError {
      return PlanReading(plan: nil, faults: [places.fault(error)])
    } catch {
      return PlanReading(plan: nil, faults: [places.fault(JSONFlaw(kind: .syntax, offset: 0))])
    }
  }

  private static func plan(_ file: PlanFile, _ demands: PlanDemands) -> Plan {
    Plan(
      scenario: ScenarioStamp(id: file.scenario.id, digest: file.scenario.sha256),
      programme: Identifier(file.programme),
      made: MakerStamp(at: file.made.at, version: file.made.version, seed: file.made.seed),
      outcome: outcome(file.outcome),
      placements: file.placements.enumerated().compactMap { index, entry in
        demands.name(entry.trainee, entry.need, in: "placements", index)
          .map(entry.placement)
      },
      unplaced: file.unplaced.enumerated().compactMap { index, entry in
        demands.name(entry.trainee, entry.need, in: "unplaced", index).map(entry.unplaced)
      },
      rules: file.rules.map(\.use),
      unverifiable: file.unverifiable.enumerated().map { index, entry in
        Unverifiable(
          rule: Identifier(entry.rule), column: entry.column,
          demands: entry.demands.compactMap {
            demands.name($0.trainee, $0.need, in: "unverifiable", index)
          })
      }, certificates: file.certificate.certificates,
      reserved: (file.reserved ?? []).map(\.use))
  }

  private static func outcome(_ outcome: PlanFile.Outcome) -> PlanOutcome {
    PlanOutcome(state: outcome.state.code, levels: outcome.levels.map(\.result))
  }
}

/// Who is meant by an entry that names a trainee or a need.
private struct PlanDemands {
  let root: JSONValue
  let places: PlanPlaces
  let book: FaultBook

  /// Exactly one of the two is given; anything else is a fault.
  func name(_ trainee: String?, _ need: String?, in list: String, _ index: Int) -> DemandName? {
    switch (trainee, need) {
    case (let trainee?, nil): return .trainee(Identifier(trainee))
    case (nil, let need?): return .need(Identifier(need))
    default:
      let entry = root[list].map { list in
        list.elements.dropFirst(index).first(where: { _ in true }) ?? list
      }
      book.add(places.unnamed(at: entry?.offset ?? 0))
      return nil
    }
  }
}
