import JinxiuDomain
import JinxiuFiles

/// Faults of what forms say of a person.
extension Fault {
  static func blankUnit(at place: FaultPlace) -> Fault {
    Fault(
      .blankCell, at: place,
      problem: Phrase("“基层机构名称”不能为空", "“基层机构名称” must not be blank"),
      advice: Phrase("填写单位全称", "write the full name of the unit"), clause: "L55 · 附件1")
  }

  /// - Parameter county: Blank where only the units say it.
  static func derivedCounty(_ county: String, at place: FaultPlace) -> Fault {
    Fault(
      .derivedCounty, at: place, found: county,
      problem: county.isEmpty
        ? Phrase(
          "各行没有写县区，县区按各单位在 units.csv 中的填写读入",
          "no row says its county; it is that of each unit in units.csv")
        : Phrase(
          "各行没有写县区，按\(county)读入（依据填报单位、标题、工作表名或文件名）",
          "no row says its county; they were read as of \(county), by 填报单位, title, sheet or file"),
      advice: Phrase("核对；不对时加上“县区”列", "look it over, and add a column 县区 if it is wrong"),
      clause: "L53 · 附件1")
  }

  static func noName(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .blankCell, at: place, found: text,
      problem: Phrase("“\(text)”不是姓名", "“\(text)” is no name"),
      advice: Phrase(
        "填写姓名；还没有人选的，删去这一行", "write the name, or delete the row while there is nobody"),
      clause: "L54 · 附件1")
  }

  static func noSpecialty(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .blankCell, at: place, found: text,
      problem: Phrase("“\(text)”不是进修专科", "“\(text)” is no specialty"),
      advice: Phrase("填写进修专科", "write the specialty"), clause: "L59 · 附件1")
  }

  static func severalSpecialties(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .separatorInName, at: place, found: text,
      problem: Phrase("“\(text)”是几个进修专科", "“\(text)” is several specialties"),
      advice: Phrase(
        "只填一个专科；其余的可写在“其他进修专科”栏", "write one; others may stand under 其他进修专科"),
      clause: "L59 · 附件1")
  }

  static func severalPeople(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .separatorInName, at: place, found: text,
      problem: Phrase("“\(text)”不是一个人的姓名", "“\(text)” is not the name of one person"),
      advice: Phrase("一人一行，姓名中不用顿号、逗号等", "write one person in a row, without signs between names"),
      clause: "L54 · 附件1")
  }

  static func notOnlyName(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .notOnlyName, at: place, found: text,
      problem: Phrase(
        "“\(text)”不只是姓名", "“\(text)” is more than a name"),
      advice: Phrase(
        "姓名栏只写姓名；序号、电话、性别、年龄、职称写在各自的栏或备注里",
        "write the name alone; numbers, telephones, sex, age and title have columns of their own"),
      clause: "L54 · 附件1")
  }

  static func oddName(_ text: String, as name: String, at place: FaultPlace) -> Fault {
    Fault(
      .oddName, at: place, found: text,
      problem: Phrase(
        "姓名中有数字、括号或别的符号，按“\(name)”读入，也这样印在表上",
        "digits, brackets or other signs in a name: read as “\(name)”, and so printed"),
      advice: Phrase(
        "不属于姓名的请删去；为区分同名的两人而加的可以不理",
        "delete what is no part of it; leave it where it tells two people of one name apart"),
      clause: "L54 · 附件1")
  }

  static func perhapsTwo(_ text: String, _ name: String, at place: FaultPlace) -> Fault {
    Fault(
      .perhapsTwoPeople, at: place, found: text,
      problem: Phrase(
        "“\(text)”按一个人“\(name)”读入", "“\(text)” was read as one person, “\(name)”"),
      advice: Phrase("若是两人，请分两行填写", "write two rows if they are two people"),
      clause: "L54 · 附件1")
  }

  /// - Parameter name: Nil where the form has no such column.
  static func noLicence(_ name: String?, at place: FaultPlace) -> Fault {
    let problem =
      name.map {
        Phrase(
          "\($0)没有执业资质，按方案不能安排", "\($0) has no licence, and is not placed by the programme")
      }
      ?? Phrase(
        "没有“执业资质”列，按方案一人也不能安排", "no column 执业资质: nobody is placed by the programme")
    return Fault(
      .noLicence, at: place, problem: problem,
      advice: Phrase("补填执业资质，或更换人选", "fill in the licence, or nominate somebody else"),
      clause: "L13, L58 · 附件1")
  }

  static func otherLicence(
    _ text: String, of name: String, accepted: [String], near: [String], at place: FaultPlace
  ) -> Fault {
    let list = accepted.joined(separator: "、")
    let usual = Phrase(
      "有其中之一的，照名称填写；没有的，更换人选",
      "write its name where the person has one of them, or nominate somebody else")
    return Fault(
      .noLicence, at: place, found: text,
      problem: Phrase(
        "\(name)的执业资质写“\(text)”，方案认可的是\(list)，按方案不能安排",
        "the licence of \(name) is “\(text)”; the programme asks for \(list), and places nobody without"
      ),
      advice: Phrase.meaning(near).map {
        Phrase("\($0.chinese)\(usual.chinese)", "\($0.english) \(usual.english)")
      } ?? usual,
      clause: "L13, L58 · 附件1")
  }

  static func staysNowhere(
    _ text: String, from first: String, to last: String, at place: FaultPlace
  ) -> Fault {
    Fault(
      .staysNowhere, at: place, found: text,
      problem: Phrase(
        "“\(text)”排不上：方案只安排 \(first) 至 \(last) 之间的进修",
        "“\(text)” leaves no place: stays lie between \(first) and \(last)"),
      advice: Phrase(
        "改正起止月份，或留空由市里安排；照填写读入",
        "correct the months, or leave them blank; they are read as they stand"),
      clause: "L24, L61 · 附件1")
  }

  static func readAsBlank(_ text: String, count: Int, at place: FaultPlace) -> Fault {
    Fault(
      .readAsBlank, at: place, found: text,
      problem: Phrase(
        "这一列有\(count)格写“\(text)”之类，按未填读入",
        "\(count) cell(s) of this column, as “\(text)”, were read as blank"),
      advice: Phrase("不是此意时改写", "write something else if that is not meant"),
      clause: "L60, L61 · 附件1")
  }

  static func cutMonth(_ text: String, at place: FaultPlace) -> Fault {
    let year = text.prefix(4)
    return Fault(
      .notAMonth, at: place, found: text,
      problem: Phrase(
        "“\(text)”是\(year)年1月还是10月，看不出来（表格软件会去掉 \(year).10 末尾的0）",
        "“\(text)” may be January or October: spreadsheets drop the last digit of \(year).10"),
      advice: Phrase("写作 \(year)-01 或 \(year)-10", "write \(year)-01 or \(year)-10"))
  }
}
