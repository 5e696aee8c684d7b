import Knowledge
import NumberRegistry
import TextForms
import Units

/// A desk as it is listed: its number, what a call costs, and now.
public struct DeskRow: Hashable, Sendable {
  public let view: NumberView
  /// `free` `charged` `unknown`
  public let toll: String
  let cost: String
  /// Whether it answers calls from abroad; `nil` where nobody says.
  public let fromAbroad: Bool?
  /// `open` `closed` `always` `automated` `not_known`
  public let state: String
  /// When that changes, in ISO form.
  public let changes: String?
  /// `あと3時間`, where the state is to change.
  let countdown: String?
  private let separator: String
  /// `yes` `with-note`
  public let offer: String
  /// `confirmed` `conflicting` `single-source`
  public let verdict: String

  init?(_ desk: Desk, _ presenter: Presenter) {
    guard let view = presenter.number(desk.id) else { return nil }
    self.view = view
    let english = presenter.language == .en
    let cost = presenter.knowledge.registry.cost(of: desk.number)
    toll = cost.toll.rawValue
    self.cost = NumberMessage.cost(cost.toll).text(presenter.language)
    fromAbroad = cost.fromAbroad
    let now = desk.state(at: presenter.now)
    state = now.name
    changes = now.change?.iso
    countdown = now.countdown(from: presenter.now, english: english)
    separator = Message.listSeparator.text(presenter.language)
    offer = desk.offer.rawValue
    verdict = desk.verdict.rawValue
  }

  /// `いま受付中(18:00まで)、あと3時間`; where hours are unknown, what is known of them.
  var now: String {
    let now = view.now.isEmpty ? view.hours : view.now
    return countdown.map { "\(now)\(separator)\($0)" } ?? now
  }

  public var json: JSONValue {
    guard case .object(let members) = view.json else { return view.json }
    return .object(
      members + [
        .init("toll", .string(toll)), .init("from_abroad", fromAbroad.map(JSONValue.bool) ?? .null),
        .init("state", .string(state)), .init("changes", .optional(changes)),
        .init("offer", .string(offer)), .init("verdict", .string(verdict)),
      ])
  }
}

extension OpenState {
  /// The state as dialogs and other programs name it.
  var name: String {
    switch self {
    case .open: "open"
    case .closed: "closed"
    case .alwaysOpen: "always"
    case .automatedOnly: "automated"
    case .unknown: "not_known"
    }
  }
}

/// Something that needs no call, as it is listed.
public struct ServiceRow: Hashable, Sendable {
  public let id: String
  public let name: String
  /// `いま使えます(次に止まるのは23:50)`
  public let now: String
  /// `up` `down` `perhaps`
  public let state: String
  /// When it goes down, or works again.
  public let changes: String?

  init(_ service: Service, at moment: Moment, english: Bool) {
    id = service.id
    name = service.name(english: english)
    now = service.describe(at: moment, english: english)
    switch service.state(at: moment) {
    case .up(let down): (state, changes) = ("up", down?.iso)
    case .down(let until): (state, changes) = ("down", until.iso)
    case .perhapsDown(let until, _): (state, changes) = ("perhaps", until.iso)
    }
  }

  public var json: JSONValue {
    .object([
      "id": .string(id), "name": .string(name), "now": .string(now), "state": .string(state),
      "changes": .optional(changes),
    ])
  }
}

/// What can be done while a desk is closed.
public struct MeanwhileView: Hashable, Sendable {
  public let desks: [DeskRow]
  public let services: [ServiceRow]

  init(_ desk: Desk, for purpose: String?, _ presenter: Presenter) {
    let all = presenter.knowledge.registry.meanwhile(desk, for: purpose, at: presenter.now)
    desks = all.compactMap {
      if case .desk(let desk, _) = $0 { DeskRow(desk, presenter) } else { nil }
    }
    services = all.compactMap {
      guard case .service(let service, _) = $0 else { return nil }
      return ServiceRow(service, at: presenter.now, english: presenter.language == .en)
    }
  }

  /// One line each.
  var lines: [String] {
    desks.map { "\($0.view.name)  \($0.view.national)  \($0.now)" }
      + services.map { "\($0.name)  \($0.now)" }
  }

  var json: JSONValue {
    .object([
      "desks": .array(desks.map(\.json)), "services": .array(services.map(\.json)),
    ])
  }
}
