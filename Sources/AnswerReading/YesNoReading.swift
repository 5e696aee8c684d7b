extension AnswerReader {
  /// はい, ええ, せやで; いいえ, ちゃうで, ありません; yes, nope.
  func readYesNo(_ text: FoldedText) throws(Rejection) -> Reading {
    let range = text.original(text.trimmed)
    var core = text.core
    var qualifier: Qualifier?
    if let belief = Self.beliefsInEnglish[core] {
      return Reading(value: .yesNo(belief), qualifier: .about, range: range)
    }
    for word in Self.doubts where core.hasPrefix(word) && core.count > word.count {
      core.removeFirst(word.count)
      qualifier = .about
    }
    for word in Self.doubts + Self.beliefs where core.hasSuffix(word) && core.count > word.count {
      core.removeLast(word.count)
      qualifier = .about
    }
    guard let answer = Self.answer(core) else {
      let notUnderstood = Rejection(
        .notUnderstood, japanese: "「はい」か「いいえ」で答えてください。わからないときは「わからない」",
        english: "Please answer yes or no, or 'unknown'.")
      let unclear = Rejection(
        .ambiguous, candidates: ["はい", "いいえ"],
        japanese: "「はい」と「いいえ」のどちらの意味か決められませんでした。「はい」か「いいえ」で答えてください。",
        english: "That could be yes or no. Please answer yes or no.")
      throw Self.isUnclear(core) ? unclear : notUnderstood
    }
    return Reading(value: .yesNo(answer), qualifier: qualifier, range: range)
  }

  private static let doubts = [
    "たぶん", "多分", "おそらく", "きっと", "maybe", "probably", "perhaps", "ithink",
  ]

  private static let beliefsInEnglish = [
    "ithinkso": true, "ibelieveso": true, "iguessso": true, "idontthinkso": false,
    "ithinknot": false,
  ]

  private static let beliefs = [
    "だったと思います", "だったと思う", "だと思います", "だと思う", "と思います", "と思う", "とおもいます", "とおもう", "やと思う", "はずです",
    "のはず", "はず",
  ]

  private static func answer(_ core: String) -> Bool? {
    if let exact = exactly(core) { return exact }
    let stripped = politenessForms(core).last ?? core
    guard core.count <= 24, !isUnclear(core) else { return nil }
    let opening = openings.first { core.hasPrefix($0.word) }
    var rest = stripped
    if let opening { rest = String(stripped.dropFirst(opening.word.count)) }
    let ending = exactly(rest) ?? ending(of: rest)
    switch (opening?.answer, ending) {
    // はい、ありません answers a negative question in Japanese, and no one can tell which.
    case (let first?, let last?): return first == last ? first : nil
    case (let first?, nil): return rest.count <= 10 ? first : nil
    case (nil, let last?): return core.count <= 14 ? last : nil
    case (nil, nil): return nil
    }
  }

  private static func exactly(_ core: String) -> Bool? {
    for form in politenessForms(core) {
      if yes.contains(form) { return true }
      if no.contains(form) { return false }
    }
    return nil
  }

  private static func ending(of text: String) -> Bool? {
    if negativeEndings.contains(where: { text.hasSuffix($0) }) { return false }
    if text.count >= 2, positiveEndings.contains(where: { text.hasSuffix($0) }) { return true }
    return nil
  }

  private static func isUnclear(_ core: String) -> Bool {
    if politenessForms(core).contains(where: unclear.contains) { return true }
    // 時々あります is neither the one nor the other.
    if ["時々", "ときどき", "たまに", "半分", "一部", "sometimes"].contains(where: { core.hasPrefix($0) }) {
      return true
    }
    let said = openings.filter { core.hasPrefix($0.word) }
    guard let first = said.first else { return false }
    let rest = politenessForms(String(core.dropFirst(first.word.count))).last ?? ""
    if let last = exactly(rest) ?? ending(of: rest) { return last != first.answer }
    return openings.contains { $0.answer != first.answer && rest.contains($0.word) }
  }

  private static let openings: [(word: String, answer: Bool)] = [
    ("いいえ", false), ("いえ", false), ("ううん", false), ("いや", false), ("no", false),
    ("はい", true), ("ええ", true), ("うん", true), ("yes", true), ("yeah", true),
  ]

  private static let yes: Set<String> = [
    "はい", "はーい", "はいはい", "うん", "うんうん", "ええ", "そう", "そうそう", "そのとおり", "その通り", "あってる", "合ってる",
    "合っています",
    "あっています", "正しい", "ある", "あります", "あった", "ありました", "いる", "います", "した", "しました", "してる", "しています",
    "している",
    "できる", "できます", "できた", "出来る", "出来ます", "おねがい", "おねがいします", "お願い", "お願いします", "おっけー",
    "おけ", "せや", "せやで", "せやねん", "せやな", "そや", "そやで", "そうや", "そうやで", "んだ", "んだんだ", "そうだべ", "だべ",
    "ほうじゃ",
    "ほうよ", "ほうや", "じゃ", "そうばい", "そうたい", "そうじゃ", "あるで", "あるよ", "あるばい", "あるっちゃ", "左様", "さよう", "まる",
    "もちろん", "もちろん", "当然", "そうなんです", "そうなん", "そうなの", "そうやねん", "おっしゃる通り", "おっしゃるとおり",
    "仰る通り", "間違いない", "間違いありません", "まちがいない", "まちがいありません", "間違いなし", "んだよ", "ほんまや", "まあそう",
    "○",
    "y", "yes", "yeah", "yep", "yup", "ok", "okay", "sure", "right", "correct", "true", "ido",
    "ihave", "iam",
    "idid", "yesido", "yesihave", "ofcourse", "thatsright", "thatscorrect", "thatstrue",
    "itis", "itdoes", "itdid", "ithas", "theydid", "theydo", "theyhave", "yesplease", "exactly",
    "absolutely", "definitely", "indeed", "hai", "un", "ee", "sou", "soudesu", "sodesu", "arimasu",
    "aru",
  ]

  private static let no: Set<String> = [
    "いいえ", "いえ", "いえいえ", "いや", "いやいや", "ううん", "うんにゃ", "のー", "ちがう", "違う", "違います", "ちがいます", "ちゃう",
    "ちゃうちゃう",
    "ちゃいます", "ちゃうねん", "ちゃうで", "ちがうで", "ない", "ありません", "ありまへん", "なし", "無い", "無し", "まだ", "してない",
    "していない", "していません",
    "してません", "せん", "できない", "できません", "無理", "むり", "だめ", "駄目", "あかん", "やめとく", "やめとき", "いらん", "いらない",
    "いりません",
    "不要", "ばつ", "×", "そうじゃない", "そうではない", "ちごう", "ちがうばい", "なかばい", "なか", "んでね", "んでねえ", "ねえ", "なかった",
    "ありませんでした",
    "n", "no", "nope", "nah", "not", "never", "false", "wrong", "idont", "ihavent", "imnot",
    "ididnt", "noidont",
    "notyet", "idonot", "ididnot", "ihavenot", "itisnt", "itsnot", "itdoesnt", "itdidnt", "ithasnt",
    "theydidnt", "theydont", "ofcoursenot", "notatall", "notreally", "noway", "nothanks", "iie",
    "chigau", "chigaimasu", "nai", "arimasen", "mada", "ng", "違うよ", "違いますよ", "ないで", "ないわ", "なかと",
    "なかとよ", "むりや", "無理や", "まだや", "まだやねん", "ちごうとる", "ちがっとる", "あらへん", "できひん", "でけへん", "身に覚えがない",
    "覚えがない",
  ]

  private static let unclear: Set<String> = [
    "大丈夫", "だいじょうぶ", "けっこう", "結構", "いい", "どっちも", "どちらも", "どちらでも", "どっちでも", "どちらでもいい", "どちらとも言えない",
    "どちらともいえない", "どっちでもない", "どちらでもない", "どっちともいえない", "いいよ", "了解",
    "わかった", "わかりました", "微妙", "びみょう",
    "まあまあ", "ときどき",
    "時々", "たまに", "場合による", "maybe", "depends", "both", "はいいいえ", "いいえはい", "yesno", "yesandno",
    "はいかいいえ",
  ]

  private static let negativeEndings = [
    "ない", "ません", "ませんでした", "なかった", "へん", "まへん", "てん", "ひん", "とらん", "ておらん", "んかった", "せん", "無し", "なし",
    "ねえ",
    "ねぇ", "ちゃう", "ちがう", "違う", "違います", "まだ", "無理", "できん",
  ]

  private static let positiveEndings = [
    "ます", "ました", "ある", "あった", "した", "いる", "てる", "てた", "できる", "できた", "きた", "来た", "届いた", "もらった",
    "払った", "とる", "とーと",
    "とうばい", "てんねん", "てます", "んだ", "ったよ", "った", "そう",
  ]
}
