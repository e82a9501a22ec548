using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Lux.Engine.Tests.Cleaning;
using Lux.Engine.Tests.Tables;
using Lux.Tests;

namespace Lux.Engine.Tests.Log;

/// <summary>
/// Tables that were stopped cleanly, then damaged anywhere: a start finds everything or refuses and names the place, and what --repair does not say is lost is there.
/// </summary>
public sealed partial class DamageEverywhereTests : IDisposable
{
    private static readonly string[] Names = ["a", "b", "c"];

    private readonly TablesFixture _tables = new(segmentBytes: 16 << 10, configure: options => options with { Sync = SyncMode.EverySecond, CleansByItself = false });
    private readonly List<(ulong Sequence, string Table, ulong Id, string? Row)> _history = [];
    private readonly Dictionary<string, List<string>> _rows = [];
    private readonly FolderCopy _whole;

    public DamageEverywhereTests()
    {
        Fill();
        foreach (var name in Names) _rows.Add(name, _tables.Rows(name));
        var options = _tables.Options;
        _tables.Engine.Dispose();
        _whole = new FolderCopy(options.Directory);
    }

    public void Dispose()
    {
        _whole.Dispose();
        _tables.Dispose();
    }

    private static readonly Gen<(int File, double Where, int Kind, int Value)> AnyDamage =
        Gen.Select(Gen.Int[0, 100], Gen.Frequency((4, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0))), Gen.Int[0, 5], Gen.Int[1, 255]);

    [Fact]
    public void Damage_anywhere_is_refused_by_name_or_harms_nothing_and_repair_saves_what_it_does_not_say_is_lost() => AnyDamage.Sample(
        damage =>
        {
            using var copy = new FolderCopy(_whole.Path);
            var paths = Directory.GetFiles(copy.Tables, "*.lux").Order(StringComparer.Ordinal).ToArray();
            var path = paths[damage.File % paths.Length];
            Damage(path, damage.Where, damage.Kind, damage.Value);
            var before = Files(copy.Tables);
            var refused = TryOpen(copy.Path);
            if (refused is null)
            {
                // All that a start may change is to begin a new segment.
                return;
            }

            Assert.Matches(@"\d{6}\.lux (is damaged at offset \d+|is missing)", refused);
            Assert.Equal(before, Files(copy.Tables));
            Assert.False(LuxDataCheck.Run(copy.Path).IsWhole);
            Assert.Equal(before, Files(copy.Tables));
            Repair(copy, mayBeBeyond: path == paths[0]);
        },
        iter: Rounds.Of(150),
        threads: 1);

    [Fact]
    public void A_folder_that_is_whole_is_not_changed_by_a_repair()
    {
        var before = Files(_whole.Tables);
        var report = LuxDataRepair.Run(_whole.Path);
        Assert.True(report.IsWhole);
        Assert.Equal("Nothing to repair, nothing was changed.", report.Lines[^1]);
        Assert.Equal(before, Files(_whole.Tables));
    }

    [Fact]
    public void A_repair_that_was_interrupted_is_begun_anew()
    {
        using var copy = new FolderCopy(_whole.Path);
        Damage(Directory.GetFiles(copy.Tables, "*.lux").Order(StringComparer.Ordinal).ElementAt(1), 0.5, 0, 1);
        var draft = Directory.CreateDirectory(Path.Combine(copy.Path, "tables.repaired"));
        File.WriteAllText(Path.Combine(draft.FullName, "000001.lux"), "half");
        Repair(copy);
        Assert.False(draft.Exists && Directory.Exists(draft.FullName));
    }

    [Fact]
    public void The_old_files_stay_beside_the_repaired_ones()
    {
        using var copy = new FolderCopy(_whole.Path);
        Damage(Directory.GetFiles(copy.Tables, "*.lux").Order(StringComparer.Ordinal).ElementAt(1), 0.5, 0, 1);
        var before = Files(copy.Tables);
        var report = LuxDataRepair.Run(copy.Path);
        var aside = Assert.Single(Directory.GetDirectories(copy.Path, "tables.damaged-*"));
        Assert.Equal(before, Files(aside));
        Assert.Contains(aside, report.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_in_the_note_of_what_was_synced_is_named()
    {
        using var copy = new FolderCopy(_whole.Path);
        var note = Path.Combine(copy.Tables, SyncedNote.FileName);
        File.WriteAllText(note, "something");
        Assert.StartsWith($"{note} is damaged", TryOpen(copy.Path), StringComparison.Ordinal);
        File.Delete(note);
        Assert.Null(TryOpen(copy.Path));
    }

    private void Fill()
    {
        var random = new Random(7);
        _tables.RunAll("TCREATE a name:str:unique", "TCREATE b a:ref(a) n:int:index", "TCREATE c text:str");
        for (int i = 1; i <= 60; i++) Write("a", (ulong)i, $"TINSERT a name {i}-{new string('n', random.Next(200))}");
        for (int i = 1; i <= 60; i++) Write("b", (ulong)i, $"TINSERT b a {random.Next(1, 61)} n {i}");
        _tables.Run("TALTER c ADD more:int");
        for (int i = 1; i <= 40; i++) Write("c", (ulong)i, $"TINSERT c text {new string('c', random.Next(1500))}x more {i}");
        for (int i = 1; i <= 100; i++)
        {
            int id = random.Next(1, 61);
            Write("a", (ulong)id, $"TUPDATE a {id} name {i}u{id}-{new string('u', random.Next(200))}");
            if (i % 10 == 0) Write("c", (ulong)(i / 10), $"TDEL c {i / 10}");
        }
    }

    private void Write(string table, ulong id, string line)
    {
        Assert.DoesNotMatch("^-", _tables.Run(line));
        var row = _tables.Rows(table).Find(row => row.StartsWith($"{id}:", StringComparison.Ordinal));
        _history.Add((_tables.Engine.Log.LastSequence, table, id, row));
    }

    /// <summary>Null when it started with everything; otherwise why it did not.</summary>
    private string? TryOpen(string folder)
    {
        try
        {
            using var engine = TableEngine.Open(_tables.Options with { Directory = folder });
            foreach (var name in Names) Assert.Equal(_rows[name], TablesFixture.Rows(engine, name));
            IndexAudit.Check(engine);
            return null;
        }
        catch (LuxEngineException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Repairs; without the first segment, in which the definitions are, there may be nothing to save.</summary>
    private void Repair(FolderCopy copy, bool mayBeBeyond = false)
    {
        LuxDataReport report;
        try
        {
            report = LuxDataRepair.Run(copy.Path);
        }
        catch (LuxEngineException nothing) when (mayBeBeyond && nothing.Message.Contains("can be saved", StringComparison.Ordinal))
        {
            Assert.Empty(Directory.GetDirectories(copy.Path, "tables.r*"));
            return;
        }

        HashSet<ulong> lost = [];
        HashSet<(string, ulong)> leftOut = [];
        foreach (var line in report.Lines)
        {
            if (LostCommands().Match(line) is { Success: true } range)
            {
                var from = Number(range.Groups[1].Value);
                for (var at = from; at <= (range.Groups[2].Success ? Number(range.Groups[2].Value) : from); at++) lost.Add(at);
            }
            else if (LostRows().Match(line) is { Success: true } rows)
            {
                var name = Names[(int)Number(rows.Groups[1].Value) - 1];
                foreach (var id in rows.Groups[2].Value.Split(", ")) leftOut.Add((name, Number(id)));
            }
        }

        Assert.True(lost.Count + leftOut.Count > 0 || report.Lines.Any(line => line.Contains("header", StringComparison.Ordinal) || line.Contains("not whole", StringComparison.Ordinal)), string.Join('\n', report.Lines));
        using var engine = TableEngine.Open(_tables.Options with { Directory = copy.Path });
        foreach (var name in Names) AssertSaved(engine, name, lost, leftOut);
        IndexAudit.CheckIndexes(engine);
        Assert.All(IndexAudit.Problems(engine), problem => Assert.Contains(problem, report.Lines));
    }

    /// <summary>Each row is as the last command left it that is not lost.</summary>
    private void AssertSaved(TableEngine engine, string name, HashSet<ulong> lost, HashSet<(string, ulong)> leftOut)
    {
        var rows = engine.Catalog.Find(System.Text.Encoding.UTF8.GetBytes(name)) is null ? [] : TablesFixture.Rows(engine, name);
        var found = rows.ToDictionary(row => Number(row[..row.IndexOf(':', StringComparison.Ordinal)]));
        foreach (var commands in _history.Where(command => command.Table == name).GroupBy(command => command.Id))
        {
            var row = found.GetValueOrDefault(commands.Key);
            if (leftOut.Contains((name, commands.Key))) Assert.True(row is null || commands.Any(command => command.Row == row), row);
            else Assert.Equal(commands.LastOrDefault(command => !lost.Contains(command.Sequence)).Row, row);
        }

        Assert.All(found.Keys, id => Assert.Contains(_history, command => command.Table == name && command.Id == id));
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Files(string directory) => Directory.GetFiles(directory).ToDictionary(
        path => Path.GetFileName(path), path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));

    private static void Damage(string path, double where, int kind, int value)
    {
        var bytes = File.ReadAllBytes(path);
        var at = (int)Math.Min(bytes.Length - 1, where * bytes.Length);
        switch (kind)
        {
            case 0 or 1:
                bytes[at] ^= (byte)value;
                break;
            case 2:
                bytes = bytes[..at];
                break;
            case 3:
                bytes.AsSpan(at & -512, Math.Min(512, bytes.Length - (at & -512))).Clear();
                break;
            case 4:
                new Random(value).NextBytes(bytes.AsSpan(at, Math.Min(value * 8, bytes.Length - at)));
                break;
            default:
                File.Delete(path);
                return;
        }

        File.WriteAllBytes(path, bytes);
    }

    [GeneratedRegex(@"^commands? (\d+)(?: to (\d+))? (?:is|are) lost")]
    private static partial Regex LostCommands();

    [GeneratedRegex(@"^table number (\d+): .*left out: (.*)$")]
    private static partial Regex LostRows();
}
