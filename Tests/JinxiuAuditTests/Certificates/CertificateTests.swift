import JinxiuAudit
import JinxiuDomain
import TestTools
import Testing

@Suite struct CertificateTests {
  @Test(arguments: 0..<200)
  func `no prices prove more than is true`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let scenario = ScenarioDraft.priced(&generator)
    let plans = AllPlans(scenario)
    let entry = try #require(
      Bool.random(using: &generator)
        ? plans.optimum : plans.entries.randomElement(using: &generator))
    let priced = PricedPlan(scenario, plans, entry)

    for level in plans.names.indices {
      let truth = plans.best(at: level, keeping: entry.values)
      for _ in 0..<4 {
        let prices = priced.randomPrices(at: level, &generator)
        if plans.names[level] == "fairness" {
          #expect(truth == 0 || !priced.proves(prices, bound: truth - 1), "seed \(seed)")
        } else {
          let bound = try #require(priced.bound(prices), "seed \(seed), \(plans.names[level])")
          #expect(
            AllPlans.isMaximised(plans.names[level]) ? bound >= truth : bound <= truth,
            "seed \(seed), \(plans.names[level])")
        }
      }
    }
  }

  @Test func `prices that are searched for prove more than counting does`() throws {
    var better: Set<String> = []
    var exact: Set<String> = []
    for seed in 0..<10 {
      var generator = SeededGenerator(seed: seed)
      let scenario = ScenarioDraft.priced(&generator)
      let plans = AllPlans(scenario)
      let entry = try #require(plans.optimum)
      let priced = PricedPlan(scenario, plans, entry)
      for (level, name) in plans.names.enumerated() where name != "fairness" {
        let (counted, best) = priced.searchedBound(at: level, &generator)
        if best != counted { better.insert(name) }
        if best != counted, best == entry.values[level] { exact.insert(name) }
      }
    }

    #expect(better.isSuperset(of: ["shortfall", "placed-1", "points"]))
    #expect(exact.contains("placed-1"))
  }
}
