/// One dialog of a ``GeneratedPack``.
struct GeneratedDialog {
  let number: Int
  let optionCount: Int

  /// A choice, and twelve nodes for each of its options.
  static func nodeCount(options: Int) -> Int { 1 + 12 * options }

  static func name(_ number: Int) -> String {
    let digits = String(number)
    return "late-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static let options = [
    (id: "forgot", label: "うっかり忘れた"), (id: "income", label: "収入が減った"),
    (id: "illness", label: "病気やけがをした"), (id: "moving", label: "引っこしで出費が重なった"),
    (id: "family", label: "家族のことでお金が要る"), (id: "work", label: "仕事をやめた"),
    (id: "repair", label: "車や家の修理が要る"), (id: "several", label: "ほかの支払いと重なった"),
  ]

  var file: GeneratedPack.File {
    GeneratedPack.File(path: "dialogs/\(Self.name(number)).yaml", text: head + nodes)
  }

  private var question: String { "trouble_\(number)" }
  private var ownScript: String { "own_words_\(number)" }

  /// Sentences differ from dialog to dialog, as those of people do.
  private func sentence(_ place: Int) -> String {
    let who = ["会社の窓口", "電話の担当者", "会員ページの案内", "契約の書類", "公式の窓口", "明細の説明", "相談の窓口"]
    let what = ["支払う日", "支払う額", "残りの金額", "利息の扱い", "届け出の方法", "受付の時間", "つぎの期日"]
    let does = ["を先に確かめましょう", "を書きとめておきます", "は人によって違います", "について聞けます", "を決めてから連絡します"]
    let why = ["早いほど選べる方法が増えます", "約束は守れる日にします", "分からないままでも進めます", "あとから直せます"]
    let turn = number &* 31 &+ place &* 7
    return who[turn % who.count] + "で、" + what[turn / 3 % what.count] + does[turn / 7 % does.count]
      + "。" + why[turn / 5 % why.count] + "。"
  }

  private var head: String {
    let options = Self.options.prefix(optionCount).map { option in
      "      \(option.id): { label: \(option.label), also: [\(option.label)と思う, \(option.label)ので] }"
    }
    let examples = (0..<5).map { "  - \(sentence($0))困っています" }
    return """
      # A dialog that was generated to measure how large packs are read.
      dialog: \(Self.name(number))
      title: 返済日に間に合わない
      summary: 返済日の前・後、いつ払えるかに合わせて、電話の前に分かる金額と話し方を案内します
      examples:
      \(examples.joined(separator: "\n"))
      start: begin

      questions:
        \(question):
          type: choice
          label: 事情
          ask: いま、いちばん近いのはどれですか。
          why: 相談のしかたを選ぶために聞きます。
          unknown: 近いものがなければ「わからない」で大丈夫です。
          options:
      \(options.joined(separator: "\n"))

      scripts:
      \(Self.script(ownScript))
      let:
        late_days: today - due_date
        late_charge: "loan.late_charge(principal: balance, days: late_days, rate: fact.acom_late_rate)"


      """
  }

  private var nodes: String {
    let choices = Self.options.prefix(optionCount)
    let branches = choices.map { "      - { if: \(question) == \($0.id), go: \($0.id)_day }" }
    let begin = """
      nodes:
        begin:
          say: 借金の相談は、責められる場ではありません。一つずつ確かめましょう。
          ask: \(question)
          next:
            - { if: not known(\(question)), go: \(choices[0].id)_day }
      \(branches.joined(separator: "\n"))


      """
    return begin + choices.map { steps($0.id) + outcomes($0.id) }.joined()
  }

  private func steps(_ id: String) -> String {
    """
      # --- \(id) ---------------------------------------------------------------------------------

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
        say: "\(sentence(11))"
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

  private func outcomes(_ id: String) -> String {
    let late = "今日で{late_days}の遅れです。遅れの長さによって、会社の案内は変わります。"
    let charge = "遅延損害金の目安は{late_charge}です。{fact.acom_late_rate}で計算しました。"
    let charged = "{ if: known(late_charge), text: \"\(charge)\" }"
    let promised = "{can_pay_on}に払うと伝えて、約束日を決めましょう。約束日を決めても、損害金は止まりません。"
    return outcome("\(id)_no_day", id.count, body: quoted(sentence(21)), dated: false)
      + outcome("\(id)_late_sum", id.count + 1, body: charged, figure: true)
      + outcome("\(id)_late_rough", id.count + 2, body: quoted(late))
      + outcome("\(id)_open", id.count + 3, body: quoted("返済日の{due_date}までに電話しましょう。"))
      + outcome(
        "\(id)_in_time", id.count + 4, body: quoted("{can_pay_on}に払えるなら、{due_date}に間に合います。"))
      + outcome("\(id)_long", id.count + 5, body: quoted(promised))
      + outcome("\(id)_short", id.count + 6, body: quoted(promised))
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func outcome(
    _ id: String, _ place: Int, body: String, dated: Bool = true, figure: Bool = false
  ) -> String {
    let figures = figure ? "      figures:\n        late_charge: 遅延損害金の目安\n" : ""
    let (day, reason) =
      dated
      ? ("due_date", "返済日。相談は過ぎる前に") : ("desk.closes_next(number.acom_loan_desk)", "窓口の受付終了")
    return """
        \(id):
          outcome:
            title: 相談のしかた
            first: 今日中に、自分から電話してください。\(sentence(place))
            answer:
              - \(body)
              - \(sentence(place + 1))
              - { if: known(balance), text: "残高は{balance}として計算しました。" }
              - { if: not known(balance), text: "残高が分からないので、金額は電話で聞いてください。{number.acom_loan_desk.digits}で聞けます。" }
              - "{fact.adverse_entry_days}以上の遅れは、信用情報に残るとされます。\(sentence(place + 2))"
      \(figures)      steps:
              - 払える日と金額を紙に書き、台本を見ながら電話する。
              - \(sentence(place + 3))
              - "{number.acom_loan_desk.now}に電話し、決まった日と金額を書きとめる。"
            deadline: { at: \(day), because: \(reason) }
            script: \(place % 2 == 0 ? ownScript : "ask_for_time")
            cite: [cannotpay-call-before, cannotpay-late-rate, int-late-cap, cr-adverse-61, pd-keep, lg-disclaimer]


      """
  }

  /// A script of scripts.yaml, or of a dialog, of its own.
  static func script(_ id: String) -> String {
    """
      \(id):
        title: 返済日を過ぎてから、支払う日を約束する
        goal: 遅れをおわびし、支払う日と額を約束する
        desk: number.acom_loan_desk
        have_ready:
          - 会員番号
          - { if: known(can_pay_on), text: "払える日({can_pay_on})と金額" }
          - メモ用紙
        first_words: 支払いが遅れて申し訳ありません。会員の[氏名]です。支払いの相談でお電話しました。
        say:
          - { if: known(due_date), text: "[理由]で、期日の{due_date}に払えませんでした。" }
          - { if: known(can_pay_on), text: "{can_pay_on}にお支払いします。" }
        ask:
          - 損害金を含めた金額を教えてください。
          - ほかの方法はありますか。
        replies:
          - { they: 今日はいくら払えますか, you: 払える額を決めてから、今日中にかけ直します。 }
          - { they: 暗証番号を教えてください, you: 暗証番号は、電話ではお答えできません。 }
        never_say: [暗証番号・パスワード, 守れない約束]
        write_down: [決まった日と金額, 担当者の名前]
        other_ways: 会員ページのお知らせから、支払う日を登録できます。
        cite: [cannotpay-call-before, pd-keep]

    """
  }
}
