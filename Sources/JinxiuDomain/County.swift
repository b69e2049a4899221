/// A sending authority with a quota (县区); zones and affiliated units count as one, L2 and L53.
package struct County: Hashable, Sendable {
  /// Its name, for example 东海县.
  package let id: Identifier<County>
  package let city: String
  package let authority: Authority
  /// People who must be placed; 0 when the document sets no floor.
  package let quotaMinimum: Int
  /// People who may be placed; nil when the document has no row for it (D13).
  package internal(set) var quotaMaximum: Limit?
  package let terrain: Terrain
  /// Its place in the lists of the document, from 1; nil follows all that have one.
  package let order: Int?

  package init(
    id: Identifier<County>, city: String, authority: Authority, quotaMinimum: Int,
    quotaMaximum: Limit?, terrain: Terrain, order: Int? = nil
  ) {
    self.id = id
    self.city = city
    self.authority = authority
    self.quotaMinimum = quotaMinimum
    self.quotaMaximum = quotaMaximum
    self.terrain = terrain
    self.order = order
  }
}
