import NumberRegistry
import TextForms

/// What annai says of numbers and desks of its own accord, beside ``Message``. Each language has one
/// table, which the compiler keeps complete.
enum NumberMessage: Hashable, Sendable {
  case kindHeading
  case kind(NumberKind)
  /// A landline: its charge area and prefecture.
  case place(area: String, prefecture: String)
  case costHeading
  case cost(Toll)
  case fromAbroad(Bool)
  case reasonsHeading
  case reasonsOf(Situation)
  case moreReasons
  case situation(Situation)
  case meanwhileHeading
  case meanwhileAt(String)
  case otherDesks
  case servicesHeading
  case desksNowhere
  case noDeskOfLender(String)
  case unknownPurpose(String, known: String)
  case unknownLender(String, known: String)

  func text(_ language: Language) -> String {
    switch language {
    case .ja: japanese
    case .en: english
    }
  }
}

extension NumberMessage {
  private var japanese: String {
    switch self {
    case .kindHeading: "種類"
    case .kind(let kind):
      switch kind {
      case .freephone: "フリーダイヤルなど(電話を受ける側が払う番号)"
      case .navi: "ナビダイヤル"
      case .ip: "IP電話"
      case .mobile: "携帯電話"
      case .landline: "固定電話"
      case .premium: "情報料がかかる番号"
      case .short: "短い特別な番号"
      case .international: "国外の番号"
      case .withheld: "番号の表示なし"
      case .invalid: "使われない数字の並び"
      }
    case .place(let area, let prefecture):
      area + prefecture.suffix(1) == prefecture ? prefecture : "\(prefecture)、\(area)"
    case .costHeading: "通話料"
    case .cost(let toll):
      switch toll {
      case .free: "無料"
      case .charged: "有料"
      case .unknown: "料金は未確認"
      }
    case .fromAbroad(true): "国外からもかけられます"
    case .fromAbroad(false): "国外からは、ふつうつながりません"
    case .reasonsHeading: "電話がくる理由"
    case .reasonsOf(let situation): "\(NumberMessage.situation(situation).japanese)人"
    case .moreReasons: "自分に当てはまる理由だけを見るには --situation を付けます。例: --situation late"
    case .situation(let situation):
      switch situation {
      case .late: "支払いが遅れている"
      case .member: "借りている"
      case .applied: "申し込んだ"
      case .former: "前に利用・申込みをした"
      case .none: "利用したことがない"
      }
    case .meanwhileHeading: "それまでにできること"
    case .meanwhileAt(let desk): "\(desk)が開くまでにできること"
    case .otherDesks: "そのほかの窓口"
    case .servicesHeading: "電話のほかに"
    case .desksNowhere: "当てはまる窓口はありません。"
    case .noDeskOfLender(let lender):
      "\(lender)の窓口は確認できていません。カードの裏面、契約書、公式サイトにある番号を使ってください。"
    case .unknownPurpose(let text, let known): "「\(text)」という用件は登録にありません。用件: \(known)"
    case .unknownLender(let text, let known): "「\(text)」という会社は登録にありません。会社: \(known)"
    }
  }

  private var english: String {
    switch self {
    case .kindHeading: "Kind"
    case .kind(let kind):
      switch kind {
      case .freephone: "freephone (whoever is rung pays)"
      case .navi: "Navi-Dial"
      case .ip: "IP phone"
      case .mobile: "mobile phone"
      case .landline: "landline"
      case .premium: "premium rate"
      case .short: "short special number"
      case .international: "number outside Japan"
      case .withheld: "no number shown"
      case .invalid: "no number has these digits"
      }
    case .place(let area, let prefecture): "\(area), \(prefecture)"
    case .costHeading: "Cost"
    case .cost(let toll):
      switch toll {
      case .free: "free"
      case .charged: "charged"
      case .unknown: "cost not confirmed"
      }
    case .fromAbroad(true): "works from abroad too"
    case .fromAbroad(false): "usually not reachable from abroad"
    case .reasonsHeading: "Why they ring"
    case .reasonsOf(let situation): "People who \(NumberMessage.situation(situation).english)"
    case .moreReasons:
      "Add --situation to see only the reasons that fit you, such as --situation late."
    case .situation(let situation):
      switch situation {
      case .late: "are late with a payment"
      case .member: "borrow there"
      case .applied: "have applied"
      case .former: "once borrowed or applied"
      case .none: "never had to do with it"
      }
    case .meanwhileHeading: "What you can do until then"
    case .meanwhileAt(let desk): "Until \(desk) opens"
    case .otherDesks: "Other desks"
    case .servicesHeading: "Without a call"
    case .desksNowhere: "No desk fits."
    case .noDeskOfLender(let lender):
      "No desk of \(lender) is confirmed. Use the number on the back of the card, in the contract or on "
        + "the official site."
    case .unknownPurpose(let text, let known):
      "'\(text)' is no purpose that we know. Purposes: \(known)"
    case .unknownLender(let text, let known):
      "'\(text)' is no lender that we know. Lenders: \(known)"
    }
  }
}
