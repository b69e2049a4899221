import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct FeatureFirstTests {
  private let rule = make(FeatureFirst.self)

  @Test func `a physician of a feature department is of class 1`() {
    #expect(
      rule.priorityClass(of: .of(.example(role: .physician, featureDepartment: "内科"))) == 1)
  }

  @Test func `a nurse of a feature department is of class 2`() {
    #expect(rule.priorityClass(of: .of(.example(role: .nursing, featureDepartment: "内科"))) == 2)
  }

  @Test func `a physician of another department is of class 2, on whatever ground`() {
    #expect(
      rule.priorityClass(
        of: .of(
          .example(role: .physician, featureDepartment: nil, ground: .featureDepartment))) == 2)
  }

  @Test func `a need on the ground of a feature department is of class 1, others of class 2`() {
    #expect(rule.priorityClass(of: .of(need: .example(ground: .featureDepartment))) == 1)
    #expect(rule.priorityClass(of: .of(need: .example(ground: .weakSpecialty))) == 2)
    #expect(rule.priorityClass(of: .of(need: .example(ground: nil))) == 2)
  }
}
