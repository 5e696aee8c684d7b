import DialogEngine
import Knowledge
import NumberRegistry

/// Says whose a number is, how sure that is, and who claims what.
struct CallerDescription {
  let knowledge: Knowledge

  func who(_ lookup: Lookup) -> FunctionResult {
    switch lookup {
    case .known(let desk):
      FunctionResult(
        .text("\(desk.national)は、\(owner(desk))です。\(sureness(desk))"), cites: desk.factIDs)
    case .nearMiss(let misses):
      FunctionResult(
        .text(
          "この番号は登録にありません。\(misses.first.map { "\($0.desk.national)と似ていますが、別の番号です。" } ?? "")"
        ), numbers: misses.first.map { [$0.desk.id] } ?? [])
    case .unknown: FunctionResult(.text("この番号は登録になく、持ち主は分かりません。"))
    case .withheld: FunctionResult(.text("番号が表示されない電話です。だれからかは分かりません。"))
    case .foreign: FunctionResult(.text("国外の番号です。持ち主は分かりません。"))
    case .invalid: FunctionResult(.text("電話番号としては読めない数字です。"))
    }
  }

  private func owner(_ desk: Desk) -> String {
    desk.offer == .never ? desk.name.ja : "\(desk.owner.ja)の番号(\(desk.name.ja))"
  }

  private func sureness(_ desk: Desk) -> String {
    let verdict =
      switch desk.verdict {
      case .confirmed: "確かさ: 複数の資料が一致"
      case .conflicting: "確かさ: 資料の説明が食い違う"
      case .singleSource: "確かさ: 一つの資料だけ"
      }
    return "(\(verdict))"
  }

  func claims(_ desk: Desk) -> FunctionResult {
    let lines = desk.claims.map { claim in
      let hours = claim.hours.map { "。受付は\($0.ja)" } ?? ""
      return "・\(sourceName(claim.source)): \(claim.label.ja)。用件は\(claim.purpose.ja)\(hours)。"
    }
    let conflicts = desk.conflicts.map { "食い違い: \($0.ja)" }
    return FunctionResult(
      .text((lines + conflicts).joined(separator: "\n")), cites: desk.factIDs)
  }

  private func sourceName(_ id: String) -> String { knowledge.sources[id: id]?.title.ja ?? id }

  /// Both numbers, one above the other, and what is different in words.
  func difference(_ phone: PhoneNumber, _ miss: NearMiss) -> FunctionResult {
    let typed = phone.digits.map(String.init)
    let known = miss.desk.number.digits.map(String.init)
    func digit(_ digits: [String], _ place: Int) -> String {
      digits.indices.contains(place) ? digits[place] : "?"
    }
    let place = miss.positions.first ?? 0
    let slip =
      switch miss.slip {
      case .substitution:
        "\(place + 1)桁目が違います(入力は\(digit(typed, place))、登録は\(digit(known, place)))。"
      case .transposition:
        "\(miss.positions.map { "\($0 + 1)桁目" }.joined(separator: "と"))の数字が入れかわっています。"
      case .missing: "\(place + 1)桁目の\(digit(known, place))が足りません。"
      case .extra: "\(place + 1)桁目の\(digit(typed, place))が余分です。"
      }
    return FunctionResult(
      .text(
        "入力した番号    \(phone.national)\n登録にある番号  \(miss.desk.national)(\(miss.desk.name.ja))\n\(slip)"
      ), numbers: [miss.desk.id])
  }
}
