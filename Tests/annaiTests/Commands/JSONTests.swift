import Foundation
import Glibc
import Testing

extension ProgramTests {
  /// The conversation for another front end, with the keys that the design names.
  @Suite struct JSONTests {
    static let arguments = ["--json", "--now", PromptSession.friday]
    static let sentence = "アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える"

    static func line(_ text: String, _ session: Any) throws -> String {
      let object: [String: Any] = ["text": text, "session": session]
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    static func same(_ one: [String: Any], _ other: [String: Any]) -> Bool {
      (one as NSDictionary).isEqual(to: other)
    }

    @Test func theKeysAreThoseOfTheDesign() throws {
      let objects = try Run(Self.arguments, lines: [Self.sentence, "わからない"]).objects()
      try #require(objects.count == 2)
      for object in objects {
        #expect(Set(object.keys) == ["said", "question", "outcome", "session"])
        for said in try #require(object["said"] as? [[String: Any]]) {
          #expect(Set(said.keys) == ["kind", "text", "cites"])
          let kind = said["kind"] as? String ?? ""
          #expect(["answer", "note", "reading", "error", "safety"].contains(kind))
        }
        let session = try #require(object["session"] as? [String: Any])
        #expect(Set(session.keys) == ["dialog", "answers"])
      }
      let question = try #require(objects[0]["question"] as? [String: Any])
      #expect(Set(question.keys) == ["id", "type", "text", "why", "options", "unknown"])
      #expect(question["id"] as? String == "last_paid_on")
      #expect(question["type"] as? String == "date")
      #expect(question["unknown"] as? Bool == true)
      #expect(objects[0]["outcome"] is NSNull)

      #expect(objects[1]["question"] is NSNull)
      let outcome = try #require(objects[1]["outcome"] as? [String: Any])
      let wanted: Set = [
        "id", "first", "answer", "deadline", "next", "figures", "numbers", "script", "cites",
      ]
      #expect(wanted.isSubset(of: outcome.keys))
      let figures = try #require(outcome["figures"] as? [String: Any])
      let charge = try #require(figures["late_charge"] as? [String: Any])
      #expect(charge["value"] as? Int == 657)
      // All that `calc late --why --json` gives of it, the law in place of Acom's rule aside.
      let derivation = try #require(charge["derivation"] as? [String: Any])
      #expect(derivation["formula"] as? String == charge["formula"] as? String)
      let inputs = try #require(derivation["inputs"] as? [[String: Any]])
      #expect(inputs.map { $0["name"] as? String } == ["balance", "rate", "days"])
      #expect(inputs.map { $0["value"] as? String } == ["200,000円", "年20.0%", "6日"])
      #expect(derivation["rule"] as? String == "by-days-365")
      #expect(derivation["rounding"] as? String == "1円未満切り捨て")
      #expect(derivation["confidence"] as? String == "medium")
      let facts = try #require(derivation["facts"] as? [[String: Any]])
      #expect(facts.map { $0["id"] as? String } == ["cannotpay-late-rate", "int-late-cap"])
      #expect(facts.allSatisfy { $0["checked_on"] as? String == "2026-11-20" })
      #expect(facts.allSatisfy { ($0["sources"] as? [String])?.isEmpty == false })
      let script = try #require(outcome["script"] as? [String: Any])
      let desk = try #require(script["desk"] as? [String: Any])
      #expect(desk["national"] as? String == "0120-629-215")
      let session = try #require(objects[1]["session"] as? [String: Any])
      let answers = try #require(session["answers"] as? [String: Any])
      #expect(answers["lender"] as? String == "acom")
      #expect(answers["balance"] as? Int == 200_000)
      #expect(answers["due_date"] as? String == "2026-11-19")
      #expect(answers["can_pay_on"] as? String == "2026-11-25")
      #expect(answers["last_paid_on"] is NSNull)
    }

    @Test func optionsHaveIdAndLabel() throws {
      let object = try #require(try Run(Self.arguments, lines: ["今月の返済がきびしい"]).objects().first)
      let question = try #require(object["question"] as? [String: Any])
      let options = try #require(question["options"] as? [[String: Any]])
      #expect(options.count == 8)
      for option in options { #expect(Set(option.keys) == ["id", "label"]) }
      #expect(options.contains { $0["id"] as? String == "court" })
    }

    /// A host that keeps nothing but the session that it was given gets the same answers.
    @Test func aHostNeedHoldNoState() throws {
      let lines = ["今月の返済がきびしい", "1", "アコム", "11月20日", "11月30日", "約10万円", "わからない", "訂正 残高 20万円"]
      let together = try Run(Self.arguments, lines: lines).objects()
      try #require(together.count == lines.count)
      var session: Any = NSNull()
      for (line, expected) in zip(lines, together) {
        let alone = try Run(Self.arguments, lines: [Self.line(line, session)]).objects()
        try #require(alone.count == 1)
        for key in ["question", "outcome", "session"] {
          #expect(
            Self.same(["": alone[0][key] as Any], ["": expected[key] as Any]), "\(line): \(key)")
        }
        session = try #require(alone[0]["session"])
      }
      let charge =
        ((together.last?["outcome"] as? [String: Any])?["figures"] as? [String: Any])?[
          "late_charge"] as? [String: Any]
      #expect(charge?["value"] as? Int == 1_095)
    }

    @Test func safetyIsInJSONToo() throws {
      let objects = try Run(
        Self.arguments, lines: ["暗証番号は4821です", "もう死にたい"]
      ).objects()
      for object in objects {
        let said = try #require(object["said"] as? [[String: Any]])
        #expect(said.first?["kind"] as? String == "safety")
      }
      let text = String(
        decoding: try JSONSerialization.data(withJSONObject: objects), as: UTF8.self)
      #expect(!text.contains("4821"))
      #expect(text.contains("0120-279-338"))
    }

    @Test func savingGivesTheTextToTheHost() throws {
      let sandbox = try Sandbox()
      let objects = try Run(
        Self.arguments, lines: [Self.sentence, "わからない", "保存 /tmp/should-not-be-written.md"],
        sandbox: sandbox
      ).objects()
      let said = try #require(objects.last?["said"] as? [[String: Any]])
      #expect(said.contains { ($0["text"] as? String)?.contains("657円") == true })
      #expect(!FileManager.default.fileExists(atPath: "/tmp/should-not-be-written.md"))
      #expect(sandbox.tree == Sandbox.treeWithPackOnly)
    }

    @Test(arguments: [
      "{", "{}", "{\"text\": 1}", "{\"text\": \"a\", \"session\": 1}",
      "{\"text\": \"\\ud800\"}", String(repeating: "{\"text\":", count: 5_000),
      "{\"session\": {\"dialog\": \"cannot-pay\"}}",
    ])
    func aLineThatIsNoRequestIsAnError(_ line: String) throws {
      let run = try Run(Self.arguments, lines: [line, "今月の返済がきびしい"])
      #expect(run.code == 0)
      let objects = try run.objects()
      try #require(objects.count == 2)
      let said = try #require(objects[0]["said"] as? [[String: Any]])
      #expect(said.first?["kind"] as? String == "error")
      #expect(objects[1]["question"] is [String: Any])
    }

    @Test func answersThatCannotBeAreNamedAndDropped() throws {
      let session: [String: Any] = [
        "dialog": "cannot-pay",
        "answers": [
          "lender": "nobody", "balance": -5, "due_date": "2026-02-30", "nothing": "x",
          "can_pay_on": ["a"], "pay_trouble": "late_or_soon",
        ],
      ]
      let object = try #require(
        try Run(Self.arguments, lines: [Self.line("まとめ", session)]).objects().first)
      let said = try #require(object["said"] as? [[String: Any]])
      #expect(said.first?["kind"] as? String == "error")
      let text = said.first?["text"] as? String ?? ""
      for name in ["lender", "balance", "due_date", "nothing", "can_pay_on"] {
        #expect(text.contains(name), "\(name)")
      }
      let kept = (object["session"] as? [String: Any])?["answers"] as? [String: Any]
      #expect(kept?.keys.sorted() == ["pay_trouble"])
    }

    /// A line is answered before the next one is sent, so that a program can hold a conversation.
    @Test func eachLineIsAnsweredAtOnce() throws {
      let sandbox = try Sandbox()
      let process = Process()
      let (input, output) = (Pipe(), Pipe())
      process.executableURL = URL(filePath: try Sandbox.program())
      process.arguments = Self.arguments
      process.environment = sandbox.environment()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      defer { process.terminate() }
      for line in ["今月の返済がきびしい", "1", "アコム"] {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
        var answer = Data()
        while answer.last != 0x0A {
          var watched = pollfd(
            fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
          try #require(poll(&watched, 1, 20_000) == 1, "no answer to \(line)")
          answer += output.fileHandleForReading.availableData
        }
        #expect(try JSONSerialization.jsonObject(with: answer) is [String: Any])
      }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
