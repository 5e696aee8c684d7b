// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One of our own targets: strict settings, sources under `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one target, under `Tests/<name>Tests`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "annai",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "annai", targets: ["annai"]),
    // Each with the modules whose values its functions take and give.
    .library(name: "LoanCalculator", targets: ["LoanCalculator", "Units"]),
    .library(name: "NumberRegistry", targets: ["NumberRegistry", "Units"]),
    .library(
      name: "Knowledge",
      targets: ["Knowledge", "LoanCalculator", "NumberRegistry", "StrictYAML", "Units"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CEditline", dependencies: ["CLibEdit"]),

    module("Units", []),
    module("TextForms", []),
    module("LoanCalculator", ["Units"]),
    module("NumberRegistry", ["Units"]),
    module("AnswerReading", ["Units", "TextForms"]),
    module("QuestionRouter", ["TextForms"]),
    module("DialogEngine", ["Units"]),
    module("StrictYAML", ["TextForms", "CLibYAML"]),
    module("DialogCompiler", ["DialogEngine", "StrictYAML", "TextForms", "Units"]),
    module(
      "Knowledge", ["LoanCalculator", "NumberRegistry", "StrictYAML", "TextForms", "Units"],
      resources: [.copy("../../Dialogs")]),
    module(
      "Assistant",
      [
        "QuestionRouter", "AnswerReading", "DialogCompiler", "DialogEngine", "Knowledge",
        "LoanCalculator", "NumberRegistry", "StrictYAML", "TextForms", "Units",
      ]),
    module("LineEditor", ["CEditline"]),
    .executableTarget(
      name: "annai",
      dependencies: [
        "Assistant", "LineEditor", "AnswerReading", "DialogCompiler", "DialogEngine", "Knowledge",
        "LoanCalculator", "NumberRegistry", "StrictYAML", "TextForms", "Units",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "annai-bench",
      dependencies: [
        "AnswerReading", "Assistant", "CLibYAML", "DialogCompiler", "DialogEngine", "Knowledge",
        "LoanCalculator", "NumberRegistry", "PseudoTerminal", "QuestionRouter", "ReadingTables",
        "StrictYAML", "TestPacks", "TextForms", "Units",
      ],
      swiftSettings: strict),

    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: strict),
    .target(
      name: "TestPacks", dependencies: ["StrictYAML"], path: "Tests/TestPacks",
      swiftSettings: strict),
    .target(
      name: "ReadingTables", dependencies: ["AnswerReading", "NumberRegistry", "Units"],
      path: "Tests/ReadingTables", exclude: ["Tables"], swiftSettings: strict),
    tests("Units"),
    tests("TextForms"),
    tests("LoanCalculator", ["Units"]),
    tests(
      "NumberRegistry", ["Units"],
      exclude: ["generate.py", "beginnings.tsv", "spellings.tsv"].map { "Libphonenumber/\($0)" }),
    tests("AnswerReading", ["ReadingTables", "TextForms", "Units"]),
    tests("QuestionRouter"),
    tests("DialogEngine", ["Units"]),
    tests("StrictYAML", ["TestPacks"], exclude: ["Accepted", "Rejected", "Rejected.golden.txt"]),
    tests(
      "DialogCompiler", ["DialogEngine", "StrictYAML", "TextForms", "Units"],
      exclude: ["Accepted", "Companions", "Rejected"]),
    tests(
      "Knowledge", ["LoanCalculator", "NumberRegistry", "StrictYAML", "Units"],
      exclude: ["Accepted", "Aged", "Rejected"]),
    tests(
      "Assistant",
      [
        "AnswerReading", "DialogCompiler", "DialogEngine", "Knowledge", "LoanCalculator",
        "NumberRegistry", "QuestionRouter", "StrictYAML", "TestPacks", "TextForms", "Units",
      ],
      exclude: [
        "FuzzFinds", "Routing/Fixtures", "Routing/questions-fresh.json", "Transcripts",
      ]),
    .executableTarget(
      name: "line-editor-probe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe",
      swiftSettings: strict),
    tests("LineEditor", ["PseudoTerminal", "line-editor-probe"]),
    .testTarget(
      name: "annaiTests", dependencies: ["annai", "PseudoTerminal"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
