import DialogEngine
import Testing

@Suite struct SubDialogTests {
  private let asksName = dialog(
    "name", isSub: true, [node("ask", ask: "name", go(1)), node("end", .goBack)])
  private let name = question("name", .text)

  @Test func returnsToTheNodeThatVisited() {
    let visiting = program(
      [
        dialog("main", [node("first", visit: "name", go(1)), node("end", outcome("done"))]),
        asksName,
      ], [name])
    #expect(visiting.walk([]).place == "? name")
    let walk = visiting.walk([("name", .text("A"))])
    #expect(walk.place == "done")
    #expect(
      walk.steps.map { "\($0.dialog)/\($0.node)" } == [
        "main/first", "name/ask", "name/end", "main/end",
      ])
    // The visiting node is the one whose branch was taken, not the last of the sub-dialog.
    #expect(walk.steps.map(\.branch) == [0, 0, nil, nil])
  }

  @Test func aVisitMayStandBeforeAnOutcome() {
    let visiting = program(
      [dialog("main", [node("only", visit: "name", outcome("done"))]), asksName], [name])
    #expect(visiting.walk([("name", .text("A"))]).place == "done")
    #expect(visiting.walk([("name", .text("A"))]).outcome?.id == "main/only")
  }

  @Test func aSubDialogMayVisitAndThenReturnAtOnce() {
    let visiting = program(
      [
        dialog("main", [node("first", visit: "outer", go(1)), node("end", outcome("done"))]),
        dialog("outer", isSub: true, [node("only", visit: "name", .goBack)]), asksName,
      ], [name])
    #expect(visiting.walk([("name", .text("A"))]).place == "done")
  }

  @Test func anOutcomeInASubDialogEndsTheConversation() {
    let visiting = program([
      dialog("main", [node("first", visit: "sub", go(1)), node("end", outcome("main"))]),
      dialog("sub", isSub: true, [node("only", outcome("sub"))]),
    ])
    #expect(visiting.walk([]).place == "sub")
  }

  @Test func aReturnWithNowhereToGoIsAGap() {
    #expect(program([dialog("main", [node("only", .goBack)])]).walk([]).place == "gap")
  }

  /// 40 sub-dialogs, each of which visits the next one twice: 2 to the power of 40 steps.
  @Test func visitsThatMultiplyEndAsAGap() {
    let chain = (0..<40).map { index in
      dialog(
        index == 0 ? "main" : "d\(index)", isSub: index > 0,
        [
          node("a", visit: index < 39 ? "d\(index + 1)" : nil, go(1)),
          node("b", visit: index < 39 ? "d\(index + 1)" : nil, .goBack),
        ])
    }
    #expect(program(chain).walk([]).place == "gap")
  }
}
