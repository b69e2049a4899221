import JinxiuDomain

/// Whether two scenarios hold the same tables and programme; `Scenario` itself cannot be compared.
func isSame(_ left: Scenario, _ right: Scenario) -> Bool {
  left.programme == right.programme && left.counties == right.counties
    && left.units == right.units && left.hosts == right.hosts && left.offers == right.offers
    && left.needs == right.needs && left.trainees == right.trainees
    && left.partners == right.partners && left.distances == right.distances
    && left.pins == right.pins && left.waivers == right.waivers
    && left.transfers == right.transfers && left.courses == right.courses
    && left.guidance == right.guidance && left.digest == right.digest
}
