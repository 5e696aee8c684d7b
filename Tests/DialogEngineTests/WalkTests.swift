import DialogEngine
import Testing
import Units

/// Late or in time by two dates; then the balance decides what is shown.
private let late = program(
  [
    dialog(
      "main",
      [
        node("due", ask: "due", go(1)),
        node(
          "pay", ask: "pay",
          .branches([
            branch(.not(.known(.answer("due"))), 4),
            branch(.binary(.lessOrEqual, .answer("pay"), .answer("due")), 2),
            branch(.binary(.greater, .answer("pay"), .answer("due")), 3),
          ])),
        node("in_time", outcome("in time")),
        node("how_much", ask: "balance", go(5)),
        node("no_due", outcome("no due date")),
        node("end", outcome("late")),
      ])
  ],
  [question("due", .date), question("pay", .date), question("balance", .yen)])

@Suite struct WalkTests {
  @Test func asksInTheOrderOfThePathUntilTheOutcome() {
    #expect(late.walk([]).place == "? due")
    #expect(late.walk([("due", day("2026-11-19"))]).place == "? pay")
    let walk = late.walk([
      ("due", day("2026-11-19")), ("pay", day("2026-11-25")), ("balance", .yen(Yen(200_000))),
    ])
    #expect(walk.place == "late")
    #expect(walk.answered == ["due", "pay", "balance"])
    #expect(walk.steps.map(\.node) == ["due", "pay", "how_much", "end"])
    #expect(walk.steps.map(\.branch) == [0, 2, 0, nil])
  }

  @Test func anUnknownAnswerIsAnAnswer() {
    #expect(late.walk([("due", .unknown)]).place == "? pay")
    #expect(late.walk([("due", .unknown), ("pay", .unknown)]).place == "no due date")
  }

  /// `pay` is not known, so neither comparison holds, and no branch is left.
  @Test func aConditionThatCannotBeDecidedDoesNotHold() {
    #expect(late.walk([("due", day("2026-11-19")), ("pay", .unknown)]).place == "gap")
  }

  @Test func answersOffThePathSteerNothing() {
    let answers = [("due", day("2026-11-25")), ("pay", day("2026-11-20"))]
    let parked = late.walk(answers + [("balance", .yen(Yen(1)))])
    #expect(parked == late.walk(answers))
    #expect(parked.answered == ["due", "pay"])
  }

  @Test func anAnswerOfTheWrongTypeCountsAsNotGiven() {
    #expect(late.walk([("due", .yen(Yen(3)))]).place == "? due")
    #expect(late.walk([("nothing", .yen(Yen(3)))]).place == "? due")
  }

  @Test func takingAnAnswerAwayUndoesGivingIt() {
    var answers = Answers([("due", day("2026-11-19"))])
    let before = late.walk(answers)
    answers.set(day("2026-11-25"), for: "pay")
    #expect(late.walk(answers) != before)
    answers.remove("pay")
    #expect(late.walk(answers) == before)
  }

  @Test func changingAnAnswerAndChangingItBackIsTheIdentity() {
    var answers = Answers([
      ("due", day("2026-11-19")), ("pay", day("2026-11-25")), ("balance", .yen(Yen(9))),
    ])
    let before = (answers, late.walk(answers))
    answers.set(day("2026-11-26"), for: "due")
    #expect(late.walk(answers).place == "in time")
    answers.set(day("2026-11-19"), for: "due")
    #expect(answers == before.0)
    #expect(late.walk(answers) == before.1)
  }

  @Test func thereIsNoWalkThroughADialogThatIsNotThere() {
    #expect(late.walk("other", answers: Answers(), now: noon, host: SampleHost()) == nil)
  }
}

@Suite struct QuestionTests {
  @Test(arguments: [
    (Value.option("a"), true), (.option("z"), false), (.options(["a"]), false), (.unknown, false),
  ])
  func choiceAcceptsItsOptions(_ value: Value, _ isAccepted: Bool) {
    let choice = question("c", .choice("c"), options: ["a", "b"], isNeeded: true)
    #expect(choice.accepts(value) == isAccepted)
  }

  @Test(arguments: [
    (["a", "b"], true), ([], true), (["none"], true), (["a", "none"], false), (["a", "a"], false),
    (["z"], false),
  ])
  func multipleChoiceHonoursItsExcludingOption(_ ids: [String], _ isAccepted: Bool) {
    let multi = question("m", .multi("m"), options: ["a", "b", "none"], none: "none")
    #expect(multi.accepts(.options(ids)) == isAccepted)
  }
}
