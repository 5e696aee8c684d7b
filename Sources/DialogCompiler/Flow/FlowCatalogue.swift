import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of the ways of a dialog, in the order of the codes.
  static let flow: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .cycle, title: "a circle",
      meaning: """
        A dialog only goes forward, so that every conversation ends. People go back with `back`
        and `change`, which work everywhere by themselves.
        """,
      bad: """
        a: { next: b }
        b: { next: a }
        """,
      good: """
        a: { next: b }
        b: { outcome: ... }
        """),
    DiagnosticEntry(
      code: .unreachableNode, title: "a node that nothing leads to",
      meaning: """
        No way from the start leads there: a forgotten branch, or a leftover. Or the only way there
        comes from a node that nobody leaves: a question that needs an answer, asked of people who
        got there because they have none. As soon as they answer, they go another way from the start.
        """,
      bad: """
        start: a
        nodes:
          a: { outcome: ... }
          b: { outcome: ... }
        """,
      good: """
        start: a
        nodes:
          a: { next: b }
          b: { outcome: ... }
        """),
    DiagnosticEntry(
      code: .recursiveVisit, title: "a sub-dialog that visits itself",
      meaning: "Not even by a detour: the conversation would never end.",
      bad: """
        subdialog: ask-lender
        nodes:
          a: { visit: ask-lender, next: b }
        """,
      good: """
        subdialog: ask-lender
        nodes:
          a: { visit: ask-name, next: b }
        """),
    DiagnosticEntry(
      code: .tooManyVisits, title: "visits that grow and grow",
      meaning: """
        Where each of some sub-dialogs visits the next one twice, the nodes that a conversation may come
        through double with each of them. No person needs that many, and no check could follow them.
        """,
      bad: """
        subdialog: part-one
        nodes:
          a: { visit: part-two, next: b }
          b: { visit: part-two, next: c }   # part-two does the same with part-three, and so on
        """,
      good: """
        subdialog: part-one
        nodes:
          a: { visit: part-two, next: b }
          b: { return: yes }
        """),
    DiagnosticEntry(
      code: .gap, title: "answers for which there is no way on",
      meaning: """
        Every set of answers that gets to a node has to take one of its branches, `unknown` among them.
        The message gives answers that take none, and the shortest way to the node: the engine has
        walked it with them, or the message says that none were found. An `otherwise` with its reason
        takes all that is left.
        """,
      bad: """
        ask: can_pay_on
        next:
          - { if: can_pay_on < due_date, go: in_time }
          - { if: can_pay_on > due_date, go: late }
        """,
      good: """
        ask: can_pay_on
        next:
          - { if: can_pay_on <= due_date, go: in_time }
          - { if: can_pay_on > due_date, go: late }
          - { if: not known(can_pay_on), go: no_day_yet }
        """),
    DiagnosticEntry(
      code: .swallowedBranch, title: "a branch that the ones above leave nothing for",
      meaning: """
        Branches are tried in order. Whatever this one would take, one above it takes: a condition that
        is too wide, or two in the wrong order.
        """,
      bad: """
        next:
          - { if: due_date >= today, go: in_time }
          - { if: due_date == today, go: last_day }
        """,
      good: """
        next:
          - { if: due_date == today, go: last_day }
          - { if: due_date >= today, go: in_time }
        """),
    DiagnosticEntry(
      code: .impossibleBranch, title: "a branch that nobody takes",
      meaning: """
        No answers that lead to the node make its condition true, whatever the branches above take: a
        limit that the question already sets, or a case that went another way before.
        """,
      bad: """
        first:
          ask: agreed
          next: [{ if: agreed, go: calm }, { if: not agreed, go: worried }]
        worried:
          next: [{ if: agreed, go: calm }, { otherwise: help, because: そのほか }]
        """,
      good: """
        first:
          ask: agreed
          next: [{ if: agreed, go: calm }, { if: not agreed, go: worried }]
        worried: { next: help }
        """),
    DiagnosticEntry(
      code: .otherwiseHidesNothing, title: "an 'otherwise' with nothing left",
      meaning: """
        The branches above take everything already. An `otherwise` that hides nothing today hides the
        case that somebody forgets tomorrow, where a gap would be reported.
        """,
      bad: """
        ask: agreed
        next:
          - { if: agreed, go: calm }
          - { if: not agreed, go: worried }
          - { otherwise: worried, because: そのほか }
        """,
      good: """
        ask: agreed
        next:
          - { if: agreed, go: calm }
          - { if: not agreed, go: worried }
        """),
    DiagnosticEntry(
      code: .unasked, title: "an answer that may not have been asked for",
      meaning: """
        A condition, calculation, sentence, deadline or script looks at a question that some way to it
        does not ask. The message shows the shortest such way. Ask it on every way, or say by `known`
        that the rest only counts where it was answered; an answer that somebody gave elsewhere counts
        as known, too.
        """,
      bad: """
        start: worried
        worried: { say: "残高は{balance}です。", next: end }
        """,
      good: """
        start: worried
        worried: { say: { if: known(balance), text: "残高は{balance}です。" }, next: end }
        """),
    DiagnosticEntry(
      code: .mayBeBlank, title: "a sentence that may have a hole",
      meaning: """
        The title, the most important sentence and a question's wording are always shown. A value in it
        is not known for some people: they were asked and do not know, or it cannot be computed. The
        message gives an example.
        """,
      bad: """
        ask: due_date
        next: end
        end: { outcome: { first: "{due_date}までに払ってください。", ... } }
        """,
      good: """
        ask: due_date
        next: [{ if: known(due_date), go: end }, { if: not known(due_date), go: find_it }]
        end: { outcome: { first: "{due_date}までに払ってください。", ... } }
        """),
    DiagnosticEntry(
      code: .lineMayVanish, title: "a line that may be left out without a word",
      meaning: """
        A line of `say`, `answer` or `steps` is left out where a value in it is not known. Say so with
        `if: known(...)`, and give the others a line of their own where they need one.
        """,
      bad: """
        answer: ["残高は{balance}です。"]
        """,
      good: """
        answer:
          - { if: known(balance), text: "残高は{balance}です。" }
          - { if: not known(balance), text: 残高は電話で聞けます。 }
        """),
    DiagnosticEntry(
      code: .noDesk, title: "a script without anybody to call",
      meaning: """
        For some answers no desk of the script is chosen, or the number of the chosen one is not known.
        End the list with how to find the number.
        """,
      bad: """
        desk:
          - { if: lender == acom, call: number.acom_loan_desk }
        """,
      good: """
        desk:
          - { if: lender == acom, call: number.acom_loan_desk }
          - { find: カードの裏面の番号 }
        """),
    DiagnosticEntry(
      code: .tooManyCases, title: "too many cases to tell apart",
      meaning: """
        What was answered on the ways to this node, and is looked at again from there on, makes more
        cases than the checks tell apart. They put some of them together, so that from here on they may
        report what cannot happen. Nothing wrong gets past them by it.
        """,
      bad: """
        a: { ask: q1, next: [{ if: q1, go: b }, { if: not q1, go: b }] }
        b: { ask: q2, next: [{ if: q2, go: c }, { if: not q2, go: c }] }
        ... ten of these, and at the end
          next: [{ if: q1 and q2 and ... and q10, go: all }, ...]
        """,
      good: """
        a: { ask: q1, next: [{ if: q1, go: b }, { if: not q1, go: not_all }] }
        b: { ask: q2, next: [{ if: q2, go: c }, { if: not q2, go: not_all }] }
        ... where each answer leads somewhere by itself
        """),
    DiagnosticEntry(
      code: .crossedLimits, title: "limits that leave no answer",
      meaning: """
        The least answer that the question takes lies above the greatest, always or for some answers
        given before: whatever the person types is refused.
        """,
      bad: """
        paid_on: { type: date, min: due_date, max: today, ... }   # the due date may be to come
        """,
      good: """
        paid_on: { type: date, max: today, ... }
        """),
    DiagnosticEntry(
      code: .unseenLine, title: "a line that nobody sees",
      meaning: """
        No answers that lead to the line fulfil its `if`: a limit that the way there already sets, or a
        case that went another way before. A line of a script is looked at in every outcome that has
        the script. A desk is not chosen where one above it always is.
        """,
      bad: """
        first: { ask: due_date, next: [{ if: known(due_date), go: late }, ...] }
        late: { say: { if: not known(due_date), text: 期日は電話で聞けます。 }, next: end }
        """,
      good: """
        first: { ask: due_date, next: late }
        late: { say: { if: not known(due_date), text: 期日は電話で聞けます。 }, next: end }
        """),
    DiagnosticEntry(
      code: .brokenInvariant, title: "a property that does not hold",
      meaning: """
        A property under `must_hold` is looked at on every way. The answers in the message lead to an
        end where its `if` is met and its `then` is not: the engine has walked them. Mend the dialog;
        or the property, where it asks for too much. One that cannot be told counts as not met.
        """,
      bad: """
        must_hold:
          helped: { because: 相談先が要るから, then: outcome.has_call() }
        nodes:
          last: { outcome: { ..., no_call: 電話はいりません。 } }
        """,
      good: """
        must_hold:
          helped: { because: 相談先が要るから, if: not outcome.is("last"), then: outcome.has_call() }
        """),
    DiagnosticEntry(
      code: .doubtfulInvariant, title: "a property that may not hold",
      meaning: """
        By the conditions of a way a property does not hold at its end, but no answers were found that
        go this way. It may hang on what a function gives. Put the case into the property's `if`, or
        mend the dialog.
        """,
      bad: """
        must_hold:
          asked: { because: 計算に要るから, then: way.asks("balance") }
        nodes:
          first: { next: [{ if: desk.is_open(number.desk_a), go: last }, ...] }
        """,
      good: """
        must_hold:
          asked:
            because: 計算に要るから
            if: not desk.is_open(number.desk_a)
            then: way.asks("balance")
        """),
    DiagnosticEntry(
      code: .vacuousInvariant, title: "a property that says nothing",
      meaning: """
        No way meets its `if`, so it holds whatever the dialog does. Often a name in it is another than
        was meant.
        """,
      bad: """
        must_hold:
          in_time: { because: 期日があるから, if: outcome.has_deadline(), then: way.asks("due_date") }
        # no outcome of the dialog has a deadline
        """,
      good: """
        must_hold:
          in_time: { because: 期日があるから, if: outcome.has_call(), then: way.asks("due_date") }
        """),
  ]
}
