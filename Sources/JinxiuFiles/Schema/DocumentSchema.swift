/// The JSON Schemas (draft 2020-12) of the documents that are written.
package enum DocumentSchema: String, CaseIterable, Sendable {
  case plan, explanation, gaps, repairs, contradiction, readings, fairness, whatif, diff, robustness

  package var text: String {
    let bytes =
      switch self {
      case .plan: PackageResources.plan_schema_json
      case .explanation: PackageResources.explanation_schema_json
      case .gaps: PackageResources.gaps_schema_json
      case .repairs: PackageResources.repairs_schema_json
      case .contradiction: PackageResources.contradiction_schema_json
      case .readings: PackageResources.readings_schema_json
      case .fairness: PackageResources.fairness_schema_json
      case .whatif: PackageResources.whatif_schema_json
      case .diff: PackageResources.diff_schema_json
      case .robustness: PackageResources.robustness_schema_json
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
