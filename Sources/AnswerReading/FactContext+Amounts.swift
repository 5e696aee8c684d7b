extension FactContext {
  private enum AmountMeaning: Hashable { case balance, limit, payment, other }

  /// Amounts that say something about the loan, with how near the deciding word stands.
  static func amounts(in text: FoldedText) -> [(YenMention, FactKey, Int)] {
    let hits = CueHits(cues, in: text)
    let assumesBalance = speaksOfLoan(text)
    let all = YenMention.mentions(in: text)
    let parts = owedToEach(all, in: text)
    return all.compactMap { mention in
      guard isAmount(mention, in: text), !NumeralReader.isRanged(mention.range, in: text),
        !isAim(mention, of: all, in: text)
      else { return nil }
      guard
        let (meaning, distance) = nearest(to: mention.range, in: text, hits, other: .other)
      else {
        guard assumesBalance else { return nil }
        return (mention, isBilled(mention, in: text) ? .paymentYen : .balanceYen, reach + 1)
      }
      if meaning == .payment, isSpread(mention, in: text) {
        return (mention, .balanceYen, distance)
      }
      switch meaning {
      case .balance:
        return parts.contains(mention.range) ? nil : (mention, .balanceYen, distance)
      case .limit: return isWished(mention, in: text) ? nil : (mention, .limitYen, distance)
      case .payment: return (mention, .paymentYen, distance)
      case .other: return nil
      }
    }
  }

  /// 次回12月10日、8,000円: an amount right after a day is what is paid then.
  private static func isBilled(_ mention: YenMention, in text: FoldedText) -> Bool {
    text.endsBefore(
      text.skippingSpacesBack(mention.range.lowerBound), ["日、", "日に", "日は", "日"])
  }

  /// 40万円を3年で返す: what is paid over a time is all that is owed.
  private static func isSpread(_ mention: YenMention, in text: FoldedText) -> Bool {
    guard let start = text.after(["を", "は"], at: mention.range.upperBound),
      let numeral = NumeralReader.numeral(in: text, at: start)
    else { return false }
    return text.after(
      ["年で", "年かけ", "か月で", "ゖ月で", "ヶ月で", "回で", "回払い", "回に分け", "年に分け", "年間で"],
      at: numeral.range.upperBound) != nil
  }

  /// Whether an amount that no word explains can be taken for the one of a loan: モビット 30万 18%. Where
  /// somebody else asks for money it cannot.
  private static func speaksOfLoan(_ text: FoldedText) -> Bool {
    !demands.isIn(text.scalars) && (loanWords.isIn(text.scalars) || text.count <= 24)
  }

  private static let demands = PhraseTable<Void>([
    "必要だと", "必要と言", "要求", "だまし", "騙", "詐欺", "さぎ", "先に振", "先に払", "前払い", "入会金", "保証金", "当選", "賞金",
    "up front", "upfront", "in advance", "scam", "fraud",
  ])

  private static let loanWords = PhraseTable<Void>([
    "借", "かり", "返済", "へんさい", "返し", "返す", "返せ", "利息", "りそく", "利子", "金利", "きんり", "残高", "ろーん", "月々",
    "毎月",
    "完済", "一括", "あこむ", "ぷろみす", "もびっと", "あいふる", "延滞", "滞納", "acom", "promise", "aiful", "mobit",
    "loan",
    "owe", "borrow", "interest", "balance", "repay", "monthly", "risoku", "karite",
  ])

  /// A number without any sign of money counts from 10,000 on, unless a word says that it is a code.
  private static func isAmount(_ mention: YenMention, in text: FoldedText) -> Bool {
    // まだ1円も払えていない gives no amount.
    guard let amount = mention.numeral.whole, amount > 1 else { return false }
    if mention.isExplicit { return mention.hasCurrency || !mention.numeral.hasDanglingDigit }
    if mention.numeral.isKanji || mention.numeral.hasLeadingZero || mention.numeral.hasFraction {
      return false
    }
    return (10_000...99_999_999).contains(amount)
      && !text.endsBefore(
        text.skippingSpacesBack(mention.range.lowerBound),
        ["番号", "番号は", "番号が", "こーど", "number", "number is", "code", "no.", "id", "は番号"])
  }

  /// 枠を50万に増やしたい wishes for a limit, and does not state one.
  private static func isWished(_ mention: YenMention, in text: FoldedText) -> Bool {
    if text.contains(anyOf: ["raised my limit", "increased my limit", "limit was raised"]) {
      return false
    }
    let end = mention.range.upperBound
    return text.after(
      [
        "に増や", "に増額", "に増枠", "に上げ", "に引き上げ", "に広げ", "にしたい", "にしてほし", "にしてもら", "にあげ", "にふや", "にでき",
        "まで増や", "まで増額", "まで上げ",
        "まで引き上げ", "まで広げ", "へ増や", "へ増額", "へ上げ", "までふや", "までに増や", "になり", "になれ", "がいい", "ほしい", "欲しい",
      ], at: end) != nil
      || text.endsBefore(
        mention.range.lowerBound,
        [
          "limit to ", "line to ", "increase to ", "raise to ", "raise it to ", "raised to ",
          "increased to ", "limit up to ", "limit of up to ",
        ])
  }

  /// 月2万を1万にできたら states what is paid first, and then what is wished for.
  private static func isAim(
    _ mention: YenMention, of all: [YenMention], in text: FoldedText
  ) -> Bool {
    let start = mention.range.lowerBound
    if let first = all.first, first.range.upperBound < start,
      text.after(["まで下げ", "に下げ", "まで減ら", "に減ら", "くらいに減ら", "くらいに下げ"], at: mention.range.upperBound)
        != nil
    {
      return true
    }
    return all.contains { other in
      other.range.upperBound < start
        && ["を", "から", "より", " to "].contains(text.text(other.range.upperBound..<start))
    } && text.after(["に", "くらいに", "まで", "へ"], at: mention.range.upperBound) != nil
  }

  /// Where two or more lenders each have an amount of their own, none of them is the balance: アコムに40万円、
  /// モビットに20万円.
  private static func owedToEach(_ all: [YenMention], in text: FoldedText) -> Set<Range<Int>> {
    let lenders = lenderNames.hits(in: text.scalars)
    var parts: [String: Range<Int>] = [:]
    for mention in all {
      let near = lenders.last { lender in
        lender.range.upperBound <= mention.range.lowerBound
          && isLink(lender.range.upperBound..<mention.range.lowerBound, in: text)
      }
      if let near { parts[text.text(near.range)] = mention.range }
    }
    return parts.count > 1 ? Set(parts.values) : []
  }

  private static let lenderNames = PhraseTable<Void>(lenderWords)
  private static let lenderWords = [
    "あこむ", "ぷろみす", "あいふる", "もびっと", "acom", "promise", "aiful", "mobit",
  ]

  private static let cues = Cues<AmountMeaning>(
    before: [
      (
        .limit, 0,
        [
          "限度額", "げんどがく", "極度額", "きょくどがく", "限度", "利用枠", "利用可能枠", "借入枠", "融資枠", "枠", "わく", "上限",
          "契約額", "枠いま", "枠は今", "枠が今", "枠今", "いまの枠", "credit limit", "credit line", "line of credit",
          "limit",
          "line of", "gendogaku", "waku",
        ]
      ),
      (
        .payment, 0,
        [
          "毎月", "まいつき", "月々", "つきづき", "月に", "月額", "毎回", "返済額", "約定返済額", "最低返済額", "請求", "請求額", "今回",
          "今月", "支払い額", "支払額", "支払い", "支払", "しはらい", "引き落とし", "引落", "引き落とし額", "利息分", "利息だけ", "利息のみ",
          "返済の", "返済が", "返済は", "返済月", "maitsuki", "tsukizuki", "tsuki", "shiharai", "hensaigaku",
          "paying", "pay", "pays", "paid", "wants", "asks for", "charges me", "afford",
          "afford the", "repay", "repaying", "billed",
          "bill of", "payment of", "payment is", "payments of",
          "instalment of", "installment of", "instalment is", "installment is",
          "minimum payment of",
          "minimum payment is", "minimum of", "minimum is", "minimum was", "repayment",
          "repayment of", "repayments of", "charges me", "charge me", "debit", "debits",
          "give", "give them", "give you", "つきに",
        ]
      ),
      // The money comes from there; what it is for stands elsewhere.
      (
        .payment, 8,
        [
          "給料で", "給料から", "ぼーなすで", "ぼーなすから", "賞与で", "賞与から", "年金で", "年金から", "貯金で", "貯金から", "ばいと代で",
          "手取りから", "収入から",
        ]
      ),
      (
        .payment, 4,
        ["引き落とさ", "月", "返済", "へんさい", "最低", "hensai", "payment", "payments", "minimum payment"]
      ),
      (
        .balance, 0,
        [
          "借入", "かりいれ", "借入残高", "借り入れ", "借り", "かりて", "かりた", "かり", "使用", "利用額", "利用残高", "残高", "ざんだか",
          "残り", "のこり", "残債", "残額", "ざんがく",
          "ろーん残", "残元金", "ざんさい", "元金",
          "元本", "借金", "しゃっきん", "残って", "のこって", "融資", "一括返済", "全額", "使って",
          "つかって", "いま借りてるの", "borrow", "borrowed", "borrowing", "owing", "owe", "owes", "owed",
          "balance",
          "balance of", "balance is", "left", "remaining", "the remaining", "leftover", "loan of",
          "loan is", "debt", "debt of",
          "debts of", "total", "in total", "totalling", "totaling", "clear", "to clear", "used",
          "using", "principal", "principal of", "drawn",
          "kariire", "karite", "zandaka", "nokori", "shakkin", "ganpon",
        ]
      ),
      (
        .balance, 1,
        [
          "合計", "総額", "全部で", "ぜんぶで", "合わせて", "あわせて", "% on", "percent on", "interest on", "cost on",
          "days on", "weeks on", "months on", "month on",
          "year on", "late fee on", "cost of",
        ]
      ),
      (.balance, 2, ["残", "残り約"]),
      (.balance, 4, ["あと", "あと約", "still", "loan", "loans", "debts"]),
      // アコム10万円: what is said of a lender is what is owed there, unless a word close by says more.
      (.balance, 24, lenderWords),
      (.other, 0, notLoan + ["i'd like", "i would like"]),
    ],
    after: [
      (
        .limit, 0,
        [
          "の枠", "枠", "の限度", "が限度", "が上限", "の上限", "限度", "まで借りられ", "まで借りれ", "まで使え", "まで借入でき", "limit",
          "credit line", "line", "waku",
        ]
      ),
      (
        .payment, 0,
        [
          "払", "はら", "返せ", "返し", "返す", "返済し", "返済す", "返済でき", "かえせ", "かえし", "かえす", "出せ", "だせ", "用意",
          "入金",
          "入れられ", "入れたい", "入れる", "入れます", "入れて", "入れた", "入れま", "入れとく", "返済中", "が落ち", "落ちて", "落ちな",
          "が引き落", "いれられ", "いれて", "まとめて返", "まとめて払", "納め", "工面", "の返済", "の支払", "の引き落とし",
          "が引き落と",
          "引き落とさ", "請求され", "の約定", "a month", "per month", "each month", "every month", "monthly",
          "/month", "payment", "instalment", "installment", "bill", "harau", "harai", "haratte",
          "haraimasu", "haraeru", "haraemasu", "haraenai", "kaesu", "kaeseru", "kaeshite",
        ]
      ),
      (.payment, 4, ["の請求", "請求"]),
      (.payment, 3, ["返済額", "最低返済額", "支払い", "支払額", "引き落とし", "minimum payment"]),
      (.payment, 6, ["ずつ", "づつ", "しか", "なら"]),
      (
        .balance, 0,
        [
          "借り", "かり", "借入", "残って", "のこって", "残高", "の残高", "ざんだか", "の残債", "の残り", "の借金", "の借入", "の融資",
          "借金",
          "しゃっきん", "を作", "も作", "作って", "の想定", "使って", "つかって", "使った", "回払い", "回で", "回の", "が残", "ほど残",
          "残り",
          "一括", "を一括", "完済", "を完済", "を全額", "balance", "loan", "debt", "left", "owed", "outstanding",
          "in total", "to acom", "to promise", "to mobit", "to aiful", "from acom", "from promise",
          "from mobit", "from aiful", "with acom", "with promise", "with mobit", "with aiful",
          "used", "karite", "karimashita", "tsukatte", "tsukatteru",
          "tsukatte iru", "tsukatta", "no zandaka", "no shakkin",
          "no risoku", "の利息", "の利子", "の金利", "for 30 days", "for a year",
        ]
      ),
      (
        .other, 0,
        notLoan + [
          "振り込め", "振込め", "振り込ん", "振込ん", "ふりこん", "振り込むよう", "送金", "だまし取", "騙し取", "送れ", "要求", "必要だ",
          "必要と", "増や", "多く", "多め", "余分", "上乗せ", "もらっ", "もらえ", "出ます", "出る", "出た", "出て", "支給", "戻",
          "もど", "稼", "引かれ", "取られ", "足り", "たり", "ぬすまれ",
          "盗まれ", "使われ", "借りられ", "借りれる", "かりられ", "まで借りれ", "貸し", "貸した", "lent", "の品", "の商品", "が入",
          "の給料", "の収入", "当た", "もつく", "つく", "つき", "がつ", "かか", "もかか", "がかか", "income", "extra",
          "more", "less", "fee",
          "bonus", "salary", "up front", "upfront", "in advance", "before lending", "deposit",
          "atm fee", "prize", "to unlock", "as a guarantee", "guarantee fee", "as a deposit",
          "to get a bigger", "to release",
        ]
      ),
      (.other, 2, ["増額", "増枠"]),
    ])

  /// Money that is no part of the loan.
  private static let notLoan = [
    "利息が", "利子が", "利息で", "遅延損害金が", "遅延損害金は", "給料", "給与", "年収", "月収", "手取り", "収入", "保証金", "手数料",
    "保証料",
    "ぼーなす", "賞与", "貯金", "預金", "家賃", "年金", "追加で", "さらに", "ぷらす", "上乗せ", "賞金", "当選金", "給付金", "慰謝料",
    "ぽいんと",
    "残業代", "残業", "過払い金", "払い戻し", "還付金", "税金", "住民税", "電気代", "携帯代", "がす代", "食費", "生活費", "光熱費", "保険料",
    "学費", "車検", "入会金", "前払い金", "前金",
    "解決金", "和解金", "弁護士費用", "費用", "料金", "罰金", "時給", "日給", "財布に", "手元に", "口座に", "nenshuu", "income",
    "salary", "wage", "wages", "fee", "fee of", "deposit", "guarantee", "extra", "bonus", "rent",
    "earn",
    "earning", "earns", "make", "prize", "transfer", "offered me",
    "offered", "offers me",
    "offering", "i only have", "i have only", "i've only got",
    "only got", "only have", "and i have", "but i have", "an extra", "savings", "kyuuryou",
    "kyuryo",
  ]
}
