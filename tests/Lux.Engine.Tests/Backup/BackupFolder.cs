using System.Text.RegularExpressions;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Backup;

/// <summary>A place for backups and for what is restored of them, which goes with the test.</summary>
internal sealed partial class BackupFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lux-backup-").FullName;
    private int _count;

    /// <summary>A path at which nothing is.</summary>
    public string New(string name = "backup") => Path.Combine(_root, $"{name}{++_count}");

    /// <summary>Takes a backup: where it is, and up to which command it goes.</summary>
    public (string Folder, ulong Sequence) Take(TablesFixture tables, TableSession? session = null)
    {
        var folder = New();
        var reply = TablesFixture.Run(session ?? tables.Session, new ReplyBuffer(), ["TBACKUP"u8.ToArray(), System.Text.Encoding.UTF8.GetBytes(folder)]);
        var sequence = Sequence().Match(reply);
        Assert.True(sequence.Success, reply);
        return (folder, ulong.Parse(sequence.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Restores a backup and opens an engine on it.</summary>
    public TableEngine Restored(TablesFixture tables, string backup)
    {
        var folder = New("restored");
        var report = LuxDataRestore.Run(backup, folder);
        Assert.True(report.IsWhole, string.Join('\n', report.Lines));
        return TableEngine.Open(tables.Options with { Directory = folder, Faults = LogFaults.None, CleansByItself = false });
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [GeneratedRegex(@"sequence\\r\\n\$\d+\\r\\n(\d+)\\r\\n")]
    private static partial Regex Sequence();
}
