import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Planted errors")
struct PlantedErrorTests {
  /// A cell of a person made wrong, with the column that is told.
  private struct Plant {
    let code: FaultCode
    let column: Int
    let text: String
  }

  private static let plants = [
    Plant(code: .blankCell, column: 2, text: ""),
    Plant(code: .unknownReference, column: 3, text: "某卫生院"),
    Plant(code: .unknownWord, column: 4, text: "南"),
    Plant(code: .notANumber, column: 5, text: "四十"),
    Plant(code: .ageOutOfRange, column: 5, text: "99"),
    Plant(code: .separatorInName, column: 9, text: "内科、外科"),
    Plant(code: .unknownReference, column: 10, text: "某医院"),
    Plant(code: .notMonths, column: 11, text: "暑期"),
    Plant(code: .spreadsheetError, column: 3, text: "#REF!"),
    Plant(code: .wrongCounty, column: 3, text: "灌云县示例卫生院"),
    Plant(code: .blankCell, column: 4, text: ""),
    Plant(code: .unknownReference, column: 1, text: "东海先"),
  ]

  @Test(arguments: [1 as UInt64, 20240612])
  func `200 planted errors are 200 faults, each in its cell (R29)`(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var rows: [[String]] = []
    var planted: [String] = []
    for number in 0..<600 {
      var row = Desk.person("人\(number)")
      if number % 3 == 1 {
        let plant = Self.plants[next(Self.plants.count)]
        row[plant.column - 1] = plant.text
        let cell = "\(FaultSpot.letters(ofColumn: plant.column))\(number + 4)"
        planted.append("\(plant.code.rawValue) 东海县.xlsx:登记表!\(cell)")
      }
      rows.append(row)
    }

    let result = Desk().result(Desk.registration(rows))

    let errors = result.told.filter { $0.hasPrefix("E") }
    #expect(planted.count == 200)
    #expect(errors == planted, "seed \(seed)")
  }
}
