using System.Globalization;

namespace Lux.Engine;

/// <summary>
/// Saves what is whole of a damaged data folder: <c>lux-server --repair</c>. The log is written anew beside the old one, then the two change places; the old files stay as they
/// are, under another name.
/// </summary>
public static class LuxDataRepair
{
    /// <summary>Repairs a folder in which no engine runs. A folder that starts as it is, is left as it is.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, cannot be written, is no engine's, or nothing in it can be read.</exception>
    public static LuxDataReport Run(string folder)
    {
        folder = Path.GetFullPath(folder);
        var check = LuxDataCheck.RunData(folder);
        if (check.IsWhole) return new(true, [.. check.Lines, "Nothing to repair, nothing was changed."]);
        using var data = DataFolder.Open(folder);
        var draft = Path.Combine(folder, "tables.repaired");
        try
        {
            return Repair(data, folder, draft);
        }
        catch (LuxEngineException)
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException($"{folder} cannot be repaired: {e.Message} Nothing was changed.", e);
        }
    }

    private static LuxDataReport Repair(DataFolder data, string folder, string draft)
    {
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        _ = Directory.CreateDirectory(draft);
        var files = SegmentFile.List(data.Tables, data.Engine);
        if (files.Count == 0) throw new LuxEngineException($"{data.Tables} holds no segment, so there is nothing to save; restore a backup. Nothing was changed.");
        List<string> missing = [];
        var chain = SegmentChain.OfWhatIsThere(files, data.Tables, missing);
        var isFrontMissing = chain.Segments[0].Header is { Previous: not 0 and var before } && missing.Contains(SegmentFile.PathOf(data.Tables, before));
        var salvage = new Salvage(chain, data.Engine, isFrontMissing, SyncedNote.Read(data.Tables).Sequence);
        using (var writer = new LogWriter(draft, data.Engine, files.Max(file => file.Header?.Epoch ?? 0) + 1, files[^1].Number + 1, TimeProvider.System))
        {
            salvage.WriteTo(writer);
            writer.Complete();
        }

        if (salvage.Commands == 0) throw new LuxEngineException($"Nothing in {data.Tables} can be saved: no definition of a table is whole, so no row can be read; restore a backup. Nothing was changed.");
        var aside = Path.Combine(folder, "tables.damaged-" + DateTime.UtcNow.ToString("yyyyMMddTHHmmssfff", CultureInfo.InvariantCulture));
        ChangePlaces(data.Tables, draft, aside);
        data.Dispose();
        return Report(folder, aside, salvage, missing);
    }

    private static void ChangePlaces(string tables, string draft, string aside)
    {
        // Whatever interrupts, there is always a whole log under the name.
        if (OperatingSystem.IsLinux() && Posix.TryExchange(tables, draft))
        {
            Directory.Move(draft, aside);
        }
        else
        {
            Directory.Move(tables, aside);
            Directory.Move(draft, tables);
        }

        if (OperatingSystem.IsLinux()) Posix.FlushDirectory(Path.GetDirectoryName(tables)!);
    }

    private static LuxDataReport Report(string folder, string aside, Salvage salvage, IEnumerable<string> missing)
    {
        List<string> lines = [.. missing.Select(path => $"{path}: is missing"), .. salvage.Lines];
        var after = LuxDataCheck.Run(folder);
        lines.AddRange(after.IsWhole ? after.Lines.TakeLast(1) : after.Lines);
        lines.Add($"{salvage.Commands} commands were saved; the old files are in {aside}. Compare with what is listed above as lost before you remove them.");
        return new(after.IsWhole, lines);
    }
}
