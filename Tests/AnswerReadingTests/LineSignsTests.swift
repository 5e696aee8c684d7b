import AnswerReading
import Testing

/// What the words around the matter of a line say that it is. The texts were written before the code.
@Suite struct LineSignsTests {
  @Test(arguments: [
    ("ところで手数料は?", "手数料は?"), ("ところで、ATMの手数料っていくら?", "ATMの手数料っていくら?"),
    ("その前に、0120-397-972って誰?", "0120-397-972って誰?"), ("そういえば残高は15万でした", "残高は15万でした"),
    ("ちなみに完済したら解約できる?", "完済したら解約できる?"), ("別の質問なんですが、家族にばれますか", "家族にばれますか"),
    ("話変わるけど増額したい", "増額したい"), ("ちょっと待って、電話に出ないとどうなる?", "電話に出ないとどうなる?"),
    ("ところでその前に手数料は", "手数料は"), ("By the way, what about ATM fees?", "what about ATM fees?"),
    ("btw who is this", "who is this"), ("wait, can they call my work?", "can they call my work?"),
    ("tokorode tesuuryou wa?", "tesuuryou wa?"), ("ﾄｺﾛﾃﾞ、手数料は？", "手数料は？"),
  ])
  func anAsideIsOpened(_ line: String, _ matter: String) {
    let signs = LineSigns(line)
    #expect(signs.opensAside)
    #expect(signs.matter == matter)
  }

  @Test(arguments: [
    "返済日に間に合わない", "待ってほしい", "あと20万", "ところで", "btw", "20万", "待ってもらえますか", "also 20万", "",
  ])
  func noAsideIsOpened(_ line: String) { #expect(!LineSigns(line).opensAside) }

  @Test(arguments: [
    "ATMの手数料っていくらかかるの", "電話に出ないとどうなる", "誰からの電話なんだろう", "どうしたらいいですか", "何円かかる",
    "いつまでに払えばいい", "what are the fees", "can my family find out", "手数料を教えて", "なんぼかかるん",
    "ikura kakaru no",
  ])
  func itAsksOpenly(_ line: String) { #expect(LineSigns(line).asksOpenly) }

  @Test(arguments: [
    "20万", "20万くらいかな", "どうしても払えない", "いつもの会社です", "何も言われていない", "どこかに書いた", "いくらか残っている", "誰にも言えない",
    "はい",
    "何回か電話した", "いくらだったかな", "どちらでもない", "わからない", "no idea", "いつでもいい",
  ])
  func itAsksNothing(_ line: String) { #expect(!LineSigns(line).asksOpenly) }

  @Test(arguments: [
    ("20万ですか", true), ("アコムかな?", true), ("家族にばれますか", true), ("手数料は?", true), ("返せるか", true),
    ("確かに", false),
    ("20万です", false), ("?", false), ("25日に払えます", false), ("手数料を知りたい", true), ("手数料は", true),
    ("こんにちは", false),
  ])
  func itIsPutAsAQuestion(_ line: String, _ asks: Bool) { #expect(LineSigns(line).asks == asks) }

  @Test(arguments: [
    ("やっぱり15万でした", "15万"), ("訂正、27日", "27日"), ("no, Promise", "Promise"),
    ("actually 150,000", "150,000"),
    ("すみません、間違えました。15万です", "15万です"), ("いや違う、20万", "20万"), ("プロミスに変えて", "プロミス"),
    ("sorry, I meant the 27th", "the 27th"),
  ])
  func itTakesSomethingBack(_ line: String, _ rest: String) {
    let signs = LineSigns(line)
    #expect(signs.corrects)
    #expect(signs.corrected == rest)
  }

  @Test(arguments: [
    ("アコムじゃなくてプロミス", "アコム", "プロミス"), ("25日ではなく27日です", "25日", "27日です"),
    ("not Acom but Promise", "Acom", "Promise"), ("Promise, not Acom", "Acom", "Promise"),
    ("20万やなくて15万", "20万", "15万"),
  ])
  func oneThingIsSetAgainstAnother(_ line: String, _ denied: String, _ meant: String) {
    let contrast = LineSigns.contrast(in: line)
    #expect(contrast?.denied == denied)
    #expect(contrast?.meant == meant)
  }

  @Test(arguments: ["払えない", "not sure", "借りていません", "", "じゃなくて", "I cannot pay"])
  func nothingIsSetAgainstAnother(_ line: String) { #expect(LineSigns.contrast(in: line) == nil) }

  @Test(arguments: [
    ("どこで分かりますか", true), ("それってどこで確認できるの", true), ("なんでそんなこと聞くんですか", true),
    ("where can I find it?", true),
    ("why do you ask", true), ("なんで残高を聞くんですか", true), ("利用明細はどこで見れますか", false),
    ("where can I find an Acom ATM near me", false), ("20万", false),
  ])
  func itAsksOnlyAboutTheQuestion(_ line: String, _ only: Bool) {
    #expect(LineSigns(line).asksOnlyAboutTheQuestion == only)
  }

  /// Every scalar of every length, and no index runs out.
  @Test func nothingTypedTraps() {
    let words = [
      "ところで", "not ", "じゃなくて", ", ", "?", "20万", " but ", "その", "。", "やっぱり", "でした", "🙂", "が゛",
    ]
    for first in words {
      for second in words {
        for third in words {
          let line = first + second + third
          let signs = LineSigns(line)
          #expect(line.contains(signs.matter) && line.contains(signs.corrected))
          _ = LineSigns.contrast(in: line)
        }
      }
    }
  }
}
