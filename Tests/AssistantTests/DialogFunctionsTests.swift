import DialogEngine
import Foundation
import Knowledge
import NumberRegistry
import Testing
import Units

@testable import Assistant

/// The functions that dialogs may call: what the table promises is what they give.
@Suite struct DialogFunctionsTests {
  static let host = DialogFunctions(knowledge: ShippedPack.pack.knowledge)

  @Test func namesAreUniqueAndChoicesHaveClasses() {
    let names = DialogFunctions.allSignatures.map(\.name)
    #expect(Set(names).count == names.count)
    for signature in DialogFunctions.allSignatures {
      #expect(signature.classes.isEmpty == (signature.result.name != "choice"), "\(signature.name)")
      #expect(Set(signature.classes).count == signature.classes.count)
      #expect(!signature.summary.isEmpty)
      let labels = signature.parameters.map(\.label)
      #expect(Set(labels).count == labels.count)
    }
  }

  /// The table of `Dialogs/README.md`, which authors read.
  @Test func theAuthorsTableListsTheSameFunctions() throws {
    let text = try String(
      contentsOf: ShippedPack.folder.appending(path: "README.md"), encoding: .utf8)
    var listed: [String: (labels: [String], result: String)] = [:]
    for line in text.split(separator: "\n") {
      guard let match = line.firstMatch(of: /^\| `([a-z]+\.[a-z_]+)\(([a-z_, ]*)\)` \| (\w+) \|/)
      else { continue }
      let labels = match.2.split(separator: ",").map { $0.filter { $0 != " " } }
      #expect(listed.updateValue((labels, String(match.3)), forKey: String(match.1)) == nil)
    }
    #expect(listed.keys.sorted() == DialogFunctions.allSignatures.map(\.name).sorted())
    for signature in DialogFunctions.allSignatures {
      #expect(listed[signature.name]?.labels == signature.parameters.map(\.label))
      #expect(listed[signature.name]?.result == signature.result.name, "\(signature.name)")
    }
  }

  private static func fitting(_ type: ValueType) -> [Value] {
    let registry = ShippedPack.pack.knowledge.registry
    return switch type {
    case .yen: [0, 1, 100_000, 1_000_000_000_000].map { .yen(Yen($0)) }
    case .rate: [0, 1_800, 2_000, 1_000_000].map { .rate(AnnualRate(basisPoints: $0)) }
    case .count: [0, 1, 60, 366_000].map(Value.count)
    case .days: [0, 1, 30, 366_000].map(Value.days)
    case .date:
      ["0001-01-01", "2026-11-20", "2027-01-01", "2028-02-29", "9999-12-31"]
        .compactMap { CivilDate(iso: $0) }.map(Value.date)
    case .moment:
      ["0001-01-01T00:00", "2026-11-21T20:00", "9999-12-31T23:59"]
        .compactMap { Moment(iso: $0) }.map(Value.moment)
    case .lender: (ShippedPack.pack.knowledge.lenders.ids.sorted() + ["other"]).map(Value.option)
    case .number: registry.desks.map { .number($0.id) }
    case .phone:
      registry.desks.compactMap { PhoneAnswer.value($0.number) }
        + ["withheld", "+81120397927", "+12125550100", "+819012345678", "0120"].map(Value.phone)
    default: []
    }
  }

  private static let garbage: [Value] = [
    .unknown, .yen(Yen(.max)), .yen(Yen(.min)), .yen(Yen(-1)), .count(.max), .count(.min),
    .days(.max), .days(.min), .days(-1), .rate(AnnualRate(partsPerMillion: .max)),
    .rate(AnnualRate(partsPerMillion: -1)), .option(""), .option("nobody"), .options([]),
    .number(""), .phone(""), .phone("\u{0}"), .phone(String(repeating: "9", count: 5_000)),
    .text(""), .yesNo(true), .time(TimeOfDay(minutes: 0)),
  ]

  private static let moments = AllPathsTests.moments

  private static func arguments(
    _ signature: FunctionSignature, _ values: (ValueType) -> [Value]
  ) -> [[String: Value]] {
    signature.parameters.reduce([[:]]) { calls, parameter in
      values(parameter.type).flatMap { value in
        calls.map { call in
          var call = call
          call[parameter.label] = value
          return call
        }
      }
    }
  }

  @Test(arguments: DialogFunctions.allSignatures)
  func fittingValuesGiveAValueOfTheDeclaredType(_ signature: FunctionSignature) {
    var known = 0
    for now in Self.moments {
      for arguments in Self.arguments(signature, Self.fitting) {
        let result = Self.host.call(signature.name, arguments, now: now)
        #expect(result.value.fits(signature.result), "\(arguments)")
        if case .option(let id) = result.value { #expect(signature.classes.contains(id)) }
        if case .number(let id) = result.value {
          let desk = ShippedPack.pack.knowledge.registry.desk(id: id)
          #expect(desk != nil && desk?.offer != .never)
        }
        for id in result.cites + (result.derivation?.ruleFactIDs ?? []) {
          #expect(ShippedPack.pack.knowledge.facts[id: id] != nil, "\(id)")
        }
        if result.value.isKnown { known += 1 }
      }
    }
    #expect(known > 0)
  }

  /// The checks of ways count on it: a total function knows its result where all its arguments are
  /// known, and one that does not depend on the minute gives the same at any.
  @Test(arguments: DialogFunctions.allSignatures.filter { $0.isTotal || !$0.dependsOnNow })
  func theTableKeepsItsPromises(_ signature: FunctionSignature) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var arguments: [String: Value] = [:]
      for parameter in signature.parameters {
        if parameter.isOptional, Bool.random(using: &random) { continue }
        let isLeftOpen = parameter.acceptsUnknown && Int.random(in: 0..<4, using: &random) == 0
        arguments[parameter.label] =
          isLeftOpen ? .unknown : Self.random(parameter.type, using: &random)
      }
      let results = Set(
        Self.moments.map { Self.host.call(signature.name, arguments, now: $0).value })
      if signature.isTotal { #expect(!results.contains(.unknown), "\(arguments)") }
      if !signature.dependsOnNow { #expect(results.count == 1, "\(arguments)") }
    }
  }

  @Test func somePromisesAreMade() {
    #expect(DialogFunctions.allSignatures.contains { $0.isTotal })
    #expect(DialogFunctions.allSignatures.contains { !$0.isTotal })
    #expect(DialogFunctions.allSignatures.contains { !$0.dependsOnNow })
  }

  /// Any value that an answer can have.
  private static func random(
    _ type: ValueType, using random: inout SeededGenerator
  ) -> Value? {
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    // From 1900 to 2200, in days since 1970.
    let date = CivilDate(daysSinceEpoch: below(109_000) - 25_000)
    return switch type {
    case .yen: .yen(Yen(below(Yen.largest.amount)))
    case .rate: .rate(AnnualRate(partsPerMillion: below(1_000_000)))
    case .count: .count(below(Value.mostDays))
    case .days: .days(below(Value.mostDays))
    case .date: .date(date)
    case .moment: .moment(Moment(date, TimeOfDay(minutes: below(1_440))))
    case .phone where below(2) == 0:
      .phone("+81" + (0..<(9 + below(2))).map { _ in String(below(10)) }.joined())
    default: fitting(type).randomElement(using: &random)
    }
  }

  /// Values that no answer can have: a dialog gets "unknown" or a value of the type, never a trap.
  @Test(arguments: DialogFunctions.allSignatures)
  func garbageNeverTraps(_ signature: FunctionSignature) {
    let now = Self.moments[0]
    #expect(Self.host.call(signature.name, [:], now: now).value.fits(signature.result))
    for garbage in Self.garbage {
      for place in signature.parameters.indices {
        var arguments: [String: Value] = [:]
        for (other, parameter) in signature.parameters.enumerated() {
          arguments[parameter.label] = other == place ? garbage : Self.fitting(parameter.type).last
        }
        // Sizes outside what the language counts to never reach a function: the walk refuses them.
        guard garbage.isInRange else { continue }
        let result = Self.host.call(signature.name, arguments, now: now)
        #expect(result.value.fits(signature.result), "\(arguments)")
      }
    }
    #expect(Self.host.call("no.such", [:], now: now) == .unknown)
  }
}
