using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Backup;

/// <summary>What TBACKUP takes and refuses.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TablesFixture _tables = new();
    private readonly BackupFolder _backups = new();

    public void Dispose()
    {
        _tables.Dispose();
        _backups.Dispose();
    }

    [Fact]
    public void A_backup_holds_tables_rows_indexes_rights_and_ids_as_they_were_and_nothing_later()
    {
        _tables.RunAll(
            "TCREATE users name:str:unique", "TCREATE other.posts text:str:index n:int", "TINSERT users name ada", "TINSERT users name bob", "TDEL users 2",
            "TINSERT other.posts text hi n 7", "TALTER other.posts ADD more:str:default(x)", "TACL ann ALLOW READ main.*");
        var (folder, sequence) = _backups.Take(_tables);
        Assert.Equal(_tables.Engine.Log.LastSequence, sequence);
        _tables.RunAll("TINSERT users name eve", "TDROP other.posts");

        using var restored = _backups.Restored(_tables, folder);
        Assert.Equal(sequence, restored.Log.LastSequence);
        Assert.Equal(["1:name=ada"], TablesFixture.Rows(restored, "users"));
        Assert.Equal(["1:text=hi n=7 more=x"], TablesFixture.Rows(restored, "other.posts"));
        Assert.Equal("*1\\r\\n$21\\r\\nann ALLOW READ main.*\\r\\n", Run(restored, "TACL", "ann"));
        Assert.Equal(":3\\r\\n", Run(restored, "TINSERT", "users", "name", "cid"));
        IndexAudit.Check(restored);
    }

    [Fact]
    public void The_reply_says_where_how_much_up_to_which_command_and_that_an_engine_without_keys_has_none()
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t n 1");
        var folder = _backups.New();
        var reply = _tables.Run($"TBACKUP {folder}");
        var bytes = Directory.GetFiles(Path.Combine(folder, "tables")).Sum(file => new FileInfo(file).Length);
        Assert.Contains($"folder\\r\\n${folder.Length}\\r\\n{folder}\\r\\n", reply, StringComparison.Ordinal);
        Assert.Contains("sequence\\r\\n$1\\r\\n2\\r\\n", reply, StringComparison.Ordinal);
        Assert.Contains($"bytes\\r\\n$3\\r\\n{bytes}\\r\\n", reply, StringComparison.Ordinal);
        Assert.Contains("keys\\r\\n$5\\r\\nfalse\\r\\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_right_after_cleaning_that_had_nothing_to_carry_over_can_be_restored()
    {
        using var tables = new TablesFixture(segmentBytes: 16 << 10, configure: options => options with { CleansByItself = false });
        int seen = 0;
        tables.Run("TCREATE t text:str");
        for (int i = 1; i <= 100; i++) tables.Run($"TINSERT t text {i}");
        for (int i = 0; i < 1500; i++)
        {
            tables.Run($"TUPDATE t {(i % 100) + 1} text {i}{new string('x', 300)}");
            if (i % 10 != 0) continue;

            // The log goes on in a segment without commands, into which cleaning writes that the oldest one is gone.
            tables.Engine.Log.Seal();
            var (segments, sequence) = (tables.Engine.Log.SegmentCount, tables.Engine.Log.LastSequence);
            tables.Engine.Cleaner.Clean();
            if (tables.Engine.Log.SegmentCount == segments || tables.Engine.Log.LastSequence != sequence) continue;
            using var restored = _backups.Restored(tables, _backups.Take(tables).Folder);
            Assert.Equal(tables.Rows("t"), TablesFixture.Rows(restored, "t"));
            if (++seen == 3) return;
        }

        Assert.Fail("cleaning always carried something over");
    }

    [Fact]
    public void A_backup_of_nothing_is_one_too()
    {
        var (folder, sequence) = _backups.Take(_tables);
        Assert.Equal(0ul, sequence);
        using var restored = _backups.Restored(_tables, folder);
        Assert.Empty(restored.Catalog.Tables);
    }

    [Fact]
    public void Backups_of_an_engine_that_nobody_writes_to_leave_no_new_files_in_its_log()
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t n 1");
        var first = _backups.Take(_tables);
        var segments = _tables.Engine.Log.SegmentCount;
        for (var i = 0; i < 5; i++) Assert.Equal(first.Sequence, _backups.Take(_tables).Sequence);
        Assert.Equal(segments, _tables.Engine.Log.SegmentCount);
    }

    [Fact]
    public void A_backup_stays_as_it_is_when_its_segments_are_cleaned_away()
    {
        using var tables = new TablesFixture(segmentBytes: 16 << 10);
        tables.RunAll("TCREATE t text:str", "TINSERT t text first");
        var (folder, _) = _backups.Take(tables);
        for (var i = 0; i < 300; i++) tables.Run($"TUPDATE t 1 text {new string('x', 500)}");
        tables.Engine.Cleaner.Clean();
        Assert.False(File.Exists(Path.Combine(tables.Folder, "tables", "000001.lux")));
        using var restored = _backups.Restored(tables, folder);
        Assert.Equal(["1:text=first"], TablesFixture.Rows(restored, "t"));
    }

    [Fact]
    public void A_restored_engine_writes_restarts_and_is_backed_up_again()
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t n 1");
        var first = _backups.Take(_tables).Folder;
        var data = _backups.New("data");
        Assert.True(LuxDataRestore.Run(first, data).IsWhole);
        using (var engine = TableEngine.Open(_tables.Options with { Directory = data })) Run(engine, "TINSERT", "t", "n", "2");
        var second = _backups.New();
        using (var engine = TableEngine.Open(_tables.Options with { Directory = data })) Assert.StartsWith("*", Run(engine, "TBACKUP", second), StringComparison.Ordinal);
        using var restored = _backups.Restored(_tables, second);
        Assert.Equal(["1:n=1", "2:n=2"], TablesFixture.Rows(restored, "t"));
    }

    [Fact]
    public void A_folder_that_exists_is_refused_and_left_as_it_is()
    {
        var folder = _backups.New();
        Directory.CreateDirectory(folder);
        Assert.Matches("^-ERR backup folder '.*' already exists", _tables.Run($"TBACKUP {folder}"));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        File.WriteAllText(Path.Combine(folder, "file"), "");
        Assert.Matches("^-ERR backup folder '.*' already exists", _tables.Run($"TBACKUP {folder}/file/"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tables")]
    [InlineData("keys/../backup")]
    public void A_folder_inside_the_data_folder_is_refused(string inside)
    {
        var path = inside.Length == 0 ? Path.Combine(_tables.Folder, "b") : Path.Combine(_tables.Folder, inside, "b");
        var before = Directory.GetFileSystemEntries(_tables.Folder, "*", SearchOption.AllDirectories).Order().ToArray();
        Assert.Matches("^-ERR backup folder '.*' is inside the data folder", _tables.Run($"TBACKUP {path}"));
        Assert.Equal(before, Directory.GetFileSystemEntries(_tables.Folder, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void A_folder_inside_the_data_folder_by_a_link_is_refused()
    {
        var link = _backups.New("link");
        Directory.CreateSymbolicLink(link, _tables.Folder);
        Assert.Matches("^-ERR backup folder '.*' is inside the data folder", _tables.Run($"TBACKUP {link}/b"));
    }

    [Fact]
    public void A_folder_whose_parent_is_not_there_is_refused_because_a_disk_may_not_be_mounted()
    {
        var folder = Path.Combine(_backups.New(), "b");
        Assert.Equal($"-ERR backup to '{folder}' failed: {Path.GetDirectoryName(folder)} does not exist\\r\\n", _tables.Run($"TBACKUP {folder}"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named_with_the_reason()
    {
        var parent = _backups.New();
        File.WriteAllText(parent, "");
        Assert.Matches($"^-ERR backup to '{parent}/b' failed: .+", _tables.Run($"TBACKUP {parent}/b"));
        Assert.Matches("^-ERR backup to '/proc/b' failed: .+", _tables.Run("TBACKUP /proc/b"));
    }

    [Theory]
    [InlineData(new byte[0], "''")]
    [InlineData(new byte[] { (byte)'/', (byte)'t', 0 }, "'/t\\x00'")]
    [InlineData(new byte[] { (byte)'/', 13, 10 }, "'/\\x0d\\x0a'")]
    [InlineData(new byte[] { (byte)'/', 0xff }, "'/\\xff'")]
    public void A_path_that_is_none_is_refused(byte[] path, string quoted) =>
        Assert.Equal($"-ERR invalid backup folder {quoted}\\r\\n", _tables.Run("TBACKUP", path));

    [Fact]
    public void A_backup_that_fails_half_way_leaves_nothing_behind()
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t n 1");
        _tables.Engine.BackupBeside = _ => throw new IOException("No space left on device");
        var folder = _backups.New();
        Assert.Equal($"-ERR backup to '{folder}' failed: No space left on device\\r\\n", _tables.Run($"TBACKUP {folder}"));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(folder)!));
        _tables.Engine.BackupBeside = null;
        _ = _backups.Take(_tables);
    }

    [Fact]
    public void A_backup_of_a_log_whose_sync_fails_fails_and_leaves_nothing_behind()
    {
        var isFailing = false;
        using var tables = new TablesFixture(configure: options => options with { Faults = new(Syncing: _ => { if (Volatile.Read(ref isFailing)) throw new IOException("Input/output error"); }) });
        tables.Run("TCREATE t n:int");
        Volatile.Write(ref isFailing, true);
        var folder = _backups.New();
        Assert.Matches("^-READONLY log sync failed: .*Input/output error", tables.Run($"TBACKUP {folder}"));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(folder)!));
    }

    [Fact]
    public void A_user_with_rules_may_take_none()
    {
        _tables.Run("TACL ann ALLOW READ *.*");
        var session = _tables.Engine.NewSession(() => "ann");
        var reply = TablesFixture.Run(session, new ReplyBuffer(), ["TBACKUP"u8.ToArray(), "/tmp/x"u8.ToArray()]);
        Assert.Equal("-NOPERM user 'ann' has rules per table and may not use TBACKUP\\r\\n", reply);
    }

    [Theory]
    [InlineData("TBACKUP")]
    [InlineData("TBACKUP a b")]
    public void Another_number_of_arguments_is_refused(string line) => Assert.Equal("-ERR wrong number of arguments for 'tbackup' command\\r\\n", _tables.Run(line));

    private static string Run(TableEngine engine, params string[] words) =>
        TablesFixture.Run(engine.NewSession(), new ReplyBuffer(), [.. words.Select(System.Text.Encoding.UTF8.GetBytes)]);
}
