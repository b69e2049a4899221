import JinxiuDomain
import JinxiuFiles
import Testing

/// Specialties of relations, which nothing else holds against a list.
struct UnknownSpecialtyTests {
  private static let misspelt: [Folder] = [
    Folder().replacing("H2,,医共体", with: "H2,普外课,医共体", in: "partners.csv"),
    Folder().replacing(",,5,0", with: ",心血管内科;普外课,5,0", in: "hosts.csv"),
    Folder().replacing("H1,心血管内科", with: "H1,普外课", in: "pins.csv"),
  ]

  @Test(arguments: zip(misspelt, ["partners.csv", "hosts.csv", "pins.csv"]))
  func `a misspelt specialty is warned of with what was meant`(
    folder: Folder, file: String
  ) throws {
    let reading = folder.read()
    let fault = try #require(reading.faults.first)

    #expect(reading.faults.map(\.code) == [.unknownSpecialty])
    #expect(fault.place.file == file)
    #expect(fault.advice.english.contains("did you mean “普外科”"))
    #expect(fault.advice.chinese.contains("普外科"))
    #expect(reading.scenario != nil)
  }

  @Test func `one that is like nothing is warned of without a guess`() throws {
    let fault = try #require(
      Folder().adding("东海县,H1,放射介入学,对口支援,2", to: "partners.csv").read().faults.first)

    #expect(fault.code == .unknownSpecialty)
    #expect(!fault.advice.english.contains("did you mean"))
  }

  @Test func `another specialty of a person that nobody offers is warned of once`() {
    let folder = Folder().replacing("心血管内科,普外科,介入", with: "心血管内科,骨课,介入", in: "trainees.csv")
      .adding("东海县,H1,骨课,对口支援,2", to: "partners.csv")

    #expect(
      folder.read().faults.map { "\($0.code) \($0.place.file)" } == [
        "unknownSpecialty trainees.csv"
      ])
  }

  @Test func `one misspelling is one warning`() {
    let folder = Self.misspelt[0].adding("东海县,H1,普外课,对口支援,2", to: "partners.csv")

    #expect(folder.read().faults.map(\.code) == [.unknownSpecialty])
  }

  @Test(arguments: [
    Folder().adding("O9,H1,骨科,,,2024-07,2024-10,1,,,", to: "offers.csv"),
    Folder().replacing("介入,10,心血管内科", with: "介入,10,骨科", in: "trainees.csv"),
    Folder().replacing("普外科: 外科", with: "普外科: 外科\n  骨科: 外科", in: "programme.yaml"),
  ])
  func `what an offer, a trainee or the categories name is known`(folder: Folder) {
    let reading = folder.adding("东海县,H1,骨科,对口支援,2", to: "partners.csv").read()

    #expect(reading.faults.map { FaultText.text($0, in: .english) } == [])
  }

  @Test func `offers that cannot be read leave specialties unjudged`() {
    var folder = Self.misspelt[0]
    folder.files["offers.csv"] = [0xFF, 0xFF]

    #expect(folder.read().faults.map(\.code) == [.undecodableBytes])
  }
}
