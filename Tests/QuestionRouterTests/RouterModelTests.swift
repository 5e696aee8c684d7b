import Testing

@testable import QuestionRouter

/// A small pack: three topics and what belongs to none.
enum SmallPack {
  static let lexicon = ConceptLexicon(
    concepts: [
      .init(id: "cannot_pay", spellings: ["払えない", "間に合わない", "足りない", "tarinai", "can't pay"]),
      .init(id: "call_came", spellings: ["着信", "電話*きた", "called me"]),
      .init(id: "phone_number", spellings: ["☎"]),
    ],
    readings: [
      .init(word: "払", kana: "はら"), .init(word: "間に合", kana: "まにあ"),
      .init(word: "返済", kana: "へんさい"), .init(word: "変済", kana: "へんさい"),
      .init(word: "返済日", kana: "へんさいび"), .init(word: "電話", kana: "でんわ"),
    ],
    ignored: ["アコム", "プロミス", "acom"])

  static let examples: [RouterTraining.Example] = [
    ("call", ["知らない番号から電話がきた", "0120-397-972から着信", "この番号だれ", "着信があったけど出てない", "who called me"]),
    ("login", ["ログインできない", "暗証番号を忘れた", "会員ページに入れない", "ロックされた", "I forgot my PIN"]),
    ("pay", ["返済日に間に合わない", "今月は払えない", "給料日まで待ってほしい", "返済がきびしい", "I can't pay this month"]),
    (nil, ["天気を教えて", "ラーメンが食べたい", "おはよう", "tell me a joke", "what's the weather"]),
  ].flatMap { topic, texts in texts.map { RouterTraining.Example(topic: topic, text: $0) } }

  static let training = RouterTraining(
    topics: ["call", "login", "pay"], examples: examples, lexicon: lexicon)
  static var model: RouterModel { training.model }
}

@Suite struct RouterModelTests {
  @Test(arguments: [
    ("0120-000-000から着信がありました", "call"), ("しらない番号から電話", "call"),
    ("会員ページにログインできません", "login"), ("暗証番号わすれた", "login"),
    ("返済日に間に合いそうにない", "pay"), ("今月も払えない", "pay"),
    // In kana, in Latin letters, with a slip of conversion: known by the readings.
    ("こんげつ はらえない", "pay"), ("hensaibi ni maniawanai", "pay"), ("変済日に間に合わない", "pay"),
    // By a concept that no example spells so.
    ("お金が足りない", "pay"), ("okane ga tarinai", "pay"),
  ])
  func goesWhereItsExamplesAre(_ text: String, topic: String) {
    #expect(SmallPack.model.route(text).candidates.first?.topic == topic)
  }

  @Test(arguments: ["", "!!!", "\u{1F600}", "   ", "XYZZY"])
  func aTextWithoutAnythingKnownIsAboutNothing(_ text: String) {
    let routing = SmallPack.model.route(text)
    #expect(routing.decision == .none)
  }

  @Test(arguments: ["天気はどう", "tell me a good joke"])
  func whatBelongsToNoTopicIsLearnedToo(_ text: String) {
    #expect(SmallPack.model.route(text).candidates.first?.topic == nil)
  }

  @Test func confidencesAreSharesOfOne() {
    for example in SmallPack.examples {
      let candidates = SmallPack.model.route(example.text).candidates
      // Where no word is known, "something else" stands alone.
      #expect(candidates.count == 4 || candidates.map(\.topic) == [nil])
      #expect(abs(candidates.reduce(0) { $0 + $1.confidence } - 1) < 0.001)
      #expect(candidates.map(\.confidence) == candidates.map(\.confidence).sorted(by: >))
    }
  }

  @Test func whichNumberIsTypedSaysNothing() {
    #expect(
      SmallPack.model.route("0120-397-972から着信") == SmallPack.model.route("0800-123-4567から着信"))
  }

  @Test func whichLenderIsNamedSaysNothing() {
    #expect(SmallPack.model.route("アコムに払えない") == SmallPack.model.route("プロミスに払えない"))
  }

  @Test func anExcludedTopicIsNeverMeant() {
    let routing = SmallPack.model.route("返済日に間に合わない", excluding: ["pay"])
    #expect(!routing.candidates.contains { $0.topic == "pay" })
    #expect(routing.candidates.count == 3)
  }

  @Test func trainingIsDeterministic() {
    let again = RouterTraining(
      topics: ["call", "login", "pay"], examples: SmallPack.examples, lexicon: SmallPack.lexicon)
    #expect(again.model == SmallPack.model)
  }

  @Test func examplesOfUnknownTopicsTeachNothing() {
    let more = SmallPack.examples + [.init(topic: "cooking", text: "カレーの作り方")]
    let training = RouterTraining(
      topics: ["call", "login", "pay"], examples: more, lexicon: SmallPack.lexicon)
    #expect(training.model == SmallPack.model)
  }

  @Test func withoutExamplesNothingIsUnderstood() {
    let model = RouterTraining(topics: [], examples: [], lexicon: .empty).model
    #expect(model.route("返済日に間に合わない").decision == .none)
    #expect(RouterModel(bytes: model.bytes[...]) == model)
  }

  @Test func evidenceNamesConceptsWithTheirWords() throws {
    let evidence = SmallPack.model.evidence(in: "今月はお金が足りない", for: "pay", most: 50)
    let concept = try #require(evidence.first { $0.concept == "cannot_pay" })
    #expect(concept.words == "足りない")
    #expect(concept.weight > 0)
    #expect(evidence.map { abs($0.weight) } == evidence.map { abs($0.weight) }.sorted(by: >))
    #expect(SmallPack.model.evidence(in: "足りない", for: "no-such-topic").isEmpty)
  }

  @Test func leftOutExamplesAreJudgedByTheOthers() {
    let mislaid = SmallPack.examples + [.init(topic: "login", text: "返済日に間に合わないので待って")]
    let training = RouterTraining(
      topics: ["call", "login", "pay"], examples: mislaid, lexicon: SmallPack.lexicon)
    let routings = training.routingsWithoutThemselves()
    #expect(routings.map(\.example) == mislaid)
    #expect(routings.last?.routing.candidates.first?.topic == "pay")
    // With it in the training its own place is the likelier one again.
    #expect(training.model.route(mislaid.last?.text ?? "").candidates.first?.topic == "login")
  }

  @Test func nearlyTheSameExamplesAreFound() {
    let training = RouterTraining(
      topics: ["call", "login", "pay"],
      examples: SmallPack.examples + [.init(topic: "login", text: "今月は払えない。")],
      lexicon: SmallPack.lexicon)
    let pairs = training.similarities(atLeast: 0.95)
    let first = SmallPack.examples.firstIndex { $0.text == "今月は払えない" }
    #expect(pairs.map(\.first) == [first])
    #expect(pairs.map(\.second) == [SmallPack.examples.count])
  }
}
