import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct LicenceTests {
  private let rule = make(Licence.self, ["nursing": .texts(["护士执业证书"])])

  @Test func `any licence passes where no list is given`() {
    #expect(rule.judge(.of(.example(licence: "执业医师", role: .physician))) == .allowed)
  }

  @Test func `no licence never passes`() {
    #expect(
      rule.judge(.of(.example(licence: nil, role: .physician))).fact
        == Phrase("未填执业资质", "no licence given"))
  }

  @Test func `a licence in the list of the group passes`() {
    #expect(rule.judge(.of(.example(licence: "护士执业证书", role: .nursing))) == .allowed)
  }

  @Test func `a licence of another group does not`() {
    #expect(
      rule.judge(.of(.example(licence: "执业医师", role: .nursing))).fact
        == Phrase(
          "执业资质为执业医师，护理应为护士执业证书",
          "licence 执业医师, 护士执业证书 asked of the group nursing"))
  }

  @Test(arguments: Role.allCases)
  func `each group reads its own list`(role: Role) {
    let strict = make(Licence.self, [role.rawValue: .texts(["证"])])

    #expect(strict.judge(.of(.example(licence: "证", role: role))) == .allowed)
    #expect(strict.judge(.of(.example(licence: "别的", role: role))).isForbidden)
  }

  @Test func `a need is not to be verified`() {
    #expect(rule.judge(.of(need: .example())) == .unverifiable(column: "needs.licence"))
  }
}
