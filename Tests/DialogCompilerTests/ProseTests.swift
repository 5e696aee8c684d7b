import StrictYAML
import Testing

/// The figures that are found in a sentence, by what the messages quote.
private func figures(in sentence: String) -> [String] {
  let text = """
    dialog: example
    title: 例
    examples: [例, 例です, 例えば]
    start: begin
    nodes:
      begin:
        say:
          - |
            \(sentence)
        outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] }
    """
  return Fixture(name: "example.yaml", text: text).problems.map { problem in
    problem.code.rawValue == "DLG130"
      ? String(problem.message.split(separator: "'")[1]) : problem.code.rawValue
  }
}

@Suite struct ProseTests {
  @Test(arguments: [
    ("20万円を借りた。", ["20万円"]), ("２０万円を借りた。", ["２０万円"]), ("二十万円を借りた。", ["二十万円"]),
    ("200,000円と18.0%です。", ["200,000円", "18.0%"]), ("年十八パーセントです。", ["十八パーセント"]),
    ("0120-629-215に電話する。", ["0120-629-215"]), ("188に電話する。", ["188"]),
    ("11月25日までに、11/25に。", ["11月", "25日", "11/25"]), ("14日以内に返事をする。", ["14日以内"]),
    ("三日以内、3か月、一か月。", ["三日以内", "3か月", "一か月"]), ("24時間、9:00から。", ["24時間", "9:00"]),
    ("5 日後", ["5 日"]), ("４桁の番号", ["４桁"]), ("残りは〇円です。", ["〇円"]),
    ("Pay within 5 days.", ["5 days"]),
    ("Three months or two-week terms", ["Three months", "two-week"]),
    ("It is 18% or 200,000 yen.", ["18%", "200,000 yen"]), ("a 4-digit PIN", ["4-digit"]),
  ])
  func aFigureIsFound(_ sentence: String, _ found: [String]) {
    #expect(figures(in: sentence) == found)
  }

  @Test(arguments: [
    "1回だけ、2つ、3番目、一度、二回、1日目。", "十分に、一部を、一日も早く、一番大事、十分な時間。", "数万円、何円、万一のとき、千円札。",
    "Web-IDとSMBC、A4の紙、STEP 1。", "{number.desk_a.digits}と{fact.late_rate}。", "三菱の銀行、第三者、一人で。",
    "In one day or two, often yearly, two ways, step 2.",
  ])
  func countingAndWordsAreLeftAlone(_ sentence: String) {
    #expect(figures(in: sentence) == [])
  }
}
