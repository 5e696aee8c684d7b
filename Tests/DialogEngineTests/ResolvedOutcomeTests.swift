import DialogEngine
import Testing
import Units

private let charge = Binding(
  name: "charge", type: .yen,
  value: .call("double", [.init(label: "amount", value: .answer("balance"))]))

private func line(_ parts: Template.Part..., when condition: Expression? = nil) -> Line {
  Line(condition: condition, template: Template(parts))
}

private let script = Script(
  id: "script", title: "S",
  lets: [
    Binding(name: "more", type: .yen, value: .binary(.add, .local("charge"), .local("charge")))
  ],
  goal: Template([.text("goal "), value("more", .yen, .local("more"))]),
  desks: [
    .init(condition: .known(.answer("never")), target: .number(.literal(.number("desk_x")))),
    .init(condition: .known(.answer("balance")), target: .number(.call("desk", []))),
    .init(condition: nil, target: .finding(text("back of the card"))),
  ],
  haveReady: [line(.number(id: "desk_c", .digits))], firstWords: [line(.text("hello"))],
  say: [line(.text("pay "), value("balance", .yen)), line(.text("no"), when: .literal(.unknown))],
  ask: [], replies: [.init(condition: nil, they: text("when"), you: text("soon"))],
  neverSay: [], writeDown: [], otherWays: [line(value("balance", .yen))], cites: ["fact-script"])

private let sample = program(
  [
    dialog(
      "main", lets: [charge],
      [
        node(
          "first", says: [line(.text("hi")), line(.text("owed "), value("balance", .yen))],
          ask: "balance", go(1)),
        node(
          "end",
          outcome(
            "end",
            answer: [
              line(.text("always")),
              line(.text("charge "), value("charge", .yen, .local("charge"))),
              line(.text("if"), when: .known(.answer("balance"))),
              line(.number(id: "desk_a", .full)),
            ],
            figures: [
              .init(name: "charge", type: .yen, value: .local("charge"), label: "Charge")
            ],
            deadline: .init(at: .answer("due"), because: "closing"), script: "script",
            cites: ["fact-a"])),
      ])
  ], [question("balance", .yen), question("due", .date)], scripts: [script])

@Suite struct ResolvedOutcomeTests {
  @Test func everythingIsThereWhenEverythingIsKnown() throws {
    let walk = sample.walk([("balance", .yen(Yen(5))), ("due", day("2026-11-25"))])
    #expect(walk.said.map(\.shown) == ["hi", "owed [balance]"])
    let outcome = try #require(walk.outcome)
    #expect(outcome.answer.map(\.shown) == ["always", "charge [charge]", "if", "[desk_a full]"])
    #expect(outcome.figures.map(\.value) == [.yen(Yen(10))])
    #expect(outcome.figures.first?.derivation?.formula == "2 x 5")
    #expect(outcome.deadline?.at == day("2026-11-25"))
    #expect(outcome.cites == ["fact-a", "fact-double", "fact-more", "fact-script"])
    #expect(outcome.numbers == ["desk_a", "desk_b", "desk_c"])
    let script = try #require(outcome.script)
    #expect(script.desk == .number("desk_b"))
    #expect(script.goal.segments.last == .value(name: "more", type: .yen, .yen(Yen(20))))
    #expect(script.say.map(\.shown) == ["pay [balance]"])
    #expect(script.otherWays.map(\.shown) == ["[balance]"])
  }

  @Test func anOutcomeDropsWhatNobodyKnowsAndAScriptLeavesBlanks() throws {
    let walk = sample.walk([("balance", .unknown)])
    #expect(walk.said.map(\.shown) == ["hi"])
    let outcome = try #require(walk.outcome)
    #expect(outcome.answer.map(\.shown) == ["always", "[desk_a full]"])
    #expect(outcome.figures == [])
    #expect(outcome.deadline == nil)
    #expect(outcome.cites == ["fact-a", "fact-script"])
    let script = try #require(outcome.script)
    #expect(script.desk == .finding(ResolvedText([.text("back of the card")])))
    #expect(script.goal.shown == "goal [_more_]")
    #expect(script.say.map(\.shown) == ["pay [_balance_]"])
    // What is no sentence to say aloud is left out instead.
    #expect(script.otherWays == [])
    #expect(script.replies.map(\.you.shown) == ["soon"])
  }
}
