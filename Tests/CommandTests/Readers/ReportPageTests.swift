import Foundation
import Testing

/// The report of the yearly plan as a browser shows and prints it.
@Suite struct ReportPageTests {
  static let sections = [
    "outcome", "figures", "facts", "counties", "floors", "heat-map", "supply", "flow",
    "occupancy", "timeline", "shares", "statistics", "incubation", "money", "waivers",
    "unverifiable", "unplaced", "binding", "rules", "placements",
  ]

  @Test(arguments: ["en", "zh"])
  func `the page has one head line and its sections in order`(language: String) async throws {
    let page = try await shown(language)

    #expect(page.matches(of: /<h1[ >]/).count == 1)
    #expect(page.matches(of: /<section id="([a-z-]+)"/).map { String($0.1) } == Self.sections)
    #expect(page.matches(of: /<h2[ >]/).count == Self.sections.count)
  }

  @Test(arguments: ["en", "zh"])
  func `each month of each host has a number in the heat map`(language: String) async throws {
    let page = try await shown(language)
    let plan = try await YearlyPlan.made.document

    let map = try #require(page.firstMatch(of: /(?s)<section id="occupancy".*?<\/section>/)).0
    let cells = map.matches(of: /<rect class="heat\d"/).count
    let numbers = map.matches(of: /<text[^>]*>(\d+)\/(\d+)<\/text>/)
    let hosts = Set(plan.placements.map(\.host)).count
    #expect(cells == numbers.count)
    // Each stay has three months.
    #expect(numbers.reduce(0) { $0 + (Int($1.1) ?? 0) } == plan.placed * 3)
    #expect(cells >= hosts * 3)
  }

  @Test(arguments: ["en", "zh"])
  func `every figure of its drawings re-adds from the tables beside it`(
    language: String
  ) async throws {
    let made = try await YearlyPlan.made

    let lines = try await Workspace.with { workspace in
      try await Program.debian("/usr/bin/python3", package: "python3").output(
        [Project.script("readd.py"), made.folder, "report.\(language).html", "drawings"],
        in: workspace
      ).split(separator: "\n")
    }

    #expect(lines.dropLast() == [])
    #expect(Int(lines.last ?? "") ?? 0 > 150)
  }

  @Test(arguments: ["en", "zh"])
  func `the page has no script and loads nothing`(language: String) async throws {
    let page = try await shown(language)

    #expect(page.firstMatch(of: /<(script|iframe|object|embed|link|img)[ >\/]/) == nil)
    #expect(page.firstMatch(of: /\s(src|srcset|on[a-z]+)="/) == nil)
    #expect(page.firstMatch(of: /\shref="[^#]/) == nil)
    #expect(page.firstMatch(of: /url\(|@import|https?:\/\/(?!www\.w3\.org)/) == nil)
    #expect(page.contains("default-src 'none'"))
  }

  @Test(arguments: [("en", "46 of 60 people placed"), ("zh", "安排46人（申报60人")])
  func `printed it is A4 and tells the outcome`(language: String, words: String) async throws {
    let (pages, text) = try await printed(language)

    #expect(pages.allSatisfy { $0.contains("594.96 x 841.92 pts (A4)") })
    #expect(pages.count > 3)
    #expect(text.filter { !$0.isWhitespace }.contains(words.filter { !$0.isWhitespace }))
  }

  /// The document that the browser made of the file.
  private func shown(_ language: String) async throws -> String {
    try await browser(language, "--dump-dom") { ended, _ in
      try #require(ended.output.hasSuffix("</html>\n"), "\(ended.talk.suffix(500))")
      return ended.output
    }
  }

  /// The size of each page, and the text.
  private func printed(_ language: String) async throws -> (pages: [Substring], text: String) {
    try await browser(language, "--print-to-pdf=report.pdf") { _, workspace in
      let facts = try await Program.debian("/usr/bin/pdfinfo", package: "poppler-utils").output(
        ["-l", "999", "report.pdf"], in: workspace)
      let text = try await Program.debian("/usr/bin/pdftotext", package: "poppler-utils").output(
        ["report.pdf", "-"], in: workspace)
      let sizes = facts.split(separator: "\n").filter {
        $0.firstMatch(of: /^Page +\d+ size/) != nil
      }
      return (sizes, text)
    }
  }

  private func browser<Result>(
    _ language: String, _ action: String, body: (Ended, Workspace) async throws -> Result
  ) async throws -> Result {
    let folder = try await YearlyPlan.made.folder
    return try await Workspace.with { workspace in
      let ended = try await Program.debian("/usr/bin/chromium", package: "chromium").run(
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
          "--user-data-dir=" + workspace("profile"), action,
          "file://\(folder)/report.\(language).html",
        ], in: workspace)
      return try await body(ended, workspace)
    }
  }
}
