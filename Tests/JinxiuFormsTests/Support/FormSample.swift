import JinxiuDomain
import JinxiuFiles
import JinxiuSample

/// The sample of Lianyungang, whole or with other rows in it.
enum FormSample {
  static let scenario = LianyungangSample(seed: 20_240_612).scenario().stamped

  static func with(
    units: [Unit]? = nil, hosts: [Host]? = nil, offers: [Offer]? = nil, trainees: [Trainee]? = nil
  ) -> Scenario {
    Scenario(
      programme: scenario.programme, counties: scenario.counties, units: units ?? scenario.units,
      hosts: hosts ?? scenario.hosts, offers: offers ?? scenario.offers,
      trainees: trainees ?? scenario.trainees
    ).stamped
  }

  static func trainee(
    _ id: Identifier<Trainee>, _ name: String = "王一", unit: Identifier<Unit> = "U001",
    wishes: [Identifier<Host>] = [], note: String = ""
  ) -> Trainee {
    Trainee(
      id: id, name: name, unit: unit, sex: .female, age: 35, title: "主治医师", education: "本科",
      licence: "执业医师", role: .physician, specialty: "内科", otherSpecialties: ["外科", "儿科"],
      technique: "动态心电图判读", years: 9, featureDepartment: "内科", wishes: wishes,
      availableFrom: Period("2024-07"), availableTo: Period("2024-10"), priority: 2, isOnPost: true,
      ground: .featureDepartment, note: note)
  }

  static func host(_ id: Identifier<Host>, _ name: String) -> Host {
    Host(
      id: id, name: name, city: "连云港市", county: nil, tier: .municipal, kind: .general,
      consortium: nil, incubationFor: [], maximumTrainees: .atMost(5), beds: .unlimited)
  }

  static func unit(_ id: Identifier<Unit>, _ name: String) -> Unit {
    Unit(
      id: id, name: name, county: "东海县", level: .township, isGovernmentRun: true, consortium: nil,
      parent: nil, maximumAway: .unlimited)
  }
}
