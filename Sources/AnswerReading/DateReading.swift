internal import TextForms
internal import Units

extension AnswerReader {
  /// 今日, 11月25日, 来月15日, 月末, 来週の金曜, 2026-11-25, 令和8年12月25日.
  func readDate(_ text: FoldedText, prefer: DatePreference) throws(Rejection) -> Reading {
    let all = DateScanner(text).mentions()
    let plain = all.filter { !$0.isBrief }
    // A brief form is a date only when it is the whole answer.
    let mentions =
      plain.isEmpty ? all.filter { FillerWords.isAll(of: text, outside: $0.range) } : plain
    guard let mention = mentions.first else { throw Self.dateNotUnderstood }
    var dates: [CivilDate] = []
    for mention in mentions {
      do throws(DateMention.Problem) {
        dates.append(try mention.date(today: today, prefer: prefer))
      } catch {
        throw Self.rejection(for: error, typed: text.text(mention.range))
      }
    }
    guard Set(dates).count == 1, !mentions.contains(where: \.isRanged) else {
      throw Rejection(
        .ambiguous, candidates: dates.map(\.iso),
        japanese: "日付が二つ以上あるようです。一つだけ入力してください。例: 11月25日",
        english: "There seems to be more than one date. Please type one, e.g. 2026-11-25.")
    }
    return Reading(
      value: .date(dates[0]), qualifier: Qualifying.qualifier(ofAnswer: mention.range, in: text),
      range: text.original(mention.range))
  }

  static let dateNotUnderstood = Rejection(
    .notUnderstood,
    japanese: "日付として読み取れませんでした。例: 11月25日、25日、明日、来週の金曜、月末。わからないときは「わからない」",
    english: "That does not read as a date. Examples: 2026-11-25, 25日, tomorrow, or 'unknown'.")

  private static func rejection(for problem: DateMention.Problem, typed: String) -> Rejection {
    let typed = printable(typed, longest: 40)
    switch problem {
    case .impossible(let nearest?):
      let shown = "\(nearest.month)月\(nearest.day)日"
      return Rejection(
        .impossibleDate, candidates: [nearest.iso],
        japanese: "「\(typed)」という日はありません。\(shown)のことですか。例: \(shown)",
        english: "There is no day '\(typed)'. Do you mean \(nearest.iso)?")
    case .impossible(nil):
      return Rejection(
        .impossibleDate,
        japanese: "「\(typed)」という日はありません。月は1から12、日は1から31です。例: 11月25日",
        english: "There is no day '\(typed)'. Months run from 1 to 12, days to 31, e.g. 2026-11-25."
      )
    case .weekday(let date):
      let shown = "\(date.month)月\(date.day)日"
      return Rejection(
        .ambiguous, candidates: [date.iso],
        japanese: "\(shown)は\(date.weekday.japanese)曜日です。日付と曜日のどちらが正しいですか。例: \(shown)",
        english:
          "\(date.iso) is a \(date.weekday.english). Which is right? Please type the date only.")
    case .outOfRange:
      return Rejection(
        .outOfRange, japanese: "1900年から2200年までの日付を入力してください。例: 2026年11月25日",
        english: "Please type a date between 1900 and 2200, e.g. 2026-11-25.")
    }
  }
}
