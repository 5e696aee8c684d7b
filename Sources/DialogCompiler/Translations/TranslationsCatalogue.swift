import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of translations, in the order of the codes.
  static let translations: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .unknownText, title: "a translation of no text",
      meaning: """
        A translation stands under the path of its text: the ids from the top of the Japanese file,
        joined by dots. Nothing stands at this one: it is misspelt, or the text is gone.
        """,
      bad: "nodes.in_tme.outcome.first: { of: 1f0c22aa, en: Please call today. }",
      good: "nodes.in_time.outcome.first: { of: 1f0c22aa, en: Please call today. }"),
    DiagnosticEntry(
      code: .missingTranslation, title: "a text without a translation",
      meaning: """
        The pack lists this language, or the file is there, and a text has no translation yet. It is
        shown in Japanese. `annai translate` writes an entry for each, to be filled in.
        """,
      bad: """
        title:
          of: 1f0c22aa
          en:
        """,
      good: """
        title:
          of: 1f0c22aa
          en: I cannot pay on time
        """),
    DiagnosticEntry(
      code: .staleTranslation, title: "a translation of former Japanese",
      meaning: """
        The Japanese was edited after this was made from it, so it is shown in Japanese until
        somebody looks at it again. `annai translate` keeps the former text under `was`. Where it
        still says the same, put it back under `en`.
        """,
      bad: """
        title:
          of: 00000000
          en: I cannot pay on time
        """,
      good: """
        title:
          of: 1f0c22aa
          en: I cannot pay on time
        """),
    DiagnosticEntry(
      code: .differentReferences, title: "other references than the Japanese",
      meaning: """
        A translation says the same as the Japanese, so it refers to the same answers, figures and
        numbers, each as often. Their order is free.
        """,
      bad: """
        # ja: {can_pay_on}に{balance}を払います。
        en: I will pay on {can_pay_on}.
        """,
      good: """
        # ja: {can_pay_on}に{balance}を払います。
        en: I will pay {balance} on {can_pay_on}.
        """),
    DiagnosticEntry(
      code: .repeatedTranslation, title: "a line translated twice",
      meaning: """
        Two items of a list stand for one line of the Japanese: it is not clear which one counts.
        """,
      bad: """
        - { of: 1f0c22aa, en: Call today. }
        - { of: 1f0c22aa, en: Please call today. }
        """,
      good: "- { of: 1f0c22aa, en: Please call today. }"),
    DiagnosticEntry(
      code: .translationOfNothing, title: "a file of translations without a dialog",
      meaning: """
        `en/late.yaml` translates `dialogs/late.yaml`; `pack`, `questions` and `scripts` translate
        the shared files. This file has no Japanese beside it.
        """,
      bad: "en/lates.yaml",
      good: "en/late.yaml"),
    DiagnosticEntry(
      code: .spellingsOfNoOption, title: "spellings of what nobody types",
      meaning: """
        `also` and `said` are what people type in place of an option. Other texts are only read.
        """,
      bad: "title: { of: 1f0c22aa, en: Late, also: [overdue] }",
      good: "questions.cause.options.late: { of: 1f0c22aa, en: Late, also: [overdue] }"),
  ]
}
