using System.Globalization;
using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Cleaning;

/// <summary>What is over is given back, and nothing else.</summary>
public sealed class CleaningTests : IDisposable
{
    private const int SegmentBytes = 32 << 10;

    private readonly TablesFixture _tables = new(segmentBytes: SegmentBytes);

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void Updating_the_same_rows_over_many_segments_takes_about_twice_what_is_in_force()
    {
        _tables.Run("TCREATE t n:int:index text:str");
        for (int i = 1; i <= 1000; i++) _tables.Run($"TINSERT t n {i} text {new string('a', 100)}");
        long live = _tables.Engine.Cleaner.LiveBytes;
        for (int round = 0; round < 20; round++)
        {
            for (int i = 1; i <= 1000; i++) _tables.Run($"TUPDATE t {i} n {round * i}");
            _tables.Engine.Cleaner.Clean();

            // The segment that is written and the one made ahead are there whatever is in them.
            Assert.InRange(_tables.LogBytes, live, (5 * live / 2) + (2 * SegmentBytes));
        }

        live = _tables.Engine.Cleaner.LiveBytes;
        var before = _tables.Rows("t");
        Assert.Equal(1000, before.Count);
        _tables.Restart();
        Assert.Equal(before, _tables.Rows("t"));
        Assert.Equal(live, _tables.Engine.Cleaner.LiveBytes);
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void The_files_shrink_by_themselves_while_rows_are_updated()
    {
        _tables.Run("TCREATE t text:str");
        _tables.Run("TINSERT t text x");
        for (int i = 0; i < 5000; i++) _tables.Run($"TUPDATE t 1 text {new string('b', 500)}");
        Assert.True(SpinWait.SpinUntil(() => _tables.LogBytes <= 4 * SegmentBytes, TimeSpan.FromSeconds(30)), $"{_tables.LogBytes} bytes");
    }

    [Fact]
    public void Ids_whose_rows_are_deleted_are_not_given_again_after_cleaning()
    {
        _tables.RunAll("TCREATE gone n:int", "TCREATE noise text:str", "TINSERT noise text x");
        for (int i = 1; i <= 10; i++) _tables.Run($"TINSERT gone n {i}");
        for (int i = 1; i <= 10; i++) _tables.Run($"TDEL gone {i}");
        for (int round = 0; round < 3; round++)
        {
            Churn();
            _tables.Restart();
        }

        Assert.Equal(":11\\r\\n", _tables.Run("TINSERT gone n 11"));
    }

    [Fact]
    public void Definitions_layouts_and_rows_of_old_segments_survive()
    {
        _tables.RunAll("TCREATE users name:str:unique", "TCREATE posts author:ref(users) text:str INDEX author,text", "TCREATE noise text:str", "TINSERT noise text x");
        _tables.RunAll("TINSERT users name ada", "TALTER users ADD age:int:default(7)", "TINSERT users name bob age 8", "TALTER users DROP age", "TALTER users ADD town:str");
        _tables.RunAll("TINSERT posts author 1 text hello", "TCREATE other.t a:int", "TINSERT other.t a 5", "TCREATE empty n:int");
        string schema = _tables.Run("TSCHEMA users");
        for (int round = 0; round < 3; round++)
        {
            Churn();
            Assert.Equal(["1:name=ada", "2:name=bob"], _tables.Rows("users"));
            Assert.Equal(["1:author=1 text=hello"], _tables.Rows("posts"));
            Assert.Equal(["1:a=5"], _tables.Rows("other.t"));
            Assert.Equal(schema, _tables.Run("TSCHEMA users"));
            Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT empty"));
            _tables.AssertIndexesAgree();
            _tables.Restart();
        }
    }

    [Fact]
    public void Rows_of_former_layouts_are_carried_over_in_the_present_one_and_read_the_same()
    {
        _tables.RunAll("TCREATE t a:int:index b:str c:int", "TCREATE noise text:str", "TINSERT noise text x");
        for (int i = 1; i <= 50; i++) _tables.Run($"TINSERT t{(i % 5 == 0 ? " TTL 5000" : "")} a {i} b {new string('b', 300)} {(i % 2 == 0 ? $"c {i}" : "NULL c")}");
        _tables.RunAll("TALTER t DROP b", "TALTER t ADD d:str:default(x):index", "TALTER t TYPE a str", "TALTER t ADD u:uuid:default(*):unique", "TALTER t RENAME c e");
        _tables.Run("TINSERT t a 51 e 7");
        var before = _tables.Rows("t");
        var found = _tables.Run("TQUERY t WHERE a = 7");
        long live = _tables.Engine.Catalog.Find("t"u8)!.Live.Total;
        Churn();

        Assert.Equal(before, _tables.Rows("t"));
        Assert.Equal(found, _tables.Run("TQUERY t WHERE a = 7"));
        Assert.InRange(_tables.Engine.Catalog.Find("t"u8)!.Live.Total, 1, live - (40 * 250));
        for (int i = 0; i < 2; i++)
        {
            var table = _tables.Engine.Catalog.Find("t"u8)!;
            for (ulong id = 1; id <= 50; id++) Assert.Equal(table.State!.Layout.Version, RowHeader.VersionOf(table.RowAt(table.Places.Get(id))));
            Assert.Equal(before, _tables.Rows("t"));
            _tables.AssertIndexesAgree();
            _tables.Restart();
        }

        _tables.Pass(5001);
        Assert.Equal(":41\\r\\n", _tables.Run("TCOUNT t"));
    }

    [Fact]
    public void Rows_that_are_carried_over_while_their_columns_change_again_and_again_read_the_same()
    {
        _tables.RunAll("TCREATE t a:int:index keep:str", "TCREATE noise text:str", "TINSERT noise text x");
        for (int i = 1; i <= 100; i++) _tables.Run($"TINSERT t a {i} keep {new string('k', 100)}{i}");
        using var over = new CancellationTokenSource();
        var cleaning = new Thread(() =>
        {
            while (!over.IsCancellationRequested) _tables.Engine.Cleaner.Clean();
        });
        cleaning.Start();
        for (int round = 1; round <= 15; round++)
        {
            _tables.RunAll($"TALTER t ADD c{round}:int:default({round})", "TALTER t TYPE a str", "TALTER t TYPE a int", $"TALTER t TYPE c{round} str");
            if (round > 2) _tables.RunAll($"TALTER t DROP c{round - 2}");
            for (int i = 0; i < 60; i++) _tables.Run($"TUPDATE noise 1 text {new string('n', 2000)}");
            string row = _tables.Run("TGET t 57"), number = round.ToString(CultureInfo.InvariantCulture);
            Assert.Contains("a\\r\\n$2\\r\\n57\\r\\n", row, StringComparison.Ordinal);
            Assert.Contains($"c{number}\\r\\n${number.Length}\\r\\n{number}\\r\\n", row, StringComparison.Ordinal);
            Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t WHERE a = 57"));
        }

        over.Cancel();
        cleaning.Join();
        _tables.AssertIndexesAgree();
        var rows = _tables.Rows("t");
        Assert.Equal($"57:a=57 keep={new string('k', 100)}57 c14=14 c15=15", rows[56]);
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t"));
    }

    [Fact]
    public void A_row_that_was_carried_over_expires_when_it_should()
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t TTL 100 n 1", "TINSERT t n 2", "TCREATE noise text:str", "TINSERT noise text x");
        for (int round = 0; round < 2; round++)
        {
            Churn();
            _tables.Restart();
        }

        Assert.Equal(":2\\r\\n", _tables.Run("TCOUNT t"));
        _tables.Clock.Now += TimeSpan.FromSeconds(101);
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t"));
    }

    [Fact]
    public void The_rows_of_a_dropped_table_are_dead()
    {
        _tables.RunAll("TCREATE t text:str", "TCREATE noise text:str", "TINSERT noise text x");
        for (int i = 0; i < 1000; i++) _tables.Run($"TINSERT t text {new string('c', 200)}");
        Assert.InRange(_tables.Engine.Cleaner.LiveBytes, 200_000, 300_000);
        _tables.Run("TDROP t");
        Assert.InRange(_tables.Engine.Cleaner.LiveBytes, 1, 1000);
        Churn();
        Assert.InRange(_tables.LogBytes, 1, 5 * SegmentBytes);
        _tables.Restart();
        Assert.Equal("*1\\r\\n$5\\r\\nnoise\\r\\n", _tables.Run("TLIST"));
    }

    [Fact]
    public void A_table_dropped_while_its_rows_are_carried_over_stays_dropped()
    {
        _tables.RunAll("TCREATE noise text:str", "TINSERT noise text x");
        using var over = new CancellationTokenSource();
        var cleaning = new Thread(() =>
        {
            while (!over.IsCancellationRequested) _tables.Engine.Cleaner.Clean();
        });
        cleaning.Start();
        for (int round = 0; round < 20; round++)
        {
            _tables.Run($"TCREATE t{round} text:str:index");
            for (int i = 0; i < 100; i++) _tables.Run($"TINSERT t{round} text {new string('d', 400)}");
            for (int i = 0; i < 50; i++) _tables.Run($"TUPDATE noise 1 text {new string('d', 2000)}");
            _tables.Run($"TDROP t{round}");
        }
        over.Cancel();
        cleaning.Join();
        _tables.Restart();
        Assert.Equal("*1\\r\\n$5\\r\\nnoise\\r\\n", _tables.Run("TLIST"));
    }

    [Fact]
    public void A_reader_reads_on_in_a_segment_that_is_gone()
    {
        _tables.RunAll("TCREATE t text:str", $"TINSERT t text {new string('e', 300)}", "TCREATE noise text:str", "TINSERT noise text x");
        var table = _tables.Engine.Catalog.Find("t"u8)!;
        long place = table.Places.Get(1);
        var before = table.RowAt(place).ToArray();
        var reader = _tables.Engine.Epochs.NewReader();
        using (new EpochScope(reader))
        {
            Churn();
            Assert.NotEqual(place, table.Places.Get(1));
            Assert.False(File.Exists(SegmentFile.PathOf(Path.Combine(_tables.Folder, "tables"), (int)(place >> 32))));
            Assert.Equal(before, table.RowAt(place).ToArray());
        }

        Assert.Equal(before, table.RowAt(table.Places.Get(1)).ToArray());
    }

    [Fact]
    public void Writers_and_cleaning_at_once_lose_nothing()
    {
        _tables.RunAll("TCREATE t who:int:index n:int text:str:unique", "TCREATE other.t who:int:index n:int text:str:unique");
        var expected = new SortedDictionary<string, SortedDictionary<ulong, string>>();
        using var over = new CancellationTokenSource();
        var cleaning = new Thread(() =>
        {
            while (!over.IsCancellationRequested) _tables.Engine.Cleaner.Clean();
        });
        cleaning.Start();
        var writers = Enumerable.Range(0, 4).Select(writer => new Thread(() => Write(writer, expected))).ToList();
        writers.ForEach(t => t.Start());
        writers.ForEach(t => t.Join());
        over.Cancel();
        cleaning.Join();
        Check();
        _tables.Restart();
        Check();
        Assert.InRange(_tables.LogBytes, 1, (3 * _tables.Engine.Cleaner.LiveBytes) + (4 * SegmentBytes));

        void Check()
        {
            foreach (string table in new[] { "t", "other.t" })
            {
                var rows = expected.Where(e => e.Key.StartsWith(table, StringComparison.Ordinal)).SelectMany(e => e.Value).OrderBy(r => r.Key).Select(r => $"{r.Key}:{r.Value}");
                Assert.Equal(rows, _tables.Rows(table));
            }
            _tables.AssertIndexesAgree();
        }
    }

    [Fact]
    public void A_log_of_many_small_segments_is_put_together()
    {
        using var folder = new TablesFixture();
        folder.Run("TCREATE t n:int");
        for (int i = 1; i <= 140; i++)
        {
            folder.Run($"TINSERT t n {i}");
            folder.Restart();
        }

        folder.Engine.Cleaner.Clean();
        Assert.InRange(Directory.GetFiles(Path.Combine(folder.Folder, "tables")).Length, 1, 130);
        Assert.Equal(140, folder.Rows("t").Count);
        folder.Restart();
        Assert.Equal(140, folder.Rows("t").Count);
        Assert.Equal(":141\\r\\n", folder.Run("TINSERT t n 141"));
    }

    [Fact]
    public void Every_kind_of_effect_that_is_written_is_known_to_cleaning()
    {
        // A new kind of state needs a keeper (TableEngine.Keepers), or its records stop cleaning for good.
        EffectKind[] known = [EffectKind.Put, EffectKind.Keep, EffectKind.Delete, EffectKind.Counter, EffectKind.Synced, EffectKind.Head, .. _tables.Engine.Keepers.Keys];
        EffectKind[] notWrittenYet = [EffectKind.Migration, EffectKind.Rule];
        Assert.Equal(Enum.GetValues<EffectKind>().Order(), known.Union(notWrittenYet).Order());
    }

    private void Churn()
    {
        // So much that every segment that was there is the oldest one in turn.
        for (int i = 0; i < 600; i++) _tables.Run($"TUPDATE noise 1 text {new string((char)('f' + (i % 10)), 500)}");
        _tables.Engine.Cleaner.Clean();
    }

    private void Write(int writer, SortedDictionary<string, SortedDictionary<ulong, string>> expected)
    {
        var random = new Random(writer);
        var session = _tables.Engine.NewSession();
        var reply = new ReplyBuffer();
        string table = writer % 2 == 0 ? "t" : "other.t";
        var rows = new SortedDictionary<ulong, string>();
        for (int i = 0; i < 3000; i++)
        {
            string text = $"{writer}-{i}-{new string('x', random.Next(150))}";
            if (rows.Count < 100 || random.Next(4) == 0)
            {
                string answer = Run($"TINSERT {table} who {writer} n {i} text {text}");
                rows.Add(ulong.Parse(answer.AsSpan(1, answer.Length - 5), CultureInfo.InvariantCulture), $"who={writer} n={i} text={text}");
            }
            else
            {
                ulong id = rows.Keys.ElementAt(random.Next(rows.Count));
                if (random.Next(4) == 0)
                {
                    Assert.Equal("+OK\\r\\n", Run($"TDEL {table} {id}"));
                    rows.Remove(id);
                }
                else
                {
                    Assert.Equal("+OK\\r\\n", Run($"TUPDATE {table} {id} n {i} text {text}"));
                    rows[id] = $"who={writer} n={i} text={text}";
                }
            }
        }

        lock (expected) expected.Add($"{table} {writer}", rows);

        string Run(string line) => TablesFixture.Run(session, reply, [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)]);
    }
}
