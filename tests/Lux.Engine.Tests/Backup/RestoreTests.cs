using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Backup;

/// <summary>What a restore takes and refuses; it is all there or nothing is.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly TablesFixture _tables = new(segmentBytes: 16 << 10);
    private readonly BackupFolder _backups = new();
    private readonly string _backup;

    public RestoreTests()
    {
        _tables.Run("TCREATE t text:str:index");
        for (var i = 0; i < 100; i++) _tables.Run($"TINSERT t text {i}{new string('x', 500)}");
        _tables.Engine.BackupBeside = draft => draft.Copy(Path.Combine(_tables.Folder, "IDENT"), "keys/Store/file");
        _backup = _backups.Take(_tables).Folder;
    }

    public void Dispose()
    {
        _tables.Dispose();
        _backups.Dispose();
    }

    [Fact]
    public void Every_file_of_a_backup_that_is_missing_shortened_or_changed_is_noticed_and_nothing_is_restored()
    {
        var files = Directory.GetFiles(_backup, "*", SearchOption.AllDirectories);
        Assert.True(files.Length >= 6);
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            var changed = (byte[])whole.Clone();
            changed[whole.Length / 2] ^= 1;
            AssertRefused(file, () => File.Delete(file), whole);
            AssertRefused(file, () => File.WriteAllBytes(file, whole[..^8]), whole);
            AssertRefused(file, () => File.WriteAllBytes(file, changed), whole);
        }

        Assert.True(LuxDataRestore.Run(_backup, _backups.New("data")).IsWhole);
    }

    [Fact]
    public void A_backup_is_checked_where_it_lies_and_is_not_changed()
    {
        var before = Contents();
        var report = LuxDataCheck.Run(_backup);
        Assert.True(report.IsWhole, string.Join('\n', report.Lines));
        Assert.StartsWith($"{_backup} is a backup of engine {BackupManifest.Read(_backup).Engine:N}: ", report.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Tables agree: 1 table, 100 rows, 100 index entries", report.Lines[^2], StringComparison.Ordinal);
        Assert.Equal($"It can be restored: lux-server --restore {_backup} --dir <empty folder>", report.Lines[^1]);
        Assert.Equal(before, Contents());

        Dictionary<string, string> Contents() => Directory.GetFiles(_backup, "*", SearchOption.AllDirectories).ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path)));
    }

    [Fact]
    public void Damaged_backups_are_named_by_a_check_with_every_file_that_is_not_whole()
    {
        var files = BackupManifest.Read(_backup).Files.Select(file => Path.Combine(_backup, file.Name)).ToArray();
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            var changed = (byte[])whole.Clone();
            changed[whole.Length / 2] ^= 1;
            AssertFound(file, () => File.Delete(file), whole);
            AssertFound(file, () => File.WriteAllBytes(file, whole[..^8]), whole);
            AssertFound(file, () => File.WriteAllBytes(file, changed), whole);
        }

        var stray = Path.Combine(_backup, "tables", "009999.lux");
        File.Copy(files[0], stray);
        Assert.Contains(LuxDataCheck.Run(_backup).Lines, line => line.StartsWith($"{stray} is not of the backup", StringComparison.Ordinal));
        File.Delete(stray);
        foreach (var file in files[..2]) File.Delete(file);
        Assert.All(files[..2], file => Assert.Contains($"{file} is missing: the backup is not whole", LuxDataCheck.Run(_backup).Lines));
    }

    [Fact]
    public void A_backup_is_checked_and_never_repaired()
    {
        var refused = Assert.Throws<LuxEngineException>(() => LuxDataRepair.Run(_backup));
        Assert.Contains($"{_backup} is a backup, and backups are never changed: lux-server --check says whether it is whole", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_of_half_a_backup_says_that_it_is_one()
    {
        var half = _backups.New() + ".partial";
        Directory.CreateDirectory(half);
        Assert.Contains($"{half} is a backup that is being written or was interrupted", Assert.Throws<LuxEngineException>(() => LuxDataCheck.Run(half)).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_backup, BackupManifest.FileName));
        Assert.Contains("and no backup: it has no BACKUP", Assert.Throws<LuxEngineException>(() => LuxDataCheck.Run(_backup)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_anything_is_refused_and_left_as_it_is()
    {
        var folder = _backups.New("data");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        var refused = Assert.Throws<LuxEngineException>(() => LuxDataRestore.Run(_backup, folder));
        Assert.Contains($"{folder} is not empty: it has notes.txt", refused.Message, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(folder, "notes.txt")], Directory.GetFileSystemEntries(folder));
        Assert.Contains("is not empty", Assert.Throws<LuxEngineException>(() => LuxDataRestore.Run(_backup, _tables.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        var folder = _backups.New("data");
        Directory.CreateDirectory(Path.Combine(folder, "lost+found"));
        Assert.True(LuxDataRestore.Run(_backup, folder).IsWhole);
        Assert.Equal(["IDENT", "LOCK", "keys", "lost+found", "tables"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var engine = TableEngine.Open(_tables.Options with { Directory = folder });
        Assert.Equal(_tables.Rows("t"), TablesFixture.Rows(engine, "t"));
    }

    [Theory]
    [InlineData("restore.partial")]
    [InlineData("restore.partial", "tables")]
    [InlineData("restore.partial", "tables", "keys", "users.acl")]
    public void After_an_interrupted_restore_no_engine_starts_and_the_next_restore_begins_anew(params string[] left)
    {
        var folder = _backups.New("data");
        foreach (var name in left) Directory.CreateDirectory(Path.Combine(folder, name, "inside"));
        Assert.Throws<LuxEngineException>(() => TableEngine.Open(_tables.Options with { Directory = folder }));
        Assert.True(LuxDataRestore.Run(_backup, folder).IsWhole);
        Assert.Equal(["IDENT", "LOCK", "keys", "tables"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var engine = TableEngine.Open(_tables.Options with { Directory = folder });
        Assert.Equal(_tables.Rows("t"), TablesFixture.Rows(engine, "t"));
    }

    [Fact]
    public void An_engine_that_is_started_on_a_backup_says_that_it_is_one_and_changes_nothing()
    {
        var before = Directory.GetFileSystemEntries(_backup, "*", SearchOption.AllDirectories).Order().ToArray();
        var refused = Assert.Throws<LuxEngineException>(() => TableEngine.Open(_tables.Options with { Directory = _backup }));
        Assert.Contains($"{_backup} is a backup; make a data folder of it with lux-server --restore", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_backup, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void A_backup_that_was_interrupted_is_none()
    {
        string? half = null;
        _tables.Engine.BackupBeside = draft =>
        {
            // What a kill leaves at this point.
            var partial = Directory.GetDirectories(Path.GetDirectoryName(_backup)!, "*.partial").Single();
            half = _backups.New("half");
            foreach (var file in Directory.GetFiles(partial, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(half, Path.GetRelativePath(partial, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        };
        _ = _backups.Take(_tables);
        var refused = Assert.Throws<LuxEngineException>(() => LuxDataRestore.Run(half!, _backups.New("data")));
        Assert.Contains($"{half} is no backup, or one that was never finished", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_left_at_the_place_of_a_backup_is_named_and_not_touched()
    {
        var folder = _backups.New();
        Directory.CreateDirectory(folder + ".partial");
        Assert.Contains($"{folder}.partial exists, of a backup that is being written or was interrupted", _tables.Run($"TBACKUP {folder}"), StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder + ".partial"));
    }

    [Fact]
    public void A_manifest_cannot_make_a_restore_write_elsewhere()
    {
        var manifest = BackupManifest.Read(_backup);
        File.Delete(Path.Combine(_backup, BackupManifest.FileName));
        (manifest with { Files = [.. manifest.Files, new("keys/../../outside", 0, null)] }).Write(_backup);
        Assert.Contains("is damaged", Assert.Throws<LuxEngineException>(() => LuxDataRestore.Run(_backup, _backups.New("data"))).Message, StringComparison.Ordinal);
    }

    private void AssertFound(string file, Action damage, byte[] whole)
    {
        damage();
        try
        {
            var report = LuxDataCheck.Run(_backup);
            Assert.False(report.IsWhole, $"{file} was damaged and passed: {string.Join('\n', report.Lines)}");
            Assert.Contains(report.Lines, line => line.StartsWith(file, StringComparison.Ordinal));
            Assert.Equal("It cannot be restored; use another backup, or another copy of this one. Nothing was changed.", report.Lines[^1]);
            Assert.DoesNotContain(report.Lines, line => line.Contains("--repair", StringComparison.Ordinal));
        }
        finally
        {
            File.WriteAllBytes(file, whole);
        }
    }

    private void AssertRefused(string file, Action damage, byte[] whole)
    {
        damage();
        var folder = _backups.New("data");
        try
        {
            var report = LuxDataRestore.Run(_backup, folder);
            Assert.False(report.IsWhole, $"{file} was damaged and restored: {string.Join('\n', report.Lines)}");
        }
        catch (LuxEngineException)
        {
            // Named before the check.
        }

        if (Directory.Exists(folder)) Assert.DoesNotContain(Directory.GetFileSystemEntries(folder), entry => Path.GetFileName(entry) != "LOCK");
        File.WriteAllBytes(file, whole);
    }
}
