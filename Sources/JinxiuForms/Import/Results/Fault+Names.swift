import JinxiuDomain
import JinxiuFiles

/// Faults of names of counties, units and hospitals, and of who is called alike.
extension Fault {
  static func unknownName(
    _ text: String, near: [String], in owner: String, at place: FaultPlace, clause: String
  ) -> Fault {
    let list = lists[owner] ?? Phrase(owner, owner)
    return Fault(
      .unknownReference, at: place, found: text,
      problem: Phrase(
        "\(list.chinese)（\(owner)）中没有“\(text)”", "\(list.english) (\(owner)) has no “\(text)”"),
      onForm: Phrase("\(list.chinese)中没有“\(text)”", "\(list.english) has no “\(text)”"),
      advice: Phrase.meaning(near).map {
        Phrase("\($0.chinese)请改正", "\($0.english) Correct it")
      }
        ?? Phrase(
          "写\(list.chinese)上的名称（见空表的下拉列表）；名册缺的，请制发表格的单位加入\(owner)",
          "write a name of \(list.english), as in the lists of an issued form; where it lacks one, who "
            + "issued the form adds it to \(owner)"),
      clause: clause)
  }

  /// What tables are to those who fill in forms and have none of them.
  private static let lists: [String: Phrase] = [
    "units.csv": Phrase("派出单位名册", "the list of units"),
    "hosts.csv": Phrase("进修医院名册", "the list of hospitals"),
    "counties.csv": Phrase("县区名册", "the list of counties"),
  ]

  static func ambiguousName(
    _ text: String, _ ids: [String], at place: FaultPlace, clause: String
  ) -> Fault {
    let list = ids.prefix(5).joined(separator: "、")
    return Fault(
      .ambiguousName, at: place, found: text,
      problem: Phrase(
        "有\(ids.count)家叫“\(text)”（\(list)）", "\(ids.count) are called “\(text)” (\(list))"),
      advice: Phrase("写“名称（编号）”，或补上县区", "write “name (identifier)”, or fill in the county"),
      clause: clause)
  }

  static func unitElsewhere(
    _ text: String, actual: String, stated: String, at place: FaultPlace
  ) -> Fault {
    Fault(
      .wrongCounty, at: place, found: text,
      problem: Phrase(
        "“\(text)”属于\(actual)，不属于\(stated)", "“\(text)” belongs to \(actual), not to \(stated)"),
      advice: Phrase("改正县区或基层机构名称", "correct the county or the unit"), clause: "L55 · 附件1")
  }

  /// - Parameter written: The cell as it should be.
  static func severalHosts(_ text: String, written: String, at place: FaultPlace) -> Fault {
    Fault(
      .separatorInName, at: place, found: text,
      problem: Phrase("“\(text)”是几家医院", "“\(text)” is several hospitals"),
      advice: Phrase(
        "用分号隔开，最想去的写在最前：\(written)",
        "put semicolons between them, the first choice first: \(written)"),
      clause: "L60 · 附件1")
  }

  static func otherCounty(
    _ title: String, there: FaultPlace, rows: [String], at place: FaultPlace
  ) -> Fault {
    Fault(
      .otherCounty, at: place, found: rows.first ?? "",
      problem: Phrase(
        "标题或填报单位（\(there.phrase.chinese)）写\(title)，各行是\(rows.joined(separator: "、"))",
        "the top (\(there.phrase.english)) says \(title), the rows say "
          + rows.joined(separator: ", ")),
      advice: Phrase("核对哪一处有误；照各行读入", "find out which is wrong; rows are read as they stand"),
      clause: "L53 · 附件1")
  }

  /// - Parameters:
  ///   - other: County and unit of the other one.
  ///   - there: Of the other one.
  static func perhapsSamePerson(
    _ name: String, other: String, there: FaultPlace, at place: FaultPlace
  ) -> Fault {
    func problem(_ there: Phrase) -> Phrase {
      Phrase(
        "与\(other)的“\(name)”\(there.chinese)姓名、性别、年龄、职称、专科都相同",
        "has name, sex, age, title and specialty of “\(name)” of \(other)\(there.english)")
    }
    return Fault(
      .perhapsSamePerson, at: place, found: name,
      problem: problem(Phrase("（\(there.phrase.chinese)）", " (\(there.phrase.english))")),
      onForm: problem(Phrase("", "")),
      advice: Phrase(
        "同一人请只报一处；调动单位的，删去原单位的一行",
        "list one person once, and delete the row of a former unit"),
      clause: "L54 · 附件1")
  }
}

extension Phrase {
  /// Nil where nothing is near.
  static func meaning(_ near: [String]) -> Phrase? {
    guard !near.isEmpty else { return nil }
    let quoted = near.map { "“\($0)”" }
    return Phrase(
      "是否指\(quoted.joined(separator: "或"))？",
      "did you mean \(quoted.joined(separator: " or "))?")
  }
}
