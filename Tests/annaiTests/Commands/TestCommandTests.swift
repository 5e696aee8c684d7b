import Foundation
import Testing

extension ProgramTests {
  /// `annai test`: failures on standard output, the count on standard error, exit code 1.
  @Suite struct TestCommandTests {
    static let test = """
      tests:
        sample_in_time:
          dialog: cannot-pay
          now: 2026-11-20T15:00
          answers: { pay_trouble: unknown, lender: acom, due_date: 2026-11-25, can_pay_on: 2026-11-24 }
          expect: { outcome: cannot-pay/in_time, deadline: 2026-11-25 }

      """

    /// A copy of the dialogs with these tests alone.
    private func dialogs(_ test: String, in sandbox: Sandbox) throws -> String {
      let folder = try sandbox.copyOfDialogs()
      try FileManager.default.removeItem(atPath: folder + "/tests")
      try FileManager.default.createDirectory(
        atPath: folder + "/tests", withIntermediateDirectories: false)
      try sandbox.write(test, to: "Dialogs/tests/sample.yaml")
      return folder
    }

    @Test func passesInSilence() throws {
      let sandbox = try Sandbox()
      let folder = try dialogs(Self.test, in: sandbox)
      let run = try Run(["test", folder], sandbox: sandbox)
      #expect(run.code == 0)
      #expect(run.output.text == "")
      #expect(run.error.says("1 passed, 0 failed"))
    }

    @Test func aFailureIsShownWithItsWay() throws {
      let sandbox = try Sandbox()
      let wrong = Self.test.replacing("can_pay_on: 2026-11-24", with: "can_pay_on: 2026-11-26")
      let folder = try dialogs(wrong, in: sandbox)
      let run = try Run(["test", folder], sandbox: sandbox)
      #expect(run.code == 1)
      #expect(run.output.says("failed: sample_in_time"))
      #expect(run.output.says("expected cannot-pay/in_time"))
      #expect(run.output.says("found the question 'balance' is open"))
      #expect(run.output.says("it left the ways to cannot-pay/in_time here"))
      #expect(run.error.says("0 passed, 1 failed"))
      let object = try #require(
        try Run(["test", folder, "--json"], sandbox: sandbox).objects().first)
      #expect(object["failed"] as? Int == 1)
      #expect((object["tests"] as? [[String: Any]])?.first?["passed"] as? Bool == false)
    }

    @Test func aFilterThatFitsNothingIsNoSuccess() throws {
      let sandbox = try Sandbox()
      let folder = try dialogs(Self.test, in: sandbox)
      #expect(try Run(["test", folder, "--filter", "in_time"], sandbox: sandbox).code == 0)
      #expect(try Run(["test", folder, "--filter", "nothing"], sandbox: sandbox).code == 1)
    }

    @Test func checkReadsTestsAndThePromptDoesNot() throws {
      let sandbox = try Sandbox()
      let folder = try dialogs(Self.test.replacing("acom", with: "acmo"), in: sandbox)
      let check = try Run(["check", folder], sandbox: sandbox)
      #expect(check.code == 1)
      #expect(check.output.says("[DLG503]"))
      #expect(try Run(["test", folder], sandbox: sandbox).code == 1)
      #expect(try Run(["route", "返済日", "--dialogs", folder], sandbox: sandbox).code == 0)
    }
  }
}
