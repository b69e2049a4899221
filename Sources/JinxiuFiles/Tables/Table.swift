package import JinxiuDomain

/// The tables of a scenario, in the order of the contract.
package enum Table: String, CaseIterable, Sendable {
  case counties, units, hosts, offers, needs, trainees, partners, distances, pins, waivers
  case transfers, courses, guidance, seats

  package var fileName: String { rawValue + ".csv" }

  /// Whether a scenario without it makes no sense; of needs and trainees one is enough.
  package var isRequired: Bool { [.counties, .units, .hosts, .offers].contains(self) }

  /// Whether writers leave it out while it has no rows, so that scenarios that do without it keep the
  /// digest that they had before there was such a table.
  var isLeftOutWhenEmpty: Bool { [.courses, .guidance, .seats].contains(self) }

  package var title: Phrase {
    switch self {
    case .counties: Phrase("县区", "counties")
    case .units: Phrase("派出单位", "sending units")
    case .hosts: Phrase("进修医院", "hosts")
    case .offers: Phrase("招收计划", "offers")
    case .needs: Phrase("进修需求", "needs")
    case .trainees: Phrase("进修人员", "trainees")
    case .partners: Phrase("协作关系", "partners")
    case .distances: Phrase("距离", "distances")
    case .pins: Phrase("锁定", "pins")
    case .waivers: Phrase("例外审批", "waivers")
    case .transfers: Phrase("名额调剂", "transfers")
    case .courses: Phrase("其他培训", "other courses")
    case .guidance: Phrase("指导数", "guidance numbers")
    case .seats: Phrase("分月名额", "seats by month")
    }
  }

  /// Tables whose rows cannot be without those of this one that they name, with the column.
  package var dependants: [(table: Table, column: String)] {
    switch self {
    case .hosts: [(.offers, "host"), (.partners, "host"), (.distances, "host"), (.pins, "host")]
    case .offers: [(.seats, "offer")]
    case .trainees: [(.pins, "trainee"), (.waivers, "trainee"), (.courses, "trainee")]
    default: []
    }
  }

  /// The columns that together name a row.
  package var key: [String] {
    switch self {
    case .counties: ["county"]
    case .units: ["unit"]
    case .hosts: ["host"]
    case .offers: ["offer"]
    case .needs: ["need"]
    case .trainees, .pins: ["trainee"]
    case .partners: ["sender", "host", "specialty"]
    case .distances: ["county", "host"]
    case .waivers: ["trainee", "rule"]
    case .transfers: ["from", "to"]
    case .courses: ["trainee", "course", "from"]
    case .guidance: ["city", "level"]
    case .seats: ["offer", "month"]
    }
  }
}
