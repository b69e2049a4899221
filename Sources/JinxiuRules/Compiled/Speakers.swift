/// Indices of rules by what they have to say, so that nobody asks the silent ones.
struct Speakers: Sendable {
  let demands: [Int]
  let places: [Int]
  let months: [Int]
  let demandUses: [Int]
  let placeUses: [Int]
  let pairUses: [Int]
  let points: [Int]
  let monthPoints: [Int]
  let classes: [Int]
  let payer: [Int]
  let reach: [Int]
  let blanks: [Int]
  let fixedStays: [Int]

  init(_ rules: [any Rule]) {
    let aspects = rules.map { type(of: $0).aspects }
    func indices(_ aspect: RuleAspects) -> [Int] {
      aspects.indices.filter { aspects[$0].contains(aspect) }
    }
    demands = indices(.demands)
    places = indices(.places)
    months = indices(.months)
    demandUses = indices(.demandUses)
    placeUses = indices(.placeUses)
    pairUses = indices(.pairUses)
    points = indices(.points)
    monthPoints = indices(.monthPoints)
    classes = indices(.classes)
    payer = indices(.payer)
    reach = indices(.reach)
    blanks = indices(.blanks)
    fixedStays = indices(.fixedStays)
  }
}
