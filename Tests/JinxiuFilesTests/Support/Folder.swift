import JinxiuFiles

/// A small scenario without faults, as texts of its files; tests change what matters to them.
struct Folder {
  var files: [String: [UInt8]]

  init() {
    files = Self.texts.mapValues { Array($0.utf8) }
  }

  subscript(name: String) -> String {
    get { String(decoding: files[name] ?? [], as: UTF8.self) }
    set { files[name] = Array(newValue.utf8) }
  }

  /// Replaces the first occurrence, which must be there.
  mutating func replace(_ old: String, with new: String, in file: String) {
    let text = self[file]
    precondition(text.contains(old), "\(file) has no “\(old)”")
    let range = text.firstRange(of: old)
    self[file] = range.map { text.replacingCharacters(in: $0, with: new) } ?? text
  }

  func replacing(_ old: String, with new: String, in file: String) -> Folder {
    var copy = self
    copy.replace(old, with: new, in: file)
    return copy
  }

  func adding(_ row: String, to file: String) -> Folder {
    var copy = self
    copy[file] += row + "\n"
    return copy
  }

  func read() -> ScenarioReading { ScenarioReader.read(files) }

  static let texts: [String: String] = [
    "programme.yaml": """
    id: demo
    title: 示例方案
    document:
      number: 示例（2024）1号
      issuer: 示例市卫生健康委员会
      dated: 2024-06-03
    periods: {from: 2024-07, to: 2024-10}
    levels:
      - {level: township, months: 3, patterns: [{spells: [1, 2], apart: [1, 3]}]}
    as_of: 2024-06-12
    categories:
      心血管内科: 内科
      普外科: 外科
    objective: [shortfall, placed, waivers, fairness, points]
    rules:
      - {rule: one-placement, kind: hard}
      - {rule: specialty-match, kind: hard}
      - {rule: pins, kind: hard}
      - {rule: duration, kind: hard}
      - {rule: within-periods, kind: hard}
      - {rule: seats, kind: hard}
      - rule: years-in-profession
        id: three-years
        kind: waivable
        requirements: [L14]
        clause: 二
        quote: 原则上从事专业工作3年及以上
        parameters:
          minimum: 3
      - rule: finish-by
        kind: waivable
        parameters:
          month: 2024-10

    """,
    "counties.csv": """
    county,city,quota_min,quota_max,terrain
    东海县,连云港市,0,10,plain
    灌云县,连云港市,0,9,
    直属单位,连云港市,,none,

    """,
    "units.csv": """
    unit,name,county,level,government_run,consortium,parent,max_away,hospital
    U1,青湖镇卫生院,东海县,township,yes,东海医共体,,1,
    U2,伊山镇卫生院,灌云县,township,no,,,unlimited,no
    U3,东海县人民医院,东海县,county,yes,东海医共体,,unlimited,yes

    """,
    "hosts.csv": """
    host,name,city,county,tier,kind,consortium,incubation_for,max_trainees,beds,unit
    H1,市第一人民医院,连云港市,,municipal,general,,心血管内科,unlimited,20,
    H2,东海县人民医院,连云港市,东海县,county,general,东海医共体,,5,0,U3

    """,
    "offers.csv": """
    offer,host,specialty,technique,level,from,to,seats,starts,mentors,others
    O1,H1,心血管内科,介入,,2024-07,2024-10,2,2024-07;2024-08,2,1
    O2,H2,普外科,,township,2024-07,2024-10,1,,,

    """,
    "needs.csv": """
    need,county,unit,level,specialty,technique,count,ground,priority
    N1,东海县,U1,township,普外科,,2,weak-specialty,1

    """,
    "trainees.csv": """
    trainee,name,unit,sex,age,title,education,licence,role,specialty,other_specialties,technique,years,feature_department,wishes,from,to,priority,note
    T1,张三,U1,男,35,主治医师,本科,执业医师,physician,心血管内科,普外科,介入,10,心血管内科,H1;H2,2024-07,2024-10,1,骨干
    T2,李四,U2,女,28,护师,大专,护士,nursing,普外科,,,2,,,,,,

    """,
    "pins.csv": "trainee,host,specialty,from,reason\nT1,H1,心血管内科,2024-07,已商定\n",
    "waivers.csv": "trainee,rule,reason,approver\nT2,three-years,急需,王主任\n",
    "transfers.csv": "from,to,count,reason\n灌云县,东海县,1,会商同意\n",
    "partners.csv": "sender,host,specialty,kind,points\n东海医共体,H2,,医共体,3\n",
    "courses.csv": "trainee,course,from,to\nT1,转岗培训,2024-11,2024-12\n",
    "guidance.csv": "city,level,people\n连云港市,township,2\n",
    "seats.csv": "offer,month,seats\nO1,2024-09,1\n",
    "distances.csv": "county,host,km\n东海县,H1,45\n",
  ]
}

extension String {
  /// Without Foundation's regular expressions: the plain text `old` where it stands.
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
