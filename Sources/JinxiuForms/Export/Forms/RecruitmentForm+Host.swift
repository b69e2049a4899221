import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// The upper part of a recruitment plan: labels with what the city knows of the host.
extension RecruitmentForm {
  private struct Entry {
    let label: String
    let content: SheetCell.Content
    let style: CellStyle
  }

  /// Two labels a row, each left of its value.
  func appendHost(to sheet: inout Sheet) {
    for pair in pairs {
      let row = sheet.rows.count
      let cells = sheet.widths.indices.map { column -> SheetCell in
        switch column {
        case 0: SheetCell(.text(pair.0.label), .head)
        case 1: SheetCell(pair.0.content, pair.0.style)
        case 2...3: SheetCell(.empty, pair.0.style)
        case 4: SheetCell(.text(pair.1.label), .head)
        case 5: SheetCell(pair.1.content, pair.1.style)
        default: SheetCell(.empty, pair.1.style)
        }
      }
      sheet.rows.append(SheetRow(cells, height: 26))
      sheet.merge(rows: row...row, columns: 1...3)
      sheet.merge(rows: row...row, columns: 5...(sheet.widths.count - 1))
    }
  }

  private var pairs: [(Entry, Entry)] {
    [
      (fixed("医院名称", host.name), fixed("医院编号", host.id.text)),
      (
        fixed("医院层级", word(host.tier.rawValue, "tier")),
        fixed("医院类别", word(host.kind.rawValue, "kind"))
      ),
      (limit("同时进修人数", host.maximumTrainees), limit("住宿床位", host.beds)),
      (said("联系人", host.contact), said("联系电话", host.telephone)),
    ]
  }

  private func fixed(_ label: String, _ text: String) -> Entry {
    Entry(label: label, content: .exact(text), style: .centred)
  }

  private func open(_ label: String, _ content: SheetCell.Content) -> Entry {
    Entry(label: label, content: content, style: .entryCentred)
  }

  private func said(_ label: String, _ text: String) -> Entry {
    open(label, text.isEmpty ? .empty : .exact(text))
  }

  private func limit(_ label: String, _ limit: Limit) -> Entry {
    open(label, limit.number.map { .number($0) } ?? .text(ReportWords.unlimited.chinese))
  }

  private func word(_ code: String, _ column: String) -> String {
    SpokenCell.text(code, of: column, in: .hosts)
  }
}
