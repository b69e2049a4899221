/// The JSON Schema (draft 2020-12) of `plan.json`.
package enum PlanSchema {
  package static var text: String {
    String(decoding: PackageResources.plan_schema_json, as: UTF8.self)
  }
}
