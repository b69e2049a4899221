import JinxiuDomain

/// What 浙卫发〔2024〕1号 publishes, and nothing else.
enum ZhejiangNotice {
  static let province = "浙江省"

  /// Z1, D1: the letter is signed 2023年1月15日, a slip of the pen for the printing date.
  static let document = Document(
    number: "浙卫发〔2024〕1号",
    issuer: "浙江省卫生健康委员会",
    division: "“万医进修”行动办公室",
    dated: "2024-01-15",
    basis: ["浙政办发〔2023〕15号", "浙政办发〔2023〕25号"])

  static let title = "浙江省万名基层医生进修三年行动方案（2024—2026年）"

  static let first = Period(index: 2024 * 12)

  /// Months of one stay: Z21, Z32 and Z42.
  static let levels = [
    TrainingLevel(level: .county, length: 6), TrainingLevel(level: .township, length: 3),
    TrainingLevel(level: .village, length: 1),
  ]

  static func months(of level: UnitLevel) -> Int {
    levels.first { $0.level == level }?.length ?? 1
  }

  /// People of the 32 mountain and island counties: Z11 from county hospitals, Z26 from townships.
  static let terrainFloors: [(level: UnitLevel, people: Int)] = [(.county, 900), (.township, 500)]

  /// Person-times over three years by city, Z74; the text names the levels in the other order (D3).
  static let guidance: [(city: String, village: Int, township: Int, county: Int)] = [
    ("杭州市", 230, 460, 800),
    ("宁波市", 600, 570, 700),
    ("温州市", 100, 390, 680),
    ("湖州市", 140, 130, 350),
    ("嘉兴市", 140, 250, 320),
    ("绍兴市", 280, 330, 370),
    ("金华市", 480, 300, 550),
    ("衢州市", 380, 110, 370),
    ("舟山市", 70, 50, 150),
    ("台州市", 390, 280, 430),
    ("丽水市", 190, 130, 280),
  ]

  /// The Annex as rows of guidance.csv.
  static let guidanceRows: [Guidance] = guidance.flatMap { row in
    [
      Guidance(city: row.city, level: .county, people: row.county),
      Guidance(city: row.city, level: .township, people: row.township),
      Guidance(city: row.city, level: .village, people: row.village),
    ]
  }
}
