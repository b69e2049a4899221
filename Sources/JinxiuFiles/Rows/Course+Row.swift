import JinxiuDomain

extension Course: TableRow {
  static var table: Table { .courses }

  init?(_ row: RowReader) {
    let trainee = row.reference("trainee", to: .trainees)
    let name = row.text("course", clause: "Z46")
    let span = row.span(from: "from", to: "to")
    guard let trainee, let name, let span else { return nil }
    self.init(trainee: Identifier(trainee), name: name, span: span)
  }

  var cells: [String] { [trainee.text, name, span.first.description, span.last.closing] }
}
