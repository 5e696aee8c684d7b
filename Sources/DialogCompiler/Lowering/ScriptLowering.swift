import DialogEngine
import StrictYAML

/// Checks a script, and makes the engine's form of it.
struct ScriptLowering {
  /// With the `let`s of the dialog that declares it, if one does.
  let content: ContentChecker

  func lower(_ script: SyntaxScript) -> Script {
    var content = content
    let lets = content.declare(script.lets)
    return Script(
      id: script.id.text, title: script.title, lets: lets, goal: content.template(script.goal),
      desks: script.desks.map { desk($0, content) }, haveReady: content.lines(script.haveReady),
      firstWords: content.lines(script.firstWords), say: content.lines(script.say),
      ask: content.lines(script.ask), replies: script.replies.map { reply($0, content) },
      neverSay: content.lines(script.neverSay), writeDown: content.lines(script.writeDown),
      otherWays: content.lines(script.otherWays), cites: content.cites(script.cites))
  }

  private func desk(_ desk: SyntaxScript.Desk, _ content: ContentChecker) -> Script.Desk {
    let target: Script.Desk.Target =
      switch desk.target {
      case .number(let number):
        .number(
          content.expressions.check(number, as: .number, of: "a desk to call")
            ?? .literal(.unknown))
      case .finding(let template): .finding(content.template(template))
      }
    return Script.Desk(condition: desk.condition.map { content.condition($0) }, target: target)
  }

  private func reply(_ reply: SyntaxScript.Reply, _ content: ContentChecker) -> Script.Reply {
    Script.Reply(
      condition: reply.condition.map { content.condition($0) },
      they: content.template(reply.they), you: content.template(reply.you))
  }
}
