import JinxiuDomain

extension ReportTables {
  /// The curve, its levels, and its counties; none where no curve was made.
  var fairnessTables: [ReportTable] {
    guard let curve = studies.fairness else { return [] }
    return [points(of: curve), levels(of: curve), counties(of: curve)]
  }

  /// Fillings in permille.
  private func points(of curve: FairnessCurve) -> ReportTable {
    typealias Words = ReportWords
    return table(
      "fairness", Words.fairnessCurve,
      [
        Words.numberHead, Words.requiredHead, Words.worstHead, Words.placedHead, Words.peopleLost,
        Words.pointsHead, Words.pointsLost, Words.proofHead,
      ],
      FairnessLine.all(of: curve).enumerated().map { index, line in
        [
          .number(index), .number(line.point.required), .number(line.point.filling),
          .number(line.point.placed), .number(line.peopleLost), .number(orEmpty: line.points),
          .number(orEmpty: line.pointsLost), text(Words.isProven(line.point)),
        ]
      })
  }

  private func levels(of curve: FairnessCurve) -> ReportTable {
    typealias Words = ReportWords
    return table(
      "fairness-levels", Words.fairnessLevels,
      [Words.numberHead, Words.levelHead, Words.value, Words.bestPossible, Words.proofHead],
      curve.points.enumerated().flatMap { index, point in
        point.levels.map { level in
          [
            .number(index), .text(level.name), .number(level.value),
            .number(orEmpty: level.bound), text(Words.proof(level)),
          ]
        }
      })
  }

  private func counties(of curve: FairnessCurve) -> ReportTable {
    typealias Words = ReportWords
    return table(
      "fairness-counties", Words.fairnessCounties,
      [Words.numberHead, Words.county, Words.placedHead],
      curve.points.enumerated().flatMap { index, point in
        zip(scenario.counties, point.counties).map { county, people in
          [.number(index), .text(county.id.text), .number(people)]
        }
      })
  }
}

extension ReportWords {
  // Sheets have names of at most 31 characters.
  fileprivate static let fairnessLevels = Phrase("各转折点的各级目标", "Levels at each point")
}
