/// The parts of a scenario, to be changed and put together again.
package struct ScenarioDraft: Sendable {
  package var programme: Programme
  package var counties: [County]
  package var units: [Unit]
  package var hosts: [Host]
  package var offers: [Offer]
  package var needs: [Need]
  package var trainees: [Trainee]
  package var partners: [Partner]
  package var distances: [Distance]
  package var pins: [Pin]
  package var waivers: [Waiver]
  package var transfers: [Transfer]
  package var courses: [Course]
  package var guidance: [Guidance]
  package var reserved: [ReservedPlace]

  package init(_ scenario: Scenario) {
    programme = scenario.programme
    counties = scenario.counties
    units = scenario.units
    hosts = scenario.hosts
    offers = scenario.offers
    needs = scenario.needs
    trainees = scenario.trainees
    partners = scenario.partners
    distances = scenario.distances
    pins = scenario.pins
    waivers = scenario.waivers
    transfers = scenario.transfers
    courses = scenario.courses
    guidance = scenario.guidance
    reserved = scenario.reserved
  }

  /// Put together, without a digest.
  package var scenario: Scenario {
    Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      needs: needs, trainees: trainees, partners: partners, distances: distances, pins: pins,
      waivers: waivers, transfers: transfers, courses: courses, guidance: guidance,
      reserved: reserved)
  }
}
