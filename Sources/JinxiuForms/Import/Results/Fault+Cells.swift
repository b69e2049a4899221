import JinxiuDomain
import JinxiuFiles

/// Faults of cells and heads of forms.
extension Fault {
  static func uncomputed(_ place: FaultPlace) -> Fault {
    Fault(
      .uncomputedFormula, at: place,
      problem: Phrase("公式没有算好的值", "a formula without a stored value"),
      advice: Phrase("在 Excel 中打开并保存，或直接填写", "open and save it in Excel, or type the value"))
  }

  static func formulaValue(_ place: FaultPlace, found: String, count: Int) -> Fault {
    Fault(
      .formulaValue, at: place, found: found,
      problem: Phrase(
        "这一列有\(count)个公式，采用文件中已存的值", "\(count) formula(s) in this column: stored values were taken"),
      advice: Phrase("确认已重新计算，最好粘贴为数值", "make sure that they are current, best as values"))
  }

  static func readDitto(_ place: FaultPlace, found: String, count: Int) -> Fault {
    Fault(
      .readDitto, at: place, found: found,
      problem: Phrase(
        "这一列有\(count)处“同上”一类的写法，按上一行的内容读",
        "\(count) cell(s) of this column say ditto: read as the cell above"),
      advice: Phrase("核对；最好写明内容", "look it over, best write it out"), clause: "D12")
  }

  static func repeatedHead(
    _ extra: FoundForm.Extra, _ column: FormShape.Column, at place: FaultPlace
  )
    -> Fault
  {
    Fault(
      .duplicateColumn, at: place, found: extra.head,
      problem: Phrase(
        "“\(extra.head)”与前面一列都指“\(column.head)”",
        "“\(extra.head)” and an earlier column both mean “\(column.head)”"),
      advice: Phrase(
        "删除其中一列；几组列并排的，把右边的一组接到左边一组下面",
        "delete one of the two; of columns side by side, put those on the right below the others"))
  }

  static func missingHead(_ column: FormShape.Column, near: FoundForm.Extra, at place: FaultPlace)
    -> Fault
  {
    Fault(
      .missingColumn, at: place, found: near.head,
      problem: Phrase("缺少“\(column.head)”列", "column “\(column.head)” is missing"),
      advice: Phrase(
        "“\(near.head)”是否指“\(column.head)”？请改正列名",
        "did you mean “\(column.head)” by “\(near.head)”? Correct the head"), clause: "L52, L65")
  }

  /// - Parameter free: Columns of the notice that no head means.
  static func ignoredColumn(
    _ extra: FoundForm.Extra, near: String?, free: [String], at place: FaultPlace
  ) -> Fault {
    let meant = Phrase(
      "没有读到的还有\(free.joined(separator: "、"))，若指其中之一请改正列名；",
      "nothing was read as \(free.joined(separator: ", ")): if it means one of these, correct the head; "
    )
    return Fault(
      .ignoredColumn, at: place, found: extra.head,
      problem: Phrase("“\(extra.head)”列不读入", "column “\(extra.head)” is not read"),
      advice: near.map {
        Phrase("是否指“\($0)”？若是请改正列名", "did you mean “\($0)”? If so, correct the head")
      }
        ?? Phrase(
          (free.isEmpty ? "" : meant.chinese) + "不需要时可以不理",
          (free.isEmpty ? "" : meant.english) + "leave it, if it is not needed"), clause: "L52")
  }

  static func unknownSheet(_ grid: SheetGrid, nearest: FoundForm?) -> Fault {
    let place = FaultPlace(
      grid.file, sheet: grid.name, nearest.map { .row($0.heads.upperBound) } ?? .wholeFile)
    guard let nearest, !nearest.found.isEmpty else {
      return Fault(
        .unknownSheet, at: place,
        problem: Phrase("没有认得的列名，未读", "no known head, not read"),
        advice: Phrase("不是应填的表时可以不理", "leave it, if it is no form"), clause: "D12")
    }
    let heads = nearest.missing.map(\.head)
    return Fault(
      .unknownSheet, at: place,
      problem: Phrase(
        "最像\(nearest.shape.title.chinese)，但缺少列：\(heads.joined(separator: "、"))；未读",
        "nearest to the \(nearest.shape.title.english), but without \(heads.joined(separator: ", ")); not read"
      ),
      advice: Phrase("若是应填的表，请补上这些列或改正列名", "if it is meant to be read, add or correct these heads"),
      clause: "D12")
  }

  static func notANumber(_ text: String, at place: FaultPlace, clause: String) -> Fault {
    Fault(
      .notANumber, at: place, found: text,
      problem: Phrase("“\(text)”不是人数", "“\(text)” is no number of people"),
      advice: Phrase("填写 0 以上的整数", "write a whole number from 0"), clause: clause)
  }
}
