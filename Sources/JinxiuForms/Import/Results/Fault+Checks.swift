import JinxiuDomain
import JinxiuFiles

/// Faults between cells, sheets and forms; each names both places.
extension Fault {
  /// - Parameter rows: Numbers of the rows that were added up.
  static func sumDiffers(
    stated: Int, sum: Int, of rows: String, at place: FaultPlace, clause: String
  ) -> Fault {
    let gap = stated - sum
    return Fault(
      .sumDiffers, at: place, found: String(stated),
      problem: Phrase(
        "写的是\(stated)，第\(rows)行各项之和是\(sum)，\(gap > 0 ? "多" : "少")\(abs(gap))",
        "it says \(stated), row \(rows) adds up to \(sum): \(abs(gap)) too \(gap > 0 ? "many" : "few")"
      ),
      advice: Phrase("核对各项和合计，改正其中之一", "compare the parts with the sum and correct one"),
      clause: clause)
  }

  static func nothingToCompare(_ county: String, at place: FaultPlace) -> Fault {
    Fault(
      .nothingToCompare, at: place, found: county,
      problem: Phrase("没有\(county)的登记表，汇总表未核对", "no registration of \(county) to compare with"),
      advice: Phrase("与登记表一起导入", "import it together with the registration"),
      clause: "L67 · 附件2")
  }

  /// The other way about.
  static func notInSummary(
    _ county: String, listed: Int, there: Phrase, at place: FaultPlace
  ) -> Fault {
    Fault(
      .nothingToCompare, at: place, found: county,
      problem: Phrase(
        "登记表有\(county)\(listed)人，汇总表（\(there.chinese)）没有填该县区",
        "the registration has \(listed) of \(county), which the summary (\(there.english)) lacks"),
      advice: Phrase("在汇总表中补填该县区", "fill in its line of the summary"), clause: "L67 · 附件2")
  }

  static func repeatedCounty(
    _ county: String, there: FaultPlace, at place: FaultPlace
  ) -> Fault {
    Fault(
      .duplicateRow, at: place, found: county,
      problem: Phrase(
        "汇总表中\(county)有两行，另一行在 \(there.phrase.chinese)；未与登记表核对",
        "the summary has \(county) twice, also at \(there.phrase.english); it was not compared"),
      advice: Phrase("每个县区只留一行；分开填的合并", "leave one row of each county; merge its parts"),
      clause: "L65 · 附件2")
  }

  static func formsDiffer(
    _ stated: Int, counted: Int, of what: Phrase, there other: Phrase, at place: FaultPlace
  ) -> Fault {
    Fault(
      .formsDiffer, at: place, found: String(stated),
      problem: Phrase(
        "汇总表写\(what.chinese)\(stated)人，登记表（\(other.chinese)）有\(counted)人",
        "the summary says \(stated) for \(what.english), the registration (\(other.english)) has \(counted)"
      ),
      advice: Phrase("核对两表，改正其中之一", "compare the two forms and correct one"),
      clause: "L67 · 附件2")
  }

  /// A form and a table of the same import say different things of one row.
  static func cellsDiffer(
    _ text: String, other: String, there: FaultPlace, at place: FaultPlace
  ) -> Fault {
    Fault(
      .formsDiffer, at: place, found: text,
      problem: Phrase(
        "这里是“\(text)”，\(FaultText.place(there, in: .chinese)) 是“\(other)”",
        "“\(text)” here, “\(other)” at \(FaultText.place(there, in: .english))"),
      advice: Phrase("核对两处，改正其中之一", "compare the two and correct one"))
  }

  static func paperTotalDiffers(_ stated: Int, counted: Int, there: Phrase, at place: FaultPlace)
    -> Fault
  {
    Fault(
      .paperTotalDiffers, at: place, found: String(stated),
      problem: Phrase(
        "合计写\(stated)人，电子表（\(there.chinese)）有\(counted)人",
        "the total says \(stated), the file (\(there.english)) has \(counted) people"),
      advice: Phrase("核对纸质表与电子表，补报或删去", "compare paper and file; add or delete rows"),
      clause: "L48")
  }

  static func late(_ day: String, deadline: String, at place: FaultPlace) -> Fault {
    Fault(
      .lateFiling, at: place, found: day,
      problem: Phrase(
        "填报日期 \(day) 晚于截止日期 \(deadline)", "dated \(day), after the deadline \(deadline)"),
      advice: Phrase("由主管部门决定是否受理", "the authority decides whether it counts"), clause: "L47")
  }

  /// - Parameters:
  ///   - listed: People of the county on the forms.
  ///   - others: People whom the scenario has besides.
  ///   - there: Where the quota stands.
  ///   - isOnForm: Whether that is a form, and no table of the scenario.
  static func quotaDiffers(
    _ county: String, listed: Int, others: Int, quota: Int, there: Phrase, isOnForm: Bool,
    at place: FaultPlace
  ) -> Fault {
    let gap = listed + others - quota
    let people =
      others == 0
      ? Phrase("\(county)报名\(listed)人", "\(county) nominates \(listed)")
      : Phrase(
        "\(county)报名\(listed)人，连同情景中另有的\(others)人共\(listed + others)人",
        "\(county) nominates \(listed), \(listed + others) with the \(others) whom the scenario has besides"
      )
    func problem(_ there: Phrase) -> Phrase {
      Phrase(
        "\(people.chinese)，比名额\(quota)\(there.chinese)\(gap > 0 ? "多" : "少")\(abs(gap))人",
        "\(people.english), \(abs(gap)) \(gap > 0 ? "more" : "fewer") than its quota of \(quota)"
          + there.english)
    }
    return Fault(
      .quotaDiffers, at: place, found: String(listed),
      problem: problem(Phrase("（\(there.chinese)）", " (\(there.english))")),
      onForm: isOnForm ? nil : problem(Phrase("", "")),
      advice: gap > 0
        ? Phrase("减少人选，或登记名额调剂", "nominate fewer, or record a transfer")
        : Phrase("补报人选，或登记名额调剂", "nominate more, or record a transfer"),
      clause: "L70 · 附件3")
  }

  /// - Parameter isDate: Whether the cell is a date, as spreadsheets make of 7-9.
  static func notMonths(
    _ text: String, isDate: Bool, at place: FaultPlace, clause: String = "L61 · 附件1"
  ) -> Fault {
    Fault(
      .notMonths, at: place, found: text,
      problem: isDate
        ? Phrase(
          "“\(text)”是一个日期，不是起止月份（表格软件会把“7-9”变成日期）",
          "“\(text)” is a date and no first and last month: spreadsheets make a date of 7-9")
        : Phrase("“\(text)”不是起止月份", "“\(text)” is no first and last month"),
      advice: Phrase("写作 2024-07至2024-09", "write them like 2024-07至2024-09"),
      clause: clause)
  }

  static func blankMonths(at place: FaultPlace) -> Fault {
    Fault(
      .blankCell, at: place,
      problem: Phrase("招收起止月份不能为空", "the months of the offer must not be blank"),
      advice: Phrase("写作 2024-07至2024-12", "write them like 2024-07至2024-12"), clause: "D17")
  }

  static func severalOffered(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .separatorInName, at: place, found: text,
      problem: Phrase("“\(text)”是几个专科", "“\(text)” is several specialties"),
      advice: Phrase("一个专科一行，分别写名额", "write a row for each, with its own seats"), clause: "D17")
  }

  /// An offer that nobody may ask for, most likely since its specialty is called otherwise.
  static func unknownOffered(_ text: String, near: String?, at place: FaultPlace) -> Fault {
    Fault(
      .unknownSpecialty, at: place, found: text,
      problem: Phrase(
        "“\(text)”在方案科别和已有招收计划中都没有，按新专科读入",
        "“\(text)” is in no category and no offer so far, and was read as a new specialty"),
      advice: near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase("核对专科名称", "check its spelling"),
      clause: "L59, D17")
  }

  static func notAMonth(_ text: String, _ edge: Edge, on grid: Grid, at place: FaultPlace) -> Fault
  {
    let words = MonthWords(text: text, edge: edge, grid: grid)
    return Fault(
      .notAMonth, at: place, found: text, problem: words.problem, advice: words.advice,
      clause: "L61 · 附件1")
  }

  /// - Parameters:
  ///   - months: The cell of first and last month, which counts.
  ///   - taken: Its month at the same end.
  static func endOverruled(
    _ text: String, by months: String, taken: String, at place: FaultPlace
  ) -> Fault {
    Fault(
      .endOverruled, at: place, found: text,
      problem: Phrase(
        "“\(text)”与同行进修起止月份“\(months)”不一致，按后者的 \(taken) 读入",
        "“\(text)” differs from “\(months)” in the same row, whose \(taken) was read"),
      advice: Phrase(
        "两处改成一致；可派出的月份更宽时，把进修起止月份留空",
        "make the two agree, or leave 进修起止月份 blank where the person can go in more months"),
      clause: "L61 · 附件1")
  }

  static func stayDiffers(_ text: String, months: String, stay: String, at place: FaultPlace)
    -> Fault
  {
    Fault(
      .stayDiffers, at: place, found: text,
      problem: Phrase(
        "“\(text)”是\(months)个月，方案的进修时长是\(stay)个月",
        "“\(text)” is \(months) month(s), a stay is \(stay)"),
      advice: Phrase("核对起止月份；照填写读入", "look it over; it is read as it stands"),
      clause: "L61 · 附件1")
  }

  /// - Parameter blank: Cells of the column without a role; nil where the form has no such column.
  static func derivedRoles(_ roles: Phrase, blank: Int?, at place: FaultPlace) -> Fault {
    let reason =
      blank.map {
        Phrase("“岗位类别”有\($0)格空着", "\($0) cell(s) of 岗位类别 are blank")
      } ?? Phrase("没有“岗位类别”列", "no column 岗位类别")
    let advice =
      blank.map { _ in Phrase("核对；可填上“岗位类别”", "look it over; 岗位类别 may be filled in") }
      ?? Phrase("核对；可在表中加“岗位类别”一列", "look it over; a column 岗位类别 may be added")
    return Fault(
      .derivedRole, at: place,
      problem: Phrase(
        "\(reason.chinese)，按资质推定：\(roles.chinese)", "\(reason.english), derived: \(roles.english)"),
      advice: advice,
      clause: "L10, L12, D16")
  }

  static func readSpecialty(_ text: String, as name: String, at place: FaultPlace) -> Fault {
    Fault(
      .readSpecialty, at: place, found: text,
      problem: Phrase("“\(text)”按“\(name)”读入", "“\(text)” was read as “\(name)”"),
      advice: Phrase("不是此意时改写全称", "write it in full if that is not meant"),
      clause: "L59, D19 · 附件1")
  }

  static func pageWithoutHost(_ place: FaultPlace) -> Fault {
    Fault(
      .pageWithoutHost, at: place,
      problem: Phrase("表头上方没有医院名称或编号", "no name or identifier of a hospital above the table"),
      advice: Phrase(
        "在表头上方填“医院名称”，右边一格填名称；几家医院一张表的，加“医院名称”一列",
        "write 医院名称 above the table and the name beside it, or add a column 医院名称 to a list of "
          + "several hospitals"),
      clause: "D17")
  }

  static func rowWithoutHost(_ place: FaultPlace) -> Fault {
    Fault(
      .pageWithoutHost, at: place,
      problem: Phrase("这一行没有写明医院", "the row names no hospital"),
      advice: Phrase("填写“医院名称”；与上一行相同时可以空着", "write 医院名称; it may be blank where it is that above"),
      clause: "D17")
  }

  static func repeatedPage(_ host: String, of other: FaultPlace, at place: FaultPlace) -> Fault {
    Fault(
      .duplicateRow, at: place, found: host,
      problem: Phrase(
        "“\(host)”在 \(FaultText.place(other, in: .chinese)) 已有招收计划",
        "“\(host)” has a page already at \(FaultText.place(other, in: .english))"),
      advice: Phrase("合并为一页，或只导入其中一份", "merge the two pages, or import one of them"),
      clause: "D17")
  }

  static func hostDiffers(
    _ label: String, _ text: String, known: String, there: FaultPlace, at place: FaultPlace
  ) -> Fault {
    Fault(
      .hostDiffers, at: place, found: text,
      problem: Phrase(
        "\(label)写“\(text)”，\(FaultText.place(there, in: .chinese)) 是“\(known)”",
        "\(label) says “\(text)”, \(FaultText.place(there, in: .english)) has “\(known)”"),
      advice: Phrase(
        "核对后改正其中之一；hosts.csv 未改动", "compare and correct one; hosts.csv stays as it is"),
      clause: "D17")
  }

  /// - Parameter owner: Whose the identifier is in the scenario.
  static func takenIdentifier(
    _ id: String, of owner: String, at place: FaultPlace, clause: String
  ) -> Fault {
    Fault(
      .takenIdentifier, at: place, found: id,
      problem: Phrase("编号“\(id)”是\(owner)的", "identifier “\(id)” is that of \(owner)"),
      advice: Phrase("新增的一行编号留空", "leave the identifier of a new row blank"), clause: clause)
  }

  static func otherName(
    _ id: String, _ name: String, before: String, at place: FaultPlace
  ) -> Fault {
    Fault(
      .otherName, at: place, found: id,
      problem: Phrase(
        "编号“\(id)”原是“\(before)”，现写“\(name)”", "“\(id)” was “\(before)” and is “\(name)” now"),
      advice: Phrase(
        "换了人选时可以不理；若是排序时漏选了编号列，请恢复",
        "leave it if the person was replaced; if rows were sorted without the identifiers, undo that"
      ),
      clause: "L54 · 附件1")
  }
}
