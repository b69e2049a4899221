package import JinxiuDomain

/// Where a demand may go as far as one look at a host tells: to a host of these tiers, of this
/// consortium, of this county, or to the one that is this unit.
package struct Reach: Hashable, Sendable {
  package let tiers: [Tier]
  package let consortium: String?
  package let unit: Identifier<Unit>?
  package let county: Identifier<County>?

  package init(
    tiers: [Tier] = [], consortium: String? = nil, unit: Identifier<Unit>? = nil,
    county: Identifier<County>? = nil
  ) {
    self.tiers = tiers
    self.consortium = consortium
    self.unit = unit
    self.county = county
  }

  package func contains(_ host: Host) -> Bool {
    tiers.contains(host.tier) || consortium != nil && host.consortium == consortium
      || unit != nil && host.unit == unit || county != nil && host.county == county
  }
}
