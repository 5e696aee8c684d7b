extension FactContext {
  private enum AmountMeaning { case balance, limit, payment, other }

  /// Amounts that say something about the loan, with how near the deciding word stands.
  static func amounts(in text: FoldedText) -> [(YenMention, FactKey, Int)] {
    let hits = CueHits(cues, in: text)
    return YenMention.mentions(in: text).compactMap { mention in
      guard isAmount(mention, in: text) else { return nil }
      guard let (meaning, distance) = nearest(to: mention.range, in: text, hits) else {
        return (mention, .balanceYen, reach + 1)
      }
      switch meaning {
      case .balance: return (mention, .balanceYen, distance)
      case .limit: return isWished(mention, in: text) ? nil : (mention, .limitYen, distance)
      case .payment: return (mention, .paymentYen, distance)
      case .other: return nil
      }
    }
  }

  /// A number without any sign of money counts from 10,000 on, unless a word says that it is a code.
  private static func isAmount(_ mention: YenMention, in text: FoldedText) -> Bool {
    guard let amount = mention.numeral.whole, amount > 0 else { return false }
    if mention.isExplicit { return mention.hasCurrency || !mention.numeral.hasDanglingDigit }
    if mention.numeral.isKanji || mention.numeral.hasLeadingZero || mention.numeral.hasFraction {
      return false
    }
    return (10_000...99_999_999).contains(amount)
      && !text.endsBefore(
        text.skippingSpacesBack(mention.range.lowerBound),
        ["番号", "番号は", "番号が", "こーど", "コード", "number", "code", "no.", "id", "は番号"])
  }

  /// 枠を50万に増やしたい wishes for a limit, and does not state one.
  private static func isWished(_ mention: YenMention, in text: FoldedText) -> Bool {
    let end = mention.range.upperBound
    return text.after(
      [
        "に増", "に上げ", "に引き上げ", "に広げ", "にしたい", "にあげ", "にふや", "まで増", "まで上げ", "まで引き上げ", "まで広げ", "へ増",
        "へ上げ",
        "までふや", "までに増",
      ], at: end) != nil
      || text.endsBefore(
        mention.range.lowerBound, ["limit to ", "line to ", "increase to ", "raise to "])
  }

  private static let cues = Cues<AmountMeaning>(
    before: PhraseTable([
      (
        .limit,
        [
          "限度額", "げんどがく", "極度額", "限度", "利用枠", "利用可能枠", "枠", "わく", "上限", "credit limit",
          "credit line", "limit",
          "limit is", "line is", "line of",
        ]
      ),
      (
        .payment,
        [
          "毎月", "maitsuki", "まいつき", "月々", "つきづき", "月に", "月", "毎回", "返済額", "返済額は", "約定返済額", "請求",
          "請求額", "今回",
          "今回は", "今月", "今月は",
          "支払い額", "支払額", "支払いは", "返済は", "引き落とし", "最低返済額", "paying", "pay", "afford", "afford the",
          "repay",
          "repaying", "billed", "bill of", "payment of", "payment is", "instalment of",
          "installment of",
        ]
      ),
      (
        .balance,
        [
          "借入", "かりいれ", "借入残高", "借り", "かりて", "残高", "ざんだか", "残り", "のこり", "残債", "元金", "元本", "借金",
          "しゃっきん", "合計", "総額", "全部で",
          "残って", "のこって", "融資", "borrow", "borrowed", "borrowing", "owing", "owe", "owed", "balance",
          "balance of", "balance is", "left", "leftover", "loan of", "debt", "debt of", "total",
          "kariire",
          "karite", "zandaka", "nokori",
        ]
      ),
      (.other, notLoan),
    ]),
    after: PhraseTable([
      (
        .limit,
        [
          "の枠", "枠", "の限度", "が限度", "が上限", "の上限", "限度", "まで借りられ", "まで借りれ", "limit", "credit line",
          "line",
        ]
      ),
      (
        .payment,
        [
          "払", "はら", "返せ", "返し", "返す", "返済し", "返済す", "返済でき", "かえせ", "かえし", "出せ", "だせ", "用意", "入金",
          "ずつ", "づつ", "しか", "なら",
          "a month", "per month", "each month", "every month", "/month", "payment", "instalment",
          "bill",
          "harau", "haratte", "haraeru", "請求",
        ]
      ),
      (
        .balance,
        [
          "借り", "かり", "借入", "残って", "のこって", "残高", "の残高", "ざんだか", "の残債", "の残り", "の借金", "の借入", "の融資",
          "借金", "を作", "も作", "作って",
          "の想定", "使って", "つかって", "回払い", "回で", "回の", "が残", "残り", "balance", "loan", "debt", "left",
          "owed", "outstanding", "karite",
          "no risoku",
          "の利息", "の利子", "の金利",
        ]
      ),
      (
        .other,
        notLoan + [
          "振り込め", "振込め", "振り込ん", "振込ん", "ふりこん", "振り込むよう", "送金",
          "だまし取", "騙し取", "送れ", "要求", "増や", "増額", "多く", "多め", "余分",
          "上乗せ", "もらっ", "もらえ", "稼",
          "引かれ", "取られ", "足り", "たり", "ぬすまれ", "盗まれ", "使われ", "の品", "の商品", "が入", "income", "extra",
          "more", "fee",
          "bonus",
          "salary",
        ]
      ),
    ]))

  /// Money that is no part of the loan.
  private static let notLoan = [
    "利息が", "利子が", "利息で", "遅延損害金が", "給料", "給与", "年収", "月収", "手取り", "収入", "保証金", "手数料", "保証料", "ぼーなす",
    "賞与", "貯金", "預金", "家賃", "年金",
    "追加で", "さらに",
    "ぷらす", "上乗せ", "賞金", "当選金", "給付金", "慰謝料", "ぽいんと", "税金", "住民税", "電気代", "携帯代", "nenshuu", "income",
    "salary", "wage",
    "fee", "fee of", "deposit", "extra", "bonus", "rent", "earn", "earning", "prize", "an extra",
  ]
}
