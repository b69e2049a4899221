import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import Testing

@Suite struct CommittedScenarioTests {
  @Test func `generating Lianyungang again gives the committed bytes`() throws {
    let files = ScenarioFolder.files(LianyungangSample(seed: 20_240_612).scenario())

    #expect(files.count == 12)
    for file in files {
      let committed = try ScenarioFolders.bytes("lianyungang-2024/" + file.name)
      #expect(file.bytes == committed, "\(file.name)")
    }
  }

  @Test(arguments: ["lianyungang-2024", "tiny"])
  func `a committed scenario has no fault`(name: String) {
    let reading = ScenarioFolder.read(ScenarioFolders.path(name))

    #expect(reading.faults.isEmpty)
    #expect(reading.scenario != nil)
  }

  @Test func `every sentence cited with an article stands in the notice`() throws {
    let notice = String(
      decoding: try ScenarioFolders.bytes("lianyungang-2024/notice.txt"), as: UTF8.self)
    let rules = LianyungangSample(seed: 1).scenario().programme.rules
    let cited = rules.filter { $0.clause != "方案约定" }

    #expect(cited.count >= 25)
    for rule in cited { #expect(notice.contains(rule.quote), "\(rule.id)") }
  }

  @Test func `no sentence of the programme's own passes for the notice's`() throws {
    let notice = String(
      decoding: try ScenarioFolders.bytes("lianyungang-2024/notice.txt"), as: UTF8.self)
    let rules = LianyungangSample(seed: 1).scenario().programme.rules
    let agreed = rules.filter { $0.clause == "方案约定" }

    #expect(!agreed.isEmpty)
    for rule in agreed { #expect(!notice.contains(rule.quote), "\(rule.id)") }
  }
}
