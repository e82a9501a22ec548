namespace Lux.Language;

/// <summary>A command of a script: its words as they go over the wire, table names without their database.</summary>
/// <param name="Words">The command's name and its arguments.</param>
/// <param name="Line">The line that it begins on, from 1; 0 for one that was not read.</param>
public sealed record ScriptCommand(EquatableArray<string> Words, int Line = 0)
{
    private static readonly HashSet<string> SchemaNames = new(["TCREATE", "TALTER", "TRENAME", "TDROP"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> DataNames = new(["TINSERT", "TUPDATE", "TUPSERT", "TDEL", "TBATCH"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The word in front of the name of a C# step.</summary>
    internal const string RunWord = "RUN";

    /// <summary>Where each word stands in its script; none for a command that was not read.</summary>
    internal EquatableArray<WordPlace> Places { get; init; }

    /// <summary>A command of these words.</summary>
    public static ScriptCommand Of(params string[] words) => new(new EquatableArray<string>(words));

    /// <summary>The command's name in capitals.</summary>
    public string Name => Words[0].ToUpperInvariant();

    /// <summary>The words behind the name.</summary>
    public EquatableArray<string> Arguments => Words.Without(0);

    /// <summary>Whether it changes definitions, not rows.</summary>
    public bool IsSchema => SchemaNames.Contains(Words[0]);

    /// <summary>Whether it changes rows.</summary>
    public bool IsData => DataNames.Contains(Words[0]);

    /// <summary>The name of the C# step that runs here, or null.</summary>
    public string? Step => Words[0] == RunWord ? Words[1] : null;

    /// <summary>The command as a line of a script.</summary>
    public override string ToString() => ScriptWords.Write(Words);

    /// <inheritdoc/>
    public bool Equals(ScriptCommand? other) => other is not null && Words == other.Words;

    /// <inheritdoc/>
    public override int GetHashCode() => Words.GetHashCode();
}
