import DialogEngine
import Testing
import Units

@testable import Assistant

/// Every kind of prompt that a line can be typed at.
enum Prompt: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case start, choice, lender, date, yen, yesNo, phone, multi, days
  case takenBack, changing, choosingAnswer, choosingTopic, confirmingTopic, outcome, script
  case confirmingReplacement

  var testDescription: String { rawValue }

  static let now = Moment(iso: "2026-11-20T15:00")!

  /// Lines that lead there, without anything that the tests look for.
  private var lines: [String] {
    switch self {
    case .start: []
    case .choice: ["アコムにログインできない"]
    case .lender: ["返済日に間に合わない"]
    case .date: ["返済日に間に合わない", "アコム"]
    case .yen: ["アコムの返済日が昨日だった。25日に払える"]
    case .yesNo: ["知らない番号から電話がきた", "0120-397-972", "出なかった", "借りている"]
    case .phone: ["知らない番号から電話がきた"]
    case .multi: ["知らない番号から電話がきた", "0120-397-972", "伝えた"]
    case .days: ["返済日に間に合わない", "アコム", "わからない", "11月25日"]
    case .takenBack: ["返済日に間に合わない", "アコム", "戻る"]
    case .changing: ["返済日に間に合わない", "アコム", "訂正 借入先"]
    case .choosingAnswer: ["返済日に間に合わない", "アコム", "訂正"]
    case .choosingTopic: ["メニュー"]
    case .confirmingTopic: ["知らない番号から電話がきた", "返済日に間に合わない"]
    case .outcome: Self.toOutcome
    case .script: Self.toOutcome + ["台本"]
    case .confirmingReplacement: Self.toOutcome + ["保存 a.md"]
    }
  }

  static let toOutcome = ["アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える"] + unknown
  private static let unknown = Array(repeating: "わからない", count: 2)

  /// A conversation that stands at this prompt.
  var conversation: Conversation {
    var conversation = Conversation(pack: ShippedPack.pack)
    for line in lines {
      let turn = conversation.receive(line, now: Self.now)
      for case .save(let request) in turn.effects {
        _ = conversation.finishSaving(request, .exists, now: Self.now)
      }
    }
    return conversation
  }
}

extension Turn {
  /// Everything that a person, a program or a file could get to see of a turn.
  func everything(_ conversation: Conversation, now: Moment) -> String {
    let layout = TerminalLayout(columns: 80, usesColour: false)
    var parts = [layout.text(self), json.text, "\(session)", "\(conversation.session)"]
    for case .save(let request) in effects { parts += [request.name, request.contents] }
    var later = conversation
    for line in ["まとめ", "訂正", "保存", "台本", "なぜ"] {
      let turn = later.receive(line, now: now)
      parts += [layout.text(turn), turn.json.text]
      for case .save(let request) in turn.effects { parts.append(request.contents) }
    }
    return parts.joined(separator: "\n")
  }
}
