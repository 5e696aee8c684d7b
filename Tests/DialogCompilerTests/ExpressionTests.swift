import DialogCompiler
import DialogEngine
import StrictYAML
import Testing

/// The problems of a dialog with one condition, as `column of the condition CODE`. What is wrong with
/// its ways, on which nothing is asked, is left out.
private func problemsOf(condition: String) -> [String] {
  let head = "      - { if: '"
  let text = """
    dialog: example
    title: 例
    examples: [例, 例です, 例えば]
    start: begin
    nodes:
      begin:
        next:
    \(head)\(condition)', go: end }
          - { otherwise: end, because: 例だから }
      end:
        outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] }
    """
  return Fixture(name: "example.yaml", text: text).problems
    .filter { !$0.code.rawValue.hasPrefix("DLG4") }
    .map { "\($0.range.column - head.unicodeScalars.count) \($0.code.rawValue)" }
}

@Suite struct ExpressionTests {
  @Test(arguments: [
    "not known(balance) or agreed and known(rate)", "balance + balance * 1 > 1 - balance",
    "can_pay_on - due_date >= 1", "due_date + 1 > today and today - 1 < due_date",
    "((known(balance)))", "balance in 0..balance + balance", "balance in (balance + 1)..balance",
    "cause in (forgot)", "forgot == cause", "cause != locked", "lender in (acom, other)",
    "(if agreed then balance else 0) > 0", "agreed == yes", "has(signs, hurry)",
    "caller.kind(phone: caller) == stranger", "known(caller.kind(caller))",
    "lender.desk(lender: promise) == number.desk_noted", "today in due_date..can_pay_on",
    "1 == 0", "if agreed then yes else no",
  ])
  func accepts(_ condition: String) {
    #expect(problemsOf(condition: condition) == [])
  }

  @Test(arguments: [
    ("", "1 DLG140"), ("balance >", "10 DLG140"), ("balance > > 0", "11 DLG140"),
    ("0 < balance < 1", "13 DLG140"), ("(known(balance)", "16 DLG140"),
    ("balance ＞ 0", "9 DLG140"), ("known(balance) known(rate)", "16 DLG140"),
    ("balance = 0", "9 DLG141"), ("!agreed", "1 DLG142"), ("agreed || agreed", "8 DLG142"),
    ("balance > 20万円", "11 DLG143"), ("balance > 20,000", "11 DLG143"),
    ("rate > 18.0%", "8 DLG143"),
    ("if agreed then yes", "19 DLG140"), ("in (a, b)", "1 DLG140"), ("has(signs)", "10 DLG140"),
    ("fact.nothing > 1", "1 DLG210"), ("number.nothing == number.desk_a", "1 DLG211"),
    ("nothing", "1 DLG216"), ("nothing == forgot", "1 DLG216"), ("cause == lockd", "10 DLG203"),
    ("cause in (forgot, lost)", "19 DLG203"), ("has(signs, lost)", "12 DLG203"),
    ("has(cause, forgot)", "5 DLG304"), ("agreed in (yes)", "1 DLG304"),
    ("nobody.calls(1)", "1 DLG204"),
    ("agreed + agreed > 0", "1 DLG301"), ("1 * balance > 0", "1 DLG301"),
    ("balance / balance > 0", "1 DLG301"), ("rate + rate > 0", "1 DLG301"),
    ("cause < locked", "9 DLG216"), ("signs == hurry", "1 DLG302"), ("rate > 0", "1 DLG302"),
    ("today > now", "1 DLG302"), ("balance in 0..due_date", "15 DLG302"), ("due_date", "1 DLG303"),
    ("agreed and balance", "12 DLG303"), ("not balance", "5 DLG303"),
    ("if balance then yes else no", "4 DLG303"), ("cause == \"forgot\"", "10 DLG306"),
    ("caller.named(phone: caller, text: agreed)", "35 DLG304"),
  ])
  func points(_ condition: String, _ problem: String) {
    #expect(problemsOf(condition: condition) == [problem])
  }

  /// `a or b and not c == d + e * f` groups as written out by hand.
  @Test func precedence() throws {
    let sample = try #require(fixtures("Accepted").first { $0.name == "bare-number.yaml" })
    let text = sample.text
      .replacing("ask: due_date", with: "ask: agreed")
      .replacing("ask: can_pay_on", with: "ask: balance")
      .replacing(
        "can_pay_on - due_date >= fact.adverse_days",
        with: "agreed or agreed and not balance == balance + balance * 1")
    let (pack, _) = DialogCompiler.compile(
      Fixture(name: sample.name, text: text).sources, vocabulary: .sample)
    let (agreed, balance) = (Expression.answer("agreed"), Expression.answer("balance"))
    let sum = Expression.binary(
      .add, balance, .binary(.multiply, balance, .literal(.count(1))))
    guard case .branches(let branches)? = pack?.program.dialog("bare-number")?.nodes[1].next else {
      Issue.record("the dialog has no branches")
      return
    }
    #expect(
      branches[0].condition
        == .binary(.or, agreed, .binary(.and, agreed, .not(.binary(.equal, balance, sum)))))
  }
}
