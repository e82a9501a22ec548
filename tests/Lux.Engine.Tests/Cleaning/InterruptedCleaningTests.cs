using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Tests;

namespace Lux.Engine.Tests.Cleaning;

/// <summary>Cleaning that ends anywhere loses nothing.</summary>
public sealed class InterruptedCleaningTests
{
    private const int SegmentBytes = 16 << 10;

    [Fact]
    public void Killed_at_any_step_of_cleaning_the_next_start_finds_every_row()
    {
        List<FolderCopy> killed = [];
        TablesFixture? running = null;
        void Kill() => killed.Add(new FolderCopy(running!.Folder));
        var isCleaning = false;
        void Step()
        {
            if (isCleaning) Kill();
        }

        using var tables = Create(new LogFaults(Syncing: _ => Step(), Carrying: Step, Removing: _ => Step()));
        running = tables;
        Fill(tables);
        isCleaning = true;
        tables.Engine.Cleaner.Clean();
        Kill();
        isCleaning = false;
        Assert.InRange(killed.Count, 20, 1000);
        foreach (var copy in killed)
        {
            using (copy)
            {
                // Twice: a start may not make a later one fail either.
                for (int i = 0; i < 2; i++) AssertSame(tables, copy, i == 1);
            }
        }
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("carry")]
    [InlineData("remove")]
    public void A_step_of_cleaning_that_fails_loses_nothing(string step)
    {
        var isFailing = false;
        int calls = 0;
        void Fail(string at)
        {
            if (at == step && Volatile.Read(ref isFailing) && ++calls == 2) throw new IOException("Input/output error");
        }

        using var tables = Create(new LogFaults(Syncing: _ => Fail("sync"), Carrying: () => Fail("carry"), Removing: _ => Fail("remove")));
        Fill(tables);
        Volatile.Write(ref isFailing, true);
        Assert.ThrowsAny<Exception>(tables.Engine.Cleaner.Clean);
        Volatile.Write(ref isFailing, false);
        using var copy = new FolderCopy(tables.Folder);
        AssertSame(tables, copy, isLast: false);
        AssertSame(tables, copy, isLast: true);
    }

    [Fact]
    public void After_a_power_cut_during_writes_and_cleaning_whole_commands_come_back_up_to_at_least_the_last_sync() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 250], Gen.Int[0, 100]).Sample(
            (seed, count, synced) =>
            {
                FolderCopy? atSync = null;
                int states = 0, statesAtSync = 0;
                TablesFixture? running = null;
                void Synced()
                {
                    atSync?.Dispose();
                    (atSync, statesAtSync) = (new FolderCopy(running!.Folder), states);
                }

                using var tables = Create(new LogFaults(Removing: _ => Synced()), SyncMode.Always);
                running = tables;
                var random = new Random(seed);
                List<List<string>> expected = [];
                tables.RunAll("TCREATE t n:int:index text:str");
                for (int i = 0; i < synced + count; i++)
                {
                    if (i == synced)
                    {
                        tables.Engine.Log.WaitSynced(tables.Engine.Log.LastSequence);
                        Synced();
                    }

                    expected.Add(tables.Rows("t"));
                    if (random.Next(10) == 0) tables.Engine.Cleaner.Clean();
                    var reply = tables.Run(random.Next(3) switch
                    {
                        0 => $"TINSERT t n {i} text {new string('a', random.Next(600))}x",
                        1 => $"TDEL t {random.Next(1, 20)}",
                        _ => $"TUPDATE t {random.Next(1, 20)} text {new string('b', random.Next(900))}x",
                    });
                    states = expected.Count;
                }

                expected.Add(tables.Rows("t"));
                using var cut = new FolderCopy(tables.Folder);
                using (atSync) cut.RevertPages(atSync!, random);
                using var again = TableEngine.Open(tables.Options with { Directory = cut.Path, Faults = LogFaults.None });
                IndexAudit.Check(again);
                var rows = TablesFixture.Rows(again, "t");
                Assert.Contains(expected.Skip(statesAtSync), state => state.SequenceEqual(rows));
            },
            iter: Rounds.Of(60),
            threads: 1);

    private static TablesFixture Create(LogFaults faults, SyncMode sync = SyncMode.None) =>
        new(segmentBytes: SegmentBytes, configure: options => options with { Faults = faults, Sync = sync, CleansByItself = false });

    private static void Fill(TablesFixture tables)
    {
        tables.RunAll("TCREATE a text:str:index", "TCREATE b a:ref(a) n:int", "TCREATE other.c n:int:unique", "TCREATE gone n:int");
        for (int i = 1; i <= 200; i++) tables.RunAll($"TINSERT a text {new string('x', 100)}", $"TINSERT b a {i} n {i}", $"TINSERT other.c n {i}", $"TINSERT gone n {i}");
        for (int round = 0; round < 6; round++)
        {
            for (int i = 1; i <= 100; i++) tables.RunAll($"TUPDATE a {i} text {round}{new string('y', 100)}", $"TUPDATE b {i} n {i + round}");
        }

        for (int i = 150; i <= 200; i++) tables.RunAll($"TDEL b {i}", $"TDEL a {i}", $"TDEL other.c {i}");
        tables.Run("TDROP gone");
    }

    private static void AssertSame(TablesFixture tables, FolderCopy copy, bool isLast)
    {
        using var again = TableEngine.Open(tables.Options with { Directory = copy.Path, Faults = LogFaults.None });
        foreach (var table in new[] { "a", "b", "other.c" }) Assert.Equal(tables.Rows(table), TablesFixture.Rows(again, table));
        Assert.Null(again.Catalog.Find("gone"u8));
        IndexAudit.Check(again);
        if (isLast) Assert.Equal(":201\\r\\n", TablesFixture.Run(again.NewSession(), new ReplyBuffer(), [.. "TINSERT other.c n 1000".Split(' ').Select(System.Text.Encoding.UTF8.GetBytes)]));
    }
}
