namespace Lux.Schema.Generators.Emit;

/// <summary>A file to add to the compilation.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string HintName, string Text);
