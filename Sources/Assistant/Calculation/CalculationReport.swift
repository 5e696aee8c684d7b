public import Knowledge
public import NumberRegistry
import TextForms
public import Units

/// What a calculation comes to, for a terminal, a table program or another program.
public struct CalculationReport: Sendable {
  /// One figure with its name.
  public struct Line: Sendable {
    /// Its name in JSON and CSV: `total_interest`.
    public let key: String
    public let label: Bilingual
    public let cell: Cell

    public init(_ key: String, _ label: Bilingual, _ cell: Cell) {
      self.key = key
      self.label = label
      self.cell = cell
    }
  }

  /// A value as programs take it and as people read it.
  public struct Cell: Sendable {
    public let value: JSONValue
    /// With its unit, for a line.
    public let text: Bilingual
    /// Without it, for a table whose title names the unit.
    public let short: Bilingual

    init(_ value: JSONValue, _ text: Bilingual, short: Bilingual? = nil) {
      self.value = value
      self.text = text
      self.short = short ?? text
    }

    private init(_ value: JSONValue, _ number: Int, _ unit: String, _ english: String) {
      let digits = AmountText.grouped(number)
      self.init(
        value, Bilingual(ja: digits + unit, en: digits + english),
        short: Bilingual(ja: digits, en: digits))
    }

    public static func yen(_ yen: Yen) -> Cell { Cell(.int(yen.amount), yen.amount, "円", " yen") }
    public static func times(_ count: Int) -> Cell { Cell(.int(count), count, "回", "") }
    public static func months(_ count: Int) -> Cell { Cell(.int(count), count, "か月", "") }
    public static func days(_ count: Int) -> Cell { Cell(.int(count), count, "日", "") }

    /// A rate in percent, as a text so that no program rounds it.
    public static func rate(_ rate: AnnualRate) -> Cell {
      let percent = rate.percentText
      return Cell(.string(percent), Bilingual(ja: "年\(percent)%", en: "\(percent)% a year"))
    }

    public static func date(_ date: CivilDate) -> Cell {
      Cell(.string(date.iso), Bilingual(ja: date.iso, en: date.iso))
    }

    /// - Parameter value: what programs read; the Japanese text where it is left out.
    public static func text(_ text: Bilingual, value: String? = nil) -> Cell {
      Cell(.string(value ?? text.ja), text)
    }

    public static func flag(_ flag: Bool, _ yes: Bilingual, _ no: Bilingual) -> Cell {
      Cell(.bool(flag), flag ? yes : no)
    }

    public static func confidence(_ confidence: Confidence) -> Cell {
      let words = confidence.message
      return Cell(
        .string(confidence.rawValue), Bilingual(ja: words.text(.ja), en: words.text(.en)))
    }

    public static let none = Cell(.null, Bilingual(ja: "-", en: "-"))
  }

  public struct Column: Sendable {
    public let key: String
    public let title: Bilingual
    public let alignsRight: Bool

    public init(_ key: String, _ title: Bilingual, alignsRight: Bool = true) {
      self.key = key
      self.title = title
      self.alignsRight = alignsRight
    }
  }

  public struct Table: Sendable {
    public let columns: [Column]
    public let rows: [[Cell]]

    public init(_ columns: [Column], _ rows: [[Cell]]) {
      self.columns = columns
      self.rows = rows
    }
  }

  public var lines: [Line]
  public var table: Table?
  public var chart: BalanceChart?
  /// What has to be said beside the figures.
  public var notes: [Bilingual]
  /// How the figures came about; the first one is that of the first line.
  public var derivations: [Derivation]

  public init(
    _ lines: [Line], table: Table? = nil, chart: BalanceChart? = nil, notes: [Bilingual] = [],
    derivations: [Derivation]
  ) {
    self.lines = lines
    self.table = table
    self.chart = chart
    self.notes = notes
    self.derivations = derivations
  }
}
