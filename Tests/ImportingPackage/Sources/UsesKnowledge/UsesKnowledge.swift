import Foundation
import Knowledge
import LoanCalculator
import StrictYAML
import Units

/// The data that the product ships, which the build puts beside this program, and a rule from it.
@main
struct UsesKnowledge {
  static func main() throws {
    let folder = Bundle.main.bundleURL
      .appendingPathComponent(KnowledgeResources.bundleFolder)
      .appendingPathComponent(KnowledgeResources.dialogsFolder)
    let files = try KnowledgeResources.fileNames.map { name in
      SourceFile(
        path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
    let (knowledge, problems) = KnowledgeReader.read(files)
    precondition(problems.isEmpty)
    guard let rule = knowledge?.lenders[id: "acom"]?.minimumPlans.first?.rule else {
      preconditionFailure("the pack has no rule of this lender")
    }
    let payment = try rule.minimumPayment(balance: Yen(25_000), limit: Yen(300_000))
    precondition(payment.value == Yen(2_000))
    print(payment.derivation.formula)
  }
}
