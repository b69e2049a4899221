import JinxiuDomain

extension ReportPage {
  /// Nothing where no curve was made.
  var fairness: [Section] {
    guard let curve = report.studies.fairness else { return [] }
    return [
      Section(
        "fairness", ReportWords.fairnessCurve,
        [paragraph(ReportWords.fairnessCurveNote(curve))]
          + (ReportWords.fairnessCurveRest(curve).map { [paragraph($0)] } ?? [])
          + [FairnessChart(curve: curve, language: language).markup, table(of: curve)])
    ]
  }

  private func table(of curve: FairnessCurve) -> HTML {
    typealias Words = ReportWords
    var table = HTMLTable(
      Words.fairnessCurveCaption,
      [
        .init(Words.requiredHead), .init(Words.worstHead, .number),
        .init(Words.placedHead, .number), .init(Words.peopleLost, .number),
        .init(Words.pointsHead, .number), .init(Words.pointsLost, .number),
        .init(Words.proofHead),
      ])
    for line in FairnessLine.all(of: curve) {
      table.append([
        "\(report(Words.required(line)))", "\(Words.permille(line.point.filling))",
        "\(line.point.placed)", "\(line.peopleLost)",
        "\(line.points.map(Words.grouped) ?? "—")",
        "\(line.pointsLost.map(Words.grouped) ?? "—")",
        "\(report(Words.isProven(line.point)))",
      ])
    }
    return table.markup(language)
  }
}

/// One point of the curve beside the one before and the first.
struct FairnessLine {
  let point: FairnessPoint
  /// The filling above which the point is the best plan; nil for the first.
  let above: Int?
  /// Against the first point; negative where more are placed.
  let peopleLost: Int
  /// Nil without a level of points.
  let points: Int?
  let pointsLost: Int?

  static func all(of curve: FairnessCurve) -> [FairnessLine] {
    guard let first = curve.points.first else { return [] }
    let most = first.value(of: "points")
    return curve.points.enumerated().map { index, point in
      let points = point.value(of: "points")
      return FairnessLine(
        point: point, above: index == 0 ? nil : curve.points[index - 1].filling,
        peopleLost: first.placed - point.placed, points: points,
        pointsLost: points.flatMap { points in most.map { $0 - points } })
    }
  }
}
