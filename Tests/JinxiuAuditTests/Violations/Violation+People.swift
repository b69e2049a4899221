import JinxiuAudit
import JinxiuDomain

extension Violation {
  static let people: [Violation] = [
    Violation(
      "a village unit sends", .sendingLevel,
      naming: ["张三", "东海县", "市一院", "2024-07", "2024-09", "第sending-level条"]
    ) { $0.unit("U1") { $0.level = .village } },
    Violation(
      "townships may no longer send", .sendingLevel, naming: ["赵六", "东海县医院", "2024-07"]
    ) { $0.parameter("levels", of: "sending-level", .texts(["county"])) },
    Violation(
      "the unit is not government-run", .governmentRun,
      naming: ["赵六", "东海县医院", "2024-07", "伊山卫生院", "第government-run条"]
    ) { $0.unit("U3") { $0.isGovernmentRun = false } },
    Violation(
      "the trainee is not on post", .onPost,
      naming: ["赵六", "东海县医院", "2024-07", "第on-post条"]
    ) { $0.trainee("T4") { $0.isOnPost = false } },
    Violation(
      "a laboratory technician goes", .role, naming: ["赵六", "东海县医院", "2024-07", "第role条"]
    ) { $0.trainee("T4") { $0.role = .laboratory } },
    Violation(
      "nurses may no longer go", .role, naming: ["王五", "市妇幼", "2024-08"]
    ) { $0.parameter("roles", of: "role", .texts(["physician"])) },
    Violation(
      "there is no licence", .licence, naming: ["赵六", "东海县医院", "2024-07", "第licence条"]
    ) { $0.trainee("T4") { $0.licence = nil } },
    Violation(
      "the licence does not fit the role", .licence, naming: ["张三", "市一院", "2024-07", "护士"]
    ) { $0.trainee("T1") { $0.licence = "护士" } },
    Violation(
      "two years in the profession", .years,
      naming: ["张三", "市一院", "2024-07", "2", "3", "第years-in-profession条"]
    ) { $0.trainee("T1") { $0.years = 2 } },
    Violation(
      "six years are asked for and five given", .years, naming: ["孙七", "东海县医院", "2024-08"]
    ) { $0.parameter("minimum", of: "years", .integer(6)) },
  ]

  static let places: [Violation] = [
    Violation(
      "a provincial host", .hostTier,
      naming: ["赵六", "省人民医院", "2024-07", "第host-tier条"]
    ) {
      $0.placement(.trainee("T4")) {
        $0.host = "H4"
        $0.tier = .provincial
        $0.offer = "O6"
      }
    },
    Violation(
      "county hosts are no longer allowed", .hostTier, naming: ["孙七", "东海县医院", "2024-08"]
    ) { $0.parameter("tiers", of: "host-tier", .texts(["municipal"])) },
    Violation(
      "only general hospitals are allowed", .hostKind,
      naming: ["王五", "市妇幼", "2024-08", "第host-kind条"]
    ) { $0.parameter("kinds", of: "host-kind", .texts(["general"])) },
    Violation(
      "another specialty was asked for", .specialty,
      naming: ["赵六", "东海县医院", "2024-07", "内科", "第specialty-match条"]
    ) { $0.trainee("T4") { $0.specialty = "外科" } },
    Violation(
      "the technique is not offered", .technique,
      naming: ["孙七", "东海县医院", "2024-08", "腔镜", "第technique-match条"]
    ) { $0.trainee("T5") { $0.technique = "腔镜" } },
    Violation(
      "the offer is for county units", .offerLevel,
      naming: ["孙七", "东海县医院", "2024-08", "第offer-level条"]
    ) { $0.offer("O5") { $0.level = .county } },
    Violation(
      "the host is not on the list of wishes, which binds", .wishedHost,
      naming: ["郑九", "市一院", "2024-07", "第wished-host条"]
    ) {
      $0.rule("wished-host") { $0.kind = .hard }
      $0.trainee("T9") { $0.wishes = ["H3"] }
    },
    Violation(
      "pinned to another host", .pin, naming: ["张三", "市一院", "2024-07", "第pins条"]
    ) {
      $0.scenario.pins = [
        Pin(trainee: "T1", host: "H3", specialty: nil, from: nil, reason: "")
      ]
    },
    Violation("pinned to another specialty", .pin, naming: ["张三", "市一院", "康复科"]) {
      $0.scenario.pins = [
        Pin(trainee: "T1", host: "H1", specialty: "康复科", from: nil, reason: "")
      ]
    },
    Violation("pinned to another month", .pin, naming: ["张三", "市一院", "2024-08"]) {
      $0.scenario.pins = [
        Pin(trainee: "T1", host: "H1", specialty: nil, from: month("2024-08"), reason: "")
      ]
    },
    Violation(
      "pinned and not placed", .pinUnmet, naming: ["周八", "东海县医院", "2024-07", "第pins条"]
    ) {
      $0.scenario.pins += [
        Pin(
          trainee: "T6", host: "H3", specialty: nil, from: month("2024-07"), reason: "")
      ]
    },
  ]
}
