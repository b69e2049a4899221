import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning

/// The base plan of a sweep: given, kept from an earlier run of the same sweep, or made.
struct SweepBase {
  let plan: Plan
  let bytes: [UInt8]

  init(_ plan: Plan, under programme: Programme) {
    self.plan = plan
    bytes = PlanText.bytes(plan, under: programme)
  }

  /// That of an earlier run with the same scenario and options; nil where there is none.
  init?(in folder: SweepFolder, of scenario: Scenario, _ options: SweepOptions) {
    guard let manifest = folder.manifest, manifest.scenario.digest == scenario.digest,
      manifest.options == options, let bytes = folder.base,
      SweepFolder.digest(bytes) == manifest.base, let plan = PlanReader.read(bytes).plan,
      Audit(scenario: scenario).verify(plan).isClean
    else { return nil }
    self.plan = plan
    self.bytes = bytes
  }
}
