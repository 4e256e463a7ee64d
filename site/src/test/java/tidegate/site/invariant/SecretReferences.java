package tidegate.site.invariant;

/** How template.yaml hands a secret to a function: by name and version, resolved by AWS. */
final class SecretReferences {
  private SecretReferences() {}

  /**
   * Whether a variable carries the secret that it is named after, and nothing where there is none.
   */
  static boolean fits(String variable, String meaning) {
    var name = VariableRules.camel(variable);
    var secret =
        "{{resolve:secretsmanager:<" + name + "Secret>:SecretString:::<" + name + "Version>}}";
    return meaning.equals("if(Has" + name + ", " + secret + ", )");
  }
}
