import JinxiuDomain
import JinxiuSample

/// What tests ask of a sample.
struct SampleReading {
  let scenario: Scenario

  init(seed: Int, people: Int = 60) {
    scenario = LianyungangSample(seed: seed, people: people).scenario()
  }

  func nominees(of county: County) -> [Trainee] {
    scenario.trainees.filter { scenario.unit($0.unit)?.county == county.id }
  }

  func unit(of trainee: Trainee) -> Unit? { scenario.unit(trainee.unit) }

  func hasWaiver(_ trainee: Trainee) -> Bool {
    scenario.waivers.contains { $0.trainee == trainee.id }
  }

  /// Counties by how many more they nominate than their quota, those without a quota left out.
  var surpluses: [Int] {
    scenario.counties.compactMap { county in
      county.quotaMaximum?.number.map { nominees(of: county).count - $0 }
    }
  }

  func seats(in specialty: Identifier<Specialty>) -> Int {
    scenario.offers.filter { $0.specialty == specialty }.reduce(0) { $0 + $1.seats }
  }

  func asking(for specialty: Identifier<Specialty>) -> Int {
    scenario.trainees.count { $0.specialty == specialty }
  }

  func isCityGeneral(_ host: Identifier<Host>) -> Bool {
    scenario.host(host).map { $0.tier == .municipal && $0.kind == .general } == true
  }
}

/// The twenty seeds over which the promises of the generator are held, and the committed one.
let promisedSeeds = Array(1...20) + [20_240_612]
