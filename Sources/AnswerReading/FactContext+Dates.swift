extension FactContext {
  private enum DateMeaning: Hashable { case due, pay, lastPaid, other }

  /// Dates that say something about the loan, which way a bare day leans, and how near the
  /// deciding word stands.
  static func dates(in text: FoldedText) -> [(DateMention, FactKey, DatePreference, Int)] {
    let mentions = DateScanner(text).mentions().filter { !$0.isBrief && !$0.isRanged }
    guard !mentions.isEmpty else { return [] }
    let hits = CueHits(dateCues, in: text)
    let listed = listed(mentions, in: text)
    return mentions.compactMap { mention in
      guard !listed.contains(mention.range), !isGeneral(mention, in: text),
        !isCount(mention, in: text),
        let (meaning, distance) = nearest(to: mention.range, in: text, hits, other: .other)
      else { return nil }
      switch meaning {
      case .pay where isDemanded(mention, in: text): return (mention, .dueDate, .future, distance)
      case .due:
        let lean: DatePreference = isOver(mention, in: text) ? .past : dueLean(of: mention)
        return (ofThisMonth(mention, in: text), .dueDate, lean, distance)
      case .pay: return (mention, .payDate, .future, distance)
      case .lastPaid: return (mention, .lastPaidOn, .past, distance)
      case .other: return nil
      }
    }
  }

  /// 支払日が10日なんですけど今月まだ払ってなくて: the day of this month, over or not.
  private static func ofThisMonth(_ mention: DateMention, in text: FoldedText) -> DateMention {
    guard case .day(let day, monthsAhead: nil) = mention.form,
      text.contains(anyOf: [
        "今月まだ", "今月はまだ", "今月分まだ", "今月分がまだ", "今月分をまだ", "今月の分をまだ", "今月の分がまだ",
      ])
    else { return mention }
    var mention = mention
    mention.form = .day(day, monthsAhead: 0)
    return mention
  }

  /// A month and a day may be over or not: the nearer of the two. A bare day is the next one.
  private static func dueLean(of mention: DateMention) -> DatePreference {
    if case .monthDay = mention.form { .none } else { .future }
  }

  /// 日曜の夜中に asks about Sundays, not about one of them.
  private static func isGeneral(_ mention: DateMention, in text: FoldedText) -> Bool {
    guard case .bareWeekday(_, isNext: false) = mention.form else { return false }
    return text.after(
      ["の夜", "の朝", "の昼", "の深夜", "も", "や", "とか", "だと", "の場合", "だったら", "に当た", "にあた"],
      at: mention.range.upperBound)
      != nil || text.endsBefore(mention.range.lowerBound, ["毎週", "every "])
  }

  /// The days of a list to choose from: 5日、15日、25日、月末.
  private static func listed(_ mentions: [DateMention], in text: FoldedText) -> Set<Range<Int>> {
    var runs: [[Range<Int>]] = []
    for mention in mentions.map(\.range) {
      let joint = runs.last?.last.map { text.text($0.upperBound..<mention.lowerBound) }
      if let joint, ["、", "・", "か", "と", ",", ", ", " or ", ", or "].contains(joint) {
        runs[runs.count - 1].append(mention)
      } else {
        runs.append([mention])
      }
    }
    return Set(runs.filter { $0.count > 2 }.joined())
  }

  /// 11月30日までに支払うよう書かれています: a paper names the day.
  private static func isDemanded(_ mention: DateMention, in text: FoldedText) -> Bool {
    text.after(["までに", "までの"], at: mention.range.upperBound) != nil
      && text.contains(anyOf: [
        "払うよう", "よう書", "よう求", "よう記載", "と書いて", "と書かれ", "と記載", "請求書", "督促状",
      ])
  }

  /// 今日で8日目 counts up to today, and 今日で is no day of the loan.
  private static func isCount(_ mention: DateMention, in text: FoldedText) -> Bool {
    guard let next = text.after(["で", "で、", "でもう", "で、もう", "で丸"], at: mention.range.upperBound)
    else { return false }
    return isDigit(text[next]) || NumeralReader.kanjiDigit(text[next]) != nil
  }

  /// 返済日は15日だった and 返済日15日で、もう5日過ぎてる speak of the 15th that is over.
  private static func isOver(_ mention: DateMention, in text: FoldedText) -> Bool {
    let end = mention.range.upperBound
    let over = [
      "だった", "でした", "過ぎ", "すぎ", "を過ぎ", "やった", "やってん", "が過ぎ", "に落ちな", "に引き落とせな", "に払えな", "に払えませ",
      "を忘れ", "忘れて", "忘れた", "忘れま", "ができな", "ができま", "もできて", "ができて", "もでき", "に遅れて", "に遅れま", "に遅れた",
      "が遅れて", "に間に合わなかった",
      "に間に合いませんでした",
    ]
    if text.after(over, at: end) != nil { return true }
    for word in ["返済日", "期日", "支払日", "引き落とし", "引き落とし日", "期限", "返済"] {
      for particle in ["が", "の", ""] where text.has(particle + word, at: end) {
        let stop = end + particle.unicodeScalars.count + word.unicodeScalars.count
        if text.after(over, at: stop) != nil { return true }
      }
    }
    return text.endsBefore(
      mention.range.lowerBound,
      [
        "date was ", "date was the ", "was due on ", "was due on the ", "was due ", "missed ",
        "missed the ",
      ])
  }

  private static let dateCues = Cues<DateMeaning>(
    before: [
      (
        .due, 0,
        [
          "返済日", "へんさいび", "返済期日", "期日", "きじつ", "支払日", "支払い日", "しはらいび", "引き落とし日", "引き落とし", "引落",
          "引落日",
          "約定日", "約定返済日", "返済期限", "期限", "締切", "締め切り", "しめきり", "返済は", "返済が", "返済予定日", "次の返済",
          "次回の返済",
          "支払いは", "支払いが", "支払期限", "変済日", "変際日", "返際日", "編際日", "返済び", "へん済日", "due", "due on",
          "due date", "due date is", "due date was",
          "due by", "payment date", "repayment date", "payment from", "payment is due", "deadline",
          "henzaibi", "hensaibi", "kijitsu", "kigen",
          "shiharaibi", "hikiotoshi",
        ]
      ),
      (.due, 3, ["次は", "次が", "次回は", "次回が", "次回"]),
      (.due, 6, ["毎月"]),
      // 返済 明日 無理
      (.due, 6, ["返済 ", "支払い ", "引き落とし ", "返済、", "支払い、", "引き落とし、"]),
      (
        .due, 2,
        [
          "charges me", "charge me", "wants", "asks for", "takes", "debit", "debits", "deducts",
          "supposed to go out", "goes out",
          "comes out",
        ]
      ),
      (
        .pay, 1,
        [
          "給料日", "給料", "給与", "給与日", "ぼーなす", "賞与", "年金", "失業保険", "失業手当", "手当", "児童手当", "ばいと代",
          "きゅうりょう",
          "きゅうりょうび", "旧漁日", "収入が", "お金が入るのは", "お金が入るのが", "お金入るの", "お金入るのが", "金が入るのは", "お金ができるのは",
          "入金は", "入金", "入金日", "入金予定", "give them", "払えるのは", "払えるんは", "返せるんは", "払えるのが", "払えるの",
          "返せるのは", "返せるのが",
          "支払いを", "返済を", "次の収入は", "payday",
          "payday is", "payday on", "paid on", "pay", "pay it", "settle", "settle it", "repay",
          "pay on", "pay by", "pay until", "salary", "salary comes", "wages", "kyuuryou", "kyuryo",
          "kyuuryoubi", "kyuryobi", "kyuuryobi", "paycheck", "paycheque", "pension", "bonus",
          "clear", "have the money", "money on", "money comes", "money by", "wait until", "until",
          "postpone to", "postpone until", "delay to", "delay it to",
          "delay until", "move it to", "change it to",
        ]
      ),
      (
        .lastPaid, 0,
        [
          "最後に返済したのは", "最後に払ったのは", "最後に返したのは", "最後の返済は", "最終返済", "最終返済は", "前回の返済は", "前回払ったのは",
          "前回返済したのは", "前回は", "last paid", "last paid on", "last payment", "last payment was",
          "last payment was on",
        ]
      ),
      (.other, 0, otherBefore),
    ],
    after: [
      (
        .due, 0,
        [
          "返済日", "が返済日", "の返済日", "へんさいび", "がへんさいび", "期日", "が期日", "の期日", "返済期日", "が返済期日", "きじつ",
          "支払日",
          "が支払日", "支払い日", "が支払い日", "が支払い", "引き落とし", "が引き落とし", "の引き落とし", "に引き落とし", "に引き落と", "引き落とさ",
          "引落",
          "が引落", "が期限", "期限", "が返済期限", "の返済", "の支払", "が返済", "が締切", "が締め切り", "約定日", "が約定日", "is due",
          "is the due", "due date", "is my due date", "is the due date", "deadline", "henzaibi",
          "hensaibi", "ga henzaibi", "kijitsu", "'s payment", "'s instalment", "'s installment",
          "の分", "分の返済", "分の支払", "までの返済", "までに返済しな", "までに払わな",
        ]
      ),
      (
        .pay, 0,
        [
          "払え", "返したい", "に返したい", "に返済したい", "返済したい", "払ったら", "に払ったら", "返したら", "に返したら", "返済したら",
          "に返済したら", "に払え", "なら払え", "には払え", "まで払え", "に払い", "に払う", "払い", "払う", "はらえ", "はらい", "はらう",
          "返せ",
          "に返せ", "なら返せ", "返す", "に返す", "返し", "に返し", "かえせ", "かえす", "返済でき", "に返済でき", "に返済し", "に返済す",
          "返済しま", "なら返済", "入金し", "入金で", "入金す", "完済したい", "完済する", "完済でき", "に完済したい", "に完済する", "じゃだめ",
          "じゃ駄目", "じゃあかん", "ではだめ", "では駄目", "じゃ無理", "でどうで", "一括", "に一括", "に入る", "に入り",
          "に入金", "が給料日",
          "の給料日", "給料日", "給料", "が給料", "の給料", "に給料", "の給与", "に給与", "ぼーなす", "のぼーなす", "が賞与", "に賞与",
          "に片付け",
          "片付け", "まで現金", "現金", "手に入", "入れ", "に入れ", "いれ", "に用意", "用意", "準備でき", "振り込みま", "に振り込みま",
          "振り込め", "に振り込め",
          "振り込み",
          "振り込む", "に振り込む", "まで待", "までまって", "までまつ", "までまち", "までまた", "待っ", "にはいり", "にはいる", "がはいり",
          "がはいる", "まで延ば", "まで伸ば", "まで無理", "まで払えな", "まで払えませ", "まで返せな", "まで厳し",
          "にお金", "お金が入", "にお金が入", "に年金", "年金", "の年金", "が年金", "に失業手当", "に失業保険", "に手当", "に児童手当",
          "に傷病手当", "に退職金", "に保険金", "でもいい", "でもええ", "でもよか", "でも良い",
          "でも大丈夫", "でもよろし", "でも構", "にしてほし", "にして欲し", "にしてもら", "にしてくれ",
          "にしてくだ", "にして", "に変更", "に延ば", "にずら", "以降なら", "以降に", "ならいけ", "なら大丈夫", "is payday",
          "is my payday", "payday", "instead", "haraeru", "haraemasu", "harau", "haraimasu",
          "kyuuryou", "kyuuryoubi", "ni harau", "made matte", "made mat", "i can pay", "i'll pay",
          "i will pay", "i get paid", "i'm paid", "and pay", "can pay", "salary", "paycheck",
        ]
      ),
      // 入った is over, 入ったら is not.
      (.pay, -1, ["に給料が入ったら", "給料が入ったら", "に入ったら", "に給料が出たら", "に給料もらったら", "に払ったら", "に返したら"]),
      (
        .lastPaid, 0,
        [
          "払った", "に払った", "に払いました", "払いました", "に返した", "返した", "に返しました", "返しました", "に返済した", "に返済しました",
          "返済しました", "返済した", "に入金した", "入金した", "入金しました", "に入金しました", "振り込んだ", "に振り込んだ", "振り込みました",
          "に振り込みました", "が最後の返済", "i paid",
        ]
      ),
      (.other, 0, otherAfter),
    ])

  /// Events of other kinds; a date beside them is none of the loan's.
  private static let otherBefore = [
    "電話", "でんわ", "着信", "申し込", "申込", "誕生日", "営業", "審査", "手紙", "はがき", "封筒", "入院", "退職", "applied",
    "called", "call", "lost", "lost my job on", "phoned", "rang", "moved",
  ]

  private static let otherAfter = [
    "電話", "に電話", "でんわ", "着信", "の着信", "申し込", "に申し込", "申込", "の営業", "営業", "審査", "手紙", "はがき", "封筒",
    "連絡", "に連絡", "届", "に届", "かかって", "にかかって", "来た", "きた", "来ま", "借り", "に借り", "かり", "契約", "に契約",
    "ろぐいん",
    "なくし", "落としま", "を落と", "落とし", "誕生日", "に給料が入った", "給料が入った", "に給料が出た", "に給料もらった", "に給料は入った",
    "に入院", "入院", "に退職", "退職", "辞め", "に引っ越", "に生まれ", "に払うと言", "に払う言", "に払うって", "に払えって", "に払えと",
    "までに払えと", "までに払えって", "までに1", "までに払わないと", "までに振り込め", "までに払え", "they called", "called",
    "missed call", "i applied", "i lost", "i borrowed", "i was hospitali", "i moved", "i quit",
  ]
}
