import JinxiuDomain
import JinxiuFiles

/// Faults of recruitment plans against the offers that are there, and against the programme.
extension Fault {
  static func samePlan(_ text: String, as other: FaultPlace, at place: FaultPlace) -> Fault {
    Fault(
      .duplicateRow, at: place, found: text,
      problem: Phrase(
        "同一项计划写了两次：专科、技术、层级和月份与 \(FaultText.place(other, in: .chinese)) 相同",
        "the same plan twice: specialty, technique, level and months are those of "
          + FaultText.place(other, in: .english)),
      advice: Phrase(
        "删去一行，或把名额合在一行；确是两项的，改正其中之一",
        "delete one, or write all seats in one row; correct one if they are two plans"),
      clause: "D17")
  }

  static func changedMonths(
    _ text: String, of offer: String, from old: [String], to new: [String], at place: FaultPlace
  ) -> Fault {
    Fault(
      .similarOffer, at: place, found: text,
      problem: Phrase(
        "按 \(offer) 的修改读入：招收月份由 \(old.joined(separator: " 至 ")) 改为 "
          + new.joined(separator: " 至 "),
        "read as a change of \(offer), from \(old.joined(separator: " to ")) to "
          + new.joined(separator: " to ")),
      advice: Phrase(
        "核对；另是一项计划的，把原来的 \(offer) 也照原样写一行",
        "look it over; if it is another offer, write \(offer) as it was in a row of its own too"),
      clause: "D17")
  }

  static func newBeside(_ text: String, _ offers: [String], at place: FaultPlace) -> Fault {
    let list = offers.prefix(5)
    return Fault(
      .similarOffer, at: place, found: text,
      problem: Phrase(
        "按新计划读入；同专科、技术、层级的 \(list.joined(separator: "、")) 月份有重叠，仍然保留",
        "read as a new offer; \(list.joined(separator: ", ")) of the same specialty, technique and "
          + "level stay, in months that overlap"),
      advice: Phrase(
        "核对；是修改其中一项的，填上计划编号", "look it over; write 计划编号 if it changes one of them"),
      clause: "D17")
  }

  /// - Parameter isWhole: Whether no month at all lies in the programme.
  static func outsideProgramme(
    _ text: String, isWhole: Bool, of span: PeriodSpan, at place: FaultPlace
  ) -> Fault {
    let months = "\(span.first)–\(span.last)"
    return Fault(
      .outsideProgramme, at: place, found: text,
      problem: isWhole
        ? Phrase(
          "招收月份全部在方案期间（\(months)）以外，这项计划用不上",
          "all months lie outside the programme (\(months)), the offer is of no use")
        : Phrase(
          "方案期间是 \(months)，以外的月份用不上",
          "the programme has \(months), months outside it are of no use"),
      advice: Phrase("核对年份和月份；照填写读入", "look at year and month; they are read as they stand"),
      clause: "D17")
  }

  static func derivedHost(_ host: String, at place: FaultPlace) -> Fault {
    Fault(
      .derivedHost, at: place, found: host,
      problem: Phrase(
        "没有填医院名称，按\(host)读入（依据填报单位、标题、工作表名或文件名）",
        "no 医院名称; read as of \(host), by 填报单位, title, sheet or file"),
      advice: Phrase(
        "核对；不对时在表头上方填“医院名称”",
        "look it over, and write 医院名称 above the heads if it is wrong"),
      clause: "D17")
  }

  /// Cells of one column without a head.
  static func ignoredCells(_ texts: [String], count: Int, at place: FaultPlace) -> Fault {
    let list = texts.map { "“\($0)”" }
    return Fault(
      .ignoredColumn, at: place, found: texts.first ?? "",
      problem: count == 1
        ? Phrase(
          "\(list.joined())上面没有列名，不读入", "\(list.joined()) stands under no head and is not read")
        : Phrase(
          "这一列没有列名，\(count)格不读入：\(list.joined())\(list.count < count ? "……" : "")",
          "\(count) cells under no head are not read: \(list.joined(separator: ", "))"
            + (list.count < count ? " …" : "")),
      advice: Phrase("移到应填的列，或写上列名", "move it to the column that it belongs to, or write a head"),
      clause: "L52")
  }
}
