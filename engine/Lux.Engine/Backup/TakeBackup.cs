using System.Diagnostics;
using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// <c>TBACKUP folder</c>: everything up to one command, in a folder that <see cref="LuxDataRestore"/> makes a data folder of. The log is ended in a full segment and synced; its
/// segments never change again, so the backup gives them a second name, and cleaning waits until it has. Writers wait for the one switch to another segment.
/// </summary>
internal static class TakeBackup
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count != 1) return Arity.Of("tbackup");
        var engine = session.Engine;
        if (BackupTarget.Check(arguments[0], engine.Folder, out var folder) is { } refused) return refused;
        var began = Stopwatch.GetTimestamp();
        BackupManifest manifest;
        try
        {
            manifest = Take(engine, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LuxError.Of(ErrorCode.BackupFailed, folder, e.Message.ReplaceLineEndings(" ").TrimEnd('.'));
        }

        var values = new LabelledValues(reply);
        values.Add("folder", folder);
        values.Add("taken", manifest.Taken.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        values.Add("sequence", (long)manifest.Sequence);
        values.Add("files", manifest.Files.Count);
        values.Add("bytes", manifest.Bytes);
        values.Add("keys", manifest.HasKeys);
        values.AddSeconds("seconds", Stopwatch.GetElapsedTime(began).TotalSeconds);
        values.End();
        return null;
    }

    private static BackupManifest Take(TableEngine engine, string folder)
    {
        using var draft = new BackupDraft(folder);
        var taken = engine.Clock.GetUtcNow();
        SealedLog log;
        using (engine.Cleaner.Pause())
        {
            log = engine.Log.Seal();
            draft.Add(log);
        }

        engine.BackupBeside?.Invoke(draft);
        return draft.Complete(log.Engine, log.Sequence, taken);
    }
}
