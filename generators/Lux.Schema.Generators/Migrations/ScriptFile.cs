using Lux.Language;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Migrations;

/// <summary>A script among a project's additional files: <c>migrations/0001_initial.lux</c>, or in a folder of its database there where a project has several.</summary>
/// <param name="Database">The name of the database class, or empty for the only one.</param>
/// <param name="Id">The file's name without <c>.lux</c>.</param>
/// <param name="Path">The whole path.</param>
/// <param name="Text">The text.</param>
internal sealed record ScriptFile(string Database, string Id, string Path, string Text)
{
    private const string Folder = "migrations";

    /// <summary>The script in a file, or null for another file.</summary>
    public static ScriptFile? Of(AdditionalText file, CancellationToken cancellation)
    {
        string[] parts = file.Path.Split('/', '\\');
        string name = parts[parts.Length - 1];
        if (!name.EndsWith(ScriptPrinter.Extension, StringComparison.Ordinal) || parts.Length < 2)
            return null;
        string? database = parts[parts.Length - 2] == Folder ? "" : parts.Length > 2 && parts[parts.Length - 3] == Folder ? parts[parts.Length - 2] : null;
        return database is null ? null : new(database, name.Substring(0, name.Length - ScriptPrinter.Extension.Length), file.Path, file.GetText(cancellation)?.ToString() ?? "");
    }

    /// <summary>Whether the script is one of a database class.</summary>
    public bool IsOf(string database) => Database.Length == 0 || Database == database;

    /// <summary>The scripts in order.</summary>
    public static EquatableArray<ScriptFile> Sorted(IEnumerable<ScriptFile> scripts) => scripts.OrderBy(script => script.Id, StringComparer.Ordinal).ThenBy(script => script.Path, StringComparer.Ordinal).ToEquatableArray();
}
