// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else's: each of its programs uses one library product of annai, alone, and
// nothing that the product does not offer. `.ci/run` builds it and runs the three.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func program(using product: String) -> Target {
  .executableTarget(
    name: "Uses\(product)", dependencies: [.product(name: product, package: "annai")],
    swiftSettings: strict)
}

let package = Package(
  name: "importing-annai",
  platforms: [.macOS(.v14)],
  // By name: the folder that holds annai may be called anything.
  dependencies: [.package(name: "annai", path: "../..")],
  targets: [
    program(using: "LoanCalculator"), program(using: "NumberRegistry"),
    program(using: "Knowledge"),
  ],
  swiftLanguageModes: [.v6]
)
