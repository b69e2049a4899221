// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Tests are not optimised, also where what they test is: they are built sooner.
let tested: [SwiftSetting] =
  strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// The layers, lowest first. A target may import only what stands above it here.
let layers: [Target] = [
  .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
  .systemLibrary(
    name: "Cxlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "Czip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .systemLibrary(name: "Cxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .target(name: "MIP", swiftSettings: strict),
  .target(
    name: "MIPGLPK", dependencies: ["CGLPK", "MIP"], swiftSettings: strict + [.strictMemorySafety()]
  ),
  .target(
    name: "MIPProcess",
    dependencies: ["MIP", .product(name: "Subprocess", package: "swift-subprocess")],
    swiftSettings: strict),
  .target(
    name: "Spreadsheet", dependencies: ["Cxml2", "Czip"],
    swiftSettings: strict + [.strictMemorySafety()]),
  .target(
    name: "Slurm", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
    swiftSettings: strict),
  .target(name: "JinxiuDomain", swiftSettings: strict),
  .target(name: "JinxiuRules", dependencies: ["JinxiuDomain"], swiftSettings: strict),
  .target(
    name: "JinxiuFiles",
    dependencies: [
      "CCrypto", "JinxiuDomain", "JinxiuRules", .product(name: "Yams", package: "Yams"),
    ],
    resources: [
      .embedInCode("Schema/plan.schema.json"),
      .embedInCode("Schema/explanation.schema.json"),
      .embedInCode("Schema/gaps.schema.json"),
      .embedInCode("Schema/repairs.schema.json"),
      .embedInCode("Schema/contradiction.schema.json"),
      .embedInCode("Schema/readings.schema.json"),
      .embedInCode("Schema/fairness.schema.json"),
      .embedInCode("Schema/whatif.schema.json"),
      .embedInCode("Schema/diff.schema.json"),
      .embedInCode("Schema/robustness.schema.json"),
    ],
    swiftSettings: strict),
  .target(
    name: "JinxiuPlanning", dependencies: ["JinxiuDomain", "JinxiuRules", "MIP"],
    swiftSettings: strict),
  .target(name: "JinxiuAudit", dependencies: ["JinxiuDomain"], swiftSettings: strict),
  .target(
    name: "JinxiuReports", dependencies: ["Cxlsxwriter", "JinxiuDomain"], swiftSettings: strict),
  .target(
    name: "JinxiuForms",
    dependencies: ["JinxiuDomain", "JinxiuFiles", "JinxiuReports", "Spreadsheet"],
    swiftSettings: strict),
  .target(name: "JinxiuSample", dependencies: ["JinxiuDomain"], swiftSettings: strict),
  .executableTarget(
    name: "jinxiu",
    dependencies: [
      "JinxiuAudit", "JinxiuDomain", "JinxiuFiles", "JinxiuForms", "JinxiuPlanning",
      "JinxiuReports", "JinxiuRules", "JinxiuSample", "MIP", "MIPGLPK", "MIPProcess", "Slurm",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
]

/// Programs for those who work on this package; no product of it.
let benchmarks: [Target] = [
  .executableTarget(
    name: "JinxiuBenchmarks",
    dependencies: [
      "JinxiuAudit", "JinxiuDomain", "JinxiuFiles", "JinxiuForms", "JinxiuReports", "JinxiuRules",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: "Benchmarks/JinxiuBenchmarks", swiftSettings: strict)
]

let tests: [Target] = [
  .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: tested),
  .target(
    name: "ScenarioTools",
    dependencies: ["JinxiuDomain", "JinxiuFiles", "JinxiuRules", "TestTools"],
    path: "Tests/ScenarioTools", swiftSettings: tested),
  .testTarget(name: "MIPTests", dependencies: ["MIP"], swiftSettings: tested),
  .testTarget(
    name: "MIPGLPKTests", dependencies: ["MIP", "MIPGLPK", "TestTools"],
    swiftSettings: tested),
  .testTarget(
    name: "MIPProcessTests", dependencies: ["MIP", "MIPProcess", "MIPGLPK", "TestTools", "jinxiu"],
    swiftSettings: tested),
  .testTarget(
    name: "SpreadsheetTests", dependencies: ["Czip", "Spreadsheet", "TestTools"],
    exclude: ["Fixtures", "Scripts"], swiftSettings: tested),
  .testTarget(name: "SlurmTests", dependencies: ["Slurm"], swiftSettings: tested),
  .testTarget(name: "JinxiuDomainTests", dependencies: ["JinxiuDomain"], swiftSettings: tested),
  .testTarget(
    name: "JinxiuRulesTests", dependencies: ["JinxiuDomain", "JinxiuRules"], swiftSettings: tested),
  .testTarget(
    name: "JinxiuFilesTests",
    dependencies: ["JinxiuDomain", "JinxiuFiles", "JinxiuRules", "ScenarioTools", "TestTools"],
    swiftSettings: tested),
  .testTarget(
    name: "JinxiuPlanningTests",
    dependencies: [
      "JinxiuAudit", "JinxiuDomain", "JinxiuPlanning", "JinxiuRules", "JinxiuSample", "MIP",
      "MIPGLPK",
    ],
    swiftSettings: tested),
  .testTarget(
    name: "JinxiuAuditTests", dependencies: ["JinxiuAudit", "JinxiuDomain", "TestTools"],
    swiftSettings: tested),
  .testTarget(
    name: "JinxiuReportsTests",
    dependencies: ["JinxiuDomain", "JinxiuForms", "JinxiuReports", "TestTools"],
    exclude: ["Scripts", "Snapshots"], swiftSettings: tested),
  .testTarget(
    name: "JinxiuFormsTests",
    dependencies: [
      "JinxiuDomain", "JinxiuFiles", "JinxiuForms", "JinxiuReports", "JinxiuSample",
      "ScenarioTools", "Spreadsheet", "TestTools",
    ],
    exclude: ["Desk", "Fixtures", "Scripts"], swiftSettings: tested),
  .testTarget(
    name: "JinxiuSampleTests", dependencies: ["JinxiuDomain", "JinxiuFiles", "JinxiuSample"],
    swiftSettings: tested),
  .testTarget(
    name: "CommandTests",
    dependencies: [
      "JinxiuDomain", "JinxiuFiles", "TestTools", "jinxiu",
      .product(name: "Subprocess", package: "swift-subprocess"),
    ],
    exclude: ["Scripts"], swiftSettings: tested),
]

/// A program that libFuzzer drives, which needs coverage in all modules and so a build of its own
/// (`make fuzz`).
let fuzzing: [Target] =
  Context.environment["JINXIU_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "JinxiuFuzz", dependencies: ["JinxiuDomain", "JinxiuFiles", "JinxiuForms"],
      path: "Tests/Fuzzing", exclude: ["run.sh"], swiftSettings: strict)
  ]

let package = Package(
  name: "jinxiu",
  products: [.executable(name: "jinxiu", targets: ["jinxiu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: layers + benchmarks + tests + fuzzing
)
