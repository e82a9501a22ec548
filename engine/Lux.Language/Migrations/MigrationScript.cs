namespace Lux.Language;

/// <summary>One migration as its file says it: where it comes from, where it leads, and the commands between.</summary>
public sealed record MigrationScript
{
    /// <summary>Its name, which is its file's name without <c>.lux</c>: <c>0002_add_color</c>. Scripts are in order of their ids.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the script before it, or null for the first.</summary>
    public string? ParentId { get; init; }

    /// <summary>The hash of the script before it, or null for the first.</summary>
    public string? ParentHash { get; init; }

    /// <summary>The fingerprint of the database after it.</summary>
    public required string Result { get; init; }

    /// <summary>What its author has acknowledged: <c>drops column users.color</c>.</summary>
    public EquatableArray<string> Accepted { get; init; }

    /// <summary>The commands in order.</summary>
    public EquatableArray<ScriptCommand> Commands { get; init; }

    /// <summary>16 hex digits over id, parent and commands: comments, acknowledgements, blanks and line endings do not change it.</summary>
    public string Hash => Fingerprint.Of(string.Join("\n", [Id, ParentId ?? "", ParentHash ?? "", .. Commands.Select(command => command.ToString())]));
}
