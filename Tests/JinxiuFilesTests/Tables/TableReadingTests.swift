import JinxiuDomain
import JinxiuFiles
import Testing

struct TableReadingTests {
  private func fault(_ plant: Plant) throws -> Fault { try #require(try plant.faults().first) }

  @Test func `Chinese headers and words mean the same as English ones`() throws {
    var folder = Folder()
    folder["counties.csv"] =
      "县区,地市,名额下限,务实进修名额,地形\n东海县,连云港市,0,10,平原\n灌云县,连云港市,0,9,\n直属单位,连云港市,,无,\n"
    folder["units.csv"] =
      "单位编号,基层机构名称,县区,层级,政府办,医共体,上级单位,同时外出人数,是否医院\n"
      + "U1,青湖镇卫生院,东海县,乡镇卫生院,是,东海医共体,,1,\nU2,伊山镇卫生院,灌云县,乡镇,否,,,不限,否\n"
      + "U3,东海县人民医院,东海县,县级,是,东海医共体,,不限,是\n"
    folder["hosts.csv"] =
      "医院编号,医院名称,地市,县区,层级,类别,医共体,孵化特色科室,同时进修人数,床位,对应单位编号\n"
      + "H1,市第一人民医院,连云港市,,市级,综合医院,,心血管内科,不限,20,\n"
      + "H2,东海县人民医院,连云港市,东海县,县级,综合医院,东海医共体,,5,0,U3\n"
    folder["courses.csv"] = "人员编号,培训名称,起月,止月\nT1,转岗培训,2024-11,2024-12\n"
    folder["seats.csv"] = "名额,月份,计划编号\n1,2024-09,O1\n"
    folder["guidance.csv"] = "人次,层级,地市\n2,乡镇级,连云港市\n"
    folder["trainees.csv"] =
      "人员编号,进修人员,基层机构名称,性别,年龄（岁）,职称,学历,执业资质,岗位类别,\"进修专科 (内、外、\n妇、儿等)\",其他进修专科,适宜技术,"
      + "从业年限,特色科室,意向医院,可派出起月,可派出止月,优先级,备注\n"
      + "T1,张三,U1,男,３５岁,主治医师,本科,执业医师,临床医师,心血管内科,普外科,介入,10年,心血管内科,H1、H2,２０２４－０７,2024-10,1,骨干\n"
      + "T2,李四,U2,女,28,护师,大专,护士,护理,普外科,,,2,,,,,,\n"

    let chinese = folder.read()

    #expect(chinese.faults.map { FaultText.text($0, in: .english) }.isEmpty)
    let expected = try #require(Folder().read().scenario)
    #expect(isSame(try #require(chinese.scenario), expected))
  }

  @Test func `the columns beside the contract are read`() throws {
    var folder = Folder()
    folder["counties.csv"] =
      "county,city,quota_max,authority\n东海县,连云港市,10,社会事业局\n灌云县,,9,\n直属单位,,none,affiliated\n"
    folder["trainees.csv"] =
      "trainee,name,county,unit,sex,age,role,specialty,on_post,ground\n"
      + "T1,张三,东海县,U1,男,35,医师,普外科,是,特色科室\nT2,李四,,U2,女,30,护理,普外科,no,\n"

    let scenario = try #require(folder.read().scenario)

    #expect(scenario.county("东海县")?.authority == .socialAffairsBureau)
    #expect(scenario.county("灌云县")?.authority == .healthCommission)
    #expect(scenario.trainee("T1")?.isOnPost == true)
    #expect(scenario.trainee("T1")?.ground == .featureDepartment)
    #expect(scenario.trainee("T2")?.isOnPost == false)
    #expect(scenario.offer("O1")?.mentors == 2)
    #expect(scenario.offer("O2")?.mentors == nil)
  }

  @Test func `a number, unlimited and none are three different quotas (D13)`() throws {
    let scenario = try #require(
      Folder().replacing("0,9,", with: "0,不限,", in: "counties.csv").read().scenario)

    #expect(scenario.county("东海县")?.quotaMaximum == .atMost(10))
    #expect(scenario.county("灌云县")?.quotaMaximum == .unlimited)
    #expect(scenario.county("直属单位")?.quotaMaximum == nil)
  }

  @Test func `tables and columns that were added to the contract are read`() throws {
    let scenario = try #require(Folder().read().scenario)

    #expect(scenario.host("H2")?.unit == "U3")
    #expect(["U1", "U2", "U3"].map { scenario.unit($0)?.isHospital } == [nil, false, true])
    #expect(scenario.offer("O1")?.others == 1 && scenario.offer("O2")?.others == 0)
    #expect(
      scenario.courses == [
        Course(
          trainee: "T1", name: "转岗培训",
          span: PeriodSpan(from: Period(index: 2024 * 12 + 10), count: 2))
      ])
    let september = Period(index: 2024 * 12 + 8)
    #expect(scenario.offer("O1")?.monthly == [MonthlySeats(month: september, seats: 1)])
    #expect(scenario.guidance == [Guidance(city: "连云港市", level: .township, people: 2)])
  }

  @Test func `scenarios without them are written as before there were any`() throws {
    var folder = Folder().replacing("mentors,others", with: "mentors", in: "offers.csv")
      .replacing("2024-08,2,1", with: "2024-08,2", in: "offers.csv")
      .replacing("2024-10,1,,,", with: "2024-10,1,,", in: "offers.csv")
    folder.files["courses.csv"] = nil
    folder.files["guidance.csv"] = nil
    folder.files["seats.csv"] = nil

    let tables = ScenarioText.tables(try #require(folder.read().scenario))

    #expect(tables.count == 11)
    #expect(tables.first { $0.name == "offers.csv" }?.rows.first?.last == "mentors")
    #expect(tables.first { $0.name == "units.csv" }?.rows.first?.last == "hospital")
  }

  @Test func `zero is zero`() throws {
    let scenario = try #require(Folder().read().scenario)

    #expect(scenario.host("H2")?.beds == .atMost(0))
  }

  @Test func `blank cells are the absence of what they hold`() throws {
    let scenario = try #require(Folder().read().scenario)
    let trainee = try #require(scenario.trainee("T2"))

    #expect(trainee.technique == nil && trainee.wishes.isEmpty && trainee.availableFrom == nil)
    #expect(scenario.unit("U1")?.isGovernmentRun == true)
    #expect(scenario.offer("O2")?.starts == nil)
  }

  @Test(arguments: [
    (Plant.replacing(.unknownReference, "offers.csv", "O1,H1", "O1,H3"), "H1"),
    (.replacing(.unknownWord, "trainees.csv", "physician", "physican"), "physician"),
    (.replacing(.unknownRule, "waivers.csv", "three-years", "tree-years"), "three-years"),
    (.replacing(.unknownColumn, "distances.csv", "host", "hots"), "host"),
    (.replacing(.unknownTitle, "trainees.csv", "主治医师", "主治医狮"), "主治医师"),
    (.replacing(.unknownKey, "programme.yaml", "levels:", "level:"), "levels"),
    (.replacing(.unknownReference, "needs.csv", "N1,东海县", "N1,东海具"), "东海县"),
    (.replacing(.notAMonth, "pins.csv", "2024-07", "2024年7月"), "2024-07"),
  ])
  func `advice names what was most likely meant`(plant: Plant, meant: String) throws {
    let fault = try fault(plant)

    #expect(fault.advice.english.contains("did you mean"))
    #expect(fault.advice.english.contains(meant) && fault.advice.chinese.contains(meant))
  }

  @Test func `nothing is suggested for what is like nothing`() throws {
    let fault = try fault(.replacing(.unknownReference, "offers.csv", "O1,H1", "O1,人民医院"))

    #expect(!fault.advice.english.contains("did you mean"))
  }

  @Test func `a fault names row, column and header as the spreadsheet shows them`() throws {
    let fault = try fault(.replacing(.unknownReference, "offers.csv", "O2,H2", "O2,H7"))

    #expect(fault.place == FaultPlace("offers.csv", .cell(row: 3, column: 2, header: "host")))
    #expect(fault.found == "H7")
  }

  @Test(arguments: [
    (Plant.replacing(.ageOutOfRange, "trainees.csv", "男,35", "男,71"), "L56"),
    (.adding(.duplicateTrainee, "trainees.csv", "T9,张三,U1,男,50,,,,physician,普外科,,,,,,,,,"), "L54"),
    (.replacing(.wrongCounty, "needs.csv", "N1,东海县", "N1,灌云县"), "L55"),
    (.replacing(.waiverSwitchedOff, "waivers.csv", "three-years", "finish-by"), "L24"),
    (.replacing(.transferOverQuota, "transfers.csv", "1,会商", "10,会商"), "L70"),
  ])
  func `a check of the notice names its clause`(plant: Plant, clause: String) throws {
    #expect(try fault(plant).clause.contains(clause))
  }

  @Test(arguments: [17, 18, 70, 71]) func `age 18 and 70 pass, 17 and 71 do not (L56)`(age: Int) {
    let reading = Folder().replacing("男,35", with: "男,\(age)", in: "trainees.csv").read()

    #expect((reading.scenario != nil) == (18...70).contains(age))
  }

  @Test func `the deadline is waivable once its policy switch is on (L24)`() {
    let reading = Folder().replacing(
      "month: 2024-10", with: "month: 2024-10\n      open: true", in: "programme.yaml"
    )
    .replacing("three-years", with: "finish-by", in: "waivers.csv").read()

    #expect(reading.faults.isEmpty)
  }

  @Test func `what a county gives is counted over all its rows (L70)`() {
    let within = Folder().adding("灌云县,直属单位,8,会商", to: "transfers.csv")
    let beyond = Folder().adding("灌云县,直属单位,9,会商", to: "transfers.csv")

    #expect(within.read().faults.isEmpty)
    #expect(beyond.read().faults.map(\.code) == [.transferOverQuota])
  }

  @Test func `two people of one name in different units are no fault`() {
    let folder = Folder().adding("T9,张三,U2,男,50,,,,physician,普外科,,,,,,,,,", to: "trainees.csv")

    #expect(folder.read().faults.isEmpty)
  }

  @Test func `a trainee's county must be the unit's (L55)`() {
    var folder = Folder()
    folder["trainees.csv"] =
      "trainee,name,county,unit,sex,age,role,specialty\nT1,张三,灌云县,U1,男,35,医师,普外科\nT2,李四,,U2,女,30,护理,普外科\n"

    #expect(folder.read().faults.map(\.code) == [.wrongCounty])
  }

  @Test func `an unmapped specialty is warned of once and the scenario is read (L59)`() {
    let reading = Folder().replacing("普外科", with: "骨科", in: "needs.csv")
      .replacing("nursing,普外科", with: "nursing,骨科", in: "trainees.csv").read()

    #expect(reading.warnings.map(\.code) == [.unmappedSpecialty])
    #expect(reading.scenario != nil)
  }

  @Test func `empty rows in between and white space around cells are nothing`() throws {
    let folder = Folder().adding(",,\n　东海县 , H2 ,\u{00A0}12", to: "distances.csv")

    let scenario = try #require(folder.read().scenario)

    #expect(scenario.distances.map(\.kilometres) == [45, 12])
  }

  @Test func `tables in GB18030 and UTF-16 are read like any other`() throws {
    var folder = Folder()
    folder.files["trainees.csv"] = GB18030.bytes(of: folder["trainees.csv"])
    folder.files["units.csv"] =
      [0xFF, 0xFE] + folder["units.csv"].utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }

    let scenario = try #require(folder.read().scenario)

    #expect(isSame(scenario, try #require(Folder().read().scenario)))
  }

  @Test func `optional tables may be missing`() {
    var folder = Folder()
    for name in ["needs", "pins", "waivers", "transfers", "partners", "distances"] {
      folder.files[name + ".csv"] = nil
    }

    #expect(folder.read().faults.isEmpty)
  }
}
