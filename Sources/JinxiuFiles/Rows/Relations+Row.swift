import JinxiuDomain

extension Partner: TableRow {
  static var table: Table { .partners }

  init?(_ row: RowReader) {
    let sender = row.sender()
    let host = row.reference("host", to: .hosts)
    let specialty = row.name("specialty")
    let kind = row.text("kind")
    let points = row.integer("points", in: -1_000_000...1_000_000)
    guard let sender, let host, let kind, let points else { return nil }
    self.init(
      sender: sender, host: Identifier(host), specialty: specialty.map { Identifier($0) },
      kind: kind, points: points)
  }

  var cells: [String] { [sender, host.text, specialty?.text ?? "", kind, String(points)] }
}

extension RowReader {
  /// A county, a unit or a consortium.
  func sender() -> String? {
    guard let name = name("sender") else { return nil }
    guard let senders = register.senders, !senders.contains(name) else { return name }
    addUnknown(
      name, among: senders.names, in: Phrase("县区、单位、医共体", "counties, units and consortia"),
      "sender", "L20")
    return nil
  }
}

extension Distance: TableRow {
  static var table: Table { .distances }

  init?(_ row: RowReader) {
    let county = row.reference("county", to: .counties, clause: "L53")
    let host = row.reference("host", to: .hosts)
    let kilometres = row.integer("km", in: 0...100_000, unit: "公里")
    guard let county, let host, let kilometres else { return nil }
    self.init(county: Identifier(county), host: Identifier(host), kilometres: kilometres)
  }

  var cells: [String] { [county.text, host.text, String(kilometres)] }
}

extension Pin: TableRow {
  static var table: Table { .pins }

  init?(_ row: RowReader) {
    let trainee = row.reference("trainee", to: .trainees)
    let host = row.reference("host", to: .hosts)
    let specialty = row.name("specialty")
    let from = row.month("from", .first)
    let reason = row.text("reason")
    guard let trainee, let host, let reason else { return nil }
    self.init(
      trainee: Identifier(trainee), host: Identifier(host),
      specialty: specialty.map { Identifier($0) }, from: from, reason: reason)
  }

  var cells: [String] {
    [trainee.text, host.text, specialty?.text ?? "", from?.description ?? "", reason]
  }
}

extension Transfer: TableRow {
  static var table: Table { .transfers }

  init?(_ row: RowReader) {
    let from = row.reference("from", to: .counties, clause: "L70")
    let to = row.reference("to", to: .counties, clause: "L70")
    let count = row.capacity("count", in: 1...1_000_000)
    let reason = row.text("reason", clause: "L70")
    if let from, from == to {
      row.add(
        .transferToItself, "to",
        Phrase("调出与调入都是\(from)", "\(from) gives to itself"),
        Phrase("改正其中一个县区", "correct one of the counties"), clause: "L70")
    }
    guard let from, let to, let count, let reason else { return nil }
    self.init(from: Identifier(from), to: Identifier(to), count: count, reason: reason)
  }

  var cells: [String] { [from.text, to.text, String(count), reason] }
}
