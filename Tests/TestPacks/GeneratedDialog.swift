/// One sub-dialog of a ``GeneratedPack``: a choice of what is the matter, and behind each option one
/// of four trees (see ``GeneratedTree``), so that questions of all types come up in each.
struct GeneratedDialog {
  let number: Int
  /// At least four: one for each tree.
  let optionCount: Int

  /// A choice, a tree for each of its options, and the way back.
  static func nodeCount(options: Int) -> Int { 2 + GeneratedTree.nodeCount * options }

  static func name(_ number: Int) -> String { "late-" + digits(number) }

  /// At least four digits.
  static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
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
  var signs: String { "signs_\(number)" }
  var ownScript: String { "own_words_\(number)" }
  var lenderScript: String { "lender_words_\(number)" }

  /// Sentences differ from dialog to dialog, as those of people do.
  func sentence(_ place: Int) -> String {
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
    return """
      # A dialog that was generated to measure how large packs are read.
      subdialog: \(Self.name(number))
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
        \(signs):
          type: multi
          label: 相手が言ったこと
          ask: 相手は何を言いましたか。当てはまるものを全部選んでください。
          why: 詐欺を疑う印があるかを見分けます。
          unknown: 用件を聞いていなければ、「わからない」で進めます。
          none: none
          options:
            pin: { label: 暗証番号を聞かれた, also: [暗証番号, パスワード] }
            transfer: { label: 先に振り込むように言われた, also: [振り込み, 送金] }
            hurry: { label: 急いで払うように言われた, also: [急がされた] }
            none: どれも言われていない

      scripts:
      \(Self.script(ownScript))\(Self.script(lenderScript, desk: Self.lenderDesk))
      let:
        late_days: today - due_date
        late_charge: "loan.late_charge(principal: balance, days: late_days, rate: fact.acom_late_rate)"
        my_desk: lender.desk(lender)
        caller_kind: caller.kind(caller)
        who: caller.who(caller)

      must_hold:
        says_what_it_is:
          because: 金額と法律の案内には、法律の助言ではないことを添えるから
          if: known(\(question))
          then: outcome.cites("lg-disclaimer") and outcome.has_call()
        known_balance_is_used:
          because: 残高が分かる人には、損害金の目安を示すから
          if: way.passes("\(Self.options[0].id)_late") and known(balance)
          then: outcome.is("\(Self.options[0].id)_late_sum")


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
            - { if: not known(\(question)), go: back }
      \(branches.joined(separator: "\n"))


      """
    return begin
      + choices.enumerated().map { place, option in
        GeneratedTree(dialog: self, id: option.id, kind: .allCases[place % 4]).text
      }
      .joined() + "  back:\n    return: yes\n"
  }

  /// Whoever named a lender rings that one.
  private static let lenderDesk = """

          - { if: known(my_desk), call: my_desk }
          - { find: 会員ページ・カードの表・明細にある窓口の番号 }
    """

  /// A script of scripts.yaml, or of a dialog, of its own.
  static func script(_ id: String, desk: String = " number.acom_loan_desk") -> String {
    """
      \(id):
        title: 返済日を過ぎてから、支払う日を約束する
        goal: 遅れをおわびし、支払う日と額を約束する
        desk:\(desk)
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
