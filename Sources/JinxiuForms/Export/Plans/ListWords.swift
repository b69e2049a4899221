import JinxiuDomain
import JinxiuReports

/// The words of the lists for hosts and counties.
enum ListWords {
  static let intake = Phrase("接收名单", "Intake")
  static let dispatch = Phrase("派出名单", "Sent")
  static let presence = Phrase("各月在院人数", "Present by month")
  static let unplaced = Phrase("未安排人员", "Without a place")
  static let number = Phrase("序号", "No.")
  static let sex = Phrase("性别", "Sex")
  static let age = Phrase("年龄", "Age")
  static let title = Phrase("职称", "Title")
  static let licence = Phrase("执业资质", "Licence")
  static let mentor = Phrase("带教老师", "Mentor")
  static let note = Phrase("备注", "Note")

  static func toFollow(_ count: Int) -> Phrase {
    Phrase(
      ReportWords.nameToFollow.chinese + (count > 1 ? "（\(count)人）" : ""),
      ReportWords.nameToFollow.english + (count > 1 ? " (\(count) people)" : ""))
  }

  static func intakeTitle(_ programme: Programme) -> Phrase {
    let year = programme.periods.first.year
    return Phrase("\(year)年进修人员接收名单", "Trainees received, \(year)")
  }

  static func intakeLine(_ host: Host, people: Int) -> Phrase {
    Phrase(
      "接收医院：\(host.name)（\(host.id)）    共 \(people) 人",
      "Host: \(host.name) (\(host.id)), \(people) people")
  }

  static func dispatchTitle(_ programme: Programme, _ county: County) -> Phrase {
    let year = programme.periods.first.year
    return Phrase("\(year)年进修人员派出名单", "Trainees sent, \(year)")
  }

  static func dispatchLine(_ county: County, people: Int) -> Phrase {
    Phrase("县区：\(county.id)    共 \(people) 人", "County: \(county.id), \(people) people")
  }
}
