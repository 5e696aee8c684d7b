/// What a fact ages as: what kind of statement its sentence makes.
///
/// A sentence that says several things ages as the one that is due first.
public enum AgeingKind: String, CaseIterable, Hashable, Codable, Sendable {
  /// A number or desk: whose it is, what it is for, when somebody answers; when a service works.
  case hours
  /// What something costs, or that it costs nothing.
  case fees
  /// A service, page or procedure: what there is, and how it is used.
  case programme
  /// What a lender lays down: rates, payments, dates, locks, papers, checks.
  case lenderRule = "lender_rule"
  /// What rests on a law.
  case statute
  /// What follows by computing from what the sentence itself says.
  case arithmetic
  /// A rule of an association or of a credit bureau.
  case industryRule = "industry_rule"
  /// What sources report, with no rule behind it.
  case observation
  /// What to do or say, and what words mean.
  case advice

  /// The kind in a word, for the authors' tables.
  public var japanese: String {
    switch self {
    case .hours: "窓口・受付時間"
    case .fees: "手数料"
    case .programme: "サービス・手続き"
    case .lenderRule: "会社の決まり"
    case .statute: "法律"
    case .arithmetic: "計算"
    case .industryRule: "業界・信用情報機関の決まり"
    case .observation: "資料の報告"
    case .advice: "助言"
    }
  }
}

/// After how long a fact is to be checked again.
public enum RecheckInterval: Hashable, Codable, Sendable {
  /// 1...1,200 months after the day of the check.
  case months(Int)
  /// It does not age.
  case never
  /// Nobody has said; no date may be invented.
  case unknown
}

/// The interval of every kind, as the head of `facts.yaml` gives them.
public struct RecheckIntervals: Hashable, Codable, Sendable {
  /// By the kind's name, so that the stored form has one order.
  private var byKind: [String: RecheckInterval] = [:]

  public init() {}

  /// ``RecheckInterval/unknown`` for a kind that has none.
  public subscript(kind: AgeingKind) -> RecheckInterval {
    get { byKind[kind.rawValue] ?? .unknown }
    set { byKind[kind.rawValue] = newValue }
  }
}
