import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning

/// The base plan of a sweep: given, kept from an earlier run of the same sweep, or made.
struct SweepBase {
  let plan: Plan
  let bytes: [UInt8]
  /// The tables with the places that the plan keeps.
  let scenario: Scenario

  init(_ plan: Plan, of tables: Scenario) {
    let scenario = tables.keeping(plan.reserved.map(\.place))
    self.init(plan, PlanText.bytes(plan, under: scenario.programme), scenario)
  }

  /// That of the manifest; nil where the folder has another, or one that the audit refuses.
  init?(in folder: SweepFolder, of manifest: SweepManifest, _ tables: Scenario) {
    guard manifest.scenario.digest == tables.digest, let bytes = folder.base,
      SweepFolder.digest(bytes) == manifest.base, let plan = PlanReader.read(bytes).plan
    else { return nil }
    self.init(plan, bytes, tables.keeping(plan.reserved.map(\.place)))
    guard Audit(scenario: scenario).verify(plan).isClean else { return nil }
  }

  /// That which an earlier run with the same options made in the folder.
  init?(madeIn folder: SweepFolder, _ tables: Scenario, _ options: SweepOptions) {
    guard let earlier = folder.manifest, !earlier.isBaseGiven, earlier.options == options else {
      return nil
    }
    self.init(in: folder, of: earlier, tables)
  }

  private init(_ plan: Plan, _ bytes: [UInt8], _ scenario: Scenario) {
    self.plan = plan
    self.bytes = bytes
    self.scenario = scenario
  }
}
