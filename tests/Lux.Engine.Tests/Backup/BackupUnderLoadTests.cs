using System.Text;
using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Tests;

namespace Lux.Engine.Tests.Backup;

/// <summary>A backup is one moment of everything, whatever goes on meanwhile.</summary>
public sealed class BackupUnderLoadTests
{
    private const int Commands = 250;
    private const int Backups = 4;

    [Fact]
    public void Taken_during_writes_deletes_batches_schema_changes_and_cleaning_it_holds_every_command_up_to_its_sequence_and_none_after() =>
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                using var tables = new TablesFixture(segmentBytes: 16 << 10);
                using var backups = new BackupFolder();
                tables.RunAll("TCREATE t n:int:index text:str", "TCREATE x n:int", "TCREATE y n:int");
                using var over = new CancellationTokenSource();
                var history = new History(tables);
                List<(string Folder, ulong Sequence)> taken = [];
                Task[] others =
                [
                    Task.Run(() => WritePairs(tables, over.Token)),
                    Task.Run(() => { while (!over.IsCancellationRequested) tables.Engine.Cleaner.Clean(); }),
                    Task.Run(() => { for (var i = 0; i < Backups; i++) taken.Add(backups.Take(tables, tables.Engine.NewSession())); }),
                ];
                history.Write(new Random(seed), Commands, until: others[2]);
                over.Cancel();
                Task.WaitAll(others, CancellationToken.None);
                taken.Add(backups.Take(tables));
                foreach (var (folder, sequence) in taken)
                {
                    using var restored = backups.Restored(tables, folder);
                    Assert.Equal(sequence, restored.Log.LastSequence);
                    IndexAudit.Check(restored);
                    history.AssertIsState(restored, sequence);
                    Assert.Equal(TablesFixture.Rows(restored, "x"), TablesFixture.Rows(restored, "y"));
                }
            },
            iter: Rounds.Of(4),
            threads: 1);

    /// <summary>Rows of two tables that are there together or not at all.</summary>
    private static void WritePairs(TablesFixture tables, CancellationToken over)
    {
        var (session, reply) = (tables.Engine.NewSession(), new ReplyBuffer());
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            TablesFixture.Run(session, reply, TablesFixture.BatchOf($"TINSERT x n {i}", $"TINSERT y n {i}"));
            if (i > 20) TablesFixture.Run(session, reply, TablesFixture.BatchOf($"TDEL x {i - 20}", $"TDEL y {i - 20}"));
        }
    }

    /// <summary>What one writer did: a hash of the rows before each of its commands, and the sequences between which each lies.</summary>
    private sealed class History(TablesFixture tables)
    {
        private readonly List<(ulong Before, ulong After, int Rows)> _commands = [];
        private readonly ReplyBuffer _reply = new();
        private int _columns;

        public void Write(Random random, int least, Task until)
        {
            var session = tables.Engine.NewSession();
            for (var i = 0; i < least || !until.IsCompleted; i++)
            {
                var (rows, before) = (Hash(tables.Engine), tables.Engine.Log.LastSequence);
                TablesFixture.Run(session, _reply, Next(random, i));
                _commands.Add((before, tables.Engine.Log.LastSequence, rows));
            }

            _commands.Add((tables.Engine.Log.LastSequence, ulong.MaxValue, Hash(tables.Engine)));
        }

        public void AssertIsState(TableEngine engine, ulong sequence)
        {
            // Command i is in the backup when it ended up to that sequence, and is not when it began after it; the others' come between.
            var least = _commands.TakeWhile(command => command.After <= sequence).Count();
            var most = Math.Max(least, _commands.TakeWhile(command => command.Before < sequence).Count());
            Assert.Contains(Hash(engine), _commands.Skip(least).Take(most - least + 1).Select(command => command.Rows));
        }

        private byte[][] Next(Random random, int i)
        {
            var id = random.Next(1, 30);
            return random.Next(12) switch
            {
                < 4 => Words($"TINSERT t n {i} text {new string('a', random.Next(400))}x"),
                < 7 => Words($"TUPDATE t {id} text {new string('b', random.Next(900))}y"),
                < 9 => Words($"TDEL t {id}"),
                9 => TablesFixture.BatchOf($"TINSERT t n {i}", $"TUPDATE t $1 text batch{i}", $"TDEL t WHERE n < {i - 60}"),
                10 => Words($"TALTER t ADD c{++_columns}:int:default({i})"),
                _ => Words(_columns == 0 ? "TALTER t SET n index" : $"TALTER t DROP c{_columns}"),
            };
        }

        private static int Hash(TableEngine engine) => string.Join('\n', TablesFixture.Rows(engine, "t")).GetHashCode(StringComparison.Ordinal);

        private static byte[][] Words(string line) => [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)];
    }
}
