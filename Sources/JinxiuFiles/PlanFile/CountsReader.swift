package import JinxiuDomain

/// What reading a plan of counts gave.
package struct CountsReading: Sendable {
  /// Nil when there are faults.
  package let plan: Plan?
  package let faults: [Fault]
}

/// Reads a `plan.json` whose counts the names of a scenario are to keep (先定名额、后定人选).
///
/// What does not fit the scenario is a fault with line and column: another programme, no counts, a
/// county, unit, host or offer that the tables do not have, an offer that has changed.
package enum CountsReader {
  /// `file` is the name by which faults call it.
  package static func read(
    _ bytes: [UInt8], file: String, for scenario: Scenario
  ) -> CountsReading {
    let reading = PlanReader.read(bytes, file: file)
    guard let plan = reading.plan else { return CountsReading(plan: nil, faults: reading.faults) }
    let book = FaultBook()
    let text = (try? SourceText(bytes, file: file).text).map { Array($0.utf8) } ?? bytes
    if let root = try? JSONParser.parse(text).root {
      let check = CountsCheck(
        plan: plan, scenario: scenario, root: root, places: PlanPlaces(bytes: text, file: file),
        book: book)
      check.run()
    }
    return CountsReading(plan: book.hasErrors ? nil : plan, faults: book.sorted)
  }
}

/// Compares a plan of counts with the scenario that is to keep it.
private struct CountsCheck {
  let plan: Plan
  let scenario: Scenario
  let root: JSONValue
  let places: PlanPlaces
  let book: FaultBook

  func run() {
    guard plan.programme == scenario.programme.id else { return refuseProgramme() }
    guard plan.reserved.isEmpty else { return refuseNames() }
    guard plan.placements.contains(where: \.isCount) else { return refuseNoCounts() }
    refuseUnknown("county", \.county) { scenario.county($0) != nil }
    refuseUnknown("unit", \.unit) { $0.map { scenario.unit($0) != nil } ?? true }
    refuseUnknown("host", \.host) { scenario.host($0) != nil }
    refuseUnknown("offer", \.offer) { scenario.offer($0) != nil }
    if !book.hasErrors { refuseChangedOffers() }
    refuseCountedTwice()
  }

  private func place(_ key: String, of placement: Int? = nil) -> FaultPlace {
    let entry =
      placement.flatMap { index in
        root["placements"]?.elements.dropFirst(index).first { _ in true }
      } ?? root
    return places.place((entry[key] ?? entry).offset)
  }

  private func refuseProgramme() {
    let own = scenario.programme.id
    book.add(
      Fault(
        .otherProgramme, at: place("programme"), found: plan.programme.text,
        problem: Phrase(
          "名额方案属于“\(plan.programme)”，情景属于“\(own)”",
          "the plan of counts belongs to \(plan.programme), the scenario to \(own)"),
        advice: Phrase(
          "换用“\(own)”的名额方案，或换一个情景文件夹",
          "give a plan of counts of \(own), or the folder of the other programme")))
  }

  private func refuseNames() {
    book.add(
      Fault(
        .noCounts, at: place("reserved"),
        problem: Phrase(
          "这份方案本身已按名额方案定名，不是名额方案", "this plan keeps a plan of counts and is none itself"),
        advice: Phrase(
          "给出当初的名额方案；已定人员可写入 pins.csv",
          "give that plan of counts; who is named already can be pinned in pins.csv")))
  }

  private func refuseNoCounts() {
    book.add(
      Fault(
        .noCounts, at: place("placements"),
        problem: Phrase("方案中没有按需求安排的名额", "no need has a place in this plan"),
        advice: Phrase(
          "给出由 needs.csv 生成的方案", "give a plan made from a folder with needs.csv")))
  }

  /// Each unknown name once, where it first stands.
  private func refuseUnknown<Name: Hashable>(
    _ key: String, _ name: KeyPath<Placement, Name>, _ isKnown: (Name) -> Bool
  ) {
    var seen: Set<Name> = []
    for (index, placement) in plan.placements.enumerated() {
      let entry = placement[keyPath: name]
      guard seen.insert(entry).inserted, !isKnown(entry) else { continue }
      let place = place(key, of: index)
      let text = words(key, of: placement)
      book.add(
        Fault(
          .unknownReference, at: place, found: text,
          problem: Phrase(
            "名额方案中的\(Self.titles[key] ?? key)“\(text)”在情景的表中已没有",
            "the \(key) “\(text)” of the plan of counts is no longer in the tables"),
          advice: Phrase(
            "在表中恢复这一行，或按现有数据重新生成名额方案",
            "put its row back, or make the plan of counts again from these tables")))
    }
  }

  private static let titles = ["county": "县区", "unit": "派出单位", "host": "医院", "offer": "招收计划"]

  private func words(_ key: String, of placement: Placement) -> String {
    switch key {
    case "county": placement.county.text
    case "unit": placement.unit?.text ?? ""
    case "host": placement.host.text
    default: placement.offer.text
    }
  }

  private func refuseChangedOffers() {
    var seen: Set<Identifier<Offer>> = []
    for (index, placement) in plan.placements.enumerated() {
      guard let offer = scenario.offer(placement.offer), !fits(placement, offer),
        seen.insert(offer.id).inserted
      else { continue }
      book.add(
        Fault(
          .changedOffer, at: place("offer", of: index), found: offer.id.text,
          problem: Phrase(
            "招收计划“\(offer.id)”的医院、专科或月份已改变，名额方案的安排不再在其中",
            "the offer \(offer.id) has another host, specialty or months now, and the plan of "
              + "counts no longer lies within it"),
          advice: Phrase(
            "恢复该行，或按现有数据重新生成名额方案",
            "put its row back, or make the plan of counts again from these tables")))
    }
  }

  private func fits(_ placement: Placement, _ offer: Offer) -> Bool {
    offer.host == placement.host && offer.specialty == placement.specialty
      && !placement.spells.isEmpty
      && placement.spells.allSatisfy { $0.grid == offer.span.grid && offer.span.contains($0) }
      && zip(placement.spells, placement.spells.dropFirst()).allSatisfy { $0.last < $1.first }
  }
}

// Needs never count those who are named.
extension CountsCheck {
  private struct Group: Hashable {
    let county: Identifier<County>
    /// Nil for needs of the county as a whole.
    let unit: Identifier<Unit>?
    let level: UnitLevel
    let specialty: Identifier<Specialty>
  }

  /// Of what a need asked for, as many are struck out as have names now; names of a unit stand for
  /// its own needs first, then for those of its county.
  private func refuseCountedTwice() {
    let groups = Dictionary(grouping: scenario.needs) { need in
      Group(county: need.county, unit: need.unit, level: need.level, specialty: need.specialty)
    }
    guard !groups.isEmpty, !scenario.trainees.isEmpty else { return }
    var asked: [Identifier<Need>: Int] = [:]
    for placement in plan.placements {
      if case .need(let id) = placement.demand { asked[id, default: 0] += placement.count }
    }
    for entry in plan.unplaced {
      if case .need(let id) = entry.demand { asked[id, default: 0] += entry.count }
    }
    var named: [Group: Int] = [:]
    for demand in scenario.demands where demand.trainee != nil {
      let unit = Group(
        county: demand.county, unit: demand.unit?.id, level: demand.level,
        specialty: demand.specialties[0])
      let own = groups[unit] ?? []
      let isFull = named[unit, default: 0] >= own.reduce(0) { $0 + (asked[$1.id] ?? 0) }
      let county = Group(
        county: unit.county, unit: nil, level: unit.level, specialty: unit.specialty)
      named[isFull ? county : unit, default: 0] += 1
    }
    for (group, needs) in groups { refuse(needs, asked, named[group] ?? 0) }
  }

  private func refuse(_ needs: [Need], _ asked: [Identifier<Need>: Int], _ names: Int) {
    let all = needs.reduce(0) { $0 + (asked[$1.id] ?? 0) }
    let counted = needs.reduce(0) { $0 + min($1.count, asked[$1.id] ?? 0) }
    let most = max(0, all - names)
    guard counted > most, let need = needs.first else { return }
    let ids = needs.map(\.id.text).joined(separator: ", ")
    book.add(
      Fault(
        .countedTwice, at: FaultPlace(Table.needs.fileName), found: ids,
        problem: Phrase(
          "\(need.county)的\(need.specialty)原需求\(all)人，其中\(min(names, all))人已定名，"
            + "needs.csv仍计\(counted)人",
          "\(all) were asked for by \(need.county) in \(need.specialty), "
            + "\(min(names, all)) of them have names now, and needs.csv still counts \(counted)"),
        advice: Phrase(
          "已定名的人不再计入需求：合计改为\(most)人，为0时删除该行",
          "needs never count those who are named: write \(most) in all, and delete a row of 0"),
        clause: "L38"))
  }
}

extension Placement {
  fileprivate var isCount: Bool { if case .need = demand { true } else { false } }
}
