/// A pack without errors of any size: sub-dialogs of 50 to 98 nodes, shaped and worded like real ones,
/// and for ten of them one dialog that people open.
///
/// Each starts with a choice of what is the matter; questions of all types, some of them shared,
/// calculations, functions with classes, a sub-dialog and properties (`must_hold`) lead to its outcomes.
/// Facts, numbers, lenders and sources are not among the files; those of the shipped pack fit.
public struct GeneratedPack: Sendable {
  public struct File: Sendable {
    /// The path in the folder of the pack, e.g. `dialogs/late-0001.yaml`.
    public let path: String
    public let text: String
  }

  /// How many nodes the dialogs have in all: somewhat more than was wished.
  public let nodeCount: Int
  private let topicCount: Int
  /// The place of each dialog's options in ``GeneratedDialog/allOptions``.
  private let optionCounts: [Int]

  /// - Parameter wished: How many nodes the pack is to have.
  public init(nodes wished: Int) {
    var counts: [Int] = []
    var nodes = 0
    while nodes < wished {
      counts.append(4 + counts.count % 5)
      nodes += GeneratedDialog.nodeCount(options: 4 + (counts.count - 1) % 5)
    }
    optionCounts = counts
    topicCount = (counts.count + GeneratedTopic.cases - 1) / GeneratedTopic.cases
    nodeCount = nodes + GeneratedTopic.nodeCount(of: counts.count)
  }

  /// The files, made one at a time as they are asked for: a large pack is never in memory whole.
  public var files: some Sequence<File> {
    let shared = [pack, questions, scripts, subDialog]
    let counts = optionCounts
    let topics = topicCount
    return (0..<shared.count + topics + counts.count).lazy.map { index in
      guard index >= shared.count else { return shared[index] }
      let number = index - shared.count
      guard number >= topics else {
        return GeneratedTopic(number: number, dialogCount: counts.count).file
      }
      return GeneratedDialog(number: number - topics, optionCount: counts[number - topics]).file
    }
  }

  private var pack: File {
    let menu = (0..<topicCount).map { "  - \(GeneratedTopic.name($0))" }
    return File(
      path: "pack.yaml",
      text: """
        pack: generated
        title: 大きさを量るための案内
        checked_on: 2026-11-20
        menu:
        \(menu.joined(separator: "\n"))

        """)
  }

  private var questions: File {
    File(
      path: "questions.yaml",
      text: """
        questions:
          due_date:
            type: date
            label: 返済日
            ask: 返済日(期日)はいつですか。
            why: 遅れの日数と、間に合わせるための期限を計算します。
            unknown: 会員ページ、ATMの明細、自動音声の案内で確かめられます。
          can_pay_on:
            type: date
            label: 払える日
            ask: 払えそうなのはいつですか。
            why: 何日遅れになるか、どの相談が合うかを決めます。
            unknown: 見通しが立たなければ「わからない」で進めます。
            prefer: future
            min: today
          balance:
            type: yen
            label: 残高
            ask: いま借りている残高はいくらですか。
            why: 利息と遅延損害金の目安を計算します。
            unknown: 分からないままでも進めます。
            example: 20万円
          lender:
            type: lender
            label: 借入先
            ask: どの会社のことですか。
            why: 会社によって、かける窓口が違います。
            unknown: カードの表や契約書に会社の名前があります。
            options:
              acom: { label: アコム, also: [ACマスターカード, あこむ] }
              promise: { label: プロミス, also: [SMBCコンシューマーファイナンス, ぷろみす] }
              aiful: { label: アイフル, also: [あいふる] }
              mobit: { label: SMBCモビット, also: [モビット, もびっと] }
              other: { label: そのほか, also: [ほかの会社, 銀行] }
          caller:
            type: phone
            label: かかってきた番号
            ask: かかってきた電話番号は何番ですか。
            why: 番号の持ち主と、どのくらい確かかを調べます。
            unknown: 着信履歴を開くと番号が残っています。
          paid_years_ago:
            type: yes_no
            label: 最後の返済が何年も前
            ask: 最後に返済してから、{fact.limitation_years}年以上たっていますか。
            why: 払ったり認めたりする前に相談したほうがよいためです。
            unknown: はっきりしなければ「わからない」で進めます。
          times_called:
            type: count
            label: 電話の回数
            ask: 電話は何回ありましたか。
            why: 急ぐ用件かどうかの見当をつけます。
            unknown: 数えていなくて大丈夫です。
            min: 0
          due_in:
            type: days
            label: 期日までの日数
            ask: 期日まで何日ありますか。
            why: 間に合わせるための方法を選びます。
            unknown: 会員ページやATMの明細で確かめられます。
            min: 0
          rate:
            type: rate
            label: 金利
            ask: 契約の金利(年利)は何%ですか。
            why: 利息の目安を計算します。
            unknown: 契約書や会員ページに書いてあります。
          call_at:
            type: time
            label: 電話できる時刻
            ask: 電話できるのは何時ですか。
            why: 開いている窓口を選びます。
            unknown: 決まっていなければ「わからない」で進めます。
          deposit_on:
            type: date
            label: 振り込む日
            ask: 一部だけでも振り込めるのはいつですか。
            why: 台本に日付を入れます。
            unknown: 決まっていなければ「わからない」で進めます。
            min: today
            max: can_pay_on
          note:
            type: text
            label: 書きとめたこと
            ask: 相手の話で、書きとめたことはありますか。
            why: 台本に入れて、窓口で確かめるためです。
            unknown: なければ「わからない」で進めます。

        """)
  }

  private var scripts: File {
    File(path: "scripts.yaml", text: "scripts:\n" + GeneratedDialog.script("ask_for_time"))
  }

  private var subDialog: File {
    File(
      path: "dialogs/how-much.yaml",
      text: """
        subdialog: how-much
        start: begin
        nodes:
          begin:
            ask: balance
            next: back
          back:
            return: yes

        """)
  }
}
