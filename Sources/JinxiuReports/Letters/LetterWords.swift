import JinxiuDomain

/// Words that only letters use.
enum LetterWords {
  static let letters = Phrase("函件", "Letters")
  static let all = Phrase("全部函件", "All letters")
  static let indexNote = Phrase(
    "每个县区一个文件：先是给县区的函，后是未安排人员逐人一函。打印为A4，每函另起一页。",
    "One file for each county: its own letter first, then one for each of its people without a "
      + "place. They print on A4, each from a new page.")
  static func sheets(_ count: Int) -> Phrase {
    Phrase("\(count)函", count == 1 ? "1 letter" : "\(count) letters")
  }

  static let petition = Phrase("申报情况", "What was asked for")
  static let reason = Phrase("未安排的原因", "Why there is no place")
  static let clauses = Phrase("依据的规定", "The clauses it rests on")
  static let nearest = Phrase("最接近的安排与须改变之处", "The nearest place, and what would have to change")
  static let whole = Phrase("总体情况", "The whole plan")
  static let placed = Phrase("安排名单", "Who is placed")
  static let notPlaced = Phrase("未安排人员", "Who is not placed")
  static let toCheck = Phrase("数据未载明、请核实的条件", "Conditions to be checked by hand")
  static let closing = Phrase("特此函告。", "This letter is for your information.")
  static let annex = Phrase("附件", "Annex")
  static let inAnnex = Phrase("（全文见附件）", " (in full in the annex)")
  static func annexed(_ titles: [Phrase]) -> Phrase {
    Phrase(
      "附件：" + titles.map(\.chinese).joined(separator: "、"),
      "Annex: " + titles.map(\.english).joined(separator: "; "))
  }
  static func listed(_ people: Int) -> Phrase {
    Phrase("共\(people)人，名单见附件。", "\(ReportWords.people(people).english); the list is in the annex.")
  }
  static func items(_ count: Int) -> Phrase {
    let items = ReportWords.items(count)
    return Phrase("共\(items.chinese)，见附件。", "\(items.english), in the annex.")
  }
  static func rest(_ count: Int) -> Phrase {
    Phrase("另有\(count)项，见附件。", "\(count) more, in the annex.")
  }
  static let technique = Phrase("技术项目", "Technique")
  static let wishes = Phrase("志愿医院", "Wished hosts")
  static let released = Phrase("单位可派出时间", "Released by the unit")
  static let ground = Phrase("需求缘由", "Ground")
  static let noClause = Phrase(
    "没有某一条规定单独排除，见上述原因。", "No clause alone excludes it; see the reason above.")
  static let noNearest = Phrase(
    "没有可供比较的安排。", "There is no place to compare with.")
  static let nearestNote = Phrase(
    "以上是在本方案之下最接近的一处；条件改变后能否安排，以重新测算的结果为准。",
    "This is the nearest one under this plan; whether a change is enough is for a new plan to say.")
  static let nobodyPlaced = Phrase("没有安排人员。", "Nobody is placed.")
  static let eachHasOne = Phrase(
    "每人的原因、依据和最接近的安排见随附的逐人函件。",
    "Reason, clauses and the nearest place of each are in the letters that follow.")
  static let masked = Phrase("姓名已作隐名处理，以编号为准。", "Names are masked; the ID identifies.")
  static let blankContact = Phrase(
    "联系人：　　　　　　　　联系电话：", "Contact: ______________ Telephone: ______________")

  /// The letter's own number, left for a pen.
  static func number(inYear date: String) -> Phrase {
    let year = date.prefix(4)
    return Phrase("〔\(year)〕　　　　号", "No. ________ [\(year)]")
  }

  /// 2024年6月12日, 12 June 2024; as it stands when it is no date.
  static func date(_ text: String) -> Phrase {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return Phrase(text, text) }
    return Phrase(
      "\(parts[0])年\(parts[1])月\(parts[2])日",
      "\(parts[2]) \(Period.names[parts[1] - 1]) \(parts[0])")
  }

  /// Who files for a county, without guessing whether its office is called a bureau or a commission.
  static func authority(of county: County?) -> Phrase {
    guard let county else { return Phrase("", "") }
    let name = county.id.text
    return switch county.authority {
    case .healthCommission:
      Phrase("\(name)卫生健康行政部门", "Health authority of \(name)")
    case .socialAffairsBureau:
      Phrase("\(name)社会事业局", "Social affairs bureau of \(name)")
    case .affiliated: Phrase(name, name)
    }
  }

  static func refusal(of person: String, title: String) -> Phrase {
    Phrase(
      "关于\(person)未列入\(title)安排方案的函",
      "\(person) is not in the assignment plan of \(title)")
  }

  static func refusal(
    ofNeedIn county: String, _ specialty: String, people: Int, title: String
  ) -> Phrase {
    Phrase(
      "关于\(county)\(specialty)进修需求\(people)人未列入\(title)安排方案的函",
      "\(ReportWords.people(people).english) of \(county)’s need in \(specialty) "
        + "\(people == 1 ? "is" : "are") not in the assignment plan of \(title)")
  }

  static func opening(document: String, who: Phrase) -> Phrase {
    Phrase(
      "根据\(document)的规定统一编制了进修安排方案。\(who.chinese)未列入本次安排，现将有关情况函告如下：",
      "The plan was made as \(document) asks. \(who.english) could not be placed. "
        + "The facts are these:")
  }

  static func countyTitle(_ county: String, title: String) -> Phrase {
    Phrase("关于\(county)\(title)安排情况的函", "The assignment plan of \(title) for \(county)")
  }

  static func countyOpening(document: String) -> Phrase {
    Phrase(
      "根据\(document)的规定统一编制了进修安排方案，现将贵方人员的安排情况函告如下：",
      "The plan was made as \(document) asks. What it holds for your people is this:")
  }

  static func place(host: String, specialty: String, from: String) -> Phrase {
    Phrase(
      "最接近的一处是\(host)\(specialty)，\(from)开始。如要安排，须改变：",
      "The nearest place is \(specialty) at \(host), beginning in \(from). It would take:")
  }

  /// Quota, nominated and placed of a county.
  static func filling(_ filling: CountyFilling) -> Phrase {
    let name = filling.county.text
    let quota: Phrase =
      switch filling.quota {
      case .people(let people): Phrase("名额\(people)人，", "quota \(people), ")
      case .withoutRow: Phrase("未列名额，", "no quota, ")
      case .unlimited: Phrase("", "")
      }
    return Phrase(
      "\(name)\(quota.chinese)申报\(filling.nominated)人，安排\(filling.placed)人，"
        + "未安排\(filling.nominated - filling.placed)人。",
      "\(name): \(quota.english)\(filling.nominated) nominated, \(filling.placed) placed, "
        + "\(filling.nominated - filling.placed) not placed.")
  }

  static func word(of ground: Ground) -> Phrase {
    switch ground {
    case .featureDepartment: Phrase("特色科室", "feature department")
    case .serviceDisease: Phrase("“优质服务基层行”医疗服务病种", "service disease")
    case .weakSpecialty: Phrase("专科技术短板", "weak specialty")
    case .development: Phrase("发展什么强化什么", "development")
    case .diseaseSpectrum: Phrase("疾病谱", "disease spectrum")
    case .gradingStandard: Phrase("等级评审标准", "grading standard")
    }
  }
}
