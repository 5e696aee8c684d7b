import Foundation
import LoanCalculator
import Testing
import Units

/// The worked examples of the doc comments and of the article, run. A test holds them against the
/// documentation word by word, so that neither can change without the other.
@Suite struct DocumentationTests {
  /// Takes the place of `print` in an example, and compares what it prints with the remark behind
  /// it: `print(late.value.amount)  // 657`.
  private final class Printed {
    private var lines: [String] = []
    private let start: Int

    init(line: Int = #line) { start = line }

    func callAsFunction(_ items: Any...) {
      lines.append(items.map { "\($0)" }.joined(separator: " "))
    }

    func matchesItsRemarks(until end: Int = #line) throws -> Bool {
      let source = try DocumentationTests.lines(of: #filePath)[start..<end]
      let remarks = source.filter { $0.hasPrefix("print(") }.map { line in
        line.range(of: "  // ").map { String(line[$0.upperBound...]) } ?? "no remark"
      }
      return !lines.isEmpty && lines == remarks
    }
  }

  @Test func interest() throws {
    let print = Printed()
    let interest = try Loan.interest(
      principal: Yen(200_000), rate: AnnualRate(basisPoints: 1_800), days: 30)
    print(interest.value.amount)  // 2958
    #expect(try print.matchesItsRemarks())
  }

  @Test func lateCharge() throws {
    let print = Printed()
    let late = try Loan.lateCharge(
      principal: Yen(200_000), rate: AnnualRate(basisPoints: 2_000), days: 6)
    print(late.value.amount)  // 657
    print(late.derivation.formula)  // 200,000円 × 20.0% ÷ 365日 × 6日、1円未満切り捨て
    #expect(try print.matchesItsRemarks())
  }

  @Test func levelPaymentSchedule() throws {
    let print = Printed()
    let schedule = try Loan.levelPaymentSchedule(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000))
    print(schedule.count, schedule.total.amount)  // 47 698327
    #expect(try print.matchesItsRemarks())
  }

  @Test func paymentToFinish() throws {
    let print = Printed()
    let payment = try Loan.paymentToFinish(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), count: 24)
    print(payment.value.amount)  // 24962
    #expect(try print.matchesItsRemarks())
  }

  @Test func datedSchedule() throws {
    let print = Printed()
    let start = CivilDate(year: 2025, month: 1, day: 10)!
    let schedule = try Loan.datedSchedule(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000),
      from: start, cycle: .every(days: 35))
    print(schedule.count, schedule.total.amount, schedule.months)  // 51 750686 59
    #expect(try print.matchesItsRemarks())
  }

  @Test func changes() throws {
    let print = Printed()
    let changes = PlanChanges(interestOnly: [1, 2, 3], extraWithPayment: [6: Yen(50_000)])
    let schedule = try Loan.levelPaymentSchedule(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000),
      changes: changes)
    print(schedule.count, schedule.total.amount)  // 44 678819
    #expect(try print.matchesItsRemarks())
  }

  @Test func saving() throws {
    let print = Printed()
    let saving = try Loan.saving(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(13_000),
      more: Yen(2_000)
    ).value
    print(saving.interest.amount, saving.payments)  // 52730 11
    #expect(try print.matchesItsRemarks())
  }

  @Test func scheduleToFinish() throws {
    let print = Printed()
    let schedule = try Loan.scheduleToFinish(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), count: 24)
    print(schedule.terms.payment.amount)  // 24962
    #expect(try print.matchesItsRemarks())
  }

  @Test func partnerMachinePayment() throws {
    let print = Printed()
    let payment = try Loan.partnerMachinePayment(of: Yen(10_591), unit: Yen(1_000)).value
    print(payment.paid.amount, payment.remainder.amount)  // 10000 591
    #expect(try print.matchesItsRemarks())
  }

  @Test func minimumPayment() throws {
    let print = Printed()
    let rule = try MinimumPaymentRule(
      .shareByLimit(
        AmountTable([
          .init(
            from: Yen(10_000), upTo: Yen(300_000), value: [BalanceShare(partsPerMillion: 42_000)])
        ])), roundingUpTo: Yen(1_000), factIDs: ["mp-band-low"])
    let payment = try rule.minimumPayment(balance: Yen(100_000), limit: Yen(300_000))
    print(payment.value.amount)  // 5000
    #expect(try print.matchesItsRemarks())
  }

  /// Every example of the documentation stands above, word by word.
  @Test func everyExampleIsRun() throws {
    // Where a line breaks is the matter of its own file.
    func solid(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let run = try solid(Self.lines(of: #filePath).joined())
    let examples = try Self.examples()
    #expect(examples.count >= 9)
    for example in examples { #expect(run.contains(solid(example)), "\(example)") }
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The Swift examples of the sources and of the article, without their imports.
  private static func examples() throws -> [String] {
    // Resolved first: the tests may be reached through a link.
    let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    let folder = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/LoanCalculator")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var examples: [String] = []
    while let file = files?.nextObject() as? URL {
      guard ["swift", "md"].contains(file.pathExtension) else { continue }
      var example: [String]?
      for line in try lines(of: file.path) {
        let text =
          line.hasPrefix("///")
          ? line.dropFirst(3).trimmingCharacters(in: .whitespaces) : line
        if text == "```swift" {
          example = []
        } else if text == "```", let found = example {
          examples.append(found.joined(separator: "\n"))
          example = nil
        } else if !text.hasPrefix("import "), !(text.isEmpty && example == []) {
          example?.append(text)
        }
      }
    }
    return examples
  }
}
