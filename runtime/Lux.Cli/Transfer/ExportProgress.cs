using System.Text.Json;

namespace Lux.Cli;

/// <summary>How far an export is: what it needs to go on after it was stopped, in a file beside the rows.</summary>
/// <param name="What">Which rows of which engine, and how they are written: only the same can go on.</param>
/// <param name="Cursor">Where the next page begins.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="Mark">Where the file goes on.</param>
internal sealed record ExportProgress(string What, string Cursor, long Rows, SinkMark Mark)
{
    /// <summary>Half a file must not look like a whole one.</summary>
    public static string PartOf(string file) => file + ".part";

    private static string PathOf(string file) => PartOf(file) + ".json";

    /// <summary>What an earlier export into <paramref name="file"/> reached; null when there is nothing to go on with.</summary>
    public static ExportProgress? Find(string file)
    {
        if (!File.Exists(PathOf(file)) || !File.Exists(PartOf(file))) return null;
        try
        {
            return JsonSerializer.Deserialize<ExportProgress>(File.ReadAllText(PathOf(file)), Printer.LineOptions);
        }
        catch (JsonException bad)
        {
            throw ToolException.BadFile($"The file '{PathOf(file)}', in which an export keeps its progress, is damaged; say --restart to begin anew.", bad);
        }
    }

    /// <summary>Keeps it, whole or as before.</summary>
    public void Keep(string file)
    {
        var path = PathOf(file);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, Printer.LineOptions));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Nothing is left to go on with.</summary>
    public static void Forget(string file)
    {
        File.Delete(PathOf(file));
        File.Delete(PartOf(file));
    }
}
