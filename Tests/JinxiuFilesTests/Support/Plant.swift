import Foundation
import JinxiuDomain
import JinxiuFiles
import Testing

/// One fault put into good files, with the code that reading must find, and no other.
struct Plant: Sendable, CustomTestStringConvertible {
  let code: FaultCode
  let name: String
  let faults: @Sendable () throws -> [Fault]

  var testDescription: String { "\(code.rawValue) \(name)" }

  /// Replaces a text of one file of the good scenario.
  static func replacing(
    _ code: FaultCode, _ file: String, _ old: String, _ new: String
  ) -> Plant {
    changing(code, "\(file): \(new)") { $0.replace(old, with: new, in: file) }
  }

  /// Adds a row to one file of the good scenario.
  static func adding(_ code: FaultCode, _ file: String, _ row: String) -> Plant {
    changing(code, "\(file): \(row)") { $0[file] += row + "\n" }
  }

  static func changing(
    _ code: FaultCode, _ name: String, _ change: @escaping @Sendable (inout Folder) -> Void
  ) -> Plant {
    Plant(code: code, name: name) {
      var folder = Folder()
      change(&folder)
      return folder.read().faults
    }
  }

  /// Replaces a text of a good plan.
  static func plan(_ code: FaultCode, _ old: String, _ new: String) -> Plant {
    Plant(code: code, name: new) {
      PlanReader.read(Array(PlanSample.text.replacing(old, with: new).utf8)).faults
    }
  }

  /// A plan of counts that does not fit the scenario.
  static func counts(_ code: FaultCode, _ plan: Plan, _ folder: Folder = Folder()) -> Plant {
    Plant(code: code, name: "counts \(plan.programme)") {
      CountsSample.read(plan, for: folder)?.faults ?? []
    }
  }

  static let all = folders + shapes + cells + relations + programmes + plans + changes + warnings

  private static let folders: [Plant] = [
    Plant(code: .folderUnreadable, name: "no folder") {
      let path = FileManager.default.temporaryDirectory.path + "/jinxiu-" + UUID().uuidString
      return ScenarioFolder.read(path).faults
    },
    Plant(code: .fileUnreadable, name: "a folder named pins.csv") {
      let path = FileManager.default.temporaryDirectory.path + "/jinxiu-" + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: path) }
      let files = Folder().files.filter { $0.key != "pins.csv" }
      try OutputFolder(path).write(files.map { OutputFile(name: $0.key, bytes: $0.value) })
      try FileManager.default.createDirectory(
        atPath: path + "/pins.csv", withIntermediateDirectories: true)
      return ScenarioFolder.read(path).faults
    },
    changing(.undecodableBytes, "0xFF") { $0.files["hosts.csv"]?.append(0xFF) },
    adding(.replacementCharacter, "distances.csv", "灌云县,H1,\u{FFFD}"),
    adding(.controlCharacter, "distances.csv", "灌云县,H1,1\u{07}"),
    changing(.missingTable, "no offers.csv") { $0.files["offers.csv"] = nil },
    changing(.missingDemand, "neither needs nor trainees") { folder in
      for name in ["needs", "trainees", "pins", "waivers"] { folder.files[name + ".csv"] = nil }
    },
    changing(.unknownFile, "trainee.csv") { folder in
      folder.files["trainee.csv"] = folder.files["trainees.csv"]
      for name in ["trainees", "pins", "waivers"] { folder.files[name + ".csv"] = nil }
    },
    changing(.unknownFile, "readme.csv") { $0["readme.csv"] = "x\n" },
    changing(.missingProgramme, "no programme.yaml") { $0.files["programme.yaml"] = nil },
  ]

  private static let shapes: [Plant] = [
    adding(.unterminatedQuote, "distances.csv", "灌云县,\"H1,2"),
    adding(.strayQuote, "distances.csv", "灌云县,H\"1,2"),
    changing(.bareReturn, "CR") {
      $0.replace("东海县,H1,45\n", with: "东海县,H1,45\r", in: "distances.csv")
    },
    adding(.tooFewCells, "distances.csv", "灌云县,H1"),
    adding(.tooManyCells, "distances.csv", "灌云县,H1,2,3"),
    changing(.emptyTable, "no header") { $0["distances.csv"] = "\n\n" },
    replacing(.unknownColumn, "distances.csv", "km", "mk"),
    replacing(.unknownColumn, "counties.csv", "terrain", "weather"),
    changing(.duplicateColumn, "县区 beside county") { folder in
      folder["distances.csv"] = "county,host,km,县区\n东海县,H1,45,东海县\n"
    },
    changing(.missingColumn, "no km") { $0["distances.csv"] = "county,host\n东海县,H1\n" },
    adding(.totalRow, "guidance.csv", "小计,township,3"),
    adding(.totalRow, "counties.csv", "合计,,,19,"),
  ]

  private static let cells: [Plant] = [
    replacing(.blankCell, "units.csv", "U1,青湖镇卫生院", "U1,"),
    replacing(.notANumber, "distances.csv", "45", "4.5"),
    replacing(.notANumber, "offers.csv", "2024-10,2,", "2024-10,unlimited,"),
    replacing(.numberOutOfRange, "trainees.csv", "介入,10,", "介入,99,"),
    replacing(.numberOutOfRange, "transfers.csv", "1,会商", "0,会商"),
    replacing(.notAMonth, "pins.csv", "2024-07", "2024年7月"),
    replacing(.notAMonth, "programme.yaml", "from: 2024-07", "from: 2024-7"),
    replacing(.unknownWord, "hosts.csv", "municipal", "munizipal"),
    replacing(.unknownWord, "programme.yaml", "普外科: 外科", "普外科: 外可"),
    adding(.scientificNumber, "units.csv", "1.2E+17,甲,东海县,township,,,,1,"),
    replacing(.spreadsheetError, "distances.csv", "45", "#N/A"),
    replacing(.separatorInName, "needs.csv", "普外科", "普外科、骨科"),
    replacing(.repeatedInList, "trainees.csv", "H1;H2", "H1;H1"),
    replacing(.repeatedInList, "programme.yaml", "[shortfall, placed", "[placed, placed"),
    replacing(.blankCapacity, "hosts.csv", "unlimited,20", ",20"),
    replacing(.blankCapacity, "guidance.csv", "township,2", "township,"),
    replacing(.blankCell, "courses.csv", "转岗培训", ""),
    replacing(.unknownWord, "units.csv", "unlimited,no", "unlimited,maybe"),
    replacing(.notANumber, "offers.csv", "2024-08,2,1", "2024-08,2,many"),
    replacing(.blankCapacity, "counties.csv", "0,10,plain", "0,,plain"),
    replacing(.blankCapacity, "seats.csv", "09,1", "09,"),
    replacing(.numberOutOfRange, "seats.csv", "09,1", "09,-1"),
    replacing(.notANumber, "seats.csv", "09,1", "09,unlimited"),
    replacing(.notAMonth, "seats.csv", "2024-09", "9月"),
    replacing(.ageOutOfRange, "trainees.csv", "男,35", "男,17"),
  ]

  private static let relations: [Plant] = [
    adding(.duplicateRow, "counties.csv", "东海县,连云港市,0,10,plain"),
    adding(.duplicateTrainee, "trainees.csv", "T9,张三,U1,男,50,,,,physician,普外科,,,,,,,,,"),
    replacing(.unknownReference, "needs.csv", "N1,东海县", "N1,东海具"),
    replacing(.unknownReference, "partners.csv", "东海医共体", "东海医供体"),
    replacing(.unknownReference, "hosts.csv", "5,0,U3", "5,0,U9"),
    replacing(.unknownReference, "courses.csv", "T1,转岗", "T7,转岗"),
    replacing(.unknownReference, "guidance.csv", "连云港市", "连云巷市"),
    replacing(.wrongCounty, "hosts.csv", "5,0,U3", "5,0,U2"),
    adding(.duplicateRow, "courses.csv", "T1,转岗培训,2024-11,2024-11"),
    adding(.duplicateRow, "guidance.csv", "连云港市,乡镇级,3"),
    replacing(.monthsReversed, "courses.csv", "2024-12", "2024-10"),
    replacing(.monthsReversed, "offers.csv", "2024-07,2024-10,1", "2024-11,2024-10,1"),
    replacing(.monthsReversed, "programme.yaml", "to: 2024-10", "to: 2024-06"),
    replacing(.unknownReference, "seats.csv", "O1", "O9"),
    replacing(.monthOutsideOffer, "seats.csv", "2024-09", "2024-11"),
    adding(.duplicateRow, "seats.csv", "O1,2024-09,2"),
    replacing(.startOutsideSpan, "offers.csv", "2024-07;2024-08", "2024-07;2024-11"),
    replacing(.wrongCounty, "needs.csv", "N1,东海县", "N1,灌云县"),
    replacing(.unknownRule, "waivers.csv", "three-years", "four-years"),
    replacing(.ruleNotWaivable, "waivers.csv", "three-years", "seats"),
    replacing(.waiverSwitchedOff, "waivers.csv", "three-years", "finish-by"),
    replacing(.transferOverQuota, "transfers.csv", "1,会商", "10,会商"),
    adding(.transferOverQuota, "transfers.csv", "直属单位,东海县,1,会商"),
    replacing(.transferToItself, "transfers.csv", "灌云县,东海县", "灌云县,灌云县"),
    adding(.pinnedTwice, "pins.csv", "T1,H2,,,改派"),
    replacing(.ownParent, "units.csv", "东海医共体,,1", "东海医共体,U1,1"),
    replacing(.floorAboveCeiling, "counties.csv", "0,10,plain", "11,10,plain"),
  ]

  private static let programmes: [Plant] = [
    replacing(.yamlSyntax, "programme.yaml", "id: demo", "id: [demo"),
    replacing(.unknownKey, "programme.yaml", "title:", "titel:"),
    replacing(.duplicateKey, "programme.yaml", "id: demo\n", "id: demo\nid: other\n"),
    replacing(.missingKey, "programme.yaml", "as_of: 2024-06-12\n", ""),
    replacing(.wrongType, "programme.yaml", "title: 示例方案", "title: [示例方案]"),
    replacing(.missingKey, "programme.yaml", ", apart: [1, 3]", ""),
    replacing(.unknownKey, "programme.yaml", "apart: [1, 3]", "apart: [1, 3], gap: 1"),
    replacing(.wrongType, "programme.yaml", "spells: [1, 2]", "spells: [3]"),
    replacing(.wrongType, "programme.yaml", "apart: [1, 3]", "apart: [3, 1]"),
    replacing(.wrongType, "programme.yaml", "apart: [1, 3]", "apart: 2"),
    replacing(.numberOutOfRange, "programme.yaml", "apart: [1, 3]", "apart: [0, 3]"),
    replacing(
      .repeatedInList, "programme.yaml", "apart: [1, 3]}",
      "apart: [1, 3]}, {spells: [1, 2], apart: [1, 3]}"),
    replacing(.notADate, "programme.yaml", "as_of: 2024-06-12", "as_of: 2024-06-31"),
    replacing(.anchor, "programme.yaml", "title: 示例方案", "title: &a 示例方案"),
    replacing(.duplicateRule, "programme.yaml", "rule: seats,", "rule: seats, id: pins,"),
    replacing(.objectiveWithoutPlaced, "programme.yaml", "placed, waivers", "waivers"),
    replacing(.repeatedInList, "programme.yaml", "fairness, points", "fairness, fairness-all"),
    replacing(.ruleSetting, "programme.yaml", "minimum: 3", "minimum: -3"),
    replacing(.ruleSetting, "programme.yaml", "minimum: 3", "minimun: 3\n      minimum: 3"),
    replacing(.ruleSetting, "programme.yaml", "rule: seats", "rule: seets"),
    replacing(.ruleSetting, "programme.yaml", "  - {rule: seats, kind: hard}\n", ""),
  ]

  private static let plans: [Plant] = [
    plan(.jsonSyntax, "\"format\"", "format"),
    plan(.planFormat, "jinxiu-plan/1", "jinxiu-plan/9"),
    plan(.unknownPlanKey, "\"seed\" : 7", "\"seed\" : 7, \"seedling\" : 1"),
    plan(.wrongPlanValue, "\"proven\" : true", "\"proven\" : \"yes\""),
    plan(.wrongPlanValue, "\"count\" : 1", "\"count\" : 9000000000000000000"),
    plan(.wrongPlanValue, "\"count\" : 1", "\"count\" : 0"),
    plan(.repeatedPlanKey, "\"seed\" : 7", "\"seed\" : 7, \"seed\" : 7"),
    counts(.otherProgramme, CountsSample.plan(programme: "other")),
    counts(.noCounts, CountsSample.plan(demand: .trainee("T2"))),
    counts(
      .noCounts,
      CountsSample.plan(
        reserved: CountsSample.plan().places.map { ReservedUse(place: $0, taken: 1) })),
    counts(.unknownReference, CountsSample.plan(county: "西海县")),
    counts(.unknownReference, CountsSample.plan(unit: "U9")),
    counts(.unknownReference, CountsSample.plan(host: "H9")),
    counts(.unknownReference, CountsSample.plan(offer: "O9")),
    counts(.changedOffer, CountsSample.plan(host: "H1")),
    counts(.changedOffer, CountsSample.plan(from: 9)),
    counts(.countedTwice, CountsSample.plan(), Folder().naming),
  ]

  /// Lays a change over the good scenario.
  static func change(_ code: FaultCode, _ entry: String) -> Plant {
    Plant(code: code, name: entry) { try lay(entries(entry)).faults }
  }

  private static let changes: [Plant] = [
    change(.changeTarget, "remove: true"),
    change(.changeWithoutRow, "offers: O9, remove: true"),
    change(.changeAction, "offers: O1"),
    change(.changeWithoutEffect, "hosts: H1, by: {max_trainees: 1}"),
  ]

  private static let warnings: [Plant] = [
    replacing(.unmappedSpecialty, "needs.csv", "普外科", "骨科"),
    replacing(.unknownTitle, "trainees.csv", "主治医师", "主冶医师"),
    replacing(.unknownEducation, "trainees.csv", "本科", "夲科"),
    adding(.placeholderRow, "distances.csv", "XXX,,....."),
    adding(.unknownSpecialty, "partners.csv", "东海县,H1,心血管内课,对口支援,2"),
  ]
}
