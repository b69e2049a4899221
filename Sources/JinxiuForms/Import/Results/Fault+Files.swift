import JinxiuDomain
import JinxiuFiles
import Spreadsheet

/// Faults of whole files and sheets.
extension Fault {
  static func unreadableType(_ file: String, _ name: Phrase, _ advice: Phrase) -> Fault {
    Fault(
      .unreadableType, at: FaultPlace(file),
      problem: Phrase(
        "“\(file)”是\(name.chinese)，不能导入", "“\(file)” is \(name.english) and cannot be imported"),
      advice: advice, clause: "L48")
  }

  static func tooLarge(_ file: String, _ bytes: Int) -> Fault {
    let most = ImportSource.largest >> 20
    return Fault(
      .damagedWorkbook, at: FaultPlace(file),
      problem: Phrase(
        "“\(file)”有 \(bytes) 字节，超过 \(most) MiB", "“\(file)” has \(bytes) bytes, over \(most) MiB"),
      advice: Phrase("分成几个文件，或删去图片", "split it, or take pictures out of it"))
  }

  static func tooManyCells(_ file: String, row: Int, column: Int) -> Fault {
    let limits = WorkbookLimits.standard
    let columns = CellName.columns.upperBound
    return Fault(
      .damagedWorkbook, at: FaultPlace(file, .cell(row: row, column: column, header: "")),
      problem: Phrase(
        "“\(file)”超过\(limits.rows)行、\(2 * limits.cells)格，或一行超过\(columns)格、"
          + "一格超过\(limits.cellLength)字",
        "“\(file)” has more than \(limits.rows) rows or \(2 * limits.cells) cells, "
          + "a row of more than \(columns) cells or a cell of more than \(limits.cellLength) "
          + "characters"),
      advice: Phrase("分成几个文件", "split it into several files"))
  }

  /// What the reader of workbooks refused.
  static func refused(_ file: String, _ fault: WorkbookFault) -> Fault {
    switch fault.kind {
    case .legacyExcel:
      return unreadableType(
        file, Phrase("旧版工作簿（.xls、.et）", "a workbook of old Excel (.xls)"), FileKind.saveAs)
    case .binaryWorkbook:
      return unreadableType(
        file, Phrase("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)"), FileKind.saveAs)
    case .openDocument:
      return unreadableType(
        file, Phrase("OpenDocument 文件（.ods）", "an OpenDocument file (.ods)"), FileKind.saveAs)
    case .encrypted:
      return unreadableType(
        file, Phrase("加密的工作簿", "an encrypted workbook"),
        Phrase(
          "在 Excel 中用密码打开，取消“用密码进行加密”后保存",
          "open it with its password in Excel, take the password away and save it"))
    case .notAWorkbook:
      return unreadableType(
        file, Phrase("别的文件，不是工作簿", "another file and no workbook"), FileKind.saveAs)
    default: return damaged(file, fault)
    }
  }

  private static func damaged(_ file: String, _ fault: WorkbookFault) -> Fault {
    let spot: FaultSpot =
      if let row = fault.row, let column = fault.column {
        .cell(row: row, column: column, header: "")
      } else {
        fault.row.map(FaultSpot.row) ?? .wholeFile
      }
    let isLimit = [
      .tooLarge, .tooManyEntries, .bomb, .tooDeep, .tooManyAttributes, .cellTooLong,
      .tooManyCells,
    ].contains(fault.kind)
    let part = fault.part.map { "（\($0)）" } ?? ""
    let inside = fault.part.map { " (\($0))" } ?? ""
    return Fault(
      .damagedWorkbook, at: FaultPlace(file, sheet: fault.sheet, spot), found: fault.detail,
      problem: isLimit
        ? Phrase("“\(file)”超出允许的大小或结构\(part)", "“\(file)” is beyond the limits\(inside)")
        : Phrase("“\(file)”已损坏或含不允许的内容\(part)", "“\(file)” is damaged or not allowed\(inside)"),
      advice: Phrase(
        "在 Excel 中打开，把表复制到新工作簿，另存为 .xlsx",
        "open it in Excel, copy the sheets to a new workbook and save it as .xlsx"))
  }

  /// - Parameters:
  ///   - grid: The sheet that comes nearest to a form, with that form.
  ///   - flaw: The first place where a text file is no proper CSV, which may be why.
  static func noForm(
    _ file: String, in grid: SheetGrid?, nearest: FoundForm?, flaw: Fault?
  ) -> Fault {
    let form = nearest.flatMap { $0.found.isEmpty ? nil : $0 }
    let place =
      form.map { FaultPlace(file, sheet: grid?.name, .row($0.heads.upperBound)) } ?? flaw?.place
      ?? FaultPlace(file)
    let like = form.map { form in
      guard !form.looksLikeData else {
        return Phrase("；这一行像是数据，表格没有列名", "; this row looks like data: the table has no heads")
      }
      let heads = form.missing.map(\.head)
      let guesses = guesses(of: form)
      return Phrase(
        "；最像\(form.shape.title.chinese)，但缺少列：\(heads.joined(separator: "、"))"
          + guesses.chinese,
        "; nearest is the \(form.shape.title.english), without \(heads.joined(separator: ", "))"
          + guesses.english)
    }
    let reason = flaw.map { Phrase("；\($0.problem.chinese)", "; \($0.problem.english)") }
    return Fault(
      .noForm, at: place,
      problem: Phrase(
        "“\(file)”中没有认得的表\(like?.chinese ?? "")\(reason?.chinese ?? "")",
        "“\(file)” has no sheet that is known\(like?.english ?? "")\(reason?.english ?? "")"),
      advice: Phrase(
        "按列名认表：\(lookedFor.chinese)；或情景的各表。请改正列名，或用导出的空表填报",
        "known by their heads are: \(lookedFor.english); and tables of a scenario. Correct the heads, or fill in an exported form"
      ),
      clause: "D12")
  }

  /// What its other heads may have been meant for; those that are like nothing are only named.
  private static func guesses(of form: FoundForm) -> Phrase {
    var (chinese, english, rest) = ([String](), [String](), [String]())
    let missing = form.missing
    // What has hundreds of columns more is no form of ours.
    for extra in form.extras.prefix(40) {
      let heads = missing.flatMap(\.heads)
      guard let near = Nearest.name(to: extra.head, among: heads),
        let column = missing.first(where: { $0.heads.contains(near) })
      else {
        rest.append(extra.head)
        continue
      }
      chinese.append("“\(extra.head)”是否指“\(column.head)”？")
      english.append("did you mean “\(column.head)” by “\(extra.head)”?")
    }
    if !rest.isEmpty {
      let shown = rest.prefix(8)
      let isCut = shown.count < rest.count || form.extras.count > 40
      chinese.append("没有认出的列名：" + shown.joined(separator: "、") + (isCut ? "……" : ""))
      english.append(
        "heads that are not known: " + shown.joined(separator: ", ") + (isCut ? " …" : ""))
    }
    return Phrase(
      chinese.map { "；" + $0 }.joined(), english.map { "; " + $0 }.joined())
  }

  /// The official forms with the heads that each must have.
  private static let lookedFor: Phrase = {
    let forms = OfficialForm.allCases.map { form in
      let heads = form.columns.filter { $0.isRequired && !$0.maySayOnce }.map(\.head)
      // The eleven categories of Annex 2 need not all be named.
      let shown = heads.prefix(7).joined(separator: "、") + (heads.count > 7 ? "……" : "")
      let title = FormShape.form(form).title
      return Phrase("\(title.chinese)的\(shown)", "\(title.english) by \(shown)")
    }
    return Phrase(
      forms.map(\.chinese).joined(separator: "；"), forms.map(\.english).joined(separator: "; "))
  }()

  /// Nil where every fault was told.
  static func further(_ faults: [FurtherFault]) -> Fault? {
    guard let first = faults.first else { return nil }
    let errors = faults.count { $0.code.severity == .error }
    return Fault(
      .furtherFaults, at: first.place,
      problem: Phrase(
        "从这里起另有\(faults.count)处问题（其中\(errors)处是错误）没有逐一列出",
        "from here on \(faults.count) more faults, \(errors) of them errors, are not told one by one"
      ),
      advice: Phrase(
        "先改正已列出的；多半是整列填错，或导入到了别的情景",
        "correct those that are told; most likely a whole column is wrong, or the scenario is another"
      ))
  }

  static func hiddenSheet(_ grid: SheetGrid) -> Fault {
    let isRead = grid.visibility == .hidden
    return Fault(
      .hiddenSheet, at: FaultPlace(grid.file, sheet: grid.name),
      problem: isRead
        ? Phrase("工作表是隐藏的，已读入", "the sheet is hidden and was read")
        : Phrase("工作表是深度隐藏的，未读", "the sheet is hidden beyond Excel's menus and was not read"),
      advice: Phrase("取消隐藏后核对；不需要则删除", "unhide it and look; delete it if it is not meant"))
  }

  static func hiddenColumns(_ heads: [String], at place: FaultPlace) -> Fault {
    Fault(
      .hiddenColumn, at: place, found: heads.joined(separator: "、"),
      problem: Phrase(
        "有\(heads.count)列隐藏，已照常读入：\(heads.joined(separator: "、"))",
        "\(heads.count) hidden column(s) were read like any other: \(heads.joined(separator: ", "))"
      ),
      advice: Phrase("取消隐藏后核对；不需要的内容请删除", "unhide them and look; delete what is not meant"))
  }

  static func struckRows(_ count: Int, first: Int, in grid: SheetGrid) -> Fault {
    Fault(
      .struckRow, at: FaultPlace(grid.file, sheet: grid.name, .row(first)),
      problem: Phrase(
        "有\(count)行加了删除线，已照常读入", "\(count) row(s) struck out were read like others"),
      advice: Phrase("确已撤回的请删除整行", "delete the rows if they are withdrawn"))
  }

  static func hiddenRows(_ count: Int, first: Int, in grid: SheetGrid) -> Fault {
    Fault(
      .hiddenRow, at: FaultPlace(grid.file, sheet: grid.name, .row(first)),
      problem: Phrase(
        "有\(count)行隐藏或被筛选掉，已照常读入", "\(count) hidden or filtered row(s) were read like any other"),
      advice: Phrase("取消隐藏后核对；不需要的行请删除", "unhide them and look; delete what is not meant"))
  }
}
