import JinxiuDomain
import JinxiuPlanning
import Testing

@Suite struct RowHoldersTests {
  @Test(arguments: 0..<100)
  func `who uses a row after some have moved is whom counting anew finds`(seed: Int) {
    let market = Market(randomScenario(seed: seed))
    let options = Problem(market).options
    guard !options.isEmpty else { return }
    var dice = Dice(seed: seed + 10_000)
    var standing = Standing(market)
    for option in options where dice.chance(30) && standing.fits(option.choice, in: market) {
      standing.add(option.choice, in: market)
    }
    let begun = standing
    let known = RowHolders(begun, in: market)

    for option in options where dice.chance(40) {
      if standing.holdings[option.demand].contains(where: { $0.choice == option.choice }) {
        standing.add(option.choice, people: -1, in: market)
      } else if standing.fits(option.choice, in: market) {
        standing.add(option.choice, in: market)
      }
    }

    let moved = MovedHolders(known, of: begun, now: standing, in: market)
    let anew = RowHolders(standing, in: market)
    for row in market.rows.indices {
      #expect(moved[row] == anew[row], "seed \(seed), row \(row)")
    }
  }
}
