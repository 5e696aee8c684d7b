/// A pack without errors of any size: dialogs of 49 to 97 nodes, shaped and worded like real ones.
///
/// Each dialog is a tree: a choice of what is the matter, and for each option the days and the balance
/// that lead to one of seven outcomes. Facts, numbers, lenders and sources are not among the files;
/// those of the shipped pack fit.
public struct GeneratedPack: Sendable {
  public struct File: Sendable {
    /// The path in the folder of the pack, e.g. `dialogs/late-0001.yaml`.
    public let path: String
    public let text: String
  }

  /// How many nodes the dialogs have in all; the last dialog may go a little past what was wished.
  public let nodeCount: Int
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
    nodeCount = nodes
  }

  /// The files, made one at a time as they are asked for: a large pack is never in memory whole.
  public var files: some Sequence<File> {
    let shared = [pack, questions, scripts, subDialog]
    let counts = optionCounts
    return (0..<shared.count + counts.count).lazy.map { index in
      guard index >= shared.count else { return shared[index] }
      let number = index - shared.count
      return GeneratedDialog(number: number, optionCount: counts[number]).file
    }
  }

  private var pack: File {
    let menu = optionCounts.indices.map { "  - \(GeneratedDialog.name($0))" }
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
