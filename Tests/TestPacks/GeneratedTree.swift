/// What lies behind one option of a ``GeneratedDialog``: five nodes that ask or part the ways, and
/// seven outcomes.
struct GeneratedTree {
  /// What it asks about.
  enum Kind: CaseIterable {
    /// Dates and yen, a calculation, a sub-dialog.
    case dueDate
    /// A lender, a yes or no, a multiple choice and a count.
    case lender
    /// Days, a rate and a time; a sum of three values.
    case terms
    /// A phone number with the classes of a function, a text, limits that an earlier answer sets.
    case caller
  }

  /// The nodes of one tree.
  static let nodeCount = 12

  let dialog: GeneratedDialog
  /// The option; the ids of the nodes start with it.
  let id: String
  let kind: Kind

  var text: String {
    "  # --- \(id) ---------------------------------------------------------------------------------\n\n"
      + steps + outcomes
  }

  private var steps: String {
    switch kind {
    case .dueDate: dueDateSteps
    case .lender: lenderSteps
    case .terms: termsSteps
    case .caller: callerSteps
    }
  }

  private var dueDateSteps: String {
    """
      \(id)_day:
        ask: due_date
        next:
          - { if: not known(due_date), go: \(id)_no_day }
          - { if: due_date < today, go: \(id)_late }
          - { if: due_date >= today, go: \(id)_early }

      \(id)_late:
        ask: balance
        next:
          - { if: known(balance), go: \(id)_late_sum }
          - { if: not known(balance), go: \(id)_late_rough }

      \(id)_early:
        say: "\(dialog.sentence(11))"
        ask: can_pay_on
        next:
          - { if: not known(can_pay_on), go: \(id)_open }
          - { if: can_pay_on <= due_date, go: \(id)_in_time }
          - { if: "can_pay_on > due_date", go: \(id)_amount }

      \(id)_amount:
        visit: how-much
        next: \(id)_plan

      \(id)_plan:
        next:
          - { if: "can_pay_on - due_date >= fact.adverse_entry_days", go: \(id)_long }
          - { otherwise: \(id)_short, because: 期日の少しあとに払えるとき }


    """
  }

  private var lenderSteps: String {
    """
      \(id)_day:
        ask: lender
        next:
          - { if: not known(lender), go: \(id)_no_day }
          - { if: "lender in (acom, promise)", go: \(id)_late }
          - { if: "lender in (aiful, mobit, other)", go: \(id)_early }

      \(id)_late:
        ask: paid_years_ago
        next:
          - { if: known(paid_years_ago) and paid_years_ago, go: \(id)_late_sum }
          - { otherwise: \(id)_late_rough, because: 最近返したか、はっきりしないとき }

      \(id)_early:
        say: "\(dialog.sentence(12))"
        ask: \(dialog.signs)
        next:
          - { if: not known(\(dialog.signs)), go: \(id)_open }
          - { if: "has(\(dialog.signs), pin) or has(\(dialog.signs), transfer)", go: \(id)_in_time }
          - { otherwise: \(id)_amount, because: 詐欺を疑う印がないとき }

      \(id)_amount:
        ask: times_called
        next: \(id)_plan

      \(id)_plan:
        next:
          - { if: not known(times_called), go: \(id)_short }
          - { if: times_called > fact.acom_safe_tries, go: \(id)_long }
          - { if: times_called <= fact.acom_safe_tries, go: \(id)_short }


    """
  }

  private var termsSteps: String {
    """
      \(id)_day:
        ask: due_in
        next:
          - { if: not known(due_in), go: \(id)_no_day }
          - { if: due_in < fact.cycle_days, go: \(id)_late }
          - { if: due_in >= fact.cycle_days, go: \(id)_early }

      \(id)_late:
        ask: rate
        next:
          - { if: known(rate), go: \(id)_late_sum }
          - { if: not known(rate), go: \(id)_late_rough }

      \(id)_early:
        say: "\(dialog.sentence(13))"
        ask: call_at
        next:
          - { if: not known(call_at), go: \(id)_open }
          - { if: call_at in fact.machine_from..fact.machine_to, go: \(id)_in_time }
          - { otherwise: \(id)_amount, because: 自動契約機が閉まっている時刻のとき }

      \(id)_amount:
        visit: how-much
        next: \(id)_plan

      \(id)_plan:
        ask: can_pay_on
        next:
          - { if: not known(can_pay_on), go: \(id)_short }
          - { if: can_pay_on > today + due_in, go: \(id)_long }
          - { otherwise: \(id)_short, because: 期日までに払えるとき }


    """
  }

  private var callerSteps: String {
    """
      \(id)_day:
        ask: caller
        next:
          - { if: not known(caller), go: \(id)_no_day }
          - { if: "caller_kind in (known, unconfirmed, near_miss)", go: \(id)_late }
          - { if: "caller_kind in (stranger, withheld, foreign, invalid)", go: \(id)_early }

      \(id)_late:
        ask: note
        next:
          - { if: known(note), go: \(id)_late_sum }
          - { if: not known(note), go: \(id)_late_rough }

      \(id)_early:
        say: "\(dialog.sentence(14))"
        ask: can_pay_on
        next:
          - { if: not known(can_pay_on), go: \(id)_open }
          - { if: can_pay_on <= today, go: \(id)_in_time }
          - { if: "can_pay_on > today", go: \(id)_amount }

      \(id)_amount:
        ask: deposit_on
        next: \(id)_plan

      \(id)_plan:
        next:
          - { if: not known(deposit_on), go: \(id)_short }
          - { if: deposit_on == can_pay_on, go: \(id)_short }
          - { otherwise: \(id)_long, because: 振り込みが払える日より早いとき }


    """
  }

  // MARK: Outcomes

  /// The first lines of the answers of the seven outcomes.
  private var bodies: [String] {
    [quoted(dialog.sentence(21))] + ownBodies
  }

  private var ownBodies: [String] {
    switch kind {
    case .dueDate:
      [
        "{ if: known(late_charge), text: \"遅延損害金の目安は{late_charge}です。{fact.acom_late_rate}で計算しました。\" }",
        quoted("今日で{late_days}の遅れです。遅れの長さによって、会社の案内は変わります。"),
        quoted("返済日の{due_date}までに電話しましょう。"),
        quoted("{can_pay_on}に払えるなら、{due_date}に間に合います。"),
        quoted("{can_pay_on}に払うと伝えて、約束日を決めましょう。約束日を決めても、損害金は止まりません。"),
        quoted("{can_pay_on}に払うと伝えて、約束日を決めましょう。"),
      ]
    case .lender:
      [
        quoted("{lender}への返済から何年もたっています。払う前に相談してください。"),
        quoted("{lender}の窓口に、いまの残高を聞きましょう。"),
        quoted("{lender}からの電話かどうかは、自分からかけると確かめられます。"),
        quoted("暗証番号や先の振り込みを求められたら、{lender}ではありません。"),
        quoted("{times_called}も電話があったことを、{lender}に伝えましょう。"),
        quoted("{lender}の会員ページで、用件を確かめられます。"),
      ]
    case .terms:
      [
        quoted("{rate}で計算した利息を、電話で確かめましょう。"),
        quoted("期日まで{due_in}あります。契約の書類で金利を確かめましょう。"),
        quoted("期日まで{due_in}あります。時刻が決まったら電話しましょう。"),
        quoted("{call_at}なら、自動契約機でも手続きができます。"),
        quoted("期日まで{due_in}、払えるのは{can_pay_on}です。先に連絡しましょう。"),
        quoted("期日まで{due_in}あります。払える日が決まったら伝えましょう。"),
      ]
    case .caller:
      [
        quoted("{who}。書きとめたこと: {note}"),
        quoted("{who}。相手の話は、書きとめておきましょう。"),
        quoted("{caller}に折り返す前に、公式の窓口で確かめましょう。"),
        quoted("{can_pay_on}に払えるなら、いま会員ページで手続きしましょう。"),
        quoted("{deposit_on}に振り込み、残りは{can_pay_on}に払うと伝えましょう。"),
        quoted("{can_pay_on}に払うと伝えましょう。"),
      ]
    }
  }

  private var outcomes: String {
    let names = ["no_day", "late_sum", "late_rough", "open", "in_time", "long", "short"]
    return names.indices.map { place in
      outcome(
        "\(id)_\(names[place])", id.count + place, body: bodies[place],
        isDated: kind == .dueDate && place > 0, hasFigure: kind == .dueDate && place == 1)
    }
    .joined()
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func outcome(
    _ id: String, _ place: Int, body: String, isDated: Bool, hasFigure: Bool
  ) -> String {
    let figures = hasFigure ? "      figures:\n        late_charge: 遅延損害金の目安\n" : ""
    let (day, reason) =
      isDated
      ? ("due_date", "返済日。相談は過ぎる前に") : ("desk.closes_next(number.acom_loan_desk)", "窓口の受付終了")
    return """
        \(id):
          outcome:
            title: 相談のしかた
            first: 今日中に、自分から電話してください。\(dialog.sentence(place))
            answer:
              - \(body)
              - \(dialog.sentence(place + 1))
      \(aboutBalance(place))
              - "{fact.adverse_entry_days}以上の遅れは、信用情報に残るとされます。\(dialog.sentence(place + 2))"
      \(figures)      steps:
              - 払える日と金額を紙に書き、台本を見ながら電話する。
              - \(dialog.sentence(place + 3))
              - "{number.acom_loan_desk.now}に電話し、決まった日と金額を書きとめる。"
            deadline: { at: \(day), because: \(reason) }
            script: \(script(place))
            cite: [cannotpay-call-before, cannotpay-late-rate, int-late-cap, cr-adverse-61, pd-keep, lg-disclaimer]


      """
  }

  /// Where the way has told already whether the balance is known, one line; else one for either case.
  private func aboutBalance(_ place: Int) -> String {
    let used = "残高は{balance}として計算しました。"
    let missing = "残高が分からないので、金額は電話で聞いてください。{number.acom_loan_desk.digits}で聞けます。"
    let lines =
      switch (kind, place - id.count) {
      case (.dueDate, 1): [quoted(used)]
      case (.dueDate, 2): [quoted(missing)]
      default:
        [
          "{ if: known(balance), text: \(quoted(used)) }",
          "{ if: not known(balance), text: \(quoted(missing)) }",
        ]
      }
    return lines.map { "        - " + $0 }.joined(separator: "\n")
  }

  private func script(_ place: Int) -> String {
    if kind == .lender { return dialog.lenderScript }
    return place % 2 == 0 ? dialog.ownScript : "ask_for_time"
  }
}
