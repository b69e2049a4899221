import JinxiuDomain
import JinxiuFiles
import Testing

struct FaultCodeTests {
  @Test func `the scenario that faults are planted in has none`() throws {
    let reading = Folder().read()

    #expect(reading.faults.map { FaultText.text($0, in: .english) }.isEmpty)
    #expect(reading.scenario != nil)
  }

  @Test(arguments: Plant.all)
  func `a planted fault is found, and nothing else`(plant: Plant) throws {
    let faults = try plant.faults()

    let texts = faults.map { FaultText.text($0, in: .english) }
    #expect(faults.map(\.code) == [plant.code], "\(texts)")
  }

  @Test func `every code is produced by a plant (R55)`() {
    let planted = Set(Plant.all.map(\.code))

    // Those of forms are planted in forms.
    #expect(FaultCode.allCases.filter { !planted.contains($0) && !$0.isOfForms }.isEmpty)
  }

  @Test func `codes are unique and sort as they are listed`() {
    #expect(FaultCode.allCases.map(\.rawValue) == Set(FaultCode.allCases.map(\.rawValue)).sorted())
  }

  @Test func `200 planted errors are 200 faults, each at its row and column (R29)`() {
    var folder = Folder()
    var planted: [String] = []
    for number in 0..<200 {
      let (cells, column) = Self.broken(number)
      folder["trainees.csv"] += cells.joined(separator: ",") + "\n"
      planted.append("\(number + 4):\(column)")
    }

    let reading = folder.read()

    let found = reading.errors.map { fault in
      if case .cell(let row, let column, _) = fault.place.spot { "\(row):\(column)" } else { "?" }
    }
    #expect(found == planted)
    #expect(reading.scenario == nil)
  }

  /// A row with one wrong cell, and the number of its column.
  private static func broken(_ number: Int) -> (cells: [String], column: Int) {
    var cells = [
      "X\(number)", "新人\(number)", "U1", "男", "40", "医师", "本科", "执业医师", "physician", "普外科",
      "", "", "5", "", "H1", "2024-07", "2024-10", "1", "",
    ]
    let wrong: [(Int, String)] = [
      (1, ""), (2, ""), (3, "U7"), (4, "中"), (5, "四十"), (5, "99"), (9, "docter"), (10, "内、外"),
      (13, "-1"), (15, "H9"), (16, "2024/7"), (17, "2024-01"), (18, "0"),
    ]
    let (column, text) = wrong[number % wrong.count]
    cells[column - 1] = text
    return (cells, column)
  }

  @Test func `faults in all files are found in one pass, in the order of the files`() {
    let reading = Folder().replacing(
      "as_of: 2024-06-12", with: "as_of: tomorrow", in: "programme.yaml"
    )
    .replacing("title:", with: "titel:", in: "programme.yaml")
    .replacing("0,10,plain", with: "0,x,plain", in: "counties.csv")
    .replacing("H1,心血管内科", with: "H7,心血管内科", in: "offers.csv")
    .replacing("three-years", with: "five-years", in: "waivers.csv").read()

    #expect(
      reading.faults.map(\.code) == [
        .unknownKey, .notADate, .notANumber, .unknownReference, .unknownRule,
      ])
  }

  @Test func `a table that cannot be read gives one fault, not one for each reference to it`() {
    var folder = Folder()
    folder.files["hosts.csv"] = [0xFF, 0xFF]

    #expect(folder.read().faults.map(\.code) == [.undecodableBytes])
  }
}
