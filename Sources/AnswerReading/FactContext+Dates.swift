extension FactContext {
  private enum DateMeaning { case due, pay, lastPaid, other }

  /// Dates that say something about the loan, which way a bare day leans, and how near the
  /// deciding word stands.
  static func dates(in text: FoldedText) -> [(DateMention, FactKey, DatePreference, Int)] {
    let mentions = DateScanner(text).mentions().filter { !$0.isBrief && !$0.isRanged }
    guard !mentions.isEmpty else { return [] }
    let hits = CueHits(dateCues, in: text)
    return mentions.compactMap { mention in
      guard !isGeneral(mention, in: text),
        let (meaning, distance) = nearest(to: mention.range, in: text, hits)
      else { return nil }
      switch meaning {
      case .due:
        let lean: DatePreference = isOver(mention, in: text) ? .past : dueLean(of: mention)
        return (mention, .dueDate, lean, distance)
      case .pay: return (mention, .payDate, .future, distance)
      case .lastPaid: return (mention, .lastPaidOn, .past, distance)
      case .other: return nil
      }
    }
  }

  /// A month and a day may be over or not: the nearer of the two. A bare day is the next one.
  private static func dueLean(of mention: DateMention) -> DatePreference {
    if case .monthDay = mention.form { .none } else { .future }
  }

  /// 日曜の夜中に asks about Sundays, not about one of them.
  private static func isGeneral(_ mention: DateMention, in text: FoldedText) -> Bool {
    guard case .bareWeekday(_, isNext: false) = mention.form else { return false }
    return text.after(
      ["の夜", "の朝", "の昼", "の深夜", "でも", "も", "や", "とか"], at: mention.range.upperBound)
      != nil
  }

  /// 返済日は15日だった speaks of the 15th that is over.
  private static func isOver(_ mention: DateMention, in text: FoldedText) -> Bool {
    let end = mention.range.upperBound
    let over = ["だった", "でした", "過ぎ", "すぎ", "を過ぎ", "やった", "が過ぎ"]
    if text.after(over, at: end) != nil { return true }
    for word in ["返済日", "期日", "支払日", "引き落とし", "引き落とし日", "期限"] {
      for particle in ["が", "の", ""] where text.has(particle + word, at: end) {
        let stop = end + particle.unicodeScalars.count + word.unicodeScalars.count
        if text.after(over, at: stop) != nil { return true }
      }
    }
    return text.endsBefore(
      mention.range.lowerBound, ["due date was ", "due date was the ", "was due on "])
  }

  private static let dateCues = Cues<DateMeaning>(
    before: PhraseTable([
      (
        .due,
        [
          "返済日", "返済日は", "返済日が", "へんさいび", "へんさいびは", "へんさいびが", "期日", "期日は", "期日が", "きじつ", "支払日",
          "支払日は", "支払い日", "しはらいび",
          "引き落とし日", "引き落としは", "引き落としが", "引落日", "約定日", "期限", "期限は", "締切", "返済は", "返済が", "支払いは",
          "支払いが", "due", "due on",
          "due date", "due date is", "due date was", "due by", "henzaibi", "kijitsu", "毎月",
        ]
      ),
      (
        .pay,
        [
          "給料日", "給料日は", "給料日が", "給料", "給料は", "給料が", "給与", "給与は", "ぼーなす", "賞与", "年金", "きゅうりょう",
          "きゅうりょうび", "収入が",
          "お金が入るのは", "入金は", "払えるのは", "返せるのは", "支払いを", "返済を", "payday", "payday is", "payday on",
          "paid on", "pay",
          "pay it", "settle", "settle it", "repay", "salary", "salary comes", "wages", "kyuuryou",
          "kyuryo",
          "paycheck", "clear", "have the money",
        ]
      ),
      (
        .lastPaid,
        [
          "最後に返済したのは", "最後に払ったのは", "最後に返したのは", "最後の返済は", "最終返済", "最終返済は", "前回の返済は", "前回払ったのは",
          "前回返済したのは", "前回は",
          "last paid", "last paid on", "last payment", "last payment was", "last payment was on",
        ]
      ),
      (.other, otherBefore),
    ]),
    after: PhraseTable([
      (
        .due,
        [
          "返済日", "が返済日", "の返済日", "へんさいび", "がへんさいび", "期日", "が期日", "の期日", "支払日", "が支払日", "支払い日",
          "が支払い日", "が支払い", "引き落とし",
          "が引き落とし", "の引き落とし", "に引き落とし", "引落", "が期限", "期限", "の返済", "の支払", "が返済", "が締切", "is due",
          "due date",
          "is my due date", "is the due date", "deadline", "henzaibi", "までの返済", "までに返済しな", "までに払わな",
        ]
      ),
      (
        .pay,
        [
          "払え", "返したい", "に返したい", "に返済したい", "返済したい", "払ったら", "に払ったら", "返したら", "に返したら", "返済したら",
          "に返済したら", "に払え", "なら払え", "には払え", "まで払え", "に払い", "に払う", "払い", "払う", "はらえ", "はらい", "はらう",
          "返せ",
          "に返せ", "なら返せ", "返す",
          "に返す", "返し", "に返し", "かえせ", "返済でき", "に返済でき", "に返済し", "に返済す", "返済しま", "なら返済", "入金し", "に入る",
          "に入金", "が給料日", "の給料日",
          "給料日", "給料", "が給料", "の給料", "に給料", "の給与", "に給与", "ぼーなす", "のぼーなす", "に片付け", "片付け", "まで現金",
          "現金", "手に入", "に用意", "用意",
          "まで待", "待っ", "まで延ば", "にお金", "お金が入", "に年金", "年金", "の年金", "にしてほし", "に変更", "is payday",
          "is my payday",
          "payday", "haraeru", "haraemasu", "kyuuryou", "i can pay", "i'll pay", "i will pay",
          "i get paid",
          "i'm paid", "and pay",
        ]
      ),
      (
        .lastPaid,
        [
          "払った", "に払った", "に払いました", "払いました", "に返した", "返した", "に返しました", "返しました", "に返済した", "に返済しました",
          "返済しました", "返済した", "に入金した",
          "入金した", "入金しました", "に入金しました", "振り込んだ", "に振り込んだ", "振り込みました", "に振り込みました", "が最後の返済", "i paid",
        ]
      ),
      (.other, otherAfter),
    ]))

  /// Events of other kinds; a date beside them is none of the loan's.
  private static let otherBefore = [
    "電話", "でんわ", "着信", "申し込", "申込", "誕生日", "営業", "審査", "手紙", "はがき", "封筒", "applied", "called",
    "call",
  ]

  private static let otherAfter = [
    "電話", "に電話", "でんわ", "着信", "の着信", "申し込", "に申し込", "申込", "の営業", "営業", "審査", "手紙", "はがき", "封筒",
    "連絡", "に連絡", "届", "に届",
    "かかって", "にかかって", "来た", "きた", "借り", "に借り", "かり", "契約", "に契約", "ろぐいん", "なくし", "落とし", "誕生日",
    "they called", "called",
    "missed call", "i applied", "i lost", "i borrowed",
  ]
}
