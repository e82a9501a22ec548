using Lux.Language;

namespace Lux.Cli;

/// <summary>A folder with a file for each table and the commands that make the tables.</summary>
internal static class TableFiles
{
    /// <summary>The commands that make the tables.</summary>
    public const string Schema = "schema.lux";

    private static readonly string[] Extensions = [".csv", ".jsonl", ".ndjson", ".parquet"];

    /// <summary>The file of a table.</summary>
    public static string PathOf(string folder, string table, FileFormat format) => Path.Combine(folder, $"{table}.{format.ToString().ToLowerInvariant()}");

    /// <summary>The files by their tables. Those of refused rows are left out.</summary>
    public static IReadOnlyDictionary<string, string> In(string folder, DatabaseSchema schema)
    {
        if (!Directory.Exists(folder)) throw ToolException.BadFile($"The folder '{folder}' does not exist.");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) || name.EndsWith(".bad", StringComparison.Ordinal)) continue;
            if (schema.Find(name) is null) throw ToolException.BadFile($"The file '{path}' is of no table: there is no table '{name}' here, and {Schema} in the folder makes none. Nothing was imported.");
            if (!files.TryAdd(name, path)) throw ToolException.BadFile($"The files '{files[name]}' and '{path}' are both of table '{name}'. Nothing was imported.");
        }
        return files.Count > 0 ? files : throw ToolException.BadFile($"The folder '{folder}' has no file of a table ({string.Join(", ", Extensions)}).");
    }
}
