import ArgumentParser

/// `annai calc …`: the calculator by itself.
struct Calc: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "利息・遅延損害金・毎月の返済額・返済の予定・完済額・手数料を計算します。",
    subcommands: [
      CalcInterest.self, CalcMinimum.self, CalcSchedule.self, CalcPayOff.self, CalcLate.self,
      CalcCompare.self, CalcFee.self, CalcCap.self,
    ])
}
