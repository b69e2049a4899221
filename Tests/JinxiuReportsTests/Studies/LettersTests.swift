import Foundation
import JinxiuDomain
import JinxiuReports
import TestTools
import Testing

@Suite struct `The letters` {
  private func letters(
    _ language: Language = .chinese, _ scenario: Scenario = Sample.scenario(),
    _ plan: Plan = Sample.plan(), masksNames: Bool = true
  ) -> Letters {
    Letters(
      scenario: scenario, plan: plan, language: language, masksNames: masksNames,
      ruleTitles: Sample.ruleTitles)
  }

  private func file(_ name: String, _ letters: Letters) throws -> String {
    try #require(letters.files.first { $0.name.contains(name) }).html
  }

  @Test(arguments: Language.allCases)
  func `keep the words of their snapshot`(language: Language) throws {
    try expectSnapshot(try file("all", letters(language)), "letters.\(language.rawValue).html")
  }

  @Test func `go to everyone without a place, and to every county`() throws {
    let letters = letters()

    #expect(letters.recipients.sorted() == Sample.plan().unplaced.map(\.demand).sorted())
    let articles = try file("all", letters).matches(of: /<article( class="dense")?>/).count
    #expect(articles == Sample.plan().unplaced.count + Sample.counties.count)
    #expect(
      letters.files.map(\.name) == [
        "index.html", "all.html", "01-东海县.html", "02-市第四人民医院.html", "03-徐圩新区.html",
        "04-海州区.html", "05-灌南县.html",
      ])
  }

  @Test func `of a county go to its own people alone`() throws {
    let county = try file("05-", letters(masksNames: false))

    #expect(county.contains("陈思远"))
    for trainee in Sample.trainees where !["t03", "t04"].contains(trainee.id.text) {
      #expect(!county.contains(trainee.name), "\(trainee.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `tell no full name unless asked`(language: Language) throws {
    for file in letters(language).files {
      for trainee in Sample.trainees {
        #expect(!file.html.contains(trainee.name), "\(file.name): \(trainee.name)")
      }
    }
    let named = try file("all", letters(language, masksNames: false))
    for trainee in Sample.trainees { #expect(named.contains(trainee.name), "\(trainee.name)") }
  }

  @Test func `quote the clauses in the way and what came nearest`() throws {
    let page = try file("01-", letters())

    #expect(page.contains("执业资格〔二〕：“进修人员应具有相应执业资格”"))
    #expect(page.contains("东海县人民医院外科，2024-07开始"))
    #expect(page.contains("取得执业资质"))
  }

  @Test func `leave blanks for what nobody told`() throws {
    let scenario = Sample.scenario(programme: Sample.programme(contact: ""))

    let page = try file("01-", letters(.chinese, scenario))

    #expect(page.contains("〔2024〕　　　　号"))
    #expect(page.contains("联系人：　　　　　　　　联系电话："))
    #expect(try file("01-", letters()).contains("联系人及联系方式：基层处 0518-00000000"))
  }

  @Test func `do not lie together when there are very many`() {
    let many = (0..<400).map { index in
      Sample.trainee(Identifier("x\(index)"), "某人\(index)", "u1", "内科")
    }
    let unplaced = many.map {
      Unplaced(
        demand: .trainee($0.id), count: 1, county: "东海县", unit: "u1", reason: .limits, rules: [],
        explanation: Phrase("满", "full"), nearest: nil)
    }
    let letters = letters(
      .chinese, Sample.scenario(trainees: Sample.trainees + many), Sample.plan(unplaced: unplaced))

    #expect(!letters.files.contains { $0.name == "all.html" })
    #expect(letters.recipients.count == 400)
  }

  @Test func `survive hostile words`() throws {
    let hostile = Sample.trainee("t08", "<script>alert(1)</script>", "u2", "外科\"><img>")
    let trainees = Sample.trainees.filter { $0.id != "t08" } + [hostile]

    let page = try file(
      "01-", letters(.chinese, Sample.scenario(trainees: trainees), masksNames: false))

    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func `let their own style sheet apply and nothing else`() throws {
    let page = try file("all", letters())
    try expectOwnStyleAlone(page)
    #expect(!page.contains("http:"))
  }

  /// People of one county with long causes and clauses, some without a place.
  private func crowded() -> (Scenario, Plan) {
    let many = (0..<40).map { Sample.trainee(Identifier("x\($0)"), "某人\($0)", "u1", "内科") }
    let long = (1...30).map { "连云港市第一人民医院内科第\($0)组2024-07至2024-09名额已用1/1" }
    let words = long.joined(separator: "；")
    let unplaced = many.prefix(6).map {
      Unplaced(
        demand: .trainee($0.id), count: 1, county: "东海县", unit: "u1", reason: .limits,
        rules: Sample.rules.map(\.id), explanation: Phrase(words, words),
        nearest: NearestAlternative(
          host: "h1", specialty: "内科", from: Sample.month("2024-07"),
          missing: long.map { Phrase($0, $0) }))
    }
    let placements = many.dropFirst(6).map {
      Sample.placement($0.id, "u1", "h1", "内科", "o1", from: "2024-07")
    }
    return (
      Sample.scenario(trainees: Sample.trainees + many),
      Sample.plan(placements: placements, unplaced: unplaced)
    )
  }

  /// Pages, each with its words, blanks left out.
  private func printed(_ letters: Letters) throws -> [String] {
    try Tool.withFolder { folder in
      let page = folder.appendingPathComponent("all.html")
      try Data(try file("all", letters).utf8).write(to: page)
      let printed = folder.appendingPathComponent("all.pdf")
      _ = try Tool.run(
        "/usr/bin/chromium",
        [
          "--headless", "--no-sandbox", "--disable-gpu",
          "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
          "--print-to-pdf=\(printed.path)", page.absoluteString,
        ])
      #expect(try Tool.run("/usr/bin/pdfinfo", [printed.path]).contains("A4"))
      return try Tool.run("/usr/bin/pdftotext", [printed.path, "-"]).split(separator: "\u{c}")
        .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }
  }

  /// From the number at its top over the last line before the signature to the foot.
  private func isWhole(_ page: String) -> Bool {
    (page.contains("〔2024〕") || page.contains("[2024]"))
      && (page.contains("特此函告") || page.contains("Thisletterisforyourinformation"))
      && (page.contains("隐名处理") || page.contains("Namesaremasked"))
  }

  @Test(arguments: Language.allCases)
  func `print on one page each`(language: Language) throws {
    let all = letters(language)

    let pages = try printed(all)
    let letters = Sample.counties.count + all.recipients.count

    #expect(pages.count(where: isWhole) == letters)
    #expect(pages.count <= letters + 2)
  }

  @Test(arguments: Language.allCases)
  func `with much to say print on one page each, and all of it in annexes`(
    language: Language
  ) throws {
    let (scenario, plan) = crowded()
    let all = letters(language, scenario, plan)

    let pages = try printed(all)
    let html = try file("all", all)

    #expect(pages.count(where: isWhole) == Sample.counties.count + all.recipients.count)
    #expect(pages.count > Sample.counties.count + all.recipients.count)
    #expect(html.matches(of: /<article class="annex">/).count >= 7)
    #expect(html.contains("第30组") && html.contains("具有相应执业资格"))
    for index in 6..<40 { #expect(html.contains("<th scope=\"row\">x\(index)</th>")) }
    let words = Phrase("（全文见附件）", "(in full in the annex)")
    #expect(html.contains(words[language]))
  }
}
