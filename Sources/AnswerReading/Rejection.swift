public import TextForms

/// Why a text is no answer of the wanted type, and what would be accepted.
public struct Rejection: Error, Hashable, Sendable {
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    case notUnderstood, ambiguous, outOfRange, impossibleDate
  }

  public let reason: Reason
  /// Where the text allows several answers: their labels, in the order of the question.
  public let candidates: [String]
  private let japanese: String
  private let english: String

  /// - Parameters:
  ///   - japanese: A whole polite message that names what would be accepted.
  ///   - english: The same in English.
  public init(_ reason: Reason, candidates: [String] = [], japanese: String, english: String) {
    self.reason = reason
    self.candidates = candidates
    self.japanese = japanese
    self.english = english
  }

  /// What is wrong, and an example of what would be accepted.
  public func message(_ language: Language) -> String {
    switch language {
    case .ja: japanese
    case .en: english
    }
  }
}
