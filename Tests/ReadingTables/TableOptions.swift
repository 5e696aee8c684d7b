public import AnswerReading
public import Units

/// The day on which the tables were written, and the options of their questions.
public enum TableOptions {
  /// Friday 2026-11-20.
  public static let today = CivilDate(year: 2026, month: 11, day: 20)!

  public static let lenders = [
    OptionSpelling(id: "acom", label: "アコム", also: ["acom", "ACマスターカード", "acomu", "akomu"]),
    OptionSpelling(
      id: "promise", label: "プロミス",
      also: ["promise", "SMBCコンシューマーファイナンス", "SMBC Consumer Finance", "puromisu"]),
    OptionSpelling(id: "aiful", label: "アイフル", also: ["aiful"]),
    OptionSpelling(id: "mobit", label: "SMBCモビット", also: ["モビット", "mobit"]),
  ]

  public static let lenderQuestion =
    lenders + [OptionSpelling(id: "other", label: "そのほか", also: ["ほかの会社", "別の会社", "銀行", "その他"])]

  public static let card = [
    OptionSpelling(id: "lost", label: "カードをなくした", also: ["紛失", "落とした"]),
    OptionSpelling(id: "broken", label: "カードが壊れた", also: ["折れた", "割れた"]),
    OptionSpelling(id: "pin", label: "暗証番号を忘れた", also: ["pin"]),
    OptionSpelling(id: "none", label: "どれでもない", also: ["なし"]),
  ]

  /// The options of a question under the name that the tables give it.
  public static let choices: [String: [OptionSpelling]] = [
    "card": card,
    "pay": [
      OptionSpelling(id: "atm", label: "コンビニのATMで払う", also: ["コンビニ", "ATM"]),
      OptionSpelling(id: "transfer", label: "銀行から振り込む", also: ["銀行振込", "振込", "ふりこみ"]),
      OptionSpelling(id: "debit", label: "口座から引き落とす", also: ["口座振替", "引き落とし", "引落", "自動"]),
      OptionSpelling(id: "net", label: "インターネットで払う", also: ["ネット", "web", "インターネット返済"]),
    ],
    "made": [
      OptionSpelling(id: "both", label: "両方分かる"),
      OptionSpelling(id: "forgotten", label: "作ったが、どちらかを忘れた", also: ["忘れてた", "作ったが忘れた"]),
      OptionSpelling(id: "none", label: "作っていない"),
    ],
    "when": [
      OptionSpelling(id: "before", label: "返済日より前", also: ["返済日前", "まだ前"]),
      OptionSpelling(id: "today", label: "今日が返済日", also: ["当日"]),
      OptionSpelling(id: "after", label: "返済日を過ぎた", also: ["過ぎた", "過ぎている"]),
    ],
    "asked": [
      OptionSpelling(id: "pin", label: "暗証番号や認証コード", also: ["暗証番号", "認証コード", "パスワード"]),
      OptionSpelling(id: "money", label: "先にお金を振り込むこと", also: ["お金", "振込", "手数料", "保証金"]),
      OptionSpelling(id: "name", label: "名前や生年月日", also: ["名前", "生年月日", "住所"]),
      OptionSpelling(id: "callback", label: "折り返しの電話", also: ["折り返し", "かけ直し"]),
      OptionSpelling(id: "none", label: "何も言われていない", also: ["なにも", "特にない"]),
    ],
  ]
}
