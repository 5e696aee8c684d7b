import TextForms
public import Units

/// The balance after each payment as bars, one line for a payment or for every so many of them.
public struct BalanceChart: Sendable {
  /// One bar: what stands before it, and the balance.
  struct Bar {
    var label: String
    var balance: Yen
  }

  public enum Style: Sendable {
    /// `#` for a bar, no colour: for pipes, for `NO_COLOR`, and for terminals without Unicode.
    case plain
    /// Braille dots, whose width is the same in every terminal, in colour; two to a cell.
    case dots
  }

  private let bars: [Bar]
  private let largest: Yen

  /// - Parameters:
  ///   - start: What is owed before the first payment.
  ///   - balances: What is owed after each payment, with the words before its bar.
  ///   - mostBars: The most lines, at least 2; the first and the last balance are always among them.
  public init(
    start: (label: String, balance: Yen), balances: [(label: String, balance: Yen)],
    mostBars: Int = 12
  ) {
    let all = ([start] + balances).map { Bar(label: $0.label, balance: $0.balance) }
    let steps = max(mostBars, 2) - 1
    let last = all.count - 1
    bars =
      last <= steps ? all : (0...steps).map { all[$0 * last / steps] }
    largest = all.map(\.balance).max() ?? Yen(0)
  }

  /// The lines, at most `columns` cells wide.
  public func lines(columns: Int, _ style: Style) -> [String] {
    let texts = bars.map { AmountText.grouped($0.balance.amount) }
    let labelWidth = bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    let textWidth = texts.map(\.count).max() ?? 0
    let room = max(min(columns - labelWidth - textWidth - 4, 60), 4)
    return zip(bars, texts).map { bar, text in
      let label = bar.label + blanks(labelWidth - DisplayWidth.of(bar.label))
      let amount = blanks(textWidth - text.count) + text
      let line = "\(label)  \(amount)  \(picture(bar.balance, room, style))"
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func picture(_ balance: Yen, _ room: Int, _ style: Style) -> String {
    guard largest > Yen(0) else { return "" }
    // Full width first: a trillion yen times the cells still fits.
    let halves = (balance.amount * room * 2 + largest.amount - 1) / largest.amount
    switch style {
    case .plain: return String(repeating: "#", count: (halves + 1) / 2)
    case .dots:
      guard halves > 0 else { return "" }
      let dots = String(repeating: "⣿", count: halves / 2) + (halves % 2 == 1 ? "⡇" : "")
      return "\u{1B}[36m\(dots)\u{1B}[0m"
    }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
