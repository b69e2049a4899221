import JinxiuDomain

extension GapPage {
  /// What is wrong, in sentences, the gravest first.
  var outcome: Section {
    let verdicts = report.specialties.filter { $0.unplaced > 0 }.enumerated().sorted {
      (right, left) in
      (left.element.unplaced, right.offset) < (right.element.unplaced, left.offset)
    }.map(\.element)
    let lines = verdicts.prefix(mostVerdicts).compactMap { gap in
      ReportWords.verdict(gap, in: report, grid).map { words -> HTML in
        "<li><strong>\(gap.specialty.text)</strong>\(colon)\(words[language])</li>\n"
      }
    }
    let rest = verdicts.count - lines.count
    return Section(
      "outcome", ReportWords.outcome,
      [summary, figures, "<ul>\n\(lines)</ul>\n"]
        + (rest > 0
          ? [paragraph(ReportWords.more(rest, in: GapTable.specialties.fileName))] : [])
        + (calls.first.map { [first($0)] } ?? []))
  }

  private var summary: HTML {
    let parts = GapCause.allCases.compactMap { cause -> String? in
      let people = figure(.specialties, .step(cause)).value
      return people == 0
        ? nil : "\(ReportWords.gapCause(cause)[language]) \(people)"
    }
    let text = ReportWords.summary(
      figure(.specialties, .need).value, figure(.specialties, .placed).value,
      figure(.specialties, .unplaced).value)[language]
    let list = parts.joined(separator: comma)
    let causes = parts.isEmpty ? "" : language == .chinese ? "其中\(list)。" : " Of these: \(list)."
    return "<p class=\"lead\">\(text)\(causes)</p>\n"
  }

  private var figures: HTML {
    let unit = ReportWords.gapPeriods(grid)[language]
    let all: [HTML] = [
      box(ReportWords.gapNeed, figure(.specialties, .need)),
      box(ReportWords.placedHead, figure(.specialties, .placed)),
      box(ReportWords.unplacedHead, figure(.specialties, .unplaced)),
      box(GapColumn.step(.tooFew).title(grid), figure(.specialties, .step(.tooFew))),
      box(ReportWords.movable, moved),
      box(ReportWords.gapPublished, figure(.months, .published), unit),
      box(GapColumn.lost.title(grid), figure(.months, .lost), unit),
      box(ReportWords.free, figure(.months, .free), unit),
    ]
    return "<dl class=\"figures\">\n\(all)</dl>\n"
  }

  /// People whom moving seats would place.
  private var moved: GapFigure {
    GapFigure(
      [GapCause.months, .hosts].map { GapSum(.specialties, .step($0)) }, tables)
  }

  private func box(_ label: Phrase, _ figure: GapFigure, _ unit: String = "") -> HTML {
    let small: HTML = unit.isEmpty ? "" : "<small>\(unit)</small>"
    return "<div><dt>\(label[language])</dt><dd>\(figure.span)\(small)</dd></div>\n"
  }

  private func first(_ call: TelephoneCall) -> HTML {
    let request = ReportWords.request(call.value)[language]
    let gain = ReportWords.gain(call.value)[language]
    return """
      <p>\(ReportWords.firstCall[language])\(colon)\(call.label)\
      \(comma)\(request)\(colon)\(gain)</p>

      """
  }

  private var mostVerdicts: Int { 15 }

  /// Where each specialty loses people, as bars and as a table.
  var breakdown: Section {
    Section(
      "breakdown", ReportWords.breakdown,
      [paragraph(ReportWords.breakdownNote), breakdownTable] + pictures.supply)
  }

  private var breakdownTable: HTML {
    let causes = GapCause.allCases.filter { figure(.specialties, .step($0)).value > 0 }
    let columns: [GapColumn] =
      [.need, .placed, .unplaced] + causes.map(GapColumn.step)
    var table = HTMLTable(
      ReportWords.breakdownCaption,
      [.init(ReportWords.specialty)] + columns.map { .init($0.title(grid), .number) })
    for specialty in tables.texts(.specialty, of: .specialties) {
      table.append(
        ["\(specialty)"]
          + columns.map { figure(.specialties, $0, [(.specialty, specialty)]).span })
    }
    table.appendTotal(
      ["\(ReportWords.total[language])"] + columns.map { figure(.specialties, $0).span })
    return frame.folded(table)
  }

  /// What the search for repairs found, where somebody looked.
  var repairs: [Section] {
    let repairs = document.sheets.repairs
    guard !repairs.isEmpty else { return [] }
    let columns: [GapColumn] = [.gained, .moved, .displaced, .cost]
    var table = HTMLTable(
      ReportWords.repairsCaption,
      [.init(GapColumn.change.title(grid)), .init(GapColumn.decider.title(grid))]
        + columns.map { .init($0.title(grid), .number) } + [.init(GapColumn.proof.title(grid))])
    for (index, repair) in repairs.enumerated() {
      let deciders = repair.steps.map { $0.decider.phrase(in: document.plan.scenario)[language] }
      table.append(
        [
          "\(repair.steps.map { step -> HTML in "\(step.phrase[language])<br/>" })",
          "\(deciders.groups { $0 }.map(\.key).joined(separator: language == .chinese ? "、" : ", "))",
        ]
          + columns.map { figure(.repairs, $0, [(.rank, "\(index + 1)")]).span }
          + ["\(ReportWords.proof(repair.proof)[language])"])
    }
    return [Section("repairs", ReportWords.repairs, [table.markup(language)])]
  }
}
