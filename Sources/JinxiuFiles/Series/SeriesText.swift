package import JinxiuDomain

/// Writes `overview.json`.
package enum SeriesText {
  /// Keys sorted; the same series gives the same bytes.
  package static func bytes(_ series: PlanSeries) -> [UInt8] {
    let document: JSONDocument = .object([
      "format": "jinxiu-overview/1", "asked": .integer(series.asked),
      "placed": .integer(series.placed), "scenarios": series.entries.json(entry),
    ])
    guard let bytes = try? JSONTextEncoder.text(document) else {
      preconditionFailure("a series of texts and integers can be encoded")
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  private static func entry(_ entry: SeriesEntry) -> JSONDocument {
    let head: JSONDocument = .object([
      "name": .text(entry.name), "title": .text(entry.title), "asked": JSONDocument(entry.asked),
      "counties": JSONDocument(entry.counties), "hosts": JSONDocument(entry.hosts),
    ])
    switch entry.result {
    case .plan(let figures): return head.and(Self.figures(figures))
    case .contradiction(let facts):
      return head.and(["state": "contradiction", "facts": facts.json(WhatIfText.phrase)])
    case .faulty(let faults):
      return head.and(["state": "faulty", "facts": faults.json(WhatIfText.phrase)])
    case .nothing(let state): return head.and(["state": .text(state.rawValue)])
    }
  }

  private static func figures(_ figures: SeriesFigures) -> [String: JSONDocument] {
    [
      "state": .text(figures.state.rawValue), "placed": .integer(figures.placed),
      "unplaced": .integer(figures.unplaced), "waivers": .integer(figures.waivers),
      "levels": figures.levels.json { level in
        .object([
          "name": .text(level.result.name), "value": .integer(level.result.value),
          "bound": JSONDocument(level.result.bound), "proven": .flag(level.result.isProven),
          "prices": JSONDocument(level.priceBound),
        ])
      },
    ]
  }
}
