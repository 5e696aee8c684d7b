/// One dialog of a ``GeneratedPack`` that people open: it asks which of its cases it is, and visits the
/// sub-dialog of that one.
struct GeneratedTopic {
  /// The most cases of one.
  static let cases = 10

  let number: Int
  /// How many sub-dialogs there are in all; the last dialog has the cases that are left.
  let dialogCount: Int

  /// The nodes of all that are needed for so many sub-dialogs: a choice and an end for each, and a
  /// visit for each of their cases.
  static func nodeCount(of dialogs: Int) -> Int {
    2 * ((dialogs + cases - 1) / cases) + dialogs
  }

  static func name(_ number: Int) -> String { "area-" + GeneratedDialog.digits(number) }

  var file: GeneratedPack.File {
    GeneratedPack.File(path: "dialogs/\(Self.name(number)).yaml", text: text)
  }

  private var dialogs: Range<Int> {
    number * Self.cases..<min(dialogCount, (number + 1) * Self.cases)
  }

  /// A word that no other place has, as names of shops and services are.
  private func word(_ place: Int) -> String {
    let letters = Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ")
    var state = UInt64(number &* 97 &+ place) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return String(
      (0..<4).map { _ in
        state ^= state >> 29
        state &*= 0xBF58_476D_1CE4_E5B9
        return letters[Int(state >> 33) % letters.count]
      })
  }

  /// People say the names of what they mean, each in words of their own.
  private var examples: [String] {
    let asks = ["で困っています", "の期日が過ぎました", "から電話が来た", "に払う額は", "の窓口を教えて"]
    return (0..<20).map { place in
      "\(word(place % 3))\(asks[place % asks.count])、\(word(3 + place))のことです"
    }
  }

  private var text: String {
    let question = "case_\(number)"
    let cases = dialogs.map { number in
      (id: "case_of_\(number)", label: word(100 + number), dialog: GeneratedDialog.name(number))
    }
    let options = cases.map { "      \($0.id): \($0.label)" }
    let branches = cases.map { "      - { if: \(question) == \($0.id), go: \($0.id) }" }
    let visits = cases.map { "  \($0.id):\n    visit: \($0.dialog)\n    next: no_case" }
    return """
      # A dialog that was generated to measure how large packs are read.
      dialog: \(Self.name(number))
      title: \(word(0))のこと
      summary: 返済日の前・後、いつ払えるかに合わせて、電話の前に分かる金額と話し方を案内します
      examples:
      \(examples.map { "  - \($0)" }.joined(separator: "\n"))
      start: begin

      questions:
        \(question):
          type: choice
          label: 名前
          ask: どれのことですか。
          why: 当てはまる案内を選ぶために聞きます。
          unknown: 近いものがなければ「わからない」で大丈夫です。
          options:
      \(options.joined(separator: "\n"))

      nodes:
        begin:
          ask: \(question)
          next:
            - { if: not known(\(question)), go: no_case }
      \(branches.joined(separator: "\n"))

      \(visits.joined(separator: "\n\n"))

        no_case:
          outcome:
            title: どれか分からないとき
            first: 契約の書類か会員ページで、名前を確かめましょう。
            answer: [名前が分かれば、次にすることが決まります。]
            steps: [契約の書類を手元に置く。]
            no_call: 名前が分かってから連絡するため
            cite: [lg-disclaimer]

      """
  }
}
