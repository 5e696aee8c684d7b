import Foundation

/// The only use of Foundation in this target: rare characters (① ㌔ ㈱ ﬁ é) in their plain form.
///
/// It costs microseconds a call, so ``NormalizedText`` keeps everyday characters away from it.
enum CompatibilityMapping {
  /// NFKC of `text`.
  static func plain(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping }
}
