/// Where the build puts the data that this target ships. Loading it is the program's part.
public enum KnowledgeResources {
  /// The folder beside the program, or in the package's build folder.
  public static let bundleFolder = "annai_Knowledge.resources"
  /// The pack inside ``bundleFolder``.
  public static let dialogsFolder = "Dialogs"
  /// The files that ``KnowledgeReader`` needs.
  public static let fileNames = ["sources.yaml", "facts.yaml", "numbers.yaml", "lenders.yaml"]
  /// The file that it reads where there is one: tables as their sources print them.
  public static let tablesFileName = "tables.yaml"
}
