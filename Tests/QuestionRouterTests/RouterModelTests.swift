import QuestionRouter
import Testing

@Suite struct RouterModelTests {
  let model = RouterModel(training: [
    ("call", ["知らない番号から電話がきた", "0120-397-972から着信", "この番号だれ", "着信があったけど出てない"]),
    ("login", ["ログインできない", "暗証番号を忘れた", "会員ページに入れない", "ロックされた"]),
    ("pay", ["返済日に間に合わない", "今月は払えない", "給料日まで待ってほしい", "返済がきびしい"]),
  ])

  @Test(arguments: [
    ("0120-000-000から着信がありました", "call"), ("しらない番号から電話", "call"),
    ("会員ページにログインできません", "login"), ("暗証番号わすれた", "login"),
    ("返済日に間に合いそうにない", "pay"), ("今月払えません", "pay"),
  ])
  func goesWhereItsExamplesAre(_ text: String, topic: String) {
    #expect(model.route(text).candidates.first?.topic == topic)
  }

  @Test(arguments: ["明日の天気を教えて", "おいしいラーメン屋", "", "!!!", "\u{1F600}"])
  func abstainsFromWhatNoExampleIsLike(_ text: String) {
    #expect(model.route(text).decision == .none)
  }

  @Test func digitsAreAllAlike() {
    #expect(model.route("0120-397-972から着信") == model.route("0800-123-456から着信"))
    #expect(model.route("0120-111-222から着信").decision == .confident("call"))
  }
}
